package studio.taste.ui.plans;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanCurve;
import studio.taste.features.PlanFeatureExtractor;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.ranking.HeuristicScorer;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.HardConstraint;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Violation;
import studio.taste.remix.WrittenSongs;

/** Real plans of written songs, without a library, a log and sound. */
public final class RehearsalPlans implements PlanDesk {
    private static final Song VOCAL = WrittenSongs.song(
            "Paper Stars",
            Genre.POP,
            118,
            "8B",
            "intro 4, verse 8, chorus 8, verse 8, chorus 8, bridge 4, chorus 8, outro 4");
    private static final Song INSTRUMENTAL = WrittenSongs.song(
            "Glass Floor",
            Genre.HOUSE,
            124,
            "9A",
            "intro 8, verse 8, build 4, drop 8, break 4, verse 8, drop 8, outro 8");

    public final List<PlanOrder> orders = new ArrayList<>();
    /** What was done with plans: the act and the file. */
    public final List<String> acts = new ArrayList<>();
    /** What an export answers with; unless it is set, it succeeds at once. */
    public @Nullable CompletableFuture<String> pendingExport;

    public Progress progress = Progress.NONE;

    @Override
    public CompletionStage<PlanChoice> choose(PlanOrder order) {
        orders.add(order);
        return CompletableFuture.completedFuture(new PlanChoice(
                cards(order.seed()),
                "Plan 1 scores best, 0.04 before the next.",
                order.words().isBlank() ? "" : "Understood: a calm build."));
    }

    /** Eleven plans that keep all constraints and one that does not. */
    static List<PlanCard> cards(long seed) {
        List<PlanCard> cards = new ArrayList<>();
        try {
            for (RemixPlan plan : CandidatePlanner.plan(VOCAL, INSTRUMENTAL, 12, seed)) {
                boolean last = cards.size() == 11;
                Violation loud = new Violation(
                        HardConstraint.LUFS_OUT_OF_RANGE, Violation.WHOLE_PLAN, -9, -10, "The remix would be −9 LUFS.");
                PlanFeatureExtractor extractor = new PlanFeatureExtractor(VOCAL, INSTRUMENTAL, PlanPrompt.NONE);
                cards.add(new PlanCard(
                        "Plan " + (cards.size() + 1),
                        plan,
                        cards.isEmpty(),
                        last
                                ? Optional.empty()
                                : Optional.of(HeuristicScorer.judge(
                                        extractor.withAnalysis(plan, extractor.fromPlan(plan)), FeatureTier.ANALYSIS)),
                        last ? List.of(loud) : List.of(),
                        Optional.of(PlanCurve.of(plan, VOCAL, INSTRUMENTAL))));
            }
        } catch (StudioException e) {
            throw new AssertionError(e);
        }
        return cards;
    }

    @Override
    public CompletionStage<PlanCard> open(Path file) {
        if (file.toString().contains("broken")) {
            return CompletableFuture.failedFuture(new StudioException(
                    file + ": this is no plan of Taste Studio; choose a file that the studio wrote."));
        }
        PlanCard card = cards(99).get(3);
        return CompletableFuture.completedFuture(
                new PlanCard("opened", card.plan(), false, card.rubric(), card.violations(), card.curve()));
    }

    @Override
    public CompletionStage<String> save(RemixPlan plan, Path file) {
        acts.add("save " + file);
        return CompletableFuture.completedFuture("The plan is in " + file + ".");
    }

    @Override
    public CompletionStage<Path> sound(RemixPlan plan, Progress mine) {
        acts.add("sound");
        return CompletableFuture.completedFuture(Path.of(plan.id().value().substring(0, 4) + ".wav"));
    }

    @Override
    public CompletionStage<String> export(RemixPlan plan, Path file, Progress mine) {
        acts.add("export " + file);
        progress = mine;
        return pendingExport != null
                ? pendingExport
                : CompletableFuture.completedFuture("The remix is in " + file + ".");
    }
}
