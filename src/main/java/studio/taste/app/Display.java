package studio.taste.app;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.stage.Stage;
import studio.taste.StudioException;
import studio.taste.playback.GaplessPlayer;
import studio.taste.ui.shell.Desks;
import studio.taste.ui.shell.StudioWindow;

/** Opens the studio's window and waits until it is closed. */
final class Display {
    private Display() {}

    /**
     * @return false when there is no display
     * @throws StudioException when the home cannot be opened; the sentence was also shown on the display
     */
    static boolean open(Path home) throws StudioException {
        if (GraphicsEnvironment.isHeadless() || !started()) {
            return false;
        }
        GaplessPlayer player = GaplessPlayer.onSoundDevices();
        try (Studio studio = new Studio(home);
                Rooms rooms = new Rooms(studio, player, player.portfolio(), Clock.systemUTC(), new NewIds())) {
            Desks desks = rooms.desks();
            untilClosed(closed -> {
                Stage stage = new Stage();
                StudioWindow window = new StudioWindow(stage, desks, ZoneId.systemDefault());
                stage.showingProperty().addListener((property, was, is) -> {
                    if (!is) {
                        closed.countDown();
                    }
                });
                window.show();
            });
            return true;
        } catch (StudioException trouble) {
            untilClosed(closed -> {
                Alert alert = new Alert(Alert.AlertType.ERROR, trouble.getMessage());
                alert.setTitle("Taste Studio");
                alert.setHeaderText("The studio cannot be opened");
                alert.setOnHidden(event -> closed.countDown());
                alert.show();
            });
            throw trouble;
        }
    }

    /** Starts JavaFX; false when it finds no display to start on. */
    private static boolean started() {
        try {
            Platform.setImplicitExit(false);
            Platform.startup(() -> {});
            return true;
        } catch (UnsupportedOperationException noDisplay) {
            return false;
        }
    }

    private static void untilClosed(java.util.function.Consumer<CountDownLatch> show) {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(() -> show.accept(closed));
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
