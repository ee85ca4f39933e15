package studio.taste.remix;

import static studio.taste.remix.TransitionType.CROSSFADE;
import static studio.taste.remix.TransitionType.FILTER_SWEEP;

import java.util.ArrayList;
import java.util.List;

/** Makes joins smoother or sharper: a cut is sharper than a sweep, a sweep than a crossfade, a short crossfade than a long one. */
final class JoinEdit {
    private JoinEdit() {}

    static Proposals propose(EditScene scene, double amount) {
        boolean isSharper = amount > 0;
        return Joins.change(
                scene,
                amount,
                isSharper ? JoinEdit::sharper : JoinEdit::smoother,
                isSharper ? "sharper" : "smoother",
                "The joins in the preview are already as " + (isSharper ? "sharp" : "smooth") + " as they go"
                        + (Joins.isPause(scene.section(scene.peak()).transitionIn())
                                ? "; the pause before the drop stays until it is asked away."
                                : "."));
    }

    private static List<Transition> sharper(EditScene scene, int index) {
        Transition join = scene.section(index).transitionIn();
        return switch (join.type()) {
            case CROSSFADE -> List.of(new Transition(FILTER_SWEEP, join.beats()), Transition.CUT);
            case FILTER_SWEEP -> List.of(Transition.CUT);
            case CUT, SILENCE_GAP -> List.of();
        };
    }

    private static List<Transition> smoother(EditScene scene, int index) {
        Transition join = scene.section(index).transitionIn();
        double room = scene.roomBeats(index);
        List<Transition> ways = new ArrayList<>();
        switch (join.type()) {
            case CUT -> {
                for (TransitionType type : List.of(FILTER_SWEEP, CROSSFADE)) {
                    for (int beats :
                            GenreTransitions.usualBeatsFirst(scene.plan().genre())) {
                        ways.add(new Transition(type, beats));
                    }
                }
            }
            case FILTER_SWEEP -> {
                ways.add(new Transition(CROSSFADE, join.beats()));
                ways.add(new Transition(CROSSFADE, 2));
            }
            case CROSSFADE -> ways.add(Joins.of(CROSSFADE, Joins.longer(join.beats())));
            case SILENCE_GAP -> {}
        }
        ways.removeIf(way -> way.beats() == 0 || way.beats() > room);
        return ways;
    }
}
