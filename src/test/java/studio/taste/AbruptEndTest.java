package studio.taste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import studio.taste.session.Replay;
import studio.taste.session.SessionState;
import studio.taste.session.StudioEvent;
import studio.taste.session.StudioLog;
import studio.taste.store.H2Journal;

/**
 * Kills the studio in the middle of a headless session, again and again, without warning. How often is {@code -Dtaste.kills},
 * 5 when not said.
 */
class AbruptEndTest {
    private static final int TRIALS = 30;
    private static final String[] DEMO = {"demo", "--seed", "5", "--trials", Integer.toString(TRIALS)};
    private static final Pattern SAVED = Pattern.compile("answer (\\d+) of \\d+ is saved");

    private final int kills = Integer.getInteger("taste.kills", 5);
    private final long seed = Long.getLong("taste.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    /** Shared with other tests, so that the demo songs are made once in a build. */
    private final Path home = Path.of("target", "demo-home");

    @BeforeEach
    void makeTheDemoSongsAndForgetEarlierRuns() throws Exception {
        runToTheEnd("songs");
        if (Files.exists(home.resolve("simulated"))) {
            try (Stream<Path> files = Files.walk(home.resolve("simulated"))) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void noAcknowledgedVoteIsLostAndTheSessionGoesOnWhereItWas() throws Exception {
        StudioEvent.TrialPresented waiting = null;
        for (int kill = 0; kill < kills; kill++) {
            int acknowledged = runAndKill();
            if (!Files.exists(home.resolve("simulated"))) {
                assertThat(acknowledged).isZero();
                continue;
            }
            try (StudioLog log = open()) {
                Replay replay = Replay.of(log.entries());
                assertThat(replay.differences())
                        .as("seed %d, kill %d", seed, kill)
                        .isEmpty();
                SessionState session =
                        log.state().sessions().values().stream().findFirst().orElse(null);
                if (session == null) {
                    assertThat(acknowledged).isZero();
                    continue;
                }
                assertThat(session.answered().size())
                        .as("answers kept, seed %d, kill %d", seed, kill)
                        .isGreaterThanOrEqualTo(acknowledged);
                if (waiting != null && session.answered().size() < waiting.number()) {
                    assertThat(session.waiting().orElseThrow().presented())
                            .as("the same trial, seed %d, kill %d", seed, kill)
                            .isEqualTo(waiting);
                }
                waiting = session.waiting().map(trial -> trial.presented()).orElse(null);
            }
        }
        runToTheEnd(DEMO);
        try (StudioLog log = open()) {
            SessionState session = log.state().sessions().values().iterator().next();
            assertThat(session.status()).isEqualTo(SessionState.Status.FINISHED);
            assertThat(session.answered()).hasSize(TRIALS);
            assertThat(Replay.of(log.entries()).differences()).isEmpty();
        }
    }

    private StudioLog open() throws StudioException {
        try (Stream<Path> journals = Files.list(home.resolve("simulated"))) {
            return new StudioLog(H2Journal.open(journals.findFirst().orElseThrow(), Clock.systemUTC()));
        } catch (IOException | NoSuchElementException e) {
            throw new StudioException("no journal was begun", e);
        }
    }

    /** Starts the session and kills it at a random moment; answers how many votes it had acknowledged. */
    private int runAndKill() throws IOException, InterruptedException {
        Process process = start(DEMO);
        int acknowledged = 0;
        int votes = random.nextInt(6);
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = ""; line != null && votes > 0; line = err.readLine()) {
                acknowledged = Math.max(acknowledged, acknowledged(line));
                votes -= acknowledged(line) > 0 ? 1 : 0;
            }
            process.waitFor(random.nextInt(300), TimeUnit.MILLISECONDS);
            // Through the handle, because ending the process itself would close its streams.
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String line = err.readLine(); line != null; line = err.readLine()) {
                acknowledged = Math.max(acknowledged, acknowledged(line));
            }
        }
        return acknowledged;
    }

    private static int acknowledged(String line) {
        Matcher matcher = SAVED.matcher(line);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private void runToTheEnd(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        List<String> lines = new ArrayList<>();
        try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = err.readLine(); line != null; line = err.readLine()) {
                lines.add(line);
            }
        }
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "studio.taste.app.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
