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

    /** The gain at every frame from 0. */
    float[] curve(int frames) {
        float[] curve = new float[frames];
        float gain = initialGain;
        int done = 0;
        for (Move move : moves) {
            int start = within(move.start(), frames);
            int end = within(move.end(), frames);
            Arrays.fill(curve, done, start, gain);
            for (int i = start; i < end; i++) {
                double x = (i - move.start()) / (move.end() - move.start());
                curve[i] = gain + (move.gain() - gain) * move.fade().moved(x);
            }
            gain = move.gain();
            done = end;
        }
        Arrays.fill(curve, done, frames, gain);
        return curve;
    }

    private static int within(double frame, int frames) {
        return (int) Math.max(0, Math.min(frames, Math.ceil(frame)));
    }
}
