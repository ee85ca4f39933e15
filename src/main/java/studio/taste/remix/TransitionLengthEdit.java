package studio.taste.remix;

import java.util.List;

/** Makes the joins longer or shorter, down to a cut. Their kinds stay; a cut that is to be longer becomes a short sweep. */
final class TransitionLengthEdit {
    private TransitionLengthEdit() {}

    static Proposals propose(EditScene scene, double amount) {
        boolean isLonger = amount > 0;
        return Joins.change(
                scene,
                amount,
                isLonger ? TransitionLengthEdit::longer : TransitionLengthEdit::shorter,
                isLonger ? "longer" : "shorter",
                "The transitions in the preview are already as " + (isLonger ? "long" : "short") + " as they go.");
    }

    private static List<Transition> longer(EditScene scene, int index) {
        Transition join = scene.section(index).transitionIn();
        TransitionType type = join.type() == TransitionType.CUT ? TransitionType.FILTER_SWEEP : join.type();
        int beats = Joins.longer(join.beats());
        return beats == 0 || beats > scene.roomBeats(index) ? List.of() : List.of(new Transition(type, beats));
    }

    private static List<Transition> shorter(EditScene scene, int index) {
        Transition join = scene.section(index).transitionIn();
        return join.beats() == 0 ? List.of() : List.of(Joins.of(join.type(), Joins.shorter(join.beats())));
    }
}
