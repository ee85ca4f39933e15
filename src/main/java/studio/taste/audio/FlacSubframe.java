package studio.taste.audio;

import java.util.Arrays;

/** One channel of one FLAC block in its shortest form (RFC 9639 §9.2): constant, predicted, or as it is. */
final class FlacSubframe {
    private static final int HEADER_BITS = 8;
    private static final int MOST_ORDER = 4;
    private static final int MOST_PARTITION_ORDER = 6;
    /** A residual is stored in Rice codes whose parameter has five bits. */
    private static final int PARAMETER_BITS = 5;

    private static final int MOST_PARAMETER = 30;
    private static final int CONSTANT = 0;
    private static final int VERBATIM = 1;
    private static final int FIXED = 8;

    private final int[] samples;
    private final int width;
    private final int kind;
    private final int[] residual;
    private final int partitionOrder;
    private final long bits;

    private FlacSubframe(int[] samples, int width, int kind, int[] residual, int partitionOrder, long bits) {
        this.samples = samples;
        this.width = width;
        this.kind = kind;
        this.residual = residual;
        this.partitionOrder = partitionOrder;
        this.bits = bits;
    }

    /**
     * @param samples at least one, each of {@code width} bits; kept, not to be modified
     */
    static FlacSubframe of(int[] samples, int width) {
        int[] none = {};
        int first = samples[0];
        if (Arrays.stream(samples).allMatch(sample -> sample == first)) {
            return new FlacSubframe(samples, width, CONSTANT, none, 0, HEADER_BITS + width);
        }
        FlacSubframe best =
                new FlacSubframe(samples, width, VERBATIM, none, 0, HEADER_BITS + (long) width * samples.length);
        int order = bestOrder(samples);
        int[] residual = residual(samples, order);
        for (int partitions = 0; partitions <= MOST_PARTITION_ORDER; partitions++) {
            if (samples.length % (1 << partitions) != 0 || samples.length >> partitions <= order) {
                break;
            }
            long bits = HEADER_BITS + (long) width * order + 6 + codedBits(residual, order, partitions);
            if (bits < best.bits) {
                best = new FlacSubframe(samples, width, FIXED + order, residual, partitions, bits);
            }
        }
        return best;
    }

    /** Length of what {@link #write} writes. */
    long bits() {
        return bits;
    }

    /** The predictor that leaves the least. */
    private static int bestOrder(int[] samples) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int order = 0; order <= Math.min(MOST_ORDER, samples.length - 1); order++) {
            long sum = 0;
            for (int left : residual(samples, order)) {
                sum += Math.abs((long) left);
            }
            if (sum < least) {
                least = sum;
                best = order;
            }
        }
        return best;
    }

    /** What is left of the samples behind the first {@code order}: their difference of that order. */
    private static int[] residual(int[] samples, int order) {
        int[] residual = samples.clone();
        for (int difference = 1; difference <= order; difference++) {
            for (int i = residual.length - 1; i >= difference; i--) {
                residual[i] -= residual[i - 1];
            }
        }
        return residual;
    }

    private static long codedBits(int[] residual, int order, int partitionOrder) {
        int size = residual.length >> partitionOrder;
        long bits = 0;
        for (int partition = 0; partition < 1 << partitionOrder; partition++) {
            int from = partition == 0 ? order : partition * size;
            int to = (partition + 1) * size;
            bits += PARAMETER_BITS + codedBits(residual, from, to, parameter(residual, from, to));
        }
        return bits;
    }

    private static long codedBits(int[] residual, int from, int to, int parameter) {
        long bits = (long) (to - from) * (parameter + 1);
        for (int i = from; i < to; i++) {
            bits += folded(residual[i]) >>> parameter;
        }
        return bits;
    }

    /** Rice codes are shortest when about half the values pass 2 to the parameter: near the mean's logarithm. */
    private static int parameter(int[] residual, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += folded(residual[i]);
        }
        int guess = 0;
        while (guess < MOST_PARAMETER && (long) (to - from) << guess + 1 < sum) {
            guess++;
        }
        int best = guess;
        for (int parameter = Math.max(0, guess - 1); parameter <= Math.min(MOST_PARAMETER, guess + 1); parameter++) {
            if (codedBits(residual, from, to, parameter) < codedBits(residual, from, to, best)) {
                best = parameter;
            }
        }
        return best;
    }

    /** 0, −1, 1, −2, 2 … become 0, 1, 2, 3, 4 … */
    private static long folded(int value) {
        return (value << 1 ^ value >> 31) & 0xFFFF_FFFFL;
    }

    void write(FlacBitSink out) {
        out.put(kind << 1, HEADER_BITS);
        switch (kind) {
            case CONSTANT -> out.put(samples[0], width);
            case VERBATIM -> {
                for (int sample : samples) {
                    out.put(sample, width);
                }
            }
            default -> writeResidual(out, kind - FIXED);
        }
    }

    private void writeResidual(FlacBitSink out, int order) {
        for (int i = 0; i < order; i++) {
            out.put(samples[i], width);
        }
        out.put(1, 2);
        out.put(partitionOrder, 4);
        int size = residual.length >> partitionOrder;
        for (int partition = 0; partition < 1 << partitionOrder; partition++) {
            int from = partition == 0 ? order : partition * size;
            int to = (partition + 1) * size;
            int parameter = parameter(residual, from, to);
            out.put(parameter, PARAMETER_BITS);
            for (int i = from; i < to; i++) {
                long value = folded(residual[i]);
                out.putUnary((int) (value >>> parameter));
                out.put(value, parameter);
            }
        }
    }
}
