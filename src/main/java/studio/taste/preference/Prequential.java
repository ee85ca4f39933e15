package studio.taste.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well the belief foretold each answer before it was given: “predict, then learn” (Dawid 1984). An immutable value.
 *
 * <p>Scores are over the decided answers, as usual for pairs: a tie has no winner to have been right about. Of a tie the update learns; here
 * it is counted and otherwise left out, and the probabilities of the other two are taken given that there was no tie.
 *
 * @param predictions in the order of the answers
 */
public record Prequential(List<Prediction> predictions) {
    /** Accuracy of a coin. */
    public static final double CHANCE_ACCURACY = 0.5;

    /** Log-loss of a coin, ln 2 nats. */
    public static final double CHANCE_LOG_LOSS_NATS = Math.log(2);

    /**
     * @param probabilities what was expected before the answer
     * @param outcome what was answered
     */
    public record Prediction(PairProbabilities probabilities, Outcome outcome) {
        /** 1 when the likelier side won, 0 when the other did, ½ when both were equally likely. */
        double hit() {
            double won = probabilities.of(outcome);
            double lost = probabilities.of(outcome == Outcome.FIRST ? Outcome.SECOND : Outcome.FIRST);
            return won == lost ? CHANCE_ACCURACY : won > lost ? 1 : 0;
        }

        /** −ln P(outcome | no tie), at most 709: a probability of less than 2e-308 counts as that. */
        double surpriseNats() {
            double won = probabilities.of(outcome);
            double lost = probabilities.of(outcome == Outcome.FIRST ? Outcome.SECOND : Outcome.FIRST);
            return Math.log1p(Math.max(lost, Double.MIN_NORMAL) / Math.max(won, Double.MIN_NORMAL));
        }
    }

    public Prequential {
        predictions = List.copyOf(predictions);
    }

    /** Before the first answer. */
    public static Prequential empty() {
        return new Prequential(List.of());
    }

    /** The record with one more answer. */
    public Prequential with(PairProbabilities predicted, Outcome outcome) {
        List<Prediction> longer = new ArrayList<>(predictions);
        longer.add(new Prediction(predicted, outcome));
        return new Prequential(longer);
    }

    /** The record of the last {@code window} decided answers only, all of them when there are fewer. */
    public Prequential trailing(int window) {
        List<Prediction> decided = decided();
        return new Prequential(decided.subList(Math.max(0, decided.size() - window), decided.size()));
    }

    /** How many answers had a winner. */
    public int decidedAnswers() {
        return decided().size();
    }

    /** How many answers were ties. */
    public int ties() {
        return predictions.size() - decidedAnswers();
    }

    /** Share of decided answers foretold, with its 95 % band; empty before the first. */
    public Optional<WilsonInterval> accuracy() {
        List<Prediction> decided = decided();
        if (decided.isEmpty()) {
            return Optional.empty();
        }
        double hits = decided.stream().mapToDouble(Prediction::hit).sum();
        return Optional.of(WilsonInterval.of(hits, decided.size()));
    }

    /** Mean of −ln P(winner | no tie) in nats over the decided answers; empty before the first. */
    public OptionalDouble logLossNats() {
        return decided().stream().mapToDouble(Prediction::surpriseNats).average();
    }

    private List<Prediction> decided() {
        return predictions.stream()
                .filter(prediction -> prediction.outcome().isDecided())
                .toList();
    }
}
