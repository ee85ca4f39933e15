package studio.taste.remix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import studio.taste.music.Song;

/**
 * Makes candidate plans for two songs.
 *
 * <p>The pool is designed, not drawn: every family gets an equal share; within a family each next form is the one that differs most from
 * those taken; transitions, fullness, breakdown and mix are spread over the pool by {@link DesignDeck}. Plans that break a hard
 * constraint or repeat another are made again from other forms, for the family that has fewest. The same songs, size, prompt and seed
 * give the same plans, on every machine.
 *
 * <p>A prompt moves the settings that the deck deals, and when it says how the remix should open, the two families that open so come
 * first and get twice the share, in forms whose vocals enter late or early.
 */
public final class CandidatePlanner {
    /** Stored with every vote; raised whenever the same seed would give other plans. */
    public static final String VERSION = "2";

    /** Candidates for one request. */
    public static final int USUAL_SIZE = 12;

    /** Most candidates for one request. */
    public static final int MOST_CANDIDATES = 16;

    private static final int SMALLEST_SIZE = 8;
    private static final int LARGEST_SIZE = 64;

    /** Designs tried per wanted plan before the pool is left smaller. */
    private static final int TRIES_PER_PLAN = 8;

    /** Every family has so many plans before the wished ones get more. */
    private static final int FEWEST_PER_FAMILY = 2;

    private final PlanMaker maker;
    private final SplittableRandom random;
    private final List<FormSupply> supplies = new ArrayList<>();

    private CandidatePlanner(PlanMaker maker, long seed) {
        this.maker = maker;
        this.random = new SplittableRandom(seed);
        PlanPrompt.Opening opening = maker.prompt().opening();
        for (ArrangementFamily family : ArrangementFamily.inOrderFor(opening)) {
            supplies.add(FormSupply.of(family, maker.forms(family), opening));
        }
    }

    /** {@link #USUAL_SIZE} plans; see {@link #plan(Song, Song, int, long)}. */
    public static List<RemixPlan> plan(Song vocal, Song instrumental, long seed) throws IncompatibleSongsException {
        return plan(vocal, instrumental, USUAL_SIZE, seed);
    }

    /**
     * Plans for a listening session, which differ only in what its taste axes tell apart.
     *
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
        return fill(vocal, instrumental, PlanPrompt.NONE, size, seed).plans();
    }

    /**
     * Candidates for one request.
     *
     * @param prompt what is wished
     * @param size wanted number of plans, 8 to 16
     * @param seed decides all that is left to chance
     * @return plans and what was dropped on the way
     * @throws IncompatibleSongsException when {@link Compatibility#decide} refuses the songs
     */
    public static CandidatePool candidates(Song vocal, Song instrumental, PlanPrompt prompt, int size, long seed)
            throws IncompatibleSongsException {
        if (size < SMALLEST_SIZE || size > MOST_CANDIDATES) {
            throw new IllegalArgumentException(
                    "a request has " + SMALLEST_SIZE + " to " + MOST_CANDIDATES + " candidates, was to have " + size);
        }
        return fill(vocal, instrumental, prompt, size, seed);
    }

    private static CandidatePool fill(Song vocal, Song instrumental, PlanPrompt prompt, int size, long seed)
            throws IncompatibleSongsException {
        PlanMaker maker = PlanMaker.of(vocal, instrumental, prompt);
        new CandidatePlanner(maker, seed).fill(size);
        return maker.pool();
    }

    private void fill(int size) {
        DesignDeck deck = new DesignDeck(size, maker.genre(), maker.prompt(), random.split());
        for (int attempt = 0; maker.size() < size && attempt < size * TRIES_PER_PLAN; attempt++) {
            Optional<FormSupply> supply = next();
            if (supply.isPresent()) {
                maker.make(deck.deal(maker.size(), supply.get().take(random)), random);
            }
        }
    }

    /** The family that is furthest behind among those that have any form left, the first of equals. */
    private Optional<FormSupply> next() {
        return supplies.stream().filter(supply -> !supply.isEmpty()).min(Comparator.comparingDouble(this::progress));
    }

    private double progress(FormSupply supply) {
        int count = maker.count(supply.family());
        if (count < FEWEST_PER_FAMILY) {
            return count - FEWEST_PER_FAMILY;
        }
        return supply.family().suits(maker.prompt().opening()) ? count / 2.0 : count;
    }
}
