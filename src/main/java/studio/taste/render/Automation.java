package studio.taste.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A gain over time: held, except where it moves to another value. */
final class Automation {
    private record Move(double start, double end, float gain, Fade fade) {}

    private final float initialGain;
    private final List<Move> moves = new ArrayList<>();

    /**
     * @param initialGain factor before the first move, not negative
     */
    Automation(float initialGain) {
        this.initialGain = initialGain;
    }

    /**
     * Adds a move after all earlier ones.
     *
     * @param start frame at which the gain leaves its value; put off when the move before has not ended
     * @param end frame from which it has the new value
     * @param gain the new factor, not negative
     * @param fade the way there
     */
    void move(double start, double end, float gain, Fade fade) {
        double free = moves.isEmpty()
                ? start
                : Math.max(start, moves.get(moves.size() - 1).end());
        moves.add(new Move(free, Math.max(free, end), gain, fade));
    }

    /**
     * Where the gain is not zero: stretches of frames within an excerpt, each as its first frame and the one after its last.
     *
     * @param frames length of the excerpt
     */
    List<int[]> sounding(int frames) {
        List<int[]> stretches = new ArrayList<>();
        int start = 0;
        float gain = initialGain;
        for (Move move : moves) {
            if (gain == 0 && move.gain() > 0) {
                start = within(move.start(), frames);
            } else if (gain > 0 && move.gain() == 0) {
                stretches.add(new int[] {start, within(move.end(), frames)});
            }
            gain = move.gain();
        }
        if (gain > 0) {
            stretches.add(new int[] {start, frames});
        }
        stretches.removeIf(stretch -> stretch[0] >= stretch[1]);
        return stretches;
    }

    /** The gain at every frame of a stretch. */
    float[] curve(int from, int to) {
        float[] curve = new float[to - from];
        float gain = initialGain;
        int done = from;
        for (Move move : moves) {
            int start = Math.max(done, within(move.start(), to));
            int end = Math.max(start, within(move.end(), to));
            Arrays.fill(curve, done - from, start - from, gain);
            for (int i = start; i < end; i++) {
                double x = (i - move.start()) / (move.end() - move.start());
                curve[i - from] = gain + (move.gain() - gain) * move.fade().moved(x);
            }
            gain = move.gain();
            done = end;
        }
        Arrays.fill(curve, done - from, to - from, gain);
        return curve;
    }

    private static int within(double frame, int frames) {
        return (int) Math.max(0, Math.min(frames, Math.ceil(frame)));
    }
}
