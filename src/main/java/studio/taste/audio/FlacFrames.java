package studio.taste.audio;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Decodes the frames of a FLAC stream, each into blocks of integer samples (RFC 9639 §9, §10). */
final class FlacFrames {
    private static final int SYNC = 0x7FFC;
    private static final int LEFT_SIDE = 8;
    private static final int SIDE_RIGHT = 9;
    private static final int MIDDLE_SIDE = 10;
    private static final int[] WIDTHS = {0, 8, 12, -1, 16, 20, 24, 32};
    private static final int MOST_ORDER = 32;

    /** The fixed predictors: polynomials through the samples before. */
    private static final int[][] FIXED = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

    private final FlacBits bits;
    private final int streamBits;
    private int[][] samples = {};

    /**
     * @param in from the first frame on
     * @param bitsPerSample as the stream's description has it
     */
    FlacFrames(InputStream in, int bitsPerSample) {
        this.bits = new FlacBits(in);
        this.streamBits = bitsPerSample;
    }

    /**
     * The next frame, {@code [channel][sample]}; null behind the last.
     *
     * @throws IOException if it cannot be read, or is damaged
     */
    int @Nullable [][] next() throws IOException {
        bits.startChecksums();
        if (bits.atEnd()) {
            return null;
        }
        if (bits.unsigned(15) != SYNC) {
            throw new IOException("a frame does not begin where the one before ends");
        }
        bits.unsigned(1);
        int sizeCode = bits.unsigned(4);
        int rateCode = bits.unsigned(4);
        int channelCode = bits.unsigned(4);
        int width = WIDTHS[bits.unsigned(3)];
        bits.unsigned(1);
        skipNumber();
        int size = blockSize(sizeCode);
        bits.unsigned(rateCode < 12 ? 0 : rateCode == 12 ? 8 : 16);
        int crc = bits.crc8();
        if (bits.unsigned(8) != crc || (width != 0 && width != streamBits) || channelCode > MIDDLE_SIDE) {
            throw new IOException("a damaged frame header");
        }
        readChannels(size, channelCode);
        bits.align();
        int frameCrc = bits.crc16();
        if (bits.unsigned(16) != frameCrc) {
            throw new IOException("a frame does not have the checksum it promises");
        }
        return samples;
    }

    /** A frame or sample number, coded as UTF-8 codes characters, of up to seven bytes. */
    private void skipNumber() throws IOException {
        int first = bits.unsigned(8);
        int more = Integer.numberOfLeadingZeros(~(first << 24)) - 1;
        for (int i = 0; i < more; i++) {
            bits.unsigned(8);
        }
    }

    private int blockSize(int code) throws IOException {
        return switch (code) {
            case 0 -> throw new IOException("a reserved block size");
            case 1 -> 192;
            case 2, 3, 4, 5 -> 144 << code;
            case 6 -> bits.unsigned(8) + 1;
            case 7 -> bits.unsigned(16) + 1;
            default -> 1 << code;
        };
    }

    private void readChannels(int size, int code) throws IOException {
        int count = code < LEFT_SIDE ? code + 1 : 2;
        if (samples.length != count || samples[0].length != size) {
            samples = new int[count][size];
        }
        for (int c = 0; c < count; c++) {
            boolean side = (c == 1 && (code == LEFT_SIDE || code == MIDDLE_SIDE)) || (c == 0 && code == SIDE_RIGHT);
            readChannel(samples[c], side ? streamBits + 1 : streamBits);
        }
        if (code >= LEFT_SIDE) {
            joinSides(samples[0], samples[1], code);
        }
    }

    private static void joinSides(int[] first, int[] second, int code) {
        for (int i = 0; i < first.length; i++) {
            int a = first[i];
            int b = second[i];
            switch (code) {
                case LEFT_SIDE -> second[i] = a - b;
                case SIDE_RIGHT -> first[i] = a + b;
                default -> {
                    int middle = a << 1 | b & 1;
                    first[i] = middle + b >> 1;
                    second[i] = middle - b >> 1;
                }
            }
        }
    }

    private void readChannel(int[] to, int width) throws IOException {
        if (bits.unsigned(1) != 0) {
            throw new IOException("a damaged subframe");
        }
        int type = bits.unsigned(6);
        int wasted = bits.unsigned(1) == 0 ? 0 : bits.zeros() + 1;
        int kept = width - wasted;
        if (kept < 1) {
            throw new IOException("a subframe without bits");
        }
        if (type == 0) {
            Arrays.fill(to, (int) bits.signed(kept));
        } else if (type == 1) {
            readPlain(to, to.length, kept);
        } else if (type >= 8 && type <= 12) {
            readPredicted(to, kept, FIXED[type - 8], 0);
        } else if (type >= 32) {
            readLinear(to, kept, type - 31);
        } else {
            throw new IOException("a reserved kind of subframe");
        }
        for (int i = 0; wasted > 0 && i < to.length; i++) {
            to[i] <<= wasted;
        }
    }

    private void readPlain(int[] to, int count, int width) throws IOException {
        for (int i = 0; i < count; i++) {
            to[i] = (int) bits.signed(width);
        }
    }

    private void readLinear(int[] to, int width, int order) throws IOException {
        refuseOrder(order, to.length);
        readPlain(to, order, width);
        int precision = bits.unsigned(4) + 1;
        int shift = (int) bits.signed(5);
        if (precision == 16 || shift < 0) {
            throw new IOException("a damaged predictor");
        }
        int[] predictor = new int[order];
        for (int i = 0; i < order; i++) {
            predictor[i] = (int) bits.signed(precision);
        }
        readResidual(to, order);
        predict(to, predictor, shift);
    }

    private void readPredicted(int[] to, int width, int[] predictor, int shift) throws IOException {
        refuseOrder(predictor.length, to.length);
        readPlain(to, predictor.length, width);
        readResidual(to, predictor.length);
        predict(to, predictor, shift);
    }

    private static void refuseOrder(int order, int size) throws IOException {
        if (order > size || order > MOST_ORDER) {
            throw new IOException("a predictor longer than its block");
        }
    }

    private static void predict(int[] to, int[] predictor, int shift) {
        int order = predictor.length;
        for (int i = order; i < to.length; i++) {
            long sum = 0;
            for (int j = 0; j < order; j++) {
                sum += (long) predictor[j] * to[i - 1 - j];
            }
            to[i] += (int) (sum >> shift);
        }
    }

    /** What the predictor misses, in partitions with a Rice parameter each, or with a fixed width where that is shorter. */
    private void readResidual(int[] to, int order) throws IOException {
        int method = bits.unsigned(2);
        if (method > 1) {
            throw new IOException("a reserved coding of the residual");
        }
        int parameterBits = 4 + method;
        int escape = (1 << parameterBits) - 1;
        int partitionOrder = bits.unsigned(4);
        int partition = to.length >> partitionOrder;
        if (partition << partitionOrder != to.length || partition < order) {
            throw new IOException("a block that cannot be cut into its partitions");
        }
        int at = order;
        for (int p = 1; p <= 1 << partitionOrder; p++) {
            int parameter = bits.unsigned(parameterBits);
            int width = parameter == escape ? bits.unsigned(5) : 0;
            for (int stop = p * partition; at < stop; at++) {
                to[at] = parameter == escape ? plain(width) : rice(parameter);
            }
        }
    }

    private int plain(int width) throws IOException {
        return width == 0 ? 0 : (int) bits.signed(width);
    }

    private int rice(int parameter) throws IOException {
        int folded = bits.zeros() << parameter | bits.unsigned(parameter);
        return folded >>> 1 ^ -(folded & 1);
    }
}
