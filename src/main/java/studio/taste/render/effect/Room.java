package studio.taste.render.effect;

/** A room of our own: a pause before it answers, then echoes made dense, then {@link FeedbackDelayNetwork} as they die away. */
public final class Room {
    /** Keeps the voice apart from its room. */
    private static final double PRE_DELAY_SECONDS = 0.018;

    /** The low end stays out of the room: it would only be muddy there. */
    private static final double ABOVE_HZ = 180;

    private static final double[][] DIFFUSER_SECONDS = {
        {0.00313, 0.00491, 0.00773, 0.01153}, {0.00343, 0.00527, 0.00721, 0.01217}
    };
    private static final double DIFFUSION = 0.6;

    private final Biquad thin;
    private final Delay[] pause = new Delay[2];
    private final AllPass[][] diffusers = new AllPass[2][DIFFUSER_SECONDS[0].length];
    private final FeedbackDelayNetwork network;

    /**
     * @param seconds time in which the sound falls by 60 dB
     * @param highSeconds the same at 8 kHz; not longer
     * @param sampleRateHz 22,050 Hz or more
     */
    public Room(double seconds, double highSeconds, int sampleRateHz) {
        thin = Biquad.highPass(ABOVE_HZ, sampleRateHz);
        network = new FeedbackDelayNetwork(seconds, highSeconds, sampleRateHz);
        for (int c = 0; c < 2; c++) {
            pause[c] = new Delay((int) (PRE_DELAY_SECONDS * sampleRateHz));
            for (int i = 0; i < diffusers[c].length; i++) {
                diffusers[c][i] = new AllPass((int) (DIFFUSER_SECONDS[c][i] * sampleRateHz), DIFFUSION);
            }
        }
    }

    /** Replaces the next block by the room's answer to it and to all before. White noise comes back 3 to 4 dB softer
     * than it went in. */
    public void next(float[][] block) {
        thin.next(block, block);
        for (int c = 0; c < 2; c++) {
            pause[c].next(block[c]);
            for (AllPass diffuser : diffusers[c]) {
                diffuser.next(block[c]);
            }
        }
        network.next(block);
    }

    /** Lets a channel wait. */
    private static final class Delay {
        private final float[] kept;
        private final float[] both;

        Delay(int frames) {
            kept = new float[frames];
            both = new float[frames + Block.FRAMES];
        }

        void next(float[] samples) {
            System.arraycopy(kept, 0, both, 0, kept.length);
            System.arraycopy(samples, 0, both, kept.length, Block.FRAMES);
            System.arraycopy(both, 0, samples, 0, Block.FRAMES);
            System.arraycopy(both, Block.FRAMES, kept, 0, kept.length);
        }
    }
}
