package studio.taste.selection;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The candidates of a pool that have no slot yet. */
final class OpenCandidates {
    private final boolean[] taken;

    OpenCandidates(int candidates) {
        taken = new boolean[candidates];
    }

    /** Those of {@code candidates} alone are open. */
    static OpenCandidates among(int[] candidates, int pool) {
        OpenCandidates open = new OpenCandidates(pool);
        Arrays.fill(open.taken, true);
        for (int candidate : candidates) {
            open.taken[candidate] = false;
        }
        return open;
    }

    /** Those that are open, in the order of the pool. */
    int[] candidates() {
        return IntStream.range(0, taken.length).filter(i -> !taken[i]).toArray();
    }

    void take(int candidate) {
        taken[candidate] = true;
    }

    /** Takes the open candidate of the highest value, of equal ones the first. */
    int take(IntToDoubleFunction value) {
        int best = -1;
        double highest = 0;
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                double worth = value.applyAsDouble(i);
                if (best < 0 || worth > highest) {
                    best = i;
                    highest = worth;
                }
            }
        }
        if (best < 0) {
            throw new IllegalStateException("all " + taken.length + " candidates are taken");
        }
        taken[best] = true;
        return best;
    }
}
