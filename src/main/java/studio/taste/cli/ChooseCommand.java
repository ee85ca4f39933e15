package studio.taste.cli;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.music.Song;
import studio.taste.plans.PlanJson;
import studio.taste.ranking.RenderedSounds;
import studio.taste.ranking.RequestId;
import studio.taste.ranking.RubricScore;
import studio.taste.ranking.StageAnswer;
import studio.taste.ranking.StageRequest;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.Excerpt;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.PlanId;
import studio.taste.remix.RemixPlan;
import studio.taste.text.SentenceTopicRecall;

/** Decides for one plan and says why. */
@Command(
        name = "choose",
        description = {
            "Plans remixes of two songs, chooses the best and says why. The decision with all its candidates is logged;",
            "\"taste log\" writes the log."
        },
        mixinStandardHelpOptions = true)
final class ChooseCommand extends AtHome {
    @Mixin
    private PairOptions pair = new PairOptions();

    @Mixin
    private PromptOptions prompt = new PromptOptions();

    @Option(names = "--seed", defaultValue = "1", description = "Decides the candidates (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--by-sound", description = "Renders the best two and judges them again by their sound.")
    private boolean bySound;

    @Option(names = "--json", description = "Prints a JSON object with the plan as \"taste render\" writes it.")
    private boolean json;

    ChooseCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        workplace.library().installDemoSongs(workplace.workers(), progress(), song -> {});
        Song vocal = pair.vocalSong(workplace.library());
        Song instrumental = pair.instrumentalSong(workplace.library(), vocal);
        StageAnswer answer = decide(workplace, request(vocal, instrumental), RenderedSounds.NONE);
        if (bySound && answer.ranking().size() > 1) {
            RenderedSounds rendered = render(workplace, vocal, answer.ranking().subList(0, 2));
            answer = decide(workplace, request(vocal, instrumental), rendered);
        }
        RemixPlan plan = chosen(answer);
        if (json) {
            printJson(toJson(answer, plan));
        } else {
            print(answer, plan);
        }
        return true;
    }

    private StageRequest request(Song vocal, Song instrumental) throws StudioException {
        return new StageRequest(
                new RequestId(UUID.randomUUID().toString()),
                vocal,
                instrumental,
                prompt.text(),
                prompt.read(SentenceTopicRecall.ofPrompts()).prompt(),
                CandidatePlanner.USUAL_SIZE,
                seed);
    }

    /** The log is waited for, because the process ends after the answer. */
    private StageAnswer decide(Workplace workplace, StageRequest request, RenderedSounds sounds)
            throws StudioException {
        StageAnswer answer = workplace.stage(sounds).decide(request);
        answer.logTrouble().toCompletableFuture().join().ifPresent(this::printError);
        return answer;
    }

    private static RenderedSounds render(Workplace workplace, Song vocal, List<StageAnswer.Judged> best)
            throws StudioException {
        Map<PlanId, RenderedSounds.Heard> sounds = new HashMap<>();
        for (StageAnswer.Judged each : best) {
            Excerpt excerpt = ExcerptChooser.choose(each.plan(), vocal);
            sounds.put(
                    each.plan().id(),
                    new RenderedSounds.Heard(
                            excerpt,
                            workplace.previews().preview(each.plan(), excerpt).clip()));
        }
        return plan -> Optional.ofNullable(sounds.get(plan.id()));
    }

    private static RemixPlan chosen(StageAnswer answer) throws StudioException {
        Optional<RemixPlan> plan = answer.chosen();
        if (plan.isEmpty()) {
            throw new StudioException(answer.record().selection().sentence());
        }
        return plan.get();
    }

    private void print(StageAnswer answer, RemixPlan plan) {
        print(String.format(
                Locale.ROOT,
                "Plan %s, %s, one of %d. %s",
                plan.id(),
                plan.family().word(),
                answer.ranking().size(),
                answer.record().verdict()));
        if (bySound) {
            print("Judged by sound: " + answer.record().selection().sound() + ".");
        }
        for (RubricScore score : card(answer, plan)) {
            print(String.format(
                    Locale.ROOT,
                    "  %.2f  %-22s %s",
                    score.value(),
                    score.dimension().word(),
                    score.sentence()));
        }
    }

    private static List<RubricScore> card(StageAnswer answer, RemixPlan plan) {
        return answer.ranking().stream()
                .filter(judged -> judged.plan().equals(plan))
                .flatMap(judged -> judged.card().scores().stream())
                .toList();
    }

    private static Map<String, Object> toJson(StageAnswer answer, RemixPlan plan) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("request", answer.record().request().id().value());
        root.put("rule", answer.record().selection().rule().name());
        root.put("why", answer.record().selection().sentence());
        root.put("sound", answer.record().selection().sound());
        root.put("candidates", answer.record().candidates().size());
        Map<String, Object> card = new LinkedHashMap<>();
        for (RubricScore score : card(answer, plan)) {
            card.put(
                    score.dimension().name().toLowerCase(Locale.ROOT),
                    Map.of("value", score.value(), "sentence", score.sentence()));
        }
        root.put("card", card);
        root.put("plan", PlanJson.write(plan));
        return root;
    }
}
