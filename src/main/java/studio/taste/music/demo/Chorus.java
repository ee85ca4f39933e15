package studio.taste.music.demo;

import studio.taste.music.SongStems;

/** A gentle stereo chorus: each side adds a copy of itself whose delay wavers slowly, out of step with the other side. */
final class Chorus {
    private static final double RATE_HZ = 0.7;
    private static final double DELAY_SECONDS = 0.009;
    private static final double DEPTH_SECONDS = 0.0022;
    private static final double WET = 0.5;
    private static final int LINE = 1024;
    private static final int CONTROL_FRAMES = 64;

    private Chorus() {}

    /** Adds the chorus to a bus. */
    static void apply(StereoBus bus) {
        apply(bus.left(), 0);
        apply(bus.right(), 0.25);
    }

    private static void apply(float[] samples, double startPhase) {
        float[] line = new float[LINE];
        double phase = startPhase;
        double delay = delayAt(phase);
        double step = 0;
        for (int i = 0; i < samples.length; i++) {
            line[i & (LINE - 1)] = samples[i];
            if (i % CONTROL_FRAMES == 0) {
                phase += RATE_HZ * CONTROL_FRAMES / SongStems.LIBRARY_RATE_HZ;
                step = (delayAt(phase) - delay) / CONTROL_FRAMES;
            }
            delay += step;
            int whole = (int) delay;
            float near = line[(i - whole) & (LINE - 1)];
            float far = line[(i - whole - 1) & (LINE - 1)];
            samples[i] = (float) ((samples[i] + WET * (near + (delay - whole) * (far - near))) / 1.25);
        }
    }

    private static double delayAt(double phase) {
        return (DELAY_SECONDS + DEPTH_SECONDS * Sine.of(phase)) * SongStems.LIBRARY_RATE_HZ;
    }
}
