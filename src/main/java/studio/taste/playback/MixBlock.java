package studio.taste.playback;

/** A stretch of mixed sound on its way to the line; filled by the mixer, overwritten each time. */
final class MixBlock {
    /** Marks frames that are to stay digital silence. */
    static final int NO_DITHER = -1;

    final float[] left;
    final float[] right;

    /** For each frame the place in the clip that its dither belongs to, or {@link #NO_DITHER}. */
    final int[] ditherKeys;

    MixBlock(int frames) {
        this.left = new float[frames];
        this.right = new float[frames];
        this.ditherKeys = new int[frames];
    }

    int frames() {
        return left.length;
    }
}
