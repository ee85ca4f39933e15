package studio.taste.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.music.Song;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.CandidatePool;
import studio.taste.remix.DroppedPlan;
import studio.taste.remix.PairDecision;
import studio.taste.remix.PromptReading;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.SourcePair;
import studio.taste.remix.StemStretch;
import studio.taste.text.SentenceTopicRecall;

/** Plans remixes and shows the plans. */
@Command(
        name = "plan",
        description = {
            "Plans remixes of two songs without rendering them: how the songs are brought together, what the prompt was",
            "understood as, the plans, and those dropped with what was wrong with them."
        },
        mixinStandardHelpOptions = true)
final class PlanCommand extends AtHome {
    private static final int FEWEST = 8;

    @Mixin
    private PairOptions pair = new PairOptions();

    @Mixin
    private PromptOptions prompt = new PromptOptions();

    @Option(names = "--count", defaultValue = "12", description = "Number of plans, 1 to 16 (${DEFAULT-VALUE}).")
    private int count = CandidatePlanner.USUAL_SIZE;

    @Option(names = "--seed", defaultValue = "1", description = "Decides the plans (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--json", description = "Prints a JSON object; each plan as \"taste render\" writes it.")
    private boolean json;

    PlanCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        if (count < 1 || count > CandidatePlanner.MOST_CANDIDATES) {
            throw new StudioException("--count is 1 to " + CandidatePlanner.MOST_CANDIDATES + ", was " + count + ".");
        }
        PromptReading reading = prompt.read(SentenceTopicRecall.ofPrompts());
        workplace.library().installDemoSongs(workplace.workers(), progress(), song -> {});
        Song vocal = pair.vocalSong(workplace.library());
        Song instrumental = pair.instrumentalSong(workplace.library(), vocal);
        CandidatePool pool =
                CandidatePlanner.candidates(vocal, instrumental, reading.prompt(), Math.max(FEWEST, count), seed);
        List<RemixPlan> plans =
                pool.plans().subList(0, Math.min(count, pool.plans().size()));
        SourcePair songs = SourcePair.of(vocal, instrumental);
        if (json) {
            printJson(new PlanReport(songs, prompt.text(), reading, pool, seed).toJson(plans));
        } else {
            printDecision(songs, pool.decision());
            printReading(reading);
            plans.forEach(this::printPlan);
            printDropped(pool);
        }
        return true;
    }

    private void printDecision(SourcePair songs, PairDecision decision) {
        print("\"" + songs.vocal().title() + "\" over \"" + songs.instrumental().title() + "\": "
                + decision.sentence());
        print(decision.tierReason());
        print(decision.tempo().stretches().stream()
                .map(PlanCommand::stretch)
                .collect(Collectors.joining(", ", "Stretch: ", ".")));
    }

    private static String stretch(StemStretch stem) {
        return String.format(
                Locale.ROOT,
                "%s %+.1f %% (%s%s)",
                stem.role().word(),
                100 * (stem.stretch() - 1),
                stem.grade().word(),
                stem.isSafe() ? "" : ", beyond its safe range");
    }

    private void printReading(PromptReading reading) {
        print("Wished: " + reading.prompt().sentence());
        reading.understood().forEach(found -> print("  understood " + found));
        reading.notUnderstood().forEach(left -> print("  not understood " + left));
    }

    private void printPlan(RemixPlan plan) {
        print("");
        print(String.format(
                Locale.ROOT,
                "%s  %s, %.0f s at %.1f bpm, vocals %+d semitones",
                plan.id().value().substring(0, 12),
                plan.family().word(),
                plan.durationSeconds(),
                plan.tempo().targetBpm(),
                plan.pitch().vocalSemitones()));
        print("  mix: " + PlanReport.style(plan));
        for (Section section : plan.sections()) {
            print(String.format(
                    Locale.ROOT,
                    "  %4d-%-4d %-10s %-15s %s",
                    section.startBeat(),
                    section.endBeat(),
                    PlanReport.word(section.label()),
                    section.transitionIn().beats() == 0
                            ? "cut"
                            : PlanReport.word(section.transitionIn().type()) + " "
                                    + section.transitionIn().beats(),
                    section.gains().gainDb().entrySet().stream()
                            .map(gain -> String.format(
                                    Locale.ROOT, "%s %+.1f", gain.getKey().word(), gain.getValue()))
                            .collect(Collectors.joining("  "))));
        }
    }

    private void printDropped(CandidatePool pool) {
        print("");
        print("Dropped: " + pool.dropped().size() + " broke a rule, " + pool.repeated() + " repeated another.");
        for (DroppedPlan dropped : pool.dropped()) {
            dropped.violations()
                    .forEach(violation -> print("  " + dropped.plan().family().word() + ": " + violation.code() + ": "
                            + violation.sentence()));
        }
    }
}
