package studio.taste.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.taste.StudioException;
import studio.taste.export.FeatureTable;
import studio.taste.ranking.catboost.CatBoostScorer;
import studio.taste.ranking.catboost.Explanation;
import studio.taste.ranking.catboost.ModelFolder;
import studio.taste.remix.PlanPrompt;
import studio.taste.text.SentenceTopicRecall;
import studio.taste.training.runs.RegisteredModel;

/** Says why a model scores a plan as it does. */
@Command(
        name = "explain",
        description = "Says what each feature adds to a plan's score: exact Shapley values of the model's trees.",
        mixinStandardHelpOptions = true)
final class ExplainCommand extends AtHome {
    private static final int SHOWN = 12;

    @Parameters(paramLabel = "PLAN.json", description = "A plan as \"taste render\" writes it.")
    private Path file = Path.of(".");

    @Option(names = "--model", description = "A model or the beginning of its name; by default the one in production.")
    private @Nullable String model;

    @Mixin
    private PromptOptions prompt = new PromptOptions();

    @Option(names = "--json", description = "Prints a JSON object.")
    private boolean json;

    ExplainCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        RegisteredModel chosen = ModelsCommand.chosen(workplace.models(), model);
        PlanPrompt wished = prompt.read(SentenceTopicRecall.ofPrompts()).prompt();
        FeatureTable.Row plan =
                FeaturesCommand.row(workplace, file, wished, chosen.manifest().tier());
        ModelFolder folder =
                ModelFolder.of(workplace.models().folder(), chosen.manifest().id());
        try (CatBoostScorer scorer = CatBoostScorer.load(folder, any -> false)) {
            tell(chosen, plan, scorer.explain(plan.features()));
        }
        return true;
    }

    private void tell(RegisteredModel chosen, FeatureTable.Row plan, Explanation explanation) {
        if (json) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("model", chosen.id());
            row.put("plan", plan.plan().value());
            row.put("base", explanation.base());
            row.put("score", explanation.score());
            row.put("contributions", explanation.contributions());
            printJson(row);
            return;
        }
        print(String.format(
                Locale.ROOT,
                "Plan %s scores %+.3f by model %s; a plan nothing is known of scores %+.3f.",
                plan.plan(),
                explanation.score(),
                chosen.id(),
                explanation.base()));
        explanation.contributions().stream()
                .limit(SHOWN)
                .forEach(each -> print(
                        String.format(Locale.ROOT, "  %+.4f  %-24s %s", each.amount(), each.feature(), each.value())));
        double rest = explanation.contributions().stream()
                .skip(SHOWN)
                .mapToDouble(Explanation.Contribution::amount)
                .sum();
        print(String.format(Locale.ROOT, "  %+.4f  all other features", rest));
    }
}
