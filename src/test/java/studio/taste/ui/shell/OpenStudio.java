package studio.taste.ui.shell;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import studio.taste.ui.PathAsker;
import studio.taste.ui.RehearsalAudition;
import studio.taste.ui.RehearsalDesk;
import studio.taste.ui.plans.RehearsalPlans;
import studio.taste.ui.songs.RehearsalSongs;
import studio.taste.ui.widgets.PlotOutlet;

/** The studio's window on a rehearsal desk, as a test sees it. */
final class OpenStudio {
    private final FxRobot robot;
    private final RehearsalDesk desk;
    private final StudioWindow window;
    private final Kept kept;
    private final RehearsalAudition songPlayer;

    private OpenStudio(
            FxRobot robot, RehearsalDesk desk, StudioWindow window, Kept kept, RehearsalAudition songPlayer) {
        this.robot = robot;
        this.desk = desk;
        this.window = window;
        this.kept = kept;
        this.songPlayer = songPlayer;
    }

    static OpenStudio open(FxRobot robot, RehearsalDesk desk, int width, int height) {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException late) {
            throw new AssertionError("the toolkit did not start", late);
        }
        List<StudioWindow> made = new ArrayList<>();
        Kept kept = new Kept();
        RehearsalAudition songPlayer = new RehearsalAudition();
        robot.interact(() -> {
            Stage stage = new Stage();
            StudioWindow window = new StudioWindow(
                    stage,
                    new Desks(
                            desk, desk.producing, new RehearsalSongs(), new RehearsalPlans(), desk.models, desk.models),
                    ZoneOffset.UTC,
                    new OnePath(),
                    kept,
                    songPlayer);
            stage.setWidth(width);
            stage.setHeight(height);
            window.show();
            made.add(window);
        });
        OpenStudio studio = new OpenStudio(robot, desk, made.get(0), kept, songPlayer);
        settle();
        return studio;
    }

    RehearsalDesk desk() {
        return desk;
    }

    StudioWindow window() {
        return window;
    }

    Kept kept() {
        return kept;
    }

    RehearsalAudition songPlayer() {
        return songPlayer;
    }

    /** Does something on the JavaFX thread and waits until it shows. */
    void act(Runnable act) {
        robot.interact(act);
        settle();
    }

    void resize(int width, int height) {
        act(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
        });
    }

    WritableImage picture() {
        List<WritableImage> pictures = new ArrayList<>();
        robot.interact(() -> pictures.add(window.stage().getScene().snapshot(null)));
        return pictures.get(0);
    }

    void close() {
        act(() -> window.stage().close());
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    /** Every question for a path has the answer {@code labels}. */
    private static final class OnePath implements PathAsker {
        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(Path.of("labels"));
        }

        @Override
        public Optional<Path> file(String title, String ending) {
            return Optional.of(Path.of("labels." + ending));
        }

        @Override
        public Optional<Path> newFile(String title, String name, List<String> endings) {
            return Optional.of(Path.of(name));
        }
    }

    /** Remembers what a plot was asked to keep. */
    static final class Kept implements PlotOutlet {
        final List<Image> pictures = new ArrayList<>();
        final List<String> texts = new ArrayList<>();
        final List<String> files = new ArrayList<>();

        @Override
        public void copy(Image picture) {
            pictures.add(picture);
        }

        @Override
        public void copy(String text) {
            texts.add(text);
        }

        @Override
        public void save(String suggestedName, byte[] content) {
            files.add(suggestedName);
        }
    }
}
