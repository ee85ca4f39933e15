package studio.taste.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * RIFF/WAVE with PCM of 8, 16, 24 or 32 bits or floats of 32 or 64, plain or as WAVE_FORMAT_EXTENSIBLE. Microsoft,
 * Multimedia Programming Interface and Data Specifications 1.0, and “Multiple channel audio data and WAVE files”
 * (2007).
 */
final class WavDecoder {
    private static final int TAG_PCM = 1;
    private static final int TAG_FLOAT = 3;
    private static final int TAG_EXTENSIBLE = 0xFFFE;
    private static final int PLAIN_BYTES = 16;
    private static final int EXTENSIBLE_BYTES = 40;
    /** Where the sub-format begins: two bytes that are a plain tag, then always the same fourteen. */
    private static final int SUB_FORMAT_AT = 24;

    private static final byte[] SUB_FORMAT_REST = HexFormat.of().parseHex("000000001000800000aa00389b71");

    /** The size that writers to a pipe leave in the header, because they cannot come back to it. */
    private static final long SIZE_UNKNOWN = 0xFFFF_FFFFL;

    private final ByteSource source;
    private final SoundOutlet outlet;

    private WavDecoder(ByteSource source, SoundOutlet outlet) {
        this.source = source;
        this.outlet = outlet;
    }

    static boolean recognises(String magic) {
        return magic.startsWith("RIFF") && magic.startsWith("WAVE", 8);
    }

    /** Decodes from behind the twelve bytes that {@link #recognises} saw. */
    static void decode(ByteSource source, SoundOutlet outlet) throws UnreadableAudioException {
        new WavDecoder(source, outlet).decode();
    }

    private void decode() throws UnreadableAudioException {
        ByteBuffer format = null;
        while (true) {
            ByteBuffer chunk = nextChunk();
            String id = ascii(chunk);
            long size = chunk.getInt(4) & 0xFFFF_FFFFL;
            if (id.equals("data")) {
                if (format == null) {
                    throw source.complaint("its sound comes before its description (no fmt chunk)");
                }
                data(format, size);
                return;
            }
            int taken = 0;
            if (id.equals("fmt ")) {
                taken = (int) Math.min(size, EXTENSIBLE_BYTES);
                format = source.header(taken, ByteOrder.LITTLE_ENDIAN);
            }
            source.skip(size + (size & 1) - taken);
        }
    }

    private ByteBuffer nextChunk() throws UnreadableAudioException {
        byte[] bytes = new byte[8];
        if (source.read(bytes, bytes.length) < bytes.length) {
            throw source.complaint("truncated: the file ends before its sound begins (no data chunk)");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void data(ByteBuffer format, long size) throws UnreadableAudioException {
        if (format.capacity() < PLAIN_BYTES) {
            throw source.complaint("its fmt chunk has " + format.capacity() + " bytes, too few to describe a sound");
        }
        int bits = format.getShort(14) & 0xFFFF;
        PcmEncoding encoding = encoding(tag(format), bits);
        int channels = format.getShort(2) & 0xFFFF;
        int frameBytes = format.getShort(12) & 0xFFFF;
        long rate = format.getInt(4) & 0xFFFF_FFFFL;
        int expected = channels * encoding.bytesPerSample();
        long frames = size == SIZE_UNKNOWN ? SoundHeader.UNKNOWN_FRAMES : size / Math.max(1, expected);
        SoundHeader header = outlet.begin(rate, channels, frames);
        if (frameBytes != expected) {
            throw source.complaint("its header contradicts itself: " + channels + " channels of " + bits
                    + " bits in frames of " + frameBytes + " bytes");
        }
        PcmData.decode(source, header, encoding, ByteOrder.LITTLE_ENDIAN, outlet);
    }

    private int tag(ByteBuffer format) throws UnreadableAudioException {
        int tag = format.getShort(0) & 0xFFFF;
        if (tag != TAG_EXTENSIBLE) {
            return tag;
        }
        if (format.capacity() < EXTENSIBLE_BYTES
                || !Arrays.equals(
                        format.array(),
                        SUB_FORMAT_AT + 2,
                        EXTENSIBLE_BYTES,
                        SUB_FORMAT_REST,
                        0,
                        SUB_FORMAT_REST.length)) {
            throw source.complaint("a WAV sub-format that is neither PCM nor float cannot be read");
        }
        return format.getShort(SUB_FORMAT_AT) & 0xFFFF;
    }

    private PcmEncoding encoding(int tag, int bits) throws UnreadableAudioException {
        if (tag != TAG_PCM && tag != TAG_FLOAT) {
            throw source.complaint(
                    "WAV encoding 0x" + Integer.toHexString(tag) + ": only PCM and float WAV can be read");
        }
        boolean pcm = tag == TAG_PCM;
        return switch (bits) {
            case 8 -> onlyIf(pcm, PcmEncoding.UNSIGNED_8, bits);
            case 16 -> onlyIf(pcm, PcmEncoding.SIGNED_16, bits);
            case 24 -> onlyIf(pcm, PcmEncoding.SIGNED_24, bits);
            case 32 -> pcm ? PcmEncoding.SIGNED_32 : PcmEncoding.FLOAT_32;
            case 64 -> onlyIf(!pcm, PcmEncoding.FLOAT_64, bits);
            default -> throw wrongBits(bits);
        };
    }

    private PcmEncoding onlyIf(boolean known, PcmEncoding encoding, int bits) throws UnreadableAudioException {
        if (!known) {
            throw wrongBits(bits);
        }
        return encoding;
    }

    private UnreadableAudioException wrongBits(int bits) {
        return source.complaint("WAV samples of " + bits
                + " bits: only PCM of 8, 16, 24 or 32 bits and floats of 32 or 64" + " can be read");
    }

    private static String ascii(ByteBuffer chunk) {
        return new String(chunk.array(), 0, 4, StandardCharsets.ISO_8859_1);
    }
}
