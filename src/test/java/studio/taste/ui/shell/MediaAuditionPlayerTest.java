package studio.taste.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import studio.taste.audio.AudioClip;
import studio.taste.audio.WavWriter;
import studio.taste.ui.AuditionPlayer;

/** JavaFX Media itself, as far as it goes on this computer: with a sound device it plays, without one it says so. */
class MediaAuditionPlayerTest {
    private final FxRobot robot = new FxRobot();
    private final Told told = new Told();

    @TempDir
    private Path folder;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aFileIsPlayedToItsEndOrTheUserIsToldThatThereIsNoSound() throws Exception {
        Path file = folder.resolve("silence.wav");
        try (OutputStream out = Files.newOutputStream(file)) {
            WavWriter.write16(AudioClip.silence(48_000, 2, 24_000), out, 0);
        }
        play(file);
        String last = told.words.poll(30, TimeUnit.SECONDS);
        if (!"ended".equals(last)) {
            assertThat(last).startsWith("failed: No sound can be played here");
        }
    }

    @Test
    void aFileThatIsNoSoundIsNamedWhetherOrNotThereIsADevice() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.wav"), "Dear listener, this is a letter.");
        play(file);
        assertThat(told.words.poll(30, TimeUnit.SECONDS))
                .startsWith("failed: " + file + " cannot be played (")
                .endsWith("Import the song again.");
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        Path file = folder.resolve("gone.wav");
        play(file);
        assertThat(told.words.poll(30, TimeUnit.SECONDS)).startsWith("failed: " + file + " cannot be played (");
    }

    @Test
    void withNothingOpenEveryWishIsHarmless() throws IOException {
        robot.interact(() -> {
            AuditionPlayer player = new MediaAuditionPlayer();
            player.pause();
            player.resume();
            player.seek(3);
            player.stop();
        });
        assertThat(told.words).isEmpty();
    }

    private void play(Path file) {
        robot.interact(() -> new MediaAuditionPlayer().play(file, 0, told));
    }

    private static final class Told implements AuditionPlayer.Listener {
        final BlockingQueue<String> words = new LinkedBlockingQueue<>();

        @Override
        public void at(double seconds) {}

        @Override
        public void ended() {
            words.add("ended");
        }

        @Override
        public void failed(String sentence) {
            words.add("failed: " + sentence);
        }
    }
}
