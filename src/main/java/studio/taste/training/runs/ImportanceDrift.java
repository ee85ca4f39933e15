package studio.taste.training.runs;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How far the importances of features moved between two models. */
final class ImportanceDrift {
    private ImportanceDrift() {}

    /**
     * Total variation distance of the importances, negative ones counted as 0, each model's brought to a sum of 1.
     *
     * @return 0 for the same, 1 for models that share no feature
     */
    static double between(Map<String, Double> one, Map<String, Double> other) {
        double sumOne = sum(one);
        double sumOther = sum(other);
        if (sumOne == 0 || sumOther == 0) {
            return sumOne == sumOther ? 0 : 1;
        }
        Set<String> names = new HashSet<>(one.keySet());
        names.addAll(other.keySet());
        double distance = 0;
        for (String name : names) {
            distance += Math.abs(Math.max(0, one.getOrDefault(name, 0.0)) / sumOne
                    - Math.max(0, other.getOrDefault(name, 0.0)) / sumOther);
        }
        return distance / 2;
    }

    private static double sum(Map<String, Double> importances) {
        return importances.values().stream()
                .mapToDouble(value -> Math.max(0, value))
                .sum();
    }
}
