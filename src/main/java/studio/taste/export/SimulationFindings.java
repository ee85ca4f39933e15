package studio.taste.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import studio.taste.simulation.producers.FilterKind;
import studio.taste.simulation.producers.ProducerCondition;
import studio.taste.simulation.producers.ProducerCondition.Experiment;
import studio.taste.simulation.producers.ProducerMetric;
import studio.taste.simulation.producers.StudyResults;
import studio.taste.training.choices.ChoiceRule;
import studio.taste.training.evaluation.Measured;

/** What a simulation says of the claims that the studio's model rests on. */
public final class SimulationFindings {
    /** Rounds after which the claims about portfolios are made. */
    private static final int CLAIMED_ROUNDS = 16;
    /** Half of the way back: correlation of expected and true utilities is at half of what it was before the switch. */
    private static final double HALF_WAY = 0.5;

    private static final double NINE_TENTHS = 0.9;

    private static final int FEW = 20;
    private static final int SOON = 4;
    private static final int BY = 10;

    private final StudyResults results;
    private final List<Finding> findings = new ArrayList<>();

    /** Whether a claim holds. */
    public enum Verdict {
        HOLDS("holds"),
        NOT_SHOWN("not shown"),
        FAILS("does not hold");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * A claim and what was found.
     *
     * @param claim as it was made, a sentence
     * @param found what was measured, a sentence
     */
    public record Finding(String claim, String found, Verdict verdict) {}

    private SimulationFindings(StudyResults results) {
        this.results = results;
    }

    /** Findings on the claims that this study can tell of. */
    public static List<Finding> of(StudyResults results) {
        SimulationFindings made = new SimulationFindings(results);
        made.regrets();
        made.beatsRandom();
        made.coverage();
        made.recovery();
        return List.copyOf(made.findings);
    }

    private Optional<ProducerCondition> first(Experiment experiment, Predicate<ProducerCondition> which) {
        return results.conditions(experiment).stream().filter(which).findFirst();
    }

    private Optional<ProducerCondition> portfolio(String world, String policy) {
        return first(
                Experiment.PORTFOLIOS,
                condition ->
                        condition.world().equals(world) && condition.policy().equals(policy));
    }

    private void regrets() {
        portfolio("lowrank", "random").ifPresent(condition -> {
            Measured regret = results.mean(condition, ProducerMetric.REGRET, 0, condition.rounds());
            findings.add(new Finding(
                    "Cards drawn by lot miss the pool's best by .6 deviations or more, however long it goes on.",
                    "Regret of the best shown in world lowrank, mean over all rounds: " + band(regret, 3) + ".",
                    regret.lower() >= 0.6
                            ? Verdict.HOLDS
                            : regret.estimate() >= 0.6 ? Verdict.NOT_SHOWN : Verdict.FAILS));
        });
        regret("source-literal", "The source's schedule, as written, misses it by .1 at most", 0.1);
        regret("balanced", "The default portfolio misses it by .03 at most", 0.03);
        regret("eubo", "“Find my best” misses it by .02 at most", 0.02);
    }

    private void regret(String policy, String claim, double most) {
        portfolio("lowrank", policy)
                .filter(condition -> condition.rounds() >= CLAIMED_ROUNDS)
                .ifPresent(condition -> {
                    Measured regret = results.mean(condition, ProducerMetric.REGRET, CLAIMED_ROUNDS);
                    findings.add(new Finding(
                            claim + " after " + CLAIMED_ROUNDS + " rounds.",
                            "Regret of the best shown in world lowrank: " + band(regret, 3) + ".",
                            regret.upper() <= most
                                    ? Verdict.HOLDS
                                    : regret.estimate() <= most ? Verdict.NOT_SHOWN : Verdict.FAILS));
                });
    }

