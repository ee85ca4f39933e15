package studio.taste.session.producing;

import java.util.List;
import studio.taste.preference.GaussianPosterior;
import studio.taste.session.Convergence.AxisBelief;
import studio.taste.session.ProducingVersions;
import studio.taste.session.RaterId;

/**
 * A producer's taste at one moment, to be taken along.
 *
 * @param producer whose
 * @param versions what made the numbers that the belief is about
 * @param temperature τ of picks, in units of utility
 * @param trait the lasting part of the belief
 * @param belief trait and state together
 * @param axes the belief in musical words
 */
public record TasteRecord(
        RaterId producer,
        ProducingVersions versions,
        double temperature,
        GaussianPosterior trait,
        GaussianPosterior belief,
        List<AxisBelief> axes) {
    public TasteRecord {
        axes = List.copyOf(axes);
    }
}
