package studio.taste.remix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import studio.taste.music.Song;

/**
 * Makes candidate plans for two songs.
 *
 * <p>The pool is designed, not drawn: every family gets an equal share; within a family each next form is the one that differs most from
 * those taken; transitions, fullness, breakdown and mix are spread over the pool by {@link DesignDeck}. Plans that break a hard
 * constraint or repeat another are made again from other forms, for the family that has fewest. The same songs, size and seed give the
 * same plans, on every machine.
 */
public final class CandidatePlanner {
    /** Stored with every vote; raised whenever the same seed would give other plans. */
    public static final String VERSION = "1";

    /** Candidates for one request. */
    public static final int USUAL_SIZE = 12;

    private static final int SMALLEST_SIZE = 8;
    private static final int LARGEST_SIZE = 64;

    /** Designs tried per wanted plan before the pool is left smaller. */
    private static final int TRIES_PER_PLAN = 8;

    private static final double DEEPEST_DB = -12;

    private final Song vocal;
    private final Song instrumental;
    private final PlanAssembler assembler;
    private final SplittableRandom random;
    private final List<FormSupply> supplies = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<RemixPlan> plans = new ArrayList<>();

    private CandidatePlanner(Song vocal, Song instrumental, PairDecision decision, long seed) {
        this.vocal = vocal;
        this.instrumental = instrumental;
        this.assembler = new PlanAssembler(vocal, instrumental, decision);
        this.random = new SplittableRandom(seed);
        for (ArrangementFamily family : ArrangementFamily.values()) {
            supplies.add(new FormSupply(
                    family, SkeletonForms.of(family, assembler.secondsPerBeat(), assembler.sourceBeats())));
        }
    }

    /** {@link #USUAL_SIZE} plans; see {@link #plan(Song, Song, int, long)}. */
    public static List<RemixPlan> plan(Song vocal, Song instrumental, long seed) throws IncompatibleSongsException {
        return plan(vocal, instrumental, USUAL_SIZE, seed);
    }

    /**
     * @param size wanted number of plans, 8 to 64
     * @param seed decides all that is left to chance
     * @return plans that pass {@link HardConstraint}, none like another, families taking turns
     * @throws IncompatibleSongsException when {@link Compatibility#decide} refuses the songs
     */
    public static List<RemixPlan> plan(Song vocal, Song instrumental, int size, long seed)
            throws IncompatibleSongsException {
        if (size < SMALLEST_SIZE || size > LARGEST_SIZE) {
            throw new IllegalArgumentException(
                    "a pool has " + SMALLEST_SIZE + " to " + LARGEST_SIZE + " plans, was to have " + size);
        }
        Compatibility compatibility = Compatibility.decide(vocal, instrumental);
        Optional<PairDecision> decision = compatibility.decision();
        if (decision.isEmpty()) {
            throw new IncompatibleSongsException(compatibility.sentence());
        }
        return new CandidatePlanner(vocal, instrumental, decision.get(), seed).fill(size);
    }

    private List<RemixPlan> fill(int size) {
        DesignDeck deck = new DesignDeck(size, instrumental.genre(), random.split());
        for (int attempt = 0; plans.size() < size && attempt < size * TRIES_PER_PLAN; attempt++) {
            Optional<FormSupply> supply = fewest();
            if (supply.isPresent()) {
                PlanDesign design = deck.deal(plans.size(), supply.get().take(random));
                valid(design).filter(plan -> seen.add(likeness(plan))).ifPresent(plans::add);
            }
        }
        return List.copyOf(plans);
    }

    /** The family with fewest plans among those that have any form left, the first of equals. */
    private Optional<FormSupply> fewest() {
        return supplies.stream().filter(supply -> !supply.isEmpty()).min(Comparator.comparing(supply -> plans.stream()
                .filter(plan -> plan.family() == supply.family())
                .count()));
    }

    private Optional<RemixPlan> valid(PlanDesign design) {
        SplittableRandom choices = random.split();
        RemixPlan plan = assembler.assemble(design, choices);
        if (isValid(plan)) {
            return Optional.of(plan);
        }
        return Optional.of(assembler.assemble(design.withDepthDb(DEEPEST_DB), choices))
                .filter(this::isValid);
    }

    private boolean isValid(RemixPlan plan) {
        return HardConstraint.check(plan, vocal, instrumental).isEmpty();
    }

    /** Equal for plans that would sound alike: labels, boundaries, transition types, gains and mix to 0.2 dB. */
    private static String likeness(RemixPlan plan) {
        StringBuilder text = new StringBuilder();
        for (Section section : plan.sections()) {
            text.append(section.label())
                    .append(section.endBeat())
                    .append(section.transitionIn().type());
            section.gains().gainDb().forEach((role, gain) -> text.append(role).append(Math.round(gain / 0.2)));
        }
        MixStyle style = plan.style();
        for (double level :
                new double[] {style.vocalLevelDb(), style.drumLevelDb(), style.bassLevelDb(), style.brightnessDb()}) {
            text.append(' ').append(Math.round(level / 0.2));
        }
        return text.toString();
    }
}
