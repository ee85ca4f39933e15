package studio.taste.training;

/**
 * One item was preferred to another.
 *
 * @param winner place of the preferred one in the set's items
 * @param loser place of the other
 * @param weight how much it counts, positive
 */
public record Preference(int winner, int loser, double weight) {
    public Preference {
        if (winner == loser || winner < 0 || loser < 0) {
            throw new IllegalArgumentException("a preference is between two items, was " + winner + " and " + loser);
        }
        if (!(weight > 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("a weight is positive, was " + weight);
        }
    }
}
