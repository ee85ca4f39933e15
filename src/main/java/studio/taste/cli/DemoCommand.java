package studio.taste.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.export.LabelExport;
import studio.taste.export.SessionReport;
import studio.taste.features.TasteSpace;
import studio.taste.music.Song;
import studio.taste.playback.FastForwardPlayer;
import studio.taste.preference.Prequential;
import studio.taste.preference.WilsonInterval;
import studio.taste.session.JournalEntry;
import studio.taste.session.PlotTiming;
import studio.taste.session.RaterId;
import studio.taste.session.SessionId;
import studio.taste.session.SessionOpening;
import studio.taste.session.SessionSettings;
import studio.taste.session.SessionState;
import studio.taste.session.StudioLog;
import studio.taste.simulation.SimulatedClock;
import studio.taste.simulation.SimulatedListener;
import studio.taste.simulation.SimulatedSession;

/** Runs a whole session without ears or screen. */
@Command(
        name = "demo",
        description = {
            "Runs a whole session with a simulated listener of known taste, through the same code as a person's session, and"
                    + " leaves labels.csv, codebook.csv, MANIFEST.sha256 and report.html.",
            "A run that was interrupted goes on where it was. The same seed gives the same labels.csv, byte for byte."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand extends AtHome {
    /** When a simulated session begins: any fixed moment would do. */
    private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");

    private static final int LAST = 10;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Decides songs' pool, taste and answers (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--trials", defaultValue = "40", description = "Number of trials (${DEFAULT-VALUE}).")
    private int trials = 40;

    @Option(names = "--out", paramLabel = "DIR", description = "Directory for the files; by default demo in the home.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints a JSON object at the end.")
    private boolean json;

    @Mixin
    private PairOptions pair = new PairOptions();

    private final SimulatedClock clock = new SimulatedClock(START);

    DemoCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        if (trials < 1) {
            throw new StudioException("--trials must be at least 1, was " + trials + ".");
        }
        workplace.library().installDemoSongs(workplace.workers(), progress(), song -> {});
        Song vocal = pair.vocalSong(workplace.library());
        Song instrumental = pair.instrumentalSong(workplace.library(), vocal);
        SessionSettings settings = SessionSettings.usual(trials, 1, PlotTiming.AFTER);
        SessionOpening opening = new SessionOpening(
                new SessionId("demo-" + seed),
                new RaterId("simulated-" + seed),
                seed,
                vocal,
                instrumental,
                settings,
                true);
        SimulatedListener listener = SimulatedListener.drawn(TasteSpace.DIMENSIONS.size(), settings.likelihood(), seed);
        Path directory = out != null ? out : workplace.home().resolve("demo");
        try (StudioLog log = unfinishedOrNew(workplace, opening)) {
            SessionState session = play(workplace, log, listener, opening);
            LabelExport.write(List.of(session), directory);
            SessionReport.write(session, listener.weights(), directory.resolve("report.html"));
            tell(session, directory);
        }
        return true;
    }

    /** The journal of this run; one whose session came to its end is made anew, since its seed can give it again. */
    private StudioLog unfinishedOrNew(Workplace workplace, SessionOpening opening) throws StudioException {
        String name = "seed-%d-trials-%d-%.8s-%.8s"
                .formatted(
                        seed,
                        trials,
                        opening.vocalSong().id(),
                        opening.instrumentalSong().id());
        Path journal = workplace.home().resolve("simulated").resolve(name);
        StudioLog log = workplace.log(journal, clock);
        if (log.state().sessions().isEmpty() || log.state().unfinished().isPresent()) {
            return log;
        }
        log.close();
        delete(journal);
        return workplace.log(journal, clock);
    }

    private SessionState play(Workplace workplace, StudioLog log, SimulatedListener listener, SessionOpening opening)
            throws StudioException {
        try (FastForwardPlayer player = new FastForwardPlayer()) {
            SimulatedSession simulation = new SimulatedSession(
                    log,
                    workplace.previews(),
                    player,
                    clock,
                    listener,
                    workplace.workers(),
                    Workplace.APP_VERSION,
                    trial -> printError("answer %d of %d is saved"
                            .formatted(trial.presented().number(), trials)));
            Optional<SessionState> unfinished = log.state().unfinished();
            if (unfinished.isPresent()) {
                printError("The session was interrupted after %d answers and goes on."
                        .formatted(unfinished.get().answered().size()));
                catchUp(log.entries());
                return simulation.resume(unfinished.get().id());
            }
            return simulation.run(
                    opening.plan(Workplace.APP_VERSION, workplace.previews().rendererVersion()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Time goes on from the last entry. */
    private void catchUp(List<JournalEntry> entries) {
        clock.advance(Duration.between(
                clock.instant(), entries.get(entries.size() - 1).recordedAt()));
    }

    private static void delete(Path directory) throws StudioException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StudioException(directory + " could not be emptied (" + e + "): delete it and try again.", e);
        }
    }

    private void tell(SessionState session, Path directory) {
        Prequential foreseen = session.learning().prequential();
        Optional<WilsonInterval> last = foreseen.trailing(LAST).accuracy();
        if (json) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("seed", seed);
            row.put("answers", session.answered().size());
            row.put("ties", foreseen.ties());
            row.put("prequentialAccuracy", foreseen.accuracy().orElse(null));
            row.put("lastTenAccuracy", last.orElse(null));
            row.put("logLossNats", foreseen.logLossNats().orElse(Prequential.CHANCE_LOG_LOSS_NATS));
            row.put("directory", directory.toString());
            printJson(row);
            return;
        }
        print("%d answers; labels and report are in %s."
                .formatted(session.answered().size(), directory));
        last.ifPresent(share -> print(String.format(
                Locale.ROOT,
                "Of the last %d decided answers %.0f %% were foreseen (95 %% band %.0f–%.0f %%); chance is 50 %%.",
                share.trials(),
                100 * share.estimate(),
                100 * share.lower(),
                100 * share.upper())));
    }
}
