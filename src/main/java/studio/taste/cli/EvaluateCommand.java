package studio.taste.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.taste.StudioException;
import studio.taste.labels.LabelSet;
import studio.taste.training.evaluation.Evaluation;
import studio.taste.training.evaluation.Measured;
import studio.taste.training.runs.ModelEvaluation;
import studio.taste.training.runs.RegisteredModel;

/** Holds a model against labels. */
@Command(
        name = "evaluate",
        description = {
            "Holds a model against labels: how often it is right, against the heuristic, how well its probabilities hold, and what"
                    + " its score follows.",
            "Requests of the part a model of this home was trained on are left out, unless --all asks for them."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand extends AtHome {
    @Parameters(
            paramLabel = "MODEL",
            arity = "0..1",
            description = "A model or the beginning of its name; the one in production.")
    private @Nullable String model;

    @Mixin
    private LabelOptions labels = new LabelOptions();

    @Option(names = "--all", description = "All requests, those it may have learnt from among them.")
    private boolean all;

    @Option(names = "--json", description = "Prints a JSON object.")
    private boolean json;

    EvaluateCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        RegisteredModel chosen = ModelsCommand.chosen(workplace.models(), model);
        LabelSet set = labels.read(workplace);
        Evaluation evaluation = ModelEvaluation.of(workplace.models(), chosen, set, labels.simulated(set), all);
        if (json) {
            printJson(evaluation);
            return true;
        }
        print("Model " + chosen.id() + " on " + evaluation.scope() + ": " + evaluation.decided() + " decided answers, "
                + evaluation.ties() + " ties, " + evaluation.requests() + " requests, " + evaluation.raters()
                + " raters.");
        line("right", evaluation.accuracy());
        line("heuristic right", evaluation.heuristicAccuracy());
        line("difference", evaluation.advantage());
        line("first choice preferred to the heuristic's", evaluation.preferredToHeuristic());
        line("first choice preferred to the planner's", evaluation.preferredToBaseline());
        line("regret of the first choice", evaluation.regret());
        line("log-loss, nats", evaluation.logLoss());
        line("Brier score", evaluation.brier());
        line("calibration error", evaluation.calibrationError());
        evaluation.correlations().stream()
                .filter(each -> each.isSuspicious())
                .forEach(each -> print("  The score follows " + each.property() + " more than the raters do."));
        return true;
    }

    private void line(String what, Measured measured) {
        print(String.format(
                Locale.ROOT,
                "  %-42s %7.3f  (%.3f to %.3f)",
                what,
                measured.estimate(),
                measured.lower(),
                measured.upper()));
    }
}
