package studio.taste.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.taste.playback.Sounds.FADE;
import static studio.taste.playback.Sounds.RATE;
import static studio.taste.playback.Sounds.noise;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import studio.taste.audio.AudioClip;
import studio.taste.session.Side;

/** Devices are chosen, lost and found again, in words; without one, time passes by a silent clock. */
class DeviceLossTest {
    private static final long SECOND = 1_000_000_000L;
    private static final String ADVICE =
            " Connect headphones or choose another device; the studio looks again every 3 seconds.";

    private final AtomicLong clock = new AtomicLong(77);
    private final CapturingDevices devices = new CapturingDevices("Speakers", "Headphones");
    private final HandPumpedPlayer player = new HandPumpedPlayer(devices, clock::get);
    private final AudioClip a = noise(1, 8 * RATE);

    private void load() {
        player.load(a, noise(2, 8 * RATE));
    }

    private void passSeconds(double seconds) {
        clock.addAndGet(Math.round(seconds * SECOND));
        player.pump().pump();
    }

    @Test
    void theSystemsDeviceIsUsedUntilOneIsChosen() {
        load();
        player.hear(10);
        assertThat(player.devices()).containsExactly("Speakers", "Headphones");
        assertThat(player.state().deviceSentence()).isEqualTo("Playing through “Speakers”.");
        CapturingLine speakers = devices.line();
        player.choose("Headphones");
        player.pump().pump();
        assertThat(player.state().deviceSentence()).isEqualTo("Playing through “Headphones”.");
        assertThat(player.listening().device()).isEqualTo("Headphones");
        assertThat(speakers.isClosed()).isTrue();
    }

    @Test
    void changingTheDeviceWhilePlayingGoesOnFromWhatWasHeard() {
        load();
        player.play();
        player.hear(1_000);
        player.write(500);
        player.choose("Headphones");
        player.hear(400);
        assertThat(player.listening().a().segments()).hasSize(1);
        assertThat(player.state().positionSeconds()).isEqualTo(1_400 / (double) RATE);
        for (int i = FADE; i < 400; i++) {
            assertThat(devices.line().step(i, 0)).isEqualTo(DitheredPcm.step(a.channel(0)[1_000 + i], 1_000 + i, 0));
        }
    }

    @Test
    void aLostDevicePausesTheMusicAndSaysSo() {
        load();
        player.play();
        player.hear(1_000);
        player.write(500);
        devices.plugOut("Speakers");
        player.pump().pump();
        player.pump().pump();
        assertThat(player.state().deviceSentence())
                .isEqualTo("The sound device “Speakers” was lost and the music paused. The session goes on silently."
                        + ADVICE);
        assertThat(player.state().silentClock()).isTrue();
        passSeconds(1);
        assertThat(player.state().playing()).isFalse();
        assertThat(player.state().positionSeconds()).isEqualTo(1_000 / (double) RATE);
        assertThat(player.listening().silentClock()).isFalse();
    }

    @Test
    void aDeviceThatTakesNoMoreSoundIsLost() {
        load();
        player.play();
        player.hear(1_000);
        player.line().jam();
        player.pump().pump();
        assertThat(player.state().deviceSentence()).startsWith("The sound device “Speakers” was lost");
    }

    @Test
    void aDeviceThatHoldsSoundButPlaysNoneForThreeSecondsIsLost() {
        load();
        player.play();
        player.hear(1_000);
        player.write(500);
        passSeconds(2.9);
        assertThat(player.state().deviceSentence()).isEqualTo("Playing through “Speakers”.");
        passSeconds(0.1);
        assertThat(player.state().deviceSentence()).startsWith("The sound device “Speakers” was lost");
    }

    @Test
    void aLostDeviceIsFoundAgainWithinThreeSecondsAndStaysPaused() {
        player.choose("Headphones");
        load();
        player.play();
        player.hear(1_000);
        devices.plugOut("Headphones");
        player.pump().pump();
        int looks = devices.looks();
        devices.plugIn("Headphones");
        passSeconds(2.9);
        assertThat(devices.looks()).isEqualTo(looks);
        passSeconds(0.1);
        assertThat(player.state().deviceSentence()).isEqualTo("The sound is back. Playing through “Headphones”.");
        assertThat(player.state().silentClock()).isFalse();
        player.hear(500);
        assertThat(player.state().playing()).isFalse();
        player.play();
        player.hear(500);
        assertThat(player.state().positionSeconds()).isEqualTo(1_500 / (double) RATE);
    }

    @Test
    void playLooksForTheLostDeviceAtOnce() {
        load();
        player.hear(10);
        devices.plugOut("Speakers");
        devices.plugOut("Headphones");
        player.pump().pump();
        devices.plugIn("Speakers");
        player.play();
        player.hear(500);
        assertThat(player.state().deviceSentence()).isEqualTo("The sound is back. Playing through “Speakers”.");
        assertThat(player.state().positionSeconds()).isEqualTo(500 / (double) RATE);
    }

    @Test
    void aChosenDeviceThatIsMissingIsNotReplacedByAnother() {
        player.choose("Amplifier");
        load();
        player.pump().pump();
        assertThat(player.state().deviceSentence())
                .isEqualTo("The sound device “Amplifier” is not there. The session goes on silently." + ADVICE);
    }

    @Test
    void withoutAnyDeviceTheClipPlaysSilentlyInTheTimeItTakes() {
        devices.plugOut("Speakers");
        devices.plugOut("Headphones");
        load();
        player.play();
        player.pump().pump();
        assertThat(player.state().deviceSentence())
                .isEqualTo("No sound device was found. The session goes on silently." + ADVICE);
        for (int i = 0; i < 100; i++) {
            passSeconds(0.01);
        }
        assertThat(player.state().positionSeconds()).isEqualTo(1.0);
        player.select(Side.B);
        for (int i = 0; i < 100; i++) {
            passSeconds(0.01);
        }
        assertThat(player.state().positionSeconds()).isEqualTo(2.0);
        assertThat(player.listening().silentClock()).isTrue();
        assertThat(player.listening().device()).isEqualTo("silent clock");
        assertThat(player.listening().switches()).isEqualTo(1);
        assertThat(player.state().underruns()).isZero();
    }

    @Test
    void theSilentClockDoesNotRunWhileItHasNothingToPlay() {
        SilentLine line = new SilentLine(RATE, 2_048, clock::get);
        line.write(new byte[0], 800);
        clock.addAndGet(5 * SECOND);
        assertThat(line.framesPlayed()).isEqualTo(800);
        line.write(new byte[0], 800);
        assertThat(line.framesPlayed()).isEqualTo(800);
        clock.addAndGet(SECOND / 20);
        assertThat(line.framesPlayed()).isEqualTo(1_200);
        assertThat(line.writableFrames()).isEqualTo(2_048 - 400);
    }

    @Test
    void aPairOfAnotherRateGetsALineOfItsRate() {
        load();
        player.play();
        player.hear(500);
        AudioClip fine = noise(4, 48_000, 9_600);
        player.load(fine, fine);
        player.play();
        player.hear(1_000);
        assertThat(devices.line().sampleRateHz()).isEqualTo(48_000);
        for (int i = 0; i < 1_000; i++) {
            assertThat(devices.line().step(i, 0)).isEqualTo(DitheredPcm.step(fine.channel(0)[i], i, 0));
        }
    }
}
