package studio.taste.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds WAV and AIFF files chunk by chunk, whether they make sense or not. */
final class SoundFileBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteOrder order;

    private SoundFileBytes(ByteOrder order, String form, String kind) {
        this.order = order;
        ascii(form).u32(0).ascii(kind);
    }

    static SoundFileBytes wav() {
        return new SoundFileBytes(ByteOrder.LITTLE_ENDIAN, "RIFF", "WAVE");
    }

    static SoundFileBytes aiff(String kind) {
        return new SoundFileBytes(ByteOrder.BIG_ENDIAN, "FORM", kind);
    }

    /** A whole plain WAV file. */
    static byte[] wav(int tag, int channels, int rateHz, int bits, byte[] data) {
        return wav().format(tag, channels, rateHz, bits).chunk("data", data).toBytes();
    }

    SoundFileBytes format(int tag, int channels, int rateHz, int bits) {
        int frameBytes = channels * bits / 8;
        return ascii("fmt ")
                .u32(16)
                .u16(tag)
                .u16(channels)
                .u32(rateHz)
                .u32((long) rateHz * frameBytes)
                .u16(frameBytes)
                .u16(bits);
    }

    SoundFileBytes extensibleFormat(String subFormatHex, int channels, int rateHz, int bits) {
        int frameBytes = channels * bits / 8;
        ascii("fmt ").u32(40).u16(0xFFFE).u16(channels).u32(rateHz).u32((long) rateHz * frameBytes);
        return u16(frameBytes)
                .u16(bits)
                .u16(22)
                .u16(bits)
                .u32(3)
                .raw(java.util.HexFormat.of().parseHex(subFormatHex));
    }

    SoundFileBytes comm(int channels, long frames, int bits, int rateHz, String compression) {
        boolean aifc = !compression.isEmpty();
        ascii("COMM").u32(aifc ? 24 : 18).u16(channels).u32(frames).u16(bits);
        int exponent = 31 - Integer.numberOfLeadingZeros(rateHz);
        u16(16_383 + exponent)
                .u32((long) rateHz << 31 - exponent & 0xFFFF_FFFFL)
                .u32(0);
        return aifc ? ascii(compression).u16(0) : this;
    }

    SoundFileBytes ssnd(byte[] data) {
        return ascii("SSND").u32(data.length + 8).u32(0).u32(0).raw(data);
    }

    SoundFileBytes chunk(String id, byte[] data) {
        return chunkPromising(id, data.length, data);
    }

    SoundFileBytes chunkPromising(String id, long size, byte[] data) {
        ascii(id).u32(size).raw(data);
        return data.length % 2 == 1 ? raw(new byte[1]) : this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    private SoundFileBytes ascii(String text) {
        return raw(text.getBytes(StandardCharsets.US_ASCII));
    }

    private SoundFileBytes u16(int value) {
        return raw(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
    }

    private SoundFileBytes u32(long value) {
        return raw(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
    }

    private SoundFileBytes raw(byte[] data) {
        bytes.writeBytes(data);
        return this;
    }
}
