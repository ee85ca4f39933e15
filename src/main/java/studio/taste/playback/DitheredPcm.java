package studio.taste.playback;

/**
 * Stereo samples as 16-bit little-endian PCM with triangular dither of ±1 LSB.
 *
 * <p>The dither is a function of the place in the clip and the channel: the same moment gets the same dither on either side,
 * each time it is played, so that what is played can be predicted bit by bit and a switch between equal clips leaves no trace. Over
 * successive frames it is white (SplitMix64, Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
 */
final class DitheredPcm {
    static final int BYTES_PER_FRAME = 4;

    /** Sample values of ±1 are ±32,768 steps; what passes the 16-bit range is held at its ends. */
    private static final double FULL_SCALE = 32_768;

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-32;

    private DitheredPcm() {}

    /**
     * Writes the first {@code frames} frames of a block.
     *
     * @param pcm receives {@code 4 · frames} bytes from index 0; modified
     */
    static void encode(MixBlock block, int frames, byte[] pcm) {
        for (int i = 0; i < frames; i++) {
            int key = block.ditherKeys[i];
            put(pcm, BYTES_PER_FRAME * i, step(block.left[i], key, 0));
            put(pcm, BYTES_PER_FRAME * i + 2, step(block.right[i], key, 1));
        }
    }

    /** The 16-bit step of a sample at a place of the clip; without dither for {@link MixBlock#NO_DITHER}. */
    static int step(float sample, int ditherKey, int channel) {
        double dither = ditherKey == MixBlock.NO_DITHER ? 0 : dither(2L * ditherKey + channel);
        long step = (long) Math.floor(sample * FULL_SCALE + dither + 0.5);
        return (int) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, step));
    }

    /** The sum of two uniform values of ±½ step each: triangular, ±1 step. */
    private static double dither(long key) {
        long z = (key + 1) * GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return ((z >>> 32) + (z & 0xFFFFFFFFL)) * UNIT - 1;
    }

    private static void put(byte[] pcm, int at, int step) {
        pcm[at] = (byte) step;
        pcm[at + 1] = (byte) (step >> 8);
    }
}
