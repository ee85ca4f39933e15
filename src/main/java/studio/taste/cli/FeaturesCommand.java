package studio.taste.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.taste.StudioException;
import studio.taste.export.FeatureTable;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeature;
import studio.taste.features.PlanFeatureExtractor;
import studio.taste.features.PlanFeatures;
import studio.taste.features.PlanManifest;
import studio.taste.music.Song;
import studio.taste.plans.PlanJson;
import studio.taste.ranking.HeuristicScorer;
import studio.taste.ranking.Rubric;
import studio.taste.ranking.RubricScore;
import studio.taste.remix.Excerpt;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.HardConstraint;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Violation;
import studio.taste.text.SentenceTopicRecall;

/** Describes plans by numbers. */
@Command(
        name = "features",
        description = {
            "Describes plans by the numbers that rankers know them by, and says how good the rubric thinks they are and why.",
            "Tier 1 comes from the plan and the songs' levels, tier 2 from the rest of their analysis, tier 3 from the rendered sound."
        },
        mixinStandardHelpOptions = true)
final class FeaturesCommand extends AtHome {
    @Parameters(paramLabel = "PLAN.json", arity = "0..*", description = "Plans as \"taste render\" writes them.")
    private List<Path> files = List.of();

    @Mixin
    private PromptOptions prompt = new PromptOptions();

    @Option(
            names = "--tier",
            defaultValue = "2",
            description = "Highest tier, 1 to 3 (${DEFAULT-VALUE}); 3 renders previews.")
    private int tier = 2;

    @Option(names = "--csv", description = "Prints CSV: a header, then a row per plan.")
    private boolean csv;

    @Option(names = "--manifest", description = "Prints what the features are, as CSV, and reads no plan.")
    private boolean manifest;

    FeaturesCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        FeatureTier upTo = upTo();
        if (manifest) {
            print(FeatureTable.manifest(upTo).strip());
            return true;
        }
        if (files.isEmpty()) {
            throw new StudioException("Name the plans to describe, such as preview-01.json, or ask for --manifest.");
        }
        List<FeatureTable.Row> rows = new ArrayList<>();
        PlanPrompt wished = prompt.read(SentenceTopicRecall.ofPrompts()).prompt();
        for (Path file : files) {
            rows.add(row(workplace, file, wished, upTo));
        }
        if (csv) {
            print(FeatureTable.csv(rows, upTo).strip());
        } else {
            rows.forEach(row -> printRow(row, upTo));
        }
        return true;
    }

    private FeatureTier upTo() throws StudioException {
        for (FeatureTier each : FeatureTier.values()) {
            if (each.number() == tier) {
                return each;
            }
        }
        throw new StudioException("--tier is 1, 2 or 3, was " + tier + ".");
    }

    /** A plan of a file, described. */
    static FeatureTable.Row row(Workplace workplace, Path file, PlanPrompt prompt, FeatureTier upTo)
            throws StudioException {
        RemixPlan plan = PlanJson.read(text(file), file.toString());
        Song vocal = workplace.library().song(plan.vocalSong());
        Song instrumental = workplace.library().song(plan.instrumentalSong());
        List<Violation> violations = HardConstraint.check(plan, vocal, instrumental);
        if (!violations.isEmpty()) {
            throw new StudioException(
                    file + ": the plan breaks a rule, and only plans that keep them all are described. "
                            + violations.get(0).sentence());
        }
        PlanFeatureExtractor extractor = new PlanFeatureExtractor(vocal, instrumental, prompt);
        PlanFeatures features = extractor.fromPlan(plan);
        if (FeatureTier.ANALYSIS.isWithin(upTo)) {
            features = extractor.withAnalysis(plan, features);
        }
        if (FeatureTier.SOUND.isWithin(upTo)) {
            Excerpt excerpt = ExcerptChooser.choose(plan, vocal);
            features = extractor.withSound(
                    plan,
                    features,
                    excerpt,
                    workplace.previews().preview(plan, excerpt).clip());
        }
        return new FeatureTable.Row(file.toString(), plan.id(), features);
    }

    private static String text(Path file) throws StudioException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StudioException(file + ": cannot be read (" + e + ").", e);
        }
    }

    private void printRow(FeatureTable.Row row, FeatureTier upTo) {
        Rubric rubric = HeuristicScorer.judge(row.features(), upTo);
        print(String.format(Locale.ROOT, "%s (plan %s): %.3f", row.name(), row.plan(), rubric.total()));
        for (RubricScore score : rubric.scores()) {
            print(String.format(
                    Locale.ROOT,
                    "  %.2f  %-22s %s",
                    score.value(),
                    score.dimension().word(),
                    score.sentence()));
        }
        for (PlanFeature feature : PlanManifest.upTo(upTo).features()) {
            print(String.format(
                    Locale.ROOT,
                    "  %-22s %10.3f %s",
                    feature.id(),
                    row.features().get(feature),
                    feature.unit().equals("1") ? "" : feature.unit()));
        }
    }
}
