package studio.taste.music.demo;

import java.util.Arrays;
import studio.taste.music.SongStems;

/** Makes room for the kick: every kick pushes a stem down for a moment, and it breathes back within about a beat. */
final class Pump {
    private static final int RATE = SongStems.LIBRARY_RATE_HZ;

    private final float[] gain;

    /**
     * @param kickFrames in order
     * @param depthDb how far down, positive
     * @param recoverySeconds until it is back
     */
    Pump(int frames, int[] kickFrames, double depthDb, double recoverySeconds) {
        gain = new float[frames];
        Arrays.fill(gain, 1);
        int length = (int) (recoverySeconds * RATE);
        int attack = RATE / 500;
        double least = Decay.amplitude(-depthDb);
        for (int kick : kickFrames) {
            for (int i = -attack; i < length; i++) {
                double closeness = i < 0 ? 1 + i / (double) attack : back(1 - i / (double) length);
                int frame = kick + i;
                if (frame >= 0 && frame < frames) {
                    gain[frame] = Math.min(gain[frame], (float) (1 - (1 - least) * closeness));
                }
            }
        }
    }

    private static double back(double left) {
        return left * left * (3 - 2 * left);
    }

    void apply(StereoBus bus) {
        for (int i = 0; i < gain.length; i++) {
            bus.left()[i] *= gain[i];
            bus.right()[i] *= gain[i];
        }
    }
}
