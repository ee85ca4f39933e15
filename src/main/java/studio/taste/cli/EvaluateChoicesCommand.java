package studio.taste.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.training.choices.ChoiceData;
import studio.taste.training.choices.ChoiceEvaluation;
import studio.taste.training.choices.ChoiceEvaluator;
import studio.taste.training.choices.ChoiceReader;
import studio.taste.training.choices.ChoiceRule;
import studio.taste.training.choices.ChoiceScore;
import studio.taste.training.evaluation.Measured;

/** Holds the studio's belief against choices recorded anywhere. */
@Command(
        name = "evaluate-choices",
        description = {
            "Holds the studio's belief about taste against choices recorded anywhere, and prints how well it foretells them,"
                    + " against popularity and chance.",
            "FILE.csv has a row per alternative, rater,set,item,chosen and features, where each rater chose one item of each set;"
                    + " or a row per pair, rater,a,b,a_wins, with a_wins 1, 0 or 0.5 for a tie.",
            "Record j of rater r, both from 0, is held out when (j + r) mod 5 = 4, and never learnt from.",
            "Features are moved and scaled to mean 0 and equal variance over the distinct alternatives, so that the mean of |h|² is 1;"
                    + " items without features are features themselves."
        },
        mixinStandardHelpOptions = true)
final class EvaluateChoicesCommand implements Callable<Integer> {
    private static final int TOP_THREE = 3;

    @Parameters(paramLabel = "FILE.csv", description = "Recorded choices.")
    private Path file = Path.of("");

    @Option(
            names = "--items",
            paramLabel = "ITEMS.csv",
            description = "Features of the items of pairs: the item in the first column, numbers in the others.")
    private @Nullable Path items;

    @Option(
            names = "--update",
            paramLabel = "RULE",
            description = "adf, laplace, newton1, literal or batch; by default adf, and laplace where a record has more"
                    + " alternatives than adf can integrate over.")
    private @Nullable String update;

    @Option(
            names = "--prior",
            defaultValue = "population",
            description =
                    "flat: N(0, I) for everybody; population: mean and full covariance of the other raters' tastes,"
                            + " learnt from their training records alone (${DEFAULT-VALUE}).")
    private String prior = "population";

    @Option(
            names = "--temperature",
            paramLabel = "TAU|fit",
            defaultValue = "fit",
            description = "τ of the choices, or fit: the one that foretells the training records best from N(0, I)"
                    + " (${DEFAULT-VALUE}).")
    private String temperature = "fit";

    @Option(names = "--json", description = "Prints a JSON object, with each rater's part.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws StudioException {
        boolean population = population();
        OptionalDouble tau = tau();
        ChoiceRule asked = update == null ? ChoiceRule.ADF : ChoiceRule.of(update);
        ChoiceData data = ChoiceReader.read(file, Optional.ofNullable(items));
        ChoiceRule rule = update == null && !asked.canChooseAmong(data.largestChoice()) ? ChoiceRule.LAPLACE : asked;
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            ChoiceEvaluation evaluation = ChoiceEvaluator.evaluate(data, rule, population, tau, workers, Progress.NONE);
            if (json) {
                print(AtHome.json(ChoiceEvaluationJson.of(evaluation)));
            } else {
                tell(evaluation, data);
            }
            return CommandLine.ExitCode.OK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            workers.shutdownNow();
        }
    }

    private boolean population() throws StudioException {
        return switch (prior) {
            case "flat" -> false;
            case "population" -> true;
            default -> throw new StudioException("--prior is flat or population, was \"" + prior + "\".");
        };
    }

    private OptionalDouble tau() throws StudioException {
        if (temperature.equals("fit")) {
            return OptionalDouble.empty();
        }
        try {
            double tau = Double.parseDouble(temperature);
            if (tau > 0 && Double.isFinite(tau)) {
                return OptionalDouble.of(tau);
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as a negative one is.
        }
        throw new StudioException("--temperature is a number above 0 or fit, was \"" + temperature + "\".");
    }

    private void tell(ChoiceEvaluation evaluation, ChoiceData data) {
        print(file + ": " + evaluation.records() + " records of " + evaluation.raters() + " raters"
                + (evaluation.ties() > 0 ? ", " + evaluation.ties() + " of them ties, which are left out" : "") + "; "
                + (evaluation.oneHot()
                        ? evaluation.items() + " items, known by themselves."
                        : evaluation.features() + " features that vary."));
        if (update == null && evaluation.update() != ChoiceRule.ADF) {
            print("A record has " + data.largestChoice()
                    + " alternatives, more than adf can integrate over: laplace was used.");
        }
        if (evaluation.population() && evaluation.raters() == 1) {
            print("There is no other rater to learn from, so the prior is N(0, I).");
        }
        print(String.format(
                Locale.ROOT,
                "Update %s, prior %s, temperature %.3f%s.",
                evaluation.update().word(),
                evaluation.population() ? "population" : "flat",
                evaluation.temperature(),
                evaluation.temperatureFitted() ? " (fitted)" : ""));
        int among = data.largestChoice();
        score("Held out", evaluation.heldOut(), among);
        score("Prequential", evaluation.prequential(), among);
        score(
                evaluation.popularityOfItems()
                        ? "Popularity of the items, held out"
                        : "One logit for everybody, held out",
                evaluation.popularity(),
                among);
        if (evaluation.heldOut().records() > 0) {
            print(String.format(
                    Locale.ROOT,
                    "Chance, held out: right in %.3f.",
                    evaluation.heldOut().chance()));
        }
    }

    /**
     * @param among most alternatives of a record
     */
    private void score(String what, ChoiceScore score, int among) {
        if (score.records() == 0) {
            print(what + ": there is no record.");
            return;
        }
        print(what + ", " + score.records() + " records:");
        line("right", score.top1());
        if (among > TOP_THREE) {
            line("among the three likeliest", score.top3());
        }
        line("mean log-likelihood, nats", score.meanLogLikelihood());
        line("calibration error", score.calibrationError());
    }

    private void line(String what, Measured measured) {
        print(String.format(
                Locale.ROOT,
                "  %-28s %7.3f  (%.3f to %.3f)",
                what,
                measured.estimate(),
                measured.lower(),
                measured.upper()));
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
