package studio.taste.music.demo;

/** Evens out a recording: above the threshold the level rises only a third as fast, on both sides alike. */
final class Compressor {
    private static final int BLOCK = 64;
    private static final double RATIO = 3;

    private Compressor() {}

    /**
     * @param bus modified
     * @param thresholdDb level above which it works, RMS in dBFS
     */
    static void apply(StereoBus bus, double thresholdDb) {
        float[] left = bus.left();
        float[] right = bus.right();
        double attackKeep = Decay.per(BLOCK, 0.008);
        double releaseKeep = Decay.per(BLOCK, 0.12);
        double power = 0;
        double gain = 1;
        for (int start = 0; start < left.length; start += BLOCK) {
            int end = Math.min(left.length, start + BLOCK);
            double mean = 0;
            for (int i = start; i < end; i++) {
                mean += (left[i] * (double) left[i] + right[i] * (double) right[i]) / (2 * BLOCK);
            }
            power = mean + (mean > power ? attackKeep : releaseKeep) * (power - mean);
            double overDb = 10 * StrictMath.log10(power + 1e-12) - thresholdDb;
            double target = overDb > 0 ? Decay.amplitude(-overDb * (1 - 1 / RATIO)) : 1;
            double step = (target - gain) / BLOCK;
            for (int i = start; i < end; i++) {
                gain += step;
                left[i] *= (float) gain;
                right[i] *= (float) gain;
            }
        }
    }
}
