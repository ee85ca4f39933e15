package studio.taste.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import studio.taste.Progress;
import studio.taste.audio.AudioClip;
import studio.taste.library.RealStems;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongId;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;
import studio.taste.music.analysis.AnalysisHints;
import studio.taste.music.analysis.SongAnalyser;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.songs.SongController;
import studio.taste.ui.songs.SongDesk;
import studio.taste.ui.songs.SongModel;
import studio.taste.ui.songs.SongPane;
import studio.taste.ui.songs.SongView;
import studio.taste.ui.widgets.Png;

/** Pictures of the pane of a song, as {@link ScreenshotTest} makes them of the screens. */
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class SongScreenshotTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private final FxRobot robot = new FxRobot();

    @Test
    void aSongAsItWasFound() throws Exception {
        Files.createDirectories(PICTURES);
        FxToolkit.registerPrimaryStage();
        Map<String, AudioClip> clips = RealStems.song(112, "F minor", 11).clips(SongStems.LIBRARY_RATE_HZ);
        SongStems stems = new SongStems(Map.of(
                StemRole.VOCALS, clip(clips, "Lead Vocal"),
                StemRole.DRUMS, clip(clips, "Drum Kit"),
                StemRole.BASS, clip(clips, "Bass Guitar"),
                StemRole.OTHER, clip(clips, "Acoustic Guitar")));
        SongAnalysis found = SongAnalyser.analyse(stems, AnalysisHints.NONE, Progress.NONE);
        Song song = new Song(new SongId("0123456789abcdef"), "Band in a Test", Genre.ROCK, found);
        SongView view = SongView.of(song, AnalysisHints.NONE, stems);
        for (boolean dark : new boolean[] {false, true}) {
            for (int[] size : new int[][] {{1280, 720}, {1920, 1080}}) {
                WritableImage picture = picture(view, dark, size[0], size[1]);
                assertThat(picture.getWidth()).isEqualTo(size[0]);
                Files.write(
                        PICTURES.resolve("song" + (dark ? "-dark-" : "-light-") + size[0] + ".png"), Png.of(picture));
            }
        }
    }

    private static AudioClip clip(Map<String, AudioClip> clips, String name) {
        return Objects.requireNonNull(clips.get(name)).toStereo();
    }

    private WritableImage picture(SongView view, boolean dark, int width, int height) {
        ScreenThread screen = new ScreenThread(Platform::runLater);
        SongDesk desk = new SongDesk() {
            @Override
            public CompletionStage<SongView> open(SongId id) {
                return CompletableFuture.completedFuture(view);
            }

            @Override
            public CompletionStage<SongView> correct(SongId id, AnalysisHints given, Progress progress) {
                return CompletableFuture.completedFuture(view);
            }
        };
        List<WritableImage> pictures = new ArrayList<>();
        List<Stage> stages = new ArrayList<>();
        List<SongController> controllers = new ArrayList<>();
        robot.interact(() -> {
            Theme.loadFonts();
            SongModel model = new SongModel(screen);
            SongController controller = new SongController(model, desk, screen, seconds -> {});
            SongPane pane = new SongPane(model, controller);
            pane.setPadding(new Insets(24));
            Stage stage = new Stage();
            Scene scene = new Scene(pane, width, height);
            Theme.apply(scene, dark);
            stage.setScene(scene);
            stage.show();
            stages.add(stage);
            controllers.add(controller);
            controller.open(view.song().id());
        });
        OpenStudio.settle();
        robot.interact(() -> controllers.get(0).seek(21.4));
        OpenStudio.settle();
        robot.interact(() -> {
            pictures.add(stages.get(0).getScene().snapshot(null));
            stages.get(0).close();
        });
        return pictures.get(0);
    }
}
