package studio.taste.audio;

import net.sourceforge.jaad.aac.AACException;
import net.sourceforge.jaad.aac.syntax.BitStream;

/**
 * Temporal noise shaping: filters that run over the coefficients of a window (ISO/IEC 14496-3 §4.6.9).
 *
 * @param filters per window, from the highest band down
 */
record AacNoiseShaping(Filter[][] filters) {
    private static final int MOST_ORDER_LONG = 12;
    private static final int MOST_ORDER_SHORT = 7;

    /** The highest band that is filtered, by the sample rate's number; Table 4.139. */
    private static final int[] MOST_BANDS_LONG = {31, 31, 34, 40, 42, 51, 46, 46, 42, 42, 42, 39, 39};

    private static final int[] MOST_BANDS_SHORT = {9, 9, 10, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14};

    /**
     * One filter.
     *
     * @param bands how many it covers
     * @param downward whether it runs from the highest coefficient to the lowest
     * @param predictor a[1] … a[order] of 1 / (1 + Σ a[i] z^−i)
     */
    private record Filter(int bands, boolean downward, double[] predictor) {}

    static AacNoiseShaping read(BitStream in, AacWindows windows) {
        boolean areShort = windows.areShort();
        Filter[][] filters = new Filter[windows.count()][];
        for (int w = 0; w < filters.length; w++) {
            filters[w] = new Filter[in.readBits(areShort ? 1 : 2)];
            int resolution = filters[w].length == 0 ? 0 : in.readBit() + 3;
            for (int f = 0; f < filters[w].length; f++) {
                filters[w][f] = readFilter(in, areShort, resolution);
            }
        }
        return new AacNoiseShaping(filters);
    }

    private static Filter readFilter(BitStream in, boolean areShort, int resolution) {
        int bands = in.readBits(areShort ? 4 : 6);
        int order = in.readBits(areShort ? 3 : 5);
        if (order > (areShort ? MOST_ORDER_SHORT : MOST_ORDER_LONG)) {
            throw new AACException("a noise shaping filter of order " + order);
        }
        if (order == 0) {
            return new Filter(bands, false, new double[0]);
        }
        boolean downward = in.readBool();
        int width = resolution - in.readBit();
        double[] reflections = new double[order];
        for (int i = 0; i < order; i++) {
            int value = in.readBits(width) << Integer.SIZE - width >> Integer.SIZE - width;
            double steps = (1 << resolution - 1) + (value < 0 ? 0.5 : -0.5);
            reflections[i] = Math.sin(value * Math.PI / 2 / steps);
        }
        return new Filter(bands, downward, predictor(reflections));
    }

    /** The Levinson recursion's step up, from reflection to prediction coefficients. */
    private static double[] predictor(double[] reflections) {
        double[] predictor = new double[reflections.length];
        for (int m = 0; m < reflections.length; m++) {
            double[] before = predictor.clone();
            for (int i = 0; i < m; i++) {
                predictor[i] = before[i] + reflections[m] * before[m - 1 - i];
            }
            predictor[m] = reflections[m];
        }
        return predictor;
    }

    /** Filters a frame's coefficients in place. */
    void apply(float[] spectrum, AacWindows windows, int rateIndex) {
        int most = Math.min(windows.bands(), (windows.areShort() ? MOST_BANDS_SHORT : MOST_BANDS_LONG)[rateIndex]);
        for (int w = 0; w < filters.length; w++) {
            int top = windows.allBands();
            for (Filter filter : filters[w]) {
                int bottom = Math.max(0, top - filter.bands());
                int start = w * AacWindows.SHORT_LENGTH;
                int from = start + windows.offsets()[Math.min(bottom, most)];
                int to = start + windows.offsets()[Math.min(top, most)];
                apply(filter, spectrum, from, to);
                top = bottom;
            }
        }
    }

    private static void apply(Filter filter, float[] spectrum, int from, int to) {
        double[] predictor = filter.predictor();
        int step = filter.downward() ? -1 : 1;
        int at = filter.downward() ? to - 1 : from;
        for (int n = 0; n < to - from; n++, at += step) {
            double value = spectrum[at];
            for (int i = 0; i < Math.min(n, predictor.length); i++) {
                value -= predictor[i] * spectrum[at - step * (i + 1)];
            }
            spectrum[at] = (float) value;
        }
    }
}
