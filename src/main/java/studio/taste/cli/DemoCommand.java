package studio.taste.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import studio.taste.music.Song;
import studio.taste.preference.Prequential;
import studio.taste.preference.WilsonInterval;
import studio.taste.session.SessionState;
import studio.taste.session.StudioLog;

/** Runs a whole session without ears or screen. */
@Command(
        name = "demo",
        description = {
            "Runs a whole session with a simulated listener of known taste, through the same code as a person's session, and"
                    + " leaves labels.csv, plans.csv, their codebooks, MANIFEST.sha256 and report.html.",
            "A run that was interrupted goes on where it was. The same seed gives the same labels.csv, byte for byte."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand extends AtHome {
    private static final int LAST = 10;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Decides songs' pool, taste and answers (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--trials",
            defaultValue = "40",
            description = {
                "Number of trials (${DEFAULT-VALUE}).",
                "More than 40 are divided into sessions of about 20, each about another two songs."
            })
    private int trials = 40;

    @Option(names = "--out", paramLabel = "DIR", description = "Directory for the files; by default demo in the home.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Prints a JSON object at the end.")
    private boolean json;

    @Mixin
    private PairOptions pair = new PairOptions();

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
        DemoSessions sessions = DemoSessions.of(workplace, vocal, instrumental, trials, seed);
        Path directory = out != null ? out : workplace.home().resolve("demo");
        try (StudioLog log = unfinishedOrNew(workplace, sessions)) {
            List<SessionState> played = sessions.play(log, this::printError);
            LabelExport.write(played, directory);
            for (int i = 0; i < played.size(); i++) {
                String name = i == 0 ? "report.html" : "report-" + (i + 1) + ".html";
                SessionReport.write(played.get(i), sessions.listener().weights(), directory.resolve(name));
            }
            tell(played, directory);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        return true;
    }

    /** The journal of this run; one whose sessions all came to their end is made anew, since its seed can give it again. */
    private static StudioLog unfinishedOrNew(Workplace workplace, DemoSessions sessions) throws StudioException {
        Path journal = workplace.home().resolve("simulated").resolve(sessions.name());
        StudioLog log = workplace.log(journal, sessions.clock());
        if (!sessions.isDone(log)) {
            return log;
        }
        log.close();
        delete(journal);
        return workplace.log(journal, sessions.clock());
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

    /** Of several sessions the last tells how well the answers were foreseen, since each goes on from what was learnt before. */
    private void tell(List<SessionState> sessions, Path directory) {
        Prequential foreseen = sessions.get(sessions.size() - 1).learning().prequential();
        int answers =
                sessions.stream().mapToInt(session -> session.answered().size()).sum();
        Optional<WilsonInterval> last = foreseen.trailing(LAST).accuracy();
        if (json) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("seed", seed);
            row.put("sessions", sessions.size());
            row.put("answers", answers);
            row.put("ties", foreseen.ties());
            row.put("prequentialAccuracy", foreseen.accuracy().orElse(null));
            row.put("lastTenAccuracy", last.orElse(null));
            row.put("logLossNats", foreseen.logLossNats().orElse(Prequential.CHANCE_LOG_LOSS_NATS));
            row.put("directory", directory.toString());
            printJson(row);
            return;
        }
        print("%d answers; labels and report are in %s.".formatted(answers, directory));
        last.ifPresent(share -> print(String.format(
                Locale.ROOT,
                "Of the last %d decided answers %.0f %% were foreseen (95 %% band %.0f–%.0f %%); chance is 50 %%.",
                share.trials(),
                100 * share.estimate(),
                100 * share.lower(),
                100 * share.upper())));
    }
}
