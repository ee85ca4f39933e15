package studio.taste.remix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.StemRole;

/** Makes designs into plans for one pair of songs, and keeps those that are valid and unlike all before. */
final class PlanMaker {
    private static final double DEEPEST_DB = -12;

    /** Levels this close sound alike, dB. */
    private static final double LIKE_DB = 0.2;

    private final SourcePair songs;
    private final PairDecision decision;
    private final PlanPrompt prompt;
    private final PlanAssembler assembler;
    private final Set<String> seen = new HashSet<>();
    private final List<RemixPlan> plans = new ArrayList<>();
    private final List<DroppedPlan> dropped = new ArrayList<>();
    private int repeated;

    private PlanMaker(SourcePair songs, PairDecision decision, PlanPrompt prompt) {
        this.songs = songs;
        this.decision = decision;
        this.prompt = prompt;
        this.assembler = new PlanAssembler(songs, decision, prompt);
    }

    /**
     * @throws IncompatibleSongsException when {@link Compatibility#decide} refuses the songs
     */
    static PlanMaker of(Song vocal, Song instrumental, PlanPrompt prompt) throws IncompatibleSongsException {
        Compatibility compatibility = Compatibility.decide(vocal, instrumental, prompt.creativity());
        Optional<PairDecision> decision = compatibility.decision();
        if (decision.isEmpty()) {
            throw new IncompatibleSongsException(compatibility.sentence());
        }
        return new PlanMaker(SourcePair.of(vocal, instrumental), decision.get(), prompt);
    }

    Genre genre() {
        return assembler.genre();
    }

    PlanPrompt prompt() {
        return prompt;
    }

    /** All forms of a family that the songs allow. */
    List<Skeleton> forms(ArrangementFamily family) {
        return SkeletonForms.of(family, assembler.secondsPerBeat(), assembler.sourceBeats());
    }

    int count(ArrangementFamily family) {
        int count = 0;
        for (RemixPlan plan : plans) {
            count += plan.family() == family ? 1 : 0;
        }
        return count;
    }

    /** Plans kept so far. */
    int size() {
        return plans.size();
    }

    /** Makes a plan and keeps it, if it is valid, if need be with a deeper breakdown, and unlike those kept. */
    Optional<RemixPlan> make(PlanDesign design, SplittableRandom random) {
        RemixPlan plan = assembler.assemble(design, random.split());
        List<Violation> violations = check(plan);
        if (design.depthDb() > DEEPEST_DB && violations.stream().anyMatch(PlanMaker::isForWantOfDepth)) {
            plan = assembler.assemble(design.withDepthDb(DEEPEST_DB), random.split());
            violations = check(plan);
        }
        if (!violations.isEmpty()) {
            return Optional.empty();
        }
        if (!seen.add(likeness(plan))) {
            repeated++;
            return Optional.empty();
        }
        plans.add(plan);
        return Optional.of(plan);
    }

    private List<Violation> check(RemixPlan plan) {
        List<Violation> violations = HardConstraint.check(plan, songs);
        if (!violations.isEmpty()) {
            dropped.add(new DroppedPlan(plan, violations));
        }
        return violations;
    }

    private static boolean isForWantOfDepth(Violation violation) {
        return violation.code() == HardConstraint.NO_CONTRAST || violation.code() == HardConstraint.LRA_TOO_LOW;
    }

    CandidatePool pool() {
        return new CandidatePool(decision, prompt, plans, dropped, repeated);
    }

    /** Equal for plans that would sound alike: labels, boundaries, transition types, gains and mix to 0.2 dB. */
    private static String likeness(RemixPlan plan) {
        StringBuilder text = new StringBuilder(256);
        for (Section section : plan.sections()) {
            text.append(section.label().ordinal())
                    .append(' ')
                    .append(section.endBeat())
                    .append(' ')
                    .append(section.transitionIn().type().ordinal());
            for (Map.Entry<StemRole, Double> gain : section.gains().gainDb().entrySet()) {
                text.append(' ')
                        .append(gain.getKey().ordinal())
                        .append(' ')
                        .append(Math.round(gain.getValue() / LIKE_DB));
            }
        }
        for (MixKnob knob : MixKnob.values()) {
            text.append(' ').append(Math.round(plan.style().value(knob) / LIKE_DB));
        }
        return text.toString();
    }
}
