package studio.taste.remix;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studio.taste.remix.Proposals.Proposal;

/** Changes the joins of a plan one by one, those that are heard first, and keeps each change that breaks no constraint. */
final class Joins {
    /** Lengths of transitions in use, beats; 0 is a cut. */
    private static final int[] LENGTHS = {0, 2, 4, 8};

    private final EditScene scene;
    private RemixPlan plan;
    private int changed;
    private int changedHeard;
    private String objection = "";

    private Joins(EditScene scene) {
        this.scene = scene;
        this.plan = scene.plan();
    }

    /**
     * @param amount how far; less than 1 is for one join only, 2 and more for several rungs each
     * @param ways what a join of the plan may become by one rung, the best first; nothing when it is to stay
     * @param done what it is for a join to have become so, such as "smoother"
     * @param atEnd why no join can be changed
     */
    static Proposals change(
            EditScene scene,
            double amount,
            BiFunction<EditScene, Integer, List<Transition>> ways,
            String done,
            String atEnd) {
        Joins joins = new Joins(scene);
        int rungs = (int) Math.max(1, Math.min(LENGTHS.length, Math.round(Math.abs(amount))));
        int most = Math.abs(amount) < 1 ? 1 : scene.plan().sections().size();
        joins.changeAll(ways, rungs, most);
        if (joins.changedHeard == 0) {
            return Proposals.none(joins.objection.isEmpty() ? atEnd : atEnd + " " + joins.objection);
        }
        int elsewhere = joins.changed - joins.changedHeard;
        String sentence =
                joins.differences(done) + (elsewhere == 0 ? "." : "; " + elsewhere + " more outside the preview.");
        return new Proposals(List.of(new Proposal(joins.plan, sentence)), "");
    }

    private void changeAll(BiFunction<EditScene, Integer, List<Transition>> ways, int rungs, int most) {
        List<Integer> order = IntStream.range(1, plan.sections().size())
                .boxed()
                .filter(i -> !isPause(plan.sections().get(i).transitionIn()))
                .sorted(Comparator.comparing(i -> !scene.isJoinHeard(i)))
                .toList();
        for (int index : order) {
            boolean isChanged = false;
            for (int rung = 0; rung < rungs && changed < most + (isChanged ? 1 : 0); rung++) {
                boolean isBetter = change(index, ways.apply(scene.inPlan(plan), index));
                changed += isBetter && !isChanged ? 1 : 0;
                changedHeard += isBetter && !isChanged && scene.isJoinHeard(index) ? 1 : 0;
                isChanged |= isBetter;
            }
        }
    }

    private boolean change(int index, List<Transition> ways) {
        for (Transition way : ways) {
            RemixPlan candidate =
                    scene.inPlan(plan).with(index, plan.sections().get(index).withTransitionIn(way));
            Optional<String> why = scene.objection(candidate);
            if (why.isEmpty()) {
                plan = candidate;
                return true;
            }
            objection = why.get();
        }
        return false;
    }

    /** What was changed in the preview. */
    private String differences(String done) {
        String words = IntStream.range(1, plan.sections().size())
                .filter(scene::isJoinHeard)
                .filter(i -> !plan.sections().get(i).equals(scene.section(i)))
                .mapToObj(i -> "into " + scene.name(i) + " "
                        + words(plan.sections().get(i).transitionIn()) + " instead of "
                        + words(scene.section(i).transitionIn()))
                .collect(Collectors.joining(", "));
        return (changedHeard == 1 ? "1 join is " : changedHeard + " joins are ") + done + ": " + words;
    }

    /** A rest is asked for by name, so that no other wish makes or takes one. */
    static boolean isPause(Transition join) {
        return join.type() == TransitionType.SILENCE_GAP;
    }

    /** The next longer length in use, 0 when there is none. */
    static int longer(int beats) {
        return IntStream.of(LENGTHS)
                .filter(length -> length > beats)
                .findFirst()
                .orElse(0);
    }

    /** The next shorter length in use. */
    static int shorter(int beats) {
        return IntStream.of(LENGTHS).filter(length -> length < beats).max().orElse(0);
    }

    /** A transition of so many beats, a cut when there are none. */
    static Transition of(TransitionType type, int beats) {
        return beats == 0 ? Transition.CUT : new Transition(type, beats);
    }

    /** A transition in words, such as "a crossfade of 4 beats". */
    static String words(Transition join) {
        return switch (join.type()) {
            case CUT -> "a cut";
            case CROSSFADE -> "a crossfade of " + join.beats() + " beats";
            case FILTER_SWEEP -> "a sweep of " + join.beats() + " beats";
            case SILENCE_GAP -> "a rest of " + join.beats() + " beats";
        };
    }
}
