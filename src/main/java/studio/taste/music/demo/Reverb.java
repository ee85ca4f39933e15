package studio.taste.music.demo;

import studio.taste.music.SongStems;

/**
 * A room: pre-delay, two diffusing all-passes per side, then eight delays that feed each other through a Householder matrix, each
 * losing high frequencies faster than low ones (a feedback delay network after Jot and Chaigne).
 */
final class Reverb {
    private static final int LINES = 8;
    /** Mutually prime, so that echoes do not coincide. */
    private static final int[] DELAY_FRAMES = {1499, 1693, 1867, 2069, 2273, 2467, 2699, 2939};

    private static final int[] DIFFUSER_FRAMES = {241, 379, 263, 353};
    private static final double DIFFUSION = 0.62;

    /** Frames kept of each line; a power of two above the longest delay. */
    private static final int KEPT = 4096;

    private final float[] lines = new float[LINES * KEPT];
    private final int[] delay = new int[LINES];
    private final double[] gain = new double[LINES];
    private final double[] damped = new double[LINES];
    private final double[] out = new double[LINES];
    private final AllPass[] diffusers = new AllPass[4];
    private final double damping;
    private final int preDelayFrames;

    /**
     * @param size 1 is a hall, 0.3 a room; at most 1.3
     * @param seconds time to fall by 60 dB
     * @param damping 0 bright to 0.9 dull
     */
    Reverb(double size, double seconds, double damping) {
        this.damping = damping;
        preDelayFrames = (int) (0.018 * size * SongStems.LIBRARY_RATE_HZ);
        for (int i = 0; i < LINES; i++) {
            int frames = (int) (DELAY_FRAMES[i] * size);
            delay[i] = frames;
            gain[i] = Decay.amplitude(-60.0 * frames / (seconds * SongStems.LIBRARY_RATE_HZ));
        }
        for (int i = 0; i < diffusers.length; i++) {
            diffusers[i] = new AllPass((int) (DIFFUSER_FRAMES[i] * Math.max(0.5, size)));
        }
    }

    /** Adds the room's answer to {@code in} to {@code to}. */
    void addTo(StereoBus to, StereoBus in, double level) {
        float[] left = in.left();
        float[] right = in.right();
        for (int frame = preDelayFrames; frame < in.frames(); frame++) {
            int source = frame - preDelayFrames;
            double l = diffusers[1].next(diffusers[0].next(left[source]));
            double r = diffusers[3].next(diffusers[2].next(right[source]));
            for (int i = 0; i < LINES; i++) {
                double sample = lines[i * KEPT + ((frame - delay[i]) & (KEPT - 1))];
                damped[i] = sample + damping * (damped[i] - sample);
                out[i] = damped[i] * gain[i];
            }
            to.left()[frame] += (float) (level * (out[0] + out[2] - out[4] + out[6]));
            to.right()[frame] += (float) (level * (out[1] - out[3] + out[5] + out[7]));
            feed(frame, l, r);
        }
    }

    private void feed(int frame, double left, double right) {
        // The Householder matrix I − 2/8·11ᵀ: orthogonal, and every line hears every other.
        double shared = 0;
        for (double sample : out) {
            shared += sample * 2 / LINES;
        }
        for (int i = 0; i < LINES; i++) {
            // Denormal numbers in the dying tail would slow the loop down tenfold.
            double sample = out[i] - shared + 0.35 * ((i & 1) == 0 ? left : right);
            lines[i * KEPT + (frame & (KEPT - 1))] = Math.abs(sample) < 1e-12 ? 0 : (float) sample;
        }
    }

    private static final class AllPass {
        private final double[] line;
        private int position;

        AllPass(int frames) {
            line = new double[frames];
        }

        double next(double in) {
            double delayed = line[position];
            double fed = in + DIFFUSION * delayed;
            line[position] = Math.abs(fed) < 1e-12 ? 0 : fed;
            position++;
            if (position == line.length) {
                position = 0;
            }
            return delayed - DIFFUSION * fed;
        }
    }
}
