package studio.taste.training.choices;

import java.util.List;

/**
 * How well recorded choices were foretold.
 *
 * @param raters how many
 * @param records all of them, ties among them
 * @param ties records without a winner: neither learnt from nor scored
 * @param items how many different ones there are
 * @param features d, those that vary
 * @param oneHot whether items are known by nothing but themselves
 * @param update the rule of learning
 * @param population whether raters start from what the others have in common, rather than from N(0, I)
 * @param temperature τ of the choices
 * @param temperatureFitted whether it was fitted to the training records
 * @param heldOut one record in five, foretold from all the rater's training records and never learnt from
 * @param prequential training records, each foretold from those of the rater before it
 * @param popularity the held-out records, foretold by what everybody chooses
 * @param popularityOfItems whether that goes by items rather than features
 * @param perRater in the order of first appearance
 */
public record ChoiceEvaluation(
        int raters,
        int records,
        int ties,
        int items,
        int features,
        boolean oneHot,
        ChoiceRule update,
        boolean population,
        double temperature,
        boolean temperatureFitted,
        ChoiceScore heldOut,
        ChoiceScore prequential,
        ChoiceScore popularity,
        boolean popularityOfItems,
        List<OfRater> perRater) {
    /**
     * How well some records of one rater were foretold. Not a number where there are none.
     *
     * @param records how many
     * @param top1 share in which the likeliest alternative was chosen
     * @param meanLogLikelihood mean of ln P(chosen), in nats
     */
    public record Part(int records, double top1, double meanLogLikelihood) {
        static Part of(List<Foretold> foretold) {
            return new Part(
                    foretold.size(),
                    foretold.stream().mapToDouble(Foretold::top1).average().orElse(Double.NaN),
                    foretold.stream()
                            .mapToDouble(Foretold::logLikelihood)
                            .average()
                            .orElse(Double.NaN));
        }
    }

    /**
     * One rater's part.
     *
     * @param rater as the file names them
     * @param records all of theirs
     */
    public record OfRater(String rater, int records, Part heldOut, Part prequential, Part popularity) {}

    public ChoiceEvaluation {
        perRater = List.copyOf(perRater);
    }
}
