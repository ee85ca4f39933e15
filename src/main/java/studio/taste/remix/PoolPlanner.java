package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import studio.taste.music.Song;

/**
 * Makes the larger pools from which a taste is learned: three equal parts, each engineered to differ in something else ({@link
 * PoolPart}). Within a part the families take turns. The same songs, prompt, size and seed give the same pool, on every machine.
 */
public final class PoolPlanner {
    public static final int SMALLEST_SIZE = 24;
    public static final int LARGEST_SIZE = 32;

    /** Forms tried for one place in the pool before it is left empty. */
    private static final int TRIES = 12;

    /** Knobs that adventurous mixes turn besides levels and brightness. */
    private static final List<MixKnob> COLOURS =
            List.of(MixKnob.REVERB, MixKnob.WARMTH, MixKnob.TIGHTNESS, MixKnob.DENSITY, MixKnob.WIDTH);

    private final PlanMaker maker;
    private final SplittableRandom random;
    private final List<FormSupply> supplies = new ArrayList<>();
    private final List<PoolPlan> pool = new ArrayList<>();

    private PoolPlanner(PlanMaker maker, long seed) {
        this.maker = maker;
        this.random = new SplittableRandom(seed);
        PlanPrompt.Opening opening = maker.prompt().opening();
        for (ArrangementFamily family : ArrangementFamily.inOrderFor(opening)) {
            supplies.add(FormSupply.of(family, maker.forms(family), opening));
        }
    }

    /**
     * A pool of plans that pass {@link HardConstraint}, none like another, all at one tempo.
     *
     * @param prompt what is wished; its creativity decides about tempi only, because the pool spans all of it
     * @param size wanted number of plans, 24 to 32
     * @param seed decides all that is left to chance
     * @throws IncompatibleSongsException when {@link Compatibility#decide} refuses the songs
     */
    public static List<PoolPlan> plan(Song vocal, Song instrumental, PlanPrompt prompt, int size, long seed)
            throws IncompatibleSongsException {
        if (size < SMALLEST_SIZE || size > LARGEST_SIZE) {
            throw new IllegalArgumentException(
                    "a taste pool has " + SMALLEST_SIZE + " to " + LARGEST_SIZE + " plans, was to have " + size);
        }
        PoolPlanner planner = new PoolPlanner(PlanMaker.of(vocal, instrumental, prompt), seed);
        int third = size / 3;
        planner.addTextures(size - 2 * third);
        planner.addStyles(third);
        planner.addAdventures(third);
        return List.copyOf(planner.pool);
    }

    private void addTextures(int size) {
        DesignDeck deck = deck(size, PlanPrompt.USUAL_CREATIVITY);
        for (int i = 0; i < size; i++) {
            int card = i;
            Optional<RemixPlan> plan =
                    make(i, family -> deck.deal(card, take(family)).withStyle(MixStyle.NEUTRAL));
            plan.ifPresent(made -> add(made, PoolPart.TEXTURE, made.family().word() + " by seed"));
        }
    }

    private void addStyles(int size) {
        DesignDeck deck = deck(size, 0);
        List<StyleEnd> ends = StyleEnd.deal(size, random.split());
        for (int i = 0; i < size; i++) {
            int card = i;
            // Both ends of an axis in one family, so that the axis is what tells them apart.
            make(i / 2, family -> ends.get(card).applyTo(deck.deal(card, take(family))))
                    .ifPresent(plan -> add(plan, PoolPart.STYLE, ends.get(card).word()));
        }
    }

    private void addAdventures(int size) {
        List<DesignDeck> decks = new ArrayList<>();
        for (int creativity = 0; creativity <= PlanPrompt.MOST_CREATIVITY; creativity++) {
            decks.add(deck(size, creativity));
        }
        for (int i = 0; i < size; i++) {
            int card = i;
            int creativity = (int) Math.round(i * PlanPrompt.MOST_CREATIVITY / (size - 1.0));
            make(i, family -> coloured(decks.get(creativity).deal(card, take(family)), creativity))
                    .ifPresent(plan -> add(plan, PoolPart.ADVENTURE, "creativity " + creativity));
        }
    }

    private DesignDeck deck(int size, int creativity) {
        return new DesignDeck(size, maker.genre(), maker.prompt().withCreativity(creativity), random.split());
    }

    /** The more is dared, the further one or more colours of the mix go. */
    private PlanDesign coloured(PlanDesign design, int creativity) {
        MixStyle style = design.style();
        for (int i = 0; i < creativity; i++) {
            MixKnob knob = COLOURS.get(random.nextInt(COLOURS.size()));
            style = style.with(knob, (random.nextBoolean() ? 1 : -1) * (1.0 + creativity));
        }
        return design.withStyle(style);
    }

    /** Tries designs in the family whose turn it is, and once its forms run out in the next ones. */
    private Optional<RemixPlan> make(int turn, IntFunction<PlanDesign> design) {
        for (int i = 0; i < TRIES; i++) {
            int family = (turn + i / (TRIES / supplies.size())) % supplies.size();
            if (!supplies.get(family).isEmpty()) {
                Optional<RemixPlan> plan = maker.make(design.apply(family), random);
                if (plan.isPresent()) {
                    return plan;
                }
            }
        }
        return Optional.empty();
    }

    private Skeleton take(int family) {
        return supplies.get(family).take(random);
    }

    private void add(RemixPlan plan, PoolPart part, String varies) {
        pool.add(new PoolPlan(plan, part, varies));
    }
}
