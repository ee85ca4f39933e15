package studio.taste.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * FLAC (RFC 9639) of up to 24 bits. Its metadata are passed over but for the description of the stream; damage shows in the frames'
 * checksums, in the promised length or in the MD5 sum of all samples.
 */
final class FlacDecoder {
    static final int MAGIC_BYTES = 4;

    private static final int STREAM_INFO_BYTES = 34;
    private static final int LAST_BLOCK = 0x80;
    private static final int MD5_AT = 18;
    private static final int MAX_BITS = 24;

    private final ByteSource source;
    private final SoundOutlet outlet;
    private final SoundHeader header;
    private final int bits;
    private final byte[] promisedMd5;
    private final MessageDigest md5;

    private FlacDecoder(ByteSource source, ByteBuffer streamInfo, SoundOutlet outlet) throws UnreadableAudioException {
        this.source = source;
        this.outlet = outlet;
        long packed = streamInfo.getLong(10);
        long frames = packed & 0xF_FFFF_FFFFL;
        this.bits = (int) (packed >>> 36 & 0x1F) + 1;
        int channels = (int) (packed >>> 41 & 7) + 1;
        if (bits > MAX_BITS) {
            throw source.complaint("FLAC samples of " + bits + " bits: at most " + MAX_BITS + " can be read");
        }
        this.header = outlet.begin(packed >>> 44, channels, frames == 0 ? SoundHeader.UNKNOWN_FRAMES : frames);
        this.promisedMd5 = Arrays.copyOfRange(streamInfo.array(), MD5_AT, STREAM_INFO_BYTES);
        this.md5 = md5();
    }

    static boolean recognises(String magic) {
        return magic.startsWith("fLaC");
    }

    /** Decodes from behind the four bytes that {@link #recognises} saw. */
    static void decode(ByteSource source, SoundOutlet outlet) throws UnreadableAudioException {
        ByteBuffer blockHeader = source.header(4, ByteOrder.BIG_ENDIAN);
        if ((blockHeader.getInt(0) & ~(LAST_BLOCK << 24)) != STREAM_INFO_BYTES) {
            throw source.complaint("corrupt FLAC: it does not begin with its description");
        }
        ByteBuffer streamInfo = source.header(STREAM_INFO_BYTES, ByteOrder.BIG_ENDIAN);
        while (blockHeader.get(0) >= 0) {
            blockHeader = source.header(4, ByteOrder.BIG_ENDIAN);
            source.skip(blockHeader.getInt(0) & 0xFF_FFFF);
        }
        new FlacDecoder(source, streamInfo, outlet).decode();
    }

    private void decode() throws UnreadableAudioException {
        try {
            FlacFrames frames = new FlacFrames(source.stream(), bits);
            boolean lengthKnown = header.frames() != SoundHeader.UNKNOWN_FRAMES;
            int[][] block = {};
            while (block != null && (!lengthKnown || outlet.frames() < header.frames())) {
                block = frames.next();
                if (block != null) {
                    append(block);
                }
            }
        } catch (IOException e) {
            throw source.complaint("corrupt or truncated FLAC: " + e.getMessage() + "; export the file again", e);
        }
        outlet.finish();
        if (!isZero(promisedMd5) && !Arrays.equals(promisedMd5, md5.digest())) {
            throw source.complaint(
                    "corrupt FLAC: its samples do not have the checksum it promises; export the file again");
        }
    }

    private void append(int[][] block) throws UnreadableAudioException {
        int size = block[0].length;
        if (block.length != header.channelCount()
                || (header.frames() != SoundHeader.UNKNOWN_FRAMES && outlet.frames() + size > header.frames())) {
            throw source.complaint("corrupt FLAC: after " + outlet.frames()
                    + " frames it contradicts its own description; export the file again");
        }
        float[][] planar = new float[block.length][size];
        float scale = (float) Math.pow(2.0, 1 - bits);
        for (int c = 0; c < planar.length; c++) {
            for (int i = 0; i < size; i++) {
                planar[c][i] = block[c][i] * scale;
            }
        }
        outlet.add(planar, 0, size);
        digest(block, size);
    }

    /** RFC 9639 §8.2: the sum is over interleaved little-endian samples in whole bytes. */
    private void digest(int[][] decoded, int size) {
        int sampleBytes = (bits + 7) / 8;
        byte[] bytes = new byte[size * decoded.length * sampleBytes];
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (int[] channel : decoded) {
                for (int b = 0; b < sampleBytes; b++) {
                    bytes[at++] = (byte) (channel[i] >> 8 * b);
                }
            }
        }
        md5.update(bytes);
    }

    private static boolean isZero(byte[] bytes) {
        return Arrays.equals(bytes, new byte[bytes.length]);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
