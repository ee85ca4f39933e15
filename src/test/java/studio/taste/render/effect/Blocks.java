package studio.taste.render.effect;

import java.util.function.Consumer;

/** Lets effects work on whole sounds. */
final class Blocks {
    private Blocks() {}

    /** Changes a stereo sound in place, block after block. */
    static void inBlocks(float[][] sound, Consumer<float[][]> effect) {
        float[][] block = Block.silence();
        for (int start = 0; start < sound[0].length; start += Block.FRAMES) {
            Block.read(sound, start, block);
            effect.accept(block);
            Block.write(block, sound, start);
        }
    }
}
