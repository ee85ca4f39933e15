package studio.taste.render.effect;

/**
 * The late part of a room: sixteen delays, each of a prime number of frames, that feed each other through a Hadamard matrix (J.-M. Jot and
 * A. Chaigne, "Digital Delay Networks for Designing Artificial Reverberators", AES 90, 1991). The matrix keeps all energy; what is lost
 * is lost in each delay, in proportion to its length, so that all the room's resonances die away together, high frequencies sooner.
 *
 * <p>Highs are damped by three taps, a, 1 − 2·a and a, whose gain at the angular frequency ω is 1 − 2·a·(1 − cos ω). Being no recursion of
 * their own, and no delay being shorter than a block, they let whole blocks be worked at once.
 */
final class FeedbackDelayNetwork {
    private static final int LINES = 16;
    private static final double SHORTEST_SECONDS = 0.0247;
    private static final double LONGEST_SECONDS = 0.0797;

    /** The lowest rate at which the shortest delay is longer than a block. */
    private static final int LOWEST_RATE_HZ = 22_050;

    /** Where the high frequencies' reverberation time is asked for. */
    private static final double HIGH_HZ = 8_000;

    /** With more in the outer taps the highest frequencies would come to last longer again. */
    private static final double MOST_DAMPING = 0.4;

    /** Rows of the Hadamard matrix that are heard left and right: at right angles to each other, so the sides are unrelated. */
    private static final int LEFT_ROW = 6;

    private static final int RIGHT_ROW = 11;

    private final int[] delay = new int[LINES];
    private final float[] tap = new float[LINES];
    private final float[] outerTap = new float[LINES];
    private final float[][] line = new float[LINES][];
    private final float[][] block = new float[LINES][Block.FRAMES];
    private final float[] early = new float[Block.FRAMES];
    private final float[] late = new float[Block.FRAMES];
    private final float[][] answer = Block.silence();
    private final int mask;
    private final float inputGain;
    private int written;

    /**
     * @param seconds time in which the sound falls by 60 dB at low and middle frequencies
     * @param highSeconds the same at 8 kHz; not longer
     * @param sampleRateHz 22,050 Hz or more
     */
    FeedbackDelayNetwork(double seconds, double highSeconds, int sampleRateHz) {
        if (sampleRateHz < LOWEST_RATE_HZ) {
            throw new IllegalArgumentException(
                    "the room needs a rate of " + LOWEST_RATE_HZ + " Hz or more, had " + sampleRateHz);
        }
        int kept = Integer.highestOneBit((int) (LONGEST_SECONDS * sampleRateHz) + 2 * Block.FRAMES) * 2;
        mask = kept - 1;
        double lost = 0;
        for (int i = 0; i < LINES; i++) {
            double wanted = SHORTEST_SECONDS * StrictMath.pow(LONGEST_SECONDS / SHORTEST_SECONDS, i / (LINES - 1.0));
            delay[i] = primeFrom((int) (wanted * sampleRateHz));
            line[i] = new float[kept];
            double gain = gain(delay[i], seconds, sampleRateHz);
            damp(i, gain, gain(delay[i], highSeconds, sampleRateHz) / gain, sampleRateHz);
            lost += (1 - gain * gain) / (gain * gain) / LINES;
        }
        // White noise of power 1 into both sides comes out with power 1 where nothing is damped.
        inputGain = (float) Math.sqrt(lost);
    }

    private static double gain(int frames, double seconds, int sampleRateHz) {
        return StrictMath.pow(10, -3 * frames / (seconds * sampleRateHz));
    }

    private void damp(int i, double gain, double highShare, int sampleRateHz) {
        double bend = 1 - StrictMath.cos(2 * StrictMath.PI * HIGH_HZ / sampleRateHz);
        double a = Math.min(MOST_DAMPING, (1 - highShare) / (2 * bend));
        // The Hadamard matrix of sixteen ones and minus ones is four times too large.
        tap[i] = (float) (gain * (1 - 2 * a) / 4);
        outerTap[i] = (float) (gain * a / 4);
    }

    private static int primeFrom(int number) {
        int prime = number;
        while (!isPrime(prime)) {
            prime++;
        }
        return prime;
    }

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    /** Takes the next block and replaces it by the room's answer. */
    void next(float[][] sound) {
        for (int i = 0; i < LINES; i++) {
            read(i);
        }
        for (int i = 0; i < 4; i++) {
            mix(block[4 * i], block[4 * i + 1], block[4 * i + 2], block[4 * i + 3]);
        }
        for (int i = 0; i < 4; i++) {
            mix(block[i], block[i + 4], block[i + 8], block[i + 12]);
        }
        System.arraycopy(block[LEFT_ROW], 0, answer[0], 0, Block.FRAMES);
        System.arraycopy(block[RIGHT_ROW], 0, answer[1], 0, Block.FRAMES);
        for (int i = 0; i < LINES; i++) {
            write(i, sound[i & 1]);
        }
        System.arraycopy(answer[0], 0, sound[0], 0, Block.FRAMES);
        System.arraycopy(answer[1], 0, sound[1], 0, Block.FRAMES);
        written = written + Block.FRAMES & mask;
    }

    private void read(int i) {
        copy(line[i], written - delay[i] + 1, early);
        copy(line[i], written - delay[i], block[i]);
        copy(line[i], written - delay[i] - 1, late);
        float[] to = block[i];
        float middle = tap[i];
        float outer = outerTap[i];
        for (int k = 0; k < Block.FRAMES; k++) {
            to[k] = middle * to[k] + outer * (early[k] + late[k]);
        }
    }

    /** Reads a block from a ring. */
    private void copy(float[] ring, int from, float[] to) {
        int start = from & mask;
        int untilEnd = Math.min(Block.FRAMES, ring.length - start);
        System.arraycopy(ring, start, to, 0, untilEnd);
        System.arraycopy(ring, 0, to, untilEnd, Block.FRAMES - untilEnd);
    }

    /** The Hadamard matrix of four; done along both sides of a square of four by four, it is that of sixteen. */
    private static void mix(float[] a, float[] b, float[] c, float[] d) {
        for (int k = 0; k < Block.FRAMES; k++) {
            float sum = a[k] + b[k];
            float difference = a[k] - b[k];
            float otherSum = c[k] + d[k];
            float otherDifference = c[k] - d[k];
            a[k] = sum + otherSum;
            b[k] = difference + otherDifference;
            c[k] = sum - otherSum;
            d[k] = difference - otherDifference;
        }
    }

    /** Puts what the matrix gave, and what comes in, into a delay. A ring is whole blocks long, so no write goes over its end. */
    private void write(int i, float[] in) {
        float[] fed = block[i];
        for (int k = 0; k < Block.FRAMES; k++) {
            fed[k] += inputGain * in[k];
        }
        System.arraycopy(fed, 0, line[i], written, Block.FRAMES);
    }
}
