package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.taste.music.Song;
import studio.taste.remix.Proposals.Proposal;

/**
 * Changes a plan as an edit asks, and nothing else of it. A step that would break a hard constraint is made smaller until it does not;
 * where even the smallest does, it is refused in words. The same plan and steps always give the same result.
 */
public final class PlanEdit {
    private PlanEdit() {}

    /**
     * @param plan passes all hard constraints with these songs
     * @param steps made one after the other
     * @param vocal gives the plan's vocals
     * @param instrumental gives its instruments
     * @throws IllegalArgumentException when the plan does not pass
     */
    public static EditedPlan apply(RemixPlan plan, List<EditStep> steps, Song vocal, Song instrumental) {
        SourcePair songs = SourcePair.of(vocal, instrumental);
        List<Violation> violations = HardConstraint.check(plan, songs);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException("only a plan that passes its constraints can be edited: "
                    + violations.get(0).sentence());
        }
        RemixPlan edited = plan;
        List<String> done = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (EditStep step : steps) {
            EditScene scene = EditScene.of(edited, songs);
            Proposals proposals = proposals(scene, step);
            Optional<Proposal> chosen = proposals.all().stream()
                    .filter(proposal -> scene.passes(proposal.plan()))
                    .findFirst();
            chosen.ifPresent(proposal -> done.add(proposal.done()));
            refusal(scene, step, proposals, chosen).ifPresent(refused::add);
            edited = chosen.map(Proposal::plan).orElse(edited);
        }
        return new EditedPlan(edited, done, refused);
    }

    /** Why nothing was done, or not all that was asked. */
    private static Optional<String> refusal(
            EditScene scene, EditStep step, Proposals proposals, Optional<Proposal> chosen) {
        if (proposals.all().isEmpty()) {
            return Optional.of(proposals.otherwise());
        }
        Proposal wanted = proposals.all().get(0);
        return chosen.filter(wanted::equals).isPresent()
                ? Optional.empty()
                : scene.objection(wanted.plan())
                        .map(why -> "“" + step.words() + "” " + (chosen.isPresent() ? "not all the way: " : "refused: ")
                                + why);
    }

    private static Proposals proposals(EditScene scene, EditStep step) {
        double amount = step.amount();
        return switch (step.parameter()) {
            case VOCALS, DRUMS, BASS, BRIGHTNESS, REVERB, WARMTH, TIGHTNESS, EVENNESS, WIDTH ->
                KnobEdit.propose(scene, step);
            case VOCAL_ENTRY -> VocalEntryEdit.propose(scene, amount);
            case PEAK_ARRIVAL -> ArrivalEdit.propose(scene, amount);
            case CONTRAST -> ContrastEdit.propose(scene, amount);
            case JOINS -> JoinEdit.propose(scene, amount);
            case TRANSITION_LENGTH -> TransitionLengthEdit.propose(scene, amount);
            case PAUSE -> PauseEdit.propose(scene, amount);
            case FULLNESS -> FullnessEdit.propose(scene, amount);
        };
    }
}