    private void beatsRandom() {
        for (ProducerCondition condition : results.conditions(Experiment.PORTFOLIOS)) {
            if (!condition
                    .policy()
                    .equals(results.conditions(Experiment.PORTFOLIOS).get(0).policy())) {
                continue;
            }
            int soon = condition.world().equals("lowrank") || condition.world().equals("clustered") ? SOON : BY;
            if (condition.rounds() < soon) {
                continue;
            }
            int producers = results.order().producers();
            OptionalInt told = results.firstTold(condition, producers);
            OptionalInt alone = results.firstToldAlone(condition);
            boolean holds = told.isPresent() && told.getAsInt() <= soon;
            findings.add(new Finding(
                    "In world " + condition.world()
                            + ", what is believed best beats a candidate drawn by lot in a blind"
                            + " comparison within " + soon + " rounds, with a power of .8.",
                    "With " + producers + " producers " + after(told) + few(condition) + "; after " + soon + " rounds "
                            + Figures.percent(results.mean(condition, ProducerMetric.PREFERRED, soon)
                                    .estimate())
                            + " prefer it. One producer alone has enough comparisons " + after(alone) + ".",
                    holds ? Verdict.HOLDS : Verdict.FAILS));
        }
    }

    /** The same with fewer producers, where there are more. */
    private String few(ProducerCondition condition) {
        return results.order().producers() > FEW
                ? ", with " + FEW + " " + after(results.firstTold(condition, FEW))
                : "";
    }

    private static String after(OptionalInt rounds) {
        return rounds.isPresent()
                ? "after " + Figures.of(rounds.getAsInt(), "round")
                : "not within the rounds simulated";
    }

    private void coverage() {
        List<ProducerCondition> adf = results.conditions(Experiment.UPDATES).stream()
                .filter(condition -> condition.update() == ChoiceRule.ADF)
                .toList();
        if (adf.isEmpty()) {
            return;
        }
        StringBuilder found = new StringBuilder("Of 95 % bands cover, at |h|/τ of");
        Verdict verdict = Verdict.HOLDS;
        String comma = " ";
        for (ProducerCondition condition : adf) {
            Measured covered = results.mean(condition, ProducerMetric.COVERAGE, 1, condition.rounds());
            found.append(comma)
                    .append(Figures.number(condition.scale(), 1))
                    .append(": ")
                    .append(band(covered, 3));
            comma = ", ";
            if (covered.estimate() < 0.93 || covered.estimate() > 0.96) {
                verdict = Verdict.FAILS;
            }
        }
        findings.add(new Finding(
                "The bands of assumed-density filtering cover .93 to .96 at every scale.", found + ".", verdict));
    }

    private void recovery() {
        Optional<ProducerCondition> mixture = switched(FilterKind.MIXTURE);
        Optional<ProducerCondition> steady = switched(FilterKind.STATIC);
        if (mixture.isEmpty() || steady.isEmpty()) {
            return;
        }
        OptionalInt mixed = results.recovery(mixture.get(), HALF_WAY);
        OptionalInt still = results.recovery(steady.get(), HALF_WAY);
        findings.add(new Finding(
                "The mixture of filters recovers from a switch of taste within " + BY + " rounds.",
                "The correlation of expected and true utilities is back at half of what it was " + after(mixed)
                        + " with the mixture and " + after(still)
                        + " with a filter that takes the taste to stay; at nine tenths "
                        + after(results.recovery(mixture.get(), NINE_TENTHS)) + " and "
                        + after(results.recovery(steady.get(), NINE_TENTHS)) + ".",
                mixed.isPresent() && mixed.getAsInt() <= BY ? Verdict.HOLDS : Verdict.FAILS));
    }

    private Optional<ProducerCondition> switched(FilterKind filter) {
        return first(Experiment.DRIFT, condition -> condition.filter() == filter && condition.switchAfter() > 0);
    }

    /** A figure with its band, such as {@code .021 (.015–.027)}. */
    static String band(Measured measured, int digits) {
        return Figures.number(measured.estimate(), digits)
                + (Figures.hasInterval(measured)
                        ? " (" + Figures.number(measured.lower(), digits) + "–"
                                + Figures.number(measured.upper(), digits) + ")"
                        : "");
    }
}
