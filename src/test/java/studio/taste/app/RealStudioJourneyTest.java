package studio.taste.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import studio.taste.library.RealStems;
import studio.taste.playback.FastForwardPlayer;
import studio.taste.playback.FastForwardPortfolioPlayer;
import studio.taste.session.Replay;
import studio.taste.ui.PathAsker;
import studio.taste.ui.RehearsalAudition;
import studio.taste.ui.shell.Desks;
import studio.taste.ui.shell.StudioWindow;
import studio.taste.ui.widgets.PlotOutlet;

/** The whole studio as a person uses it, on songs of their own, with nothing pretended but the time that listening takes. */
class RealStudioJourneyTest {
    private static final int TRIALS = 10;

    private final FxRobot robot = new FxRobot();
    private final RehearsalAudition songPlayer = new RehearsalAudition();
    private final Deque<Path> folders = new ArrayDeque<>();

    @TempDir
    Path directory;

    @Test
    void importListenVoteCrashResumeFinishExport() throws Exception {
        Path home = directory.resolve("home");
        Path voice = RealStems.song(124, "8A", 1).writeTo(directory.resolve("Our Voice"), 48_000);
        Path band = RealStems.song(120, "9A", 2).writeTo(directory.resolve("Our Band"), 48_000);
        FxToolkit.registerPrimaryStage();

        try (Studio studio = new Studio(home)) {
            Rooms rooms = new Rooms(
                    studio, new FastForwardPlayer(), new FastForwardPortfolioPlayer(), Clock.systemUTC(), new NewIds());
            Stage stage = open(rooms);
            importFolder(voice);
            importFolder(band);
            until(() -> !robot.lookup("#start").queryButton().isDisabled());
            press(KeyCode.ENTER);
            for (int trial = 1; trial <= 3; trial++) {
                answer(trial, KeyCode.DIGIT1);
            }
            untilTrial(4);
            // The abrupt end: the journal hears nothing of it.
            studio.log().close();
            robot.interact(stage::close);
        }

        try (Studio studio = new Studio(home);
                Rooms rooms = new Rooms(
                        studio,
                        new FastForwardPlayer(),
                        new FastForwardPortfolioPlayer(),
                        Clock.systemUTC(),
                        new NewIds())) {
            open(rooms);
            until(() -> isShown("#resume"));
            press(KeyCode.ENTER);
            for (int trial = 4; trial <= TRIALS; trial++) {
                answer(trial, trial % 2 == 0 ? KeyCode.DIGIT0 : KeyCode.DIGIT2);
            }
            until(() -> isShown("#result-title"));
            Path labels = directory.resolve("labels");
            folders.add(labels);
            robot.interact(() -> robot.lookup("#export").queryButton().fire());
            until(() -> Files.exists(labels.resolve("MANIFEST.sha256")));
            List<String> lines = Files.readAllLines(labels.resolve("labels.csv"));
            assertThat(lines).hasSize(1 + TRIALS);
            assertThat(lines.get(1)).contains("Our ").contains(",a,medium,");
            assertThat(lines.get(5)).contains(",b,medium,");
            assertThat(Replay.of(studio.log().entries()).differences()).isEmpty();
            assertThat(studio.log()
                            .state()
                            .sessions()
                            .values()
                            .iterator()
                            .next()
                            .answered())
                    .hasSize(TRIALS);
        }
    }

    private Stage open(Rooms rooms) {
        Desks desks = rooms.desks();
        List<Stage> made = new ArrayList<>();
        robot.interact(() -> {
            Stage stage = new Stage();
            new StudioWindow(stage, desks, ZoneOffset.UTC, new NextPath(), new NoOutlet(), songPlayer).show();
            made.add(stage);
        });
        WaitForAsyncUtils.waitForFxEvents();
        return made.get(0);
    }

    /** Answers with the paths that were laid ready. */
    private final class NextPath implements PathAsker {
        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(folders.remove());
        }

        @Override
        public Optional<Path> file(String title, String ending) {
            return Optional.of(folders.remove());
        }

        @Override
        public Optional<Path> newFile(String title, String name, List<String> endings) {
            return Optional.of(folders.remove());
        }
    }

    private void importFolder(Path folder) throws Exception {
        folders.add(folder);
        robot.push(KeyCode.CONTROL, KeyCode.I);
        until(() -> !robot.lookup(folder.getFileName().toString()).queryAll().isEmpty());
    }

    /** Hears both sides, votes with medium confidence, and goes on. */
    private void answer(int trial, KeyCode vote) throws Exception {
        untilTrial(trial);
        press(KeyCode.LEFT, KeyCode.R, KeyCode.RIGHT, KeyCode.R);
        until(() -> !robot.lookup("#vote-1").queryButton().isDisabled());
        press(vote, KeyCode.DIGIT2, KeyCode.ENTER);
    }

    private void untilTrial(int trial) throws Exception {
        String title = "Trial " + trial + " of " + TRIALS;
        until(() -> isShown("#trial-number")
                && robot.lookup("#trial-number").queryAs(Label.class).getText().equals(title)
                && !isShown("#cover"));
    }

    private boolean isShown(String id) {
        return robot.lookup(id)
                .tryQuery()
                .map(node -> {
                    for (var at = node; at != null; at = at.getParent()) {
                        if (!at.isVisible()) {
                            return false;
                        }
                    }
                    return true;
                })
                .orElse(false);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(3, TimeUnit.MINUTES, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            robot.push(code);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    /** Nothing is kept in this journey. */
    private static final class NoOutlet implements PlotOutlet {
        @Override
        public void copy(Image picture) {
            throw new AssertionError("nobody asked for a picture");
        }

        @Override
        public void copy(String text) {
            throw new AssertionError("nobody asked for text");
        }

        @Override
        public void save(String suggestedName, byte[] content) {
            throw new AssertionError("nobody asked for " + suggestedName);
        }
    }
}
