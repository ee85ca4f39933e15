package studio.taste.music.demo;

import studio.taste.music.SongStems;

/**
 * A room: pre-delay, two diffusing all-passes per side, then eight delays that feed each other through a Hadamard matrix, each
 * losing high frequencies faster than low ones (a feedback delay network after Jot and Chaigne).
 */
final class Reverb {
    private static final int LINES = 8;
    /** Mutually prime, so that echoes do not coincide. */
    private static final int[] DELAY_FRAMES = {1499, 1693, 1867, 2069, 2273, 2467, 2699, 2939};

    private static final int[] DIFFUSER_FRAMES = {241, 379, 263, 353};
    private static final double DIFFUSION = 0.62;

    private final float[][] lines = new float[LINES][];
    private final int[] position = new int[LINES];
    private final double[] gain = new double[LINES];
    private final double[] damped = new double[LINES];
    private final double[] out = new double[LINES];
    private final AllPass[] diffusers = new AllPass[4];
    private final double damping;
    private final int preDelayFrames;

    /**
     * @param size 1 is a hall, 0.3 a room
     * @param seconds time to fall by 60 dB
     * @param damping 0 bright to 0.9 dull
     */
    Reverb(double size, double seconds, double damping) {
        this.damping = damping;
        preDelayFrames = (int) (0.018 * size * SongStems.LIBRARY_RATE_HZ);
        for (int i = 0; i < LINES; i++) {
            int frames = (int) (DELAY_FRAMES[i] * size);
            lines[i] = new float[frames];
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
                double sample = lines[i][position[i]];
                damped[i] = sample + damping * (damped[i] - sample);
                out[i] = damped[i] * gain[i];
            }
            to.left()[frame] += (float) (level * (out[0] + out[2] - out[4] + out[6]));
            to.right()[frame] += (float) (level * (out[1] - out[3] + out[5] + out[7]));
            mix();
            feed(l, r);
        }
    }

    private void feed(double left, double right) {
        for (int i = 0; i < LINES; i++) {
            // Denormal numbers in the dying tail would slow the sum down tenfold.
            double sample = out[i] + 0.35 * ((i & 1) == 0 ? left : right);
            lines[i][position[i]] = Math.abs(sample) < 1e-12 ? 0 : (float) sample;
            position[i]++;
            if (position[i] == lines[i].length) {
                position[i] = 0;
            }
        }
    }

    /** The orthonormal 8×8 Hadamard matrix, by three rounds of butterflies. */
    private void mix() {
        for (int half = 1; half < LINES; half *= 2) {
            for (int i = 0; i < LINES; i++) {
                if ((i & half) == 0) {
                    double sum = out[i] + out[i + half];
                    out[i + half] = out[i] - out[i + half];
                    out[i] = sum;
                }
            }
        }
        for (int i = 0; i < LINES; i++) {
            out[i] *= 0.35355339059327373;
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
