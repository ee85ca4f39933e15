package studio.taste.audio;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Writes small FLAC files after RFC 9639, independently of the decoder under test: frames of 256 samples, left and side
 * stored by the fixed second-order predictor with Rice codes, or verbatim for mono.
 */
final class FlacBytes {
    static final int BLOCK = 256;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int bitBuffer;
    private int bitCount;
    private boolean escaped;

    /** A whole file of 16-bit samples whose length is a multiple of {@link #BLOCK}. */
    static byte[] file(int rateHz, int[]... channels) {
        return file(false, rateHz, channels);
    }

    /** As {@link #file(int, int[][])}, with residuals of fixed width ("escaped") instead of Rice codes when asked for. */
    static byte[] file(boolean escaped, int rateHz, int[]... channels) {
        FlacBytes flac = new FlacBytes();
        flac.escaped = escaped;
        flac.out.writeBytes(new byte[] {'f', 'L', 'a', 'C'});
        flac.streamInfo(rateHz, channels);
        for (int start = 0, number = 0; start < channels[0].length; start += BLOCK, number++) {
            flac.frame(number, start, channels);
        }
        return flac.out.toByteArray();
    }

    private void streamInfo(int rateHz, int[][] channels) {
        bits(1, 1);
        bits(0, 7);
        bits(34, 24);
        bits(BLOCK, 16);
        bits(BLOCK, 16);
        bits(0, 24);
        bits(0, 24);
        bits(rateHz, 20);
        bits(channels.length - 1, 3);
        bits(15, 5);
        bits(0, 4);
        bits(channels[0].length, 32);
        out.writeBytes(md5(channels));
    }

    private void frame(int number, int start, int[][] channels) {
        int from = out.size();
        bits(0x3FFE, 14);
        bits(0, 2);
        bits(8, 4);
        bits(0, 4);
        bits(channels.length == 1 ? 0 : 8, 4);
        bits(4, 3);
        bits(0, 1);
        bits(number, 8);
        bits(crc(from, 8, 0x07), 8);
        if (channels.length == 1) {
            verbatim(channels[0], start);
        } else {
            int[] side = new int[BLOCK];
            for (int i = 0; i < BLOCK; i++) {
                side[i] = channels[0][start + i] - channels[1][start + i];
            }
            fixed(java.util.Arrays.copyOfRange(channels[0], start, start + BLOCK), 16);
            fixed(side, 17);
        }
        if (bitCount > 0) {
            bits(0, 8 - bitCount);
        }
        bits(crc(from, 16, 0x8005), 16);
    }

    private void verbatim(int[] samples, int start) {
        bits(1 << 1, 8);
        for (int i = 0; i < BLOCK; i++) {
            bits(samples[start + i], 16);
        }
    }

    private void fixed(int[] samples, int width) {
        bits((8 | 2) << 1, 8);
        bits(samples[0], width);
        bits(samples[1], width);
        bits(0, 2);
        bits(0, 4);
        int parameter = escaped ? 15 : 8;
        bits(parameter, 4);
        if (escaped) {
            bits(20, 5);
        }
        for (int i = 2; i < BLOCK; i++) {
            int residual = samples[i] - 2 * samples[i - 1] + samples[i - 2];
            if (escaped) {
                bits(residual, 20);
                continue;
            }
            int folded = residual << 1 ^ residual >> 31;
            for (int quotient = folded >>> parameter; quotient > 0; quotient--) {
                bits(0, 1);
            }
            bits(1, 1);
            bits(folded, parameter);
        }
    }

    private void bits(int value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            bitBuffer = bitBuffer << 1 | value >>> i & 1;
            if (++bitCount == 8) {
                out.write(bitBuffer);
                bitBuffer = 0;
                bitCount = 0;
            }
        }
    }

    private int crc(int from, int width, int polynomial) {
        byte[] bytes = out.toByteArray();
        int crc = 0;
        for (int i = from; i < bytes.length; i++) {
            crc ^= (bytes[i] & 0xFF) << width - 8;
            for (int b = 0; b < 8; b++) {
                boolean carry = (crc >>> width - 1 & 1) == 1;
                crc = crc << 1 ^ (carry ? polynomial : 0);
            }
            crc &= (1 << width) - 1;
        }
        return crc;
    }

    private static byte[] md5(int[][] channels) {
        ByteArrayOutputStream interleaved = new ByteArrayOutputStream();
        for (int i = 0; i < channels[0].length; i++) {
            for (int[] channel : channels) {
                interleaved.write(channel[i]);
                interleaved.write(channel[i] >> 8);
            }
        }
        try {
            return MessageDigest.getInstance("MD5").digest(interleaved.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
