package studio.taste.bench;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One row of the table: a benchmark of ours beside a peer's, or beside a budget.
 *
 * @param what what is measured, in words
 * @param ours name of a benchmark, {@code Class.method}
 * @param beside the peer, or the budget, in words
 * @param peer name of the peer's benchmark; empty for a budget
 * @param budgetSeconds the budget; not used with a peer
 * @param goal the ratio to reach: peer's time, or budget, over our time
 * @param soundSeconds length of the sound in one call, so that speed can be told in × real time; 0 when that says nothing
 */
public record Comparison(
        String what, String ours, String beside, String peer, double budgetSeconds, double goal, double soundSeconds) {

    /** A row held against another tool. */
    public static Comparison withPeer(
            String what, String ours, String beside, String peer, double goal, double soundSeconds) {
        return new Comparison(what, ours, beside, peer, 0, goal, soundSeconds);
    }

    /** A row held against a time. */
    public static Comparison withBudget(String what, String ours, double budgetSeconds, double soundSeconds) {
        String beside = String.format(Locale.ROOT, "budget %s", seconds(budgetSeconds));
        return new Comparison(what, ours, beside, "", budgetSeconds, 1, soundSeconds);
    }

    /** Whether anything in it was measured. */
    boolean isIn(Map<String, Double> secondsByName) {
        return secondsByName.containsKey(ours);
    }

    /**
     * The row as Markdown, for a comparison that {@link #isIn} the results.
     *
     * @param secondsByName seconds for one call, by the benchmark's {@code Class.method}
     */
    String markdown(Map<String, Double> secondsByName) {
        double mine = Objects.requireNonNull(secondsByName.get(ours), ours);
        Double other = peer.isEmpty() ? Double.valueOf(budgetSeconds) : secondsByName.get(peer);
        String ratio = other == null ? "not installed" : String.format(Locale.ROOT, "%.2f", other / mine);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | **%s** | %s |",
                what,
                seconds(mine),
                soundSeconds == 0 ? "" : String.format(Locale.ROOT, "%.0f×", soundSeconds / mine),
                beside,
                other == null || peer.isEmpty() ? "" : seconds(other),
                ratio,
                goal == 0 ? "" : String.format(Locale.ROOT, "≥ %.1f", goal));
    }

    private static String seconds(double seconds) {
        return seconds >= 0.1
                ? String.format(Locale.ROOT, "%.2f s", seconds)
                : String.format(Locale.ROOT, "%.2f ms", 1_000 * seconds);
    }
}
