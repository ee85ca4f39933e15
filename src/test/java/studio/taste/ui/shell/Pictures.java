package studio.taste.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.image.WritableImage;
import org.testfx.api.FxRobot;
import studio.taste.ui.RehearsalDesk;
import studio.taste.ui.widgets.Png;

/** Takes pictures of the studio, light and dark, in both sizes, into {@code target/screenshots}. */
final class Pictures {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final int[][] SIZES = {{1280, 720}, {1920, 1080}};

    private Pictures() {}

    /**
     * @param before what there is before the studio is opened
     * @param then what is done before the picture is taken
     */
    static void take(FxRobot robot, String name, Consumer<RehearsalDesk> before, Consumer<OpenStudio> then) {
        for (boolean dark : new boolean[] {false, true}) {
            RehearsalDesk desk = new RehearsalDesk();
            desk.darkRemembered = dark;
            before.accept(desk);
            OpenStudio studio = OpenStudio.open(robot, desk, SIZES[0][0], SIZES[0][1]);
            then.accept(studio);
            for (int[] size : SIZES) {
                studio.resize(size[0], size[1]);
                WritableImage picture = studio.picture();
                assertThat(picture.getWidth()).isEqualTo(size[0]);
                write(name + (dark ? "-dark-" : "-light-") + size[0], picture);
            }
            studio.close();
        }
    }

    private static void write(String name, WritableImage picture) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".png"), Png.of(picture));
        } catch (IOException trouble) {
            throw new AssertionError("the picture " + name + " could not be written", trouble);
        }
    }
}
