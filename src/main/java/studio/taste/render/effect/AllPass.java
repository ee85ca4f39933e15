package studio.taste.render.effect;

/**
 * A delay that feeds itself and passes all frequencies alike (M. R. Schroeder, "Natural Sounding Artificial Reverberation", 1962): it
 * makes many echoes of one and colours none. One channel.
 */
final class AllPass {
    private final float[] line;
    private final float feedback;
    private final float[] in = new float[Block.FRAMES];
    private final float[] delayed = new float[Block.FRAMES];
    private int position;

    AllPass(int delayFrames, double feedback) {
        line = new float[delayFrames];
        this.feedback = (float) feedback;
    }

    /** Changes the next block in place. */
    void next(float[] samples) {
        for (int done = 0; done < Block.FRAMES; ) {
            int run = Math.min(Block.FRAMES - done, line.length - position);
            // Copies, so that the arithmetic begins at index 0 everywhere: only then does the compiler do several
            // samples at once.
            System.arraycopy(samples, done, in, 0, run);
            System.arraycopy(line, position, delayed, 0, run);
            for (int i = 0; i < run; i++) {
                float fed = in[i] + feedback * delayed[i];
                delayed[i] -= feedback * fed;
                in[i] = fed;
            }
            System.arraycopy(in, 0, line, position, run);
            System.arraycopy(delayed, 0, samples, done, run);
            done += run;
            position = (position + run) % line.length;
        }
    }
}
