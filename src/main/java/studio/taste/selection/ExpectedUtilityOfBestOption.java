package studio.taste.selection;

import studio.taste.preference.StandardNormal;

/**
 * EUBO: the expected utility of the better of the two, E max(f₁, f₂) = m₁Φ(δ) + m₂Φ(−δ) + sφ(δ) with s² the variance of the difference and
 * δ = (m₁ − m₂)/s. In units of utility. Prefers pairs in which something good may be found.
 */
public final class ExpectedUtilityOfBestOption implements AcquisitionFunction {
    @Override
    public double value(UtilityPair pair) {
        double s = Math.sqrt(pair.varianceOfDifference());
        if (s == 0) {
            return Math.max(pair.meanFirst(), pair.meanSecond());
        }
        double delta = pair.meanDifference() / s;
        return pair.meanFirst() * StandardNormal.cumulative(delta)
                + pair.meanSecond() * StandardNormal.cumulative(-delta)
                + s * StandardNormal.density(delta);
    }
}
