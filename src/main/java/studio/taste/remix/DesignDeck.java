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
    /** Widest change of drums, bass and brightness by creativity, in dB; inside what {@link MixStyle} allows. */
    private static final double[] STYLE_DB = {2, 3.5, 5, 5.5, 6};

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

    /**
     * @param size number of cards
     * @param genre whose usual transitions come most often
     * @param prompt moves the values that are dealt
     */
    DesignDeck(int size, Genre genre, PlanPrompt prompt, SplittableRandom random) {
        List<TransitionType> usual = GenreTransitions.usualFirst(genre);
        List<TransitionType> joins = joins(usual, prompt.creativity());
        List<Double> levels = levels(size, STYLE_DB[prompt.creativity()]);
        fullness = shuffled(fullness(prompt.energy()), size, random);
        breakdown = shuffled(List.of(Breakdown.values()), size, random);
        depthDb = shuffled(depthDb(prompt.energy()), size, random);
        dropJoin = shuffled(joins, size, random);
        peakJoin = shuffled(joins, size, random);
        // A rest is an event; before every section it would be a stutter.
        List<TransitionType> flowing = usual.stream()
                .filter(type -> type != TransitionType.SILENCE_GAP)
                .toList();
        otherJoin = shuffled(flowing.subList(0, 2), size, random);
        joinBeats = shuffled(GenreTransitions.usualBeatsFirst(genre), size, random);
        vocalDb = shuffled(vocalDb(prompt.vocalProminence()), size, random);
        drumDb = shuffled(levels, size, random);
        bassDb = shuffled(levels, size, random);
        brightnessDb = shuffled(levels, size, random);
    }

    /** Usually three of eight the most usual, two each the next ones, one the least usual; the safer, the fewer kinds. */
    private static List<TransitionType> joins(List<TransitionType> usual, int creativity) {
        return switch (creativity) {
            case 0 -> usual.subList(0, 2);
            case 1 -> List.of(usual.get(0), usual.get(1), usual.get(2), usual.get(0));
            case 2 ->
                List.of(
                        usual.get(0),
                        usual.get(1),
                        usual.get(2),
                        usual.get(3),
                        usual.get(0),
                        usual.get(1),
                        usual.get(2),
                        usual.get(0));
            case 3 -> usual;
            default -> List.of(usual.get(3), usual.get(2), usual.get(1), usual.get(3), usual.get(2), usual.get(0));
        };
    }

    private static List<Fullness> fullness(double energy) {
        if (energy > 0) {
            return energy > 1 ? List.of(Fullness.FULL) : List.of(Fullness.FULL, Fullness.MEDIUM);
        }
        if (energy < 0) {
            return energy < -1 ? List.of(Fullness.SPARSE) : List.of(Fullness.SPARSE, Fullness.MEDIUM);
        }
        return List.of(Fullness.values());
    }

    /** The more energy, the deeper the drop before the peak. */
    private static List<Double> depthDb(double energy) {
        return energy > 0 ? List.of(-12.0, -9.0) : energy < 0 ? List.of(-9.0, -6.0) : List.of(-12.0, -9.0, -6.0);
    }

    private static List<Double> vocalDb(double prominence) {
        if (prominence > 0) {
            return prominence > 1 ? List.of(3.0) : List.of(3.0, 0.0);
        }
        if (prominence < 0) {
            return prominence < -1 ? List.of(-6.0, -3.0) : List.of(-3.0, 0.0);
        }
        return List.of(0.0, -3.0, 3.0, -6.0);
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
    private static List<Double> levels(int size, double most) {
        List<Double> levels = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            levels.add(Math.round(2 * most * (2 * (i + 0.5) / size - 1)) / 2.0);
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
