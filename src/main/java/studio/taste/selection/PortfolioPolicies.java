package studio.taste.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The policies by the names that commands and journals know them by. */
public final class PortfolioPolicies {
    private static final Map<String, PortfolioPolicy> BY_NAME = byName();

    private PortfolioPolicies() {}

    private static Map<String, PortfolioPolicy> byName() {
        Map<String, PortfolioPolicy> policies = new LinkedHashMap<>();
        policies.put("balanced", BalancedPortfolio.USUAL);
        policies.put("eubo", new BalancedPortfolio(0));
        policies.put("bald", new BalancedPortfolio(1));
        policies.put("d-optimal", new DOptimalPolicy());
        policies.put("thompson", new ThompsonPolicy());
        policies.put("dpp", new DppPolicy(true, DppPolicy.USUAL_BETA));
        policies.put("dpp-greedy", new DppPolicy(false, DppPolicy.USUAL_BETA));
        policies.put("source-literal", SourceSchedule.LITERAL);
        policies.put("source-corrected", SourceSchedule.CORRECTED);
        policies.put("random", new RandomPolicy());
        return policies;
    }

    /** All names, the usual one first. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * @throws IllegalArgumentException when there is none of that name, with a sentence that lists those there are
     */
    public static PortfolioPolicy named(String name) {
        PortfolioPolicy policy = BY_NAME.get(name);
        if (policy == null) {
            throw new IllegalArgumentException("There is no portfolio policy “" + name + "”. Those there are: "
                    + String.join(", ", names()) + ".");
        }
        return policy;
    }
}
