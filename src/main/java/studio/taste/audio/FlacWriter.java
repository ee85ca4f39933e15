package studio.taste.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Writes clips as 24-bit FLAC (RFC 9639): blocks of 4,096 frames, the fixed predictors, Rice codes in partitions, and for stereo
 * middle and side where that is shorter. The same clip always gives the same bytes. Streams are neither flushed nor closed.
 */
public final class FlacWriter {
    static final int BLOCK = 4_096;
    static final int BITS = 24;

    private static final int MIDDLE_AND_SIDE = 10;
    private static final int STREAM_INFO_BYTES = 34;
    private static final double FULL_SCALE = 1 << BITS - 1;

    private FlacWriter() {}

    /**
     * Rounds to the nearest of 2²⁴ steps, without dither: the error, −144 dBFS, is below any converter's own noise. Samples beyond full
     * scale are held there.
     *
     * @param clip 1 to 8 channels at less than 1,048,576 Hz
     */
    public static void write24(AudioClip clip, OutputStream out) throws IOException {
        int[][] samples = rounded(clip);
        FlacBitSink head = new FlacBitSink();
        for (char letter : "fLaC".toCharArray()) {
            head.put(letter, 8);
        }
        head.put(1, 1);
        head.put(0, 7);
        head.put(STREAM_INFO_BYTES, 24);
        head.put(BLOCK, 16);
        head.put(BLOCK, 16);
        // Sizes of the smallest and the largest frame: unknown.
        head.put(0, 24);
        head.put(0, 24);
        head.put(clip.sampleRateHz(), 20);
        head.put(samples.length - 1, 3);
        head.put(BITS - 1, 5);
        head.put(clip.frames(), 36);
        head.writeTo(out);
        out.write(md5(samples, clip.frames()));
        for (int start = 0, number = 0; start < clip.frames(); start += BLOCK, number++) {
            writeFrame(samples, start, Math.min(BLOCK, clip.frames() - start), number, out);
        }
    }

    private static int[][] rounded(AudioClip clip) {
        int[][] samples = new int[clip.channelCount()][clip.frames()];
        for (int c = 0; c < samples.length; c++) {
            float[] channel = clip.channel(c);
            for (int i = 0; i < channel.length; i++) {
                double value = Math.rint(channel[i] * FULL_SCALE);
                samples[c][i] = (int) Math.max(-FULL_SCALE, Math.min(FULL_SCALE - 1, value));
            }
        }
        return samples;
    }

    /** RFC 9639 §8.2: over interleaved little-endian samples. */
    private static byte[] md5(int[][] samples, int frames) {
        MessageDigest md5;
        try {
            md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
        byte[] frame = new byte[3 * samples.length];
        for (int i = 0; i < frames; i++) {
            int at = 0;
            for (int[] channel : samples) {
                frame[at++] = (byte) channel[i];
                frame[at++] = (byte) (channel[i] >> 8);
                frame[at++] = (byte) (channel[i] >> 16);
            }
            md5.update(frame);
        }
        return md5.digest();
    }

    private static void writeFrame(int[][] samples, int start, int size, int number, OutputStream out)
            throws IOException {
        FlacSubframe[] subframes = new FlacSubframe[samples.length];
        for (int c = 0; c < subframes.length; c++) {
            subframes[c] = FlacSubframe.of(Arrays.copyOfRange(samples[c], start, start + size), BITS);
        }
        int assignment = samples.length - 1;
        if (samples.length == 2) {
            FlacSubframe[] turned = middleAndSide(samples, start, size);
            if (turned[0].bits() + turned[1].bits() < subframes[0].bits() + subframes[1].bits()) {
                subframes = turned;
                assignment = MIDDLE_AND_SIDE;
            }
        }
        FlacBitSink frame = new FlacBitSink();
        frame.put(0b1111_1111_1111_10, 14);
        frame.put(0, 2);
        // The block's size follows in 16 bits; rate and width are the stream's.
        frame.put(7, 4);
        frame.put(0, 4);
        frame.put(assignment, 4);
        frame.put(0, 4);
        frame.putUtf8(number);
        frame.put(size - 1, 16);
        frame.put(frame.crc8(), 8);
        for (FlacSubframe subframe : subframes) {
            subframe.write(frame);
        }
        frame.align();
        frame.put(frame.crc16(), 16);
        frame.writeTo(out);
    }

    private static FlacSubframe[] middleAndSide(int[][] samples, int start, int size) {
        int[] middle = new int[size];
        int[] side = new int[size];
        for (int i = 0; i < size; i++) {
            int left = samples[0][start + i];
            int right = samples[1][start + i];
            middle[i] = left + right >> 1;
            side[i] = left - right;
        }
        return new FlacSubframe[] {FlacSubframe.of(middle, BITS), FlacSubframe.of(side, BITS + 1)};
    }
}
