package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import studio.taste.music.Genre;
import studio.taste.remix.PlanDesign.Breakdown;
import studio.taste.remix.PlanDesign.Fullness;

/**
 * Deals settings of the knobs so that a pool covers them evenly: each knob's values are spread over the whole pool in equal numbers (the
 * genre's usual transitions somewhat more often) and each in its own shuffled order, as in a Latin hypercube.
 */
final class DesignDeck {
    /** Widest change of drums, bass and brightness, in dB; inside what {@link MixStyle} allows. */
    private static final double STYLE_DB = 5;

    private static final List<Double> VOCAL_DB = List.of(0.0, -3.0, 3.0, -6.0);
    private static final List<Double> DEPTH_DB = List.of(-12.0, -9.0, -6.0);

    private final List<Fullness> fullness;
    private final List<Breakdown> breakdown;
    private final List<Double> depthDb;
    private final List<TransitionType> dropJoin;
    private final List<TransitionType> peakJoin;
    private final List<TransitionType> otherJoin;
    private final List<Integer> joinBeats;
    private final List<Double> vocalDb;
    private final List<Double> drumDb;
    private final List<Double> bassDb;
    private final List<Double> brightnessDb;

    DesignDeck(int size, Genre genre, SplittableRandom random) {
        List<TransitionType> usual = GenreTransitions.usualFirst(genre);
        // Three of eight the most usual, two each the next ones, one the least usual.
        List<TransitionType> joins = List.of(
                usual.get(0),
                usual.get(1),
                usual.get(2),
                usual.get(3),
                usual.get(0),
                usual.get(1),
                usual.get(2),
                usual.get(0));
        fullness = shuffled(List.of(Fullness.values()), size, random);
        breakdown = shuffled(List.of(Breakdown.values()), size, random);
        depthDb = shuffled(DEPTH_DB, size, random);
        dropJoin = shuffled(joins, size, random);
        peakJoin = shuffled(joins, size, random);
        // A rest is an event; before every section it would be a stutter.
        List<TransitionType> flowing = usual.stream()
                .filter(type -> type != TransitionType.SILENCE_GAP)
                .toList();
        otherJoin = shuffled(flowing.subList(0, 2), size, random);
        joinBeats = shuffled(GenreTransitions.usualBeatsFirst(genre), size, random);
        vocalDb = shuffled(VOCAL_DB, size, random);
        drumDb = shuffled(levels(size), size, random);
        bassDb = shuffled(levels(size), size, random);
        brightnessDb = shuffled(levels(size), size, random);
    }

    /**
     * @param card 0 to size − 1
     */
    PlanDesign deal(int card, Skeleton form) {
        return new PlanDesign(
                form,
                fullness.get(card),
                breakdown.get(card),
                depthDb.get(card),
                dropJoin.get(card),
                peakJoin.get(card),
                otherJoin.get(card),
                joinBeats.get(card),
                new MixStyle(vocalDb.get(card), drumDb.get(card), bassDb.get(card), brightnessDb.get(card)));
    }

    /** As many levels as plans, evenly over the range, to half a decibel. */
    private static List<Double> levels(int size) {
        List<Double> levels = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            levels.add(Math.round(2 * STYLE_DB * (2 * (i + 0.5) / size - 1)) / 2.0);
        }
        return levels;
    }

    private static <T> List<T> shuffled(List<T> values, int size, SplittableRandom random) {
        List<T> deck = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            deck.add(values.get(i % values.size()));
        }
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T swapped = deck.get(i);
            deck.set(i, deck.get(j));
            deck.set(j, swapped);
        }
        return deck;
    }
}
