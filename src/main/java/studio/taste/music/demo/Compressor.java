package studio.taste.music.demo;

/** Evens out a recording: above the threshold the level rises only a third as fast. */
final class Compressor {
    private static final int BLOCK = 64;
    private static final double RATIO = 3;

    private Compressor() {}

    /**
     * @param samples modified
     * @param thresholdDb level above which it works, RMS in dBFS
     */
    static void apply(float[] samples, double thresholdDb) {
        double attackKeep = Decay.per(BLOCK, 0.008);
        double releaseKeep = Decay.per(BLOCK, 0.12);
        double power = 0;
        double gain = 1;
        for (int start = 0; start < samples.length; start += BLOCK) {
            int end = Math.min(samples.length, start + BLOCK);
            double mean = 0;
            for (int i = start; i < end; i++) {
                mean += samples[i] * (double) samples[i] / BLOCK;
            }
            power = mean + (mean > power ? attackKeep : releaseKeep) * (power - mean);
            double overDb = 10 * StrictMath.log10(power + 1e-12) - thresholdDb;
            double target = overDb > 0 ? Decay.amplitude(-overDb * (1 - 1 / RATIO)) : 1;
            double step = (target - gain) / BLOCK;
            for (int i = start; i < end; i++) {
                gain += step;
                samples[i] *= (float) gain;
            }
        }
    }
}
