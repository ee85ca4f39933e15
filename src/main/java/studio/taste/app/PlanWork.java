package studio.taste.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.cli.Workplace;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanCurve;
import studio.taste.features.PlanFeatureExtractor;
import studio.taste.library.FinishedRemix;
import studio.taste.library.RemixFiles;
import studio.taste.library.SongLibrary;
import studio.taste.music.Song;
import studio.taste.plans.PlanJson;
import studio.taste.ranking.CandidateRecord;
import studio.taste.ranking.HeuristicScorer;
import studio.taste.ranking.RenderedSounds;
import studio.taste.ranking.RequestId;
import studio.taste.ranking.Rubric;
import studio.taste.ranking.StageAnswer;
import studio.taste.ranking.StageRequest;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.HardConstraint;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.PromptGrammar;
import studio.taste.remix.PromptReading;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Violation;
import studio.taste.render.PlanRenderer;
import studio.taste.text.SentenceTopicRecall;
import studio.taste.ui.plans.PlanCard;
import studio.taste.ui.plans.PlanChoice;
import studio.taste.ui.plans.PlanDesk;
import studio.taste.ui.plans.PlanOrder;

/** Answers the plan room: asks the stage, reads and writes plans and remixes. */
final class PlanWork implements PlanDesk {
    private final SongLibrary library;
    private final Executor workers;
    private final Workplace workplace;
    private final RemixFiles remixes;

    PlanWork(Workplace workplace) throws StudioException {
        this.library = workplace.library();
        this.workers = workplace.workers();
        this.workplace = workplace;
        this.remixes = new RemixFiles(workplace.home().resolve("remixes"), library, new PlanRenderer());
    }

    @Override
    public CompletionStage<PlanChoice> choose(PlanOrder order) {
        return Background.run(workers, () -> {
            Song vocal = library.song(order.vocalSong());
            Song instrumental = library.song(order.instrumentalSong());
            PromptReading reading = PromptGrammar.read(order.words(), SentenceTopicRecall.ofPrompts());
            StageAnswer answer = workplace
                    .stage(RenderedSounds.NONE)
                    .decide(new StageRequest(
                            new RequestId(UUID.randomUUID().toString()),
                            vocal,
                            instrumental,
                            order.words(),
                            reading.prompt(),
                            CandidatePlanner.USUAL_SIZE,
                            order.seed()));
            Optional<String> logTrouble =
                    answer.logTrouble().toCompletableFuture().join();
            String sentence = answer.record().verdict();
            if (answer.record().candidates().isEmpty()) {
                throw new StudioException(sentence);
            }
            return new PlanChoice(
                    cards(answer, vocal, instrumental),
                    logTrouble.map(trouble -> sentence + " " + trouble).orElse(sentence),
                    order.words().isBlank() ? "" : read(reading));
        });
    }

    private static String read(PromptReading reading) {
        String understood = reading.understood().isEmpty()
                ? "Nothing of the wish was understood."
                : "Understood: " + reading.prompt().sentence();
        return reading.notUnderstood().isEmpty()
                ? understood
                : understood + " Not understood: " + String.join(", ", reading.notUnderstood()) + ".";
    }

    private static List<PlanCard> cards(StageAnswer answer, Song vocal, Song instrumental) {
        Map<RemixPlan, List<Violation>> violations = new HashMap<>();
        for (CandidateRecord candidate : answer.record().candidates()) {
            violations.put(candidate.plan(), candidate.violations());
        }
        List<PlanCard> cards = new ArrayList<>();
        for (StageAnswer.Judged judged : answer.ranking()) {
            RemixPlan plan = judged.plan();
            violations.remove(plan);
            cards.add(new PlanCard(
                    "Plan " + (cards.size() + 1),
                    plan,
                    answer.chosen().filter(plan::equals).isPresent(),
                    Optional.of(judged.card()),
                    List.of(),
                    Optional.of(PlanCurve.of(plan, vocal, instrumental))));
        }
        for (CandidateRecord candidate : answer.record().candidates()) {
            List<Violation> broken = violations.get(candidate.plan());
            if (broken != null) {
                cards.add(card("Plan " + (cards.size() + 1), candidate.plan(), broken, vocal, instrumental));
            }
        }
        return cards;
    }

    private static PlanCard card(
            String name, RemixPlan plan, List<Violation> violations, Song vocal, Song instrumental) {
        boolean whole = violations.stream().noneMatch(violation -> violation.code() == HardConstraint.SECTION_OVERLAP);
        return new PlanCard(
                name,
                plan,
                false,
                violations.isEmpty() ? Optional.of(rubric(plan, vocal, instrumental)) : Optional.empty(),
                violations,
                whole ? Optional.of(PlanCurve.of(plan, vocal, instrumental)) : Optional.empty());
    }

    private static Rubric rubric(RemixPlan plan, Song vocal, Song instrumental) {
        PlanFeatureExtractor extractor = new PlanFeatureExtractor(vocal, instrumental, PlanPrompt.NONE);
        return HeuristicScorer.judge(extractor.withAnalysis(plan, extractor.fromPlan(plan)), FeatureTier.ANALYSIS);
    }

    @Override
    public CompletionStage<PlanCard> open(Path file) {
        return Background.run(workers, () -> {
            RemixPlan plan = PlanJson.read(text(file), file.getFileName().toString());
            Song vocal = library.song(plan.vocalSong());
            Song instrumental = library.song(plan.instrumentalSong());
            String name = file.getFileName().toString().replaceFirst("\\.json$", "");
            return card(name, plan, HardConstraint.check(plan, vocal, instrumental), vocal, instrumental);
        });
    }

    private static String text(Path file) throws StudioException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StudioException(file + ": the plan cannot be read (" + e.getMessage() + ").", e);
        }
    }

    @Override
    public CompletionStage<String> save(RemixPlan plan, Path file) {
        return Background.run(workers, () -> {
            try {
                Files.writeString(file, PlanJson.text(plan), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new StudioException(
                        file + ": the plan cannot be written (" + e.getMessage()
                                + "); choose a folder you may write to.",
                        e);
            }
            return "The plan is in " + file + ".";
        });
    }

    @Override
    public CompletionStage<Path> sound(RemixPlan plan, Progress progress) {
        return Background.run(workers, () -> remixes.forPlayer(plan, progress));
    }

    @Override
    public CompletionStage<String> export(RemixPlan plan, Path file, Progress progress) {
        return Background.run(workers, () -> told(remixes.write(plan, file, progress), file));
    }

    private static String told(FinishedRemix remix, Path file) {
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                "The remix is in %s: %.1f s, %.1f LUFS, true peak %.1f dBTP, loudness range %.1f LU (the forecast was"
                        + " %+.1f LU off in loudness).",
                file,
                remix.sound().fairness().durationSeconds(),
                remix.measured().integratedLufs(),
                remix.measured().truePeakDbtp(),
                remix.measured().loudnessRangeLu(),
                remix.error().integratedLu()));
        remix.violations().forEach(violation -> words.append(' ').append(violation.sentence()));
        return words.toString();
    }
}
