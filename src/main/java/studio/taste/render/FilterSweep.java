package studio.taste.render;

import studio.taste.render.effect.StateVariableFilter;

/**
 * A low-pass that closes over a mix: its cutoff glides from the top of hearing to {@link #CLOSED_HZ} in equal musical steps,
 * sample by sample.
 */
final class FilterSweep {
    private static final double OPEN_HZ = 20_000;
    private static final double CLOSED_HZ = 250;

    /** A little resonance, so that the sweep is heard as one: 2.4 dB. */
    private static final double QUALITY = 1.2;

    /** The exact cutoff is worked out this often and drawn straight in between. */
    private static final int CONTROL_FRAMES = 32;

    /** Time in which the filter is faded over the dry sound at the sweep's start: 20 ms at 48 kHz. */
    private static final double ENTRY_FRAMES = 960;

    private FilterSweep() {}

    /**
     * Filters a stretch of a mix in place. The filter lets go over the last {@code exitFrames}.
     *
     * @param mix planar samples
     * @param start frame at which the filter is open; may lie before the mix
     * @param end frame at which it is closed and lets go; may lie after the mix
     * @param exitFrames time in which the dry sound comes back
     */
    static void closeOver(float[][] mix, double start, double end, double exitFrames, int sampleRateHz) {
        Automation wet = new Automation(0);
        wet.move(start, Math.min(start + ENTRY_FRAMES, end - exitFrames), 1, Fade.RAMP);
        wet.move(end - exitFrames, end, 0, Fade.RAMP);
        int from = (int) Math.max(0, Math.ceil(start));
        int to = (int) Math.min(mix[0].length, Math.ceil(end));
        if (from >= to) {
            return;
        }
        float[] share = wet.curve(from, to);
        for (float[] channel : mix) {
            StateVariableFilter filter = new StateVariableFilter(QUALITY);
            double coefficient = coefficientAt(from, start, end, sampleRateHz);
            for (int block = from; block < to; block += CONTROL_FRAMES) {
                double step = (coefficientAt(block + CONTROL_FRAMES, start, end, sampleRateHz) - coefficient)
                        / CONTROL_FRAMES;
                for (int i = block; i < Math.min(to, block + CONTROL_FRAMES); i++) {
                    filter.step(channel[i], coefficient, filter.scale(coefficient));
                    channel[i] += share[i - from] * (float) (filter.low() - channel[i]);
                    coefficient += step;
                }
            }
        }
    }

    private static double coefficientAt(double frame, double start, double end, int sampleRateHz) {
        double x = Math.min(1, (frame - start) / (end - start));
        return StateVariableFilter.coefficient(OPEN_HZ * StrictMath.pow(CLOSED_HZ / OPEN_HZ, x), sampleRateHz);
    }
}
