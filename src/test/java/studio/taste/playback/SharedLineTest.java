package studio.taste.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.taste.playback.Sounds.FADE;
import static studio.taste.playback.Sounds.RATE;
import static studio.taste.playback.Sounds.noise;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.taste.audio.AudioClip;
import studio.taste.session.Listening.Heard;
import studio.taste.session.Listening.Segment;
import studio.taste.session.Side;

/** The player of trials and the player of portfolios share one line: one is heard, the other rests where it was. */
class SharedLineTest {
    private final CapturingDevices devices = new CapturingDevices("Headphones");
    private final PlaybackPump pump = new PlaybackPump(devices, () -> 0);
    private final HandPumpedPlayer trial = new HandPumpedPlayer(devices, pump);
    private final HandPumpedPortfolio portfolio = new HandPumpedPortfolio(devices, pump);
    private final AudioClip a = noise(1, 6_000);
    private final List<AudioClip> clips = List.of(noise(11, 6_000), noise(12, 6_000), noise(13, 6_000));

    private void assertPlain(int captured, AudioClip clip, int from, int frames) {
        for (int i = 0; i < frames; i++) {
            assertThat(devices.line().step(captured + i, 0))
                    .as("frame %d", captured + i)
                    .isEqualTo(DitheredPcm.step(clip.channel(0)[from + i], from + i, 0));
        }
    }

    @Test
    void whoIsAskedToPlayIsHeardAndTheOtherPausesWhereItWas() {
        trial.load(a, noise(2, 6_000));
        trial.play();
        trial.hear(1_000);
        portfolio.load(clips);
        portfolio.select(1);
        portfolio.play();
        trial.hear(500);
        assertThat(trial.state().playing()).isFalse();
        assertThat(trial.state().positionSeconds()).isEqualTo(1_000 / (double) RATE);
        trial.hear(800);
        assertPlain(1_500, clips.get(1), 0, 800);
        assertThat(portfolio.state().playing()).isTrue();
        assertThat(portfolio.state().heardSeconds()).containsExactly(0.0, 0.1, 0.0);
        assertThat(trial.listening().a()).isEqualTo(new Heard(0.125, List.of(new Segment(0, 0.125))));
        trial.play();
        trial.hear(500);
        trial.hear(800);
        assertThat(portfolio.state().playing()).isFalse();
        assertThat(portfolio.state().positionSeconds()).isEqualTo(0.1);
        assertPlain(2_800 + FADE, a, 1_000 + FADE, 800 - FADE);
        assertThat(devices.looks()).isEqualTo(1);
    }

    @Test
    void loadingDoesNotDisturbTheOtherOneThatPlays() {
        trial.load(a, noise(2, 6_000));
        trial.play();
        trial.hear(1_000);
        portfolio.load(clips);
        trial.hear(1_000);
        assertPlain(0, a, 0, 2_000);
        assertThat(trial.state().playing()).isTrue();
        assertThat(portfolio.state().playing()).isFalse();
        assertThat(portfolio.state().heardSeconds()).containsExactly(0.0, 0.0, 0.0);
    }

    @Test
    void askedBackBeforeItsTurnIsOverItGoesOn() {
        trial.load(a, noise(2, 6_000));
        portfolio.load(clips);
        trial.play();
        trial.hear(1_000);
        portfolio.play();
        trial.play();
        trial.hear(500);
        trial.hear(500);
        assertThat(trial.state().playing()).isTrue();
        assertThat(portfolio.state().playing()).isFalse();
        assertThat(trial.state().positionSeconds()).isEqualTo(2_000 / (double) RATE);
    }

    @Test
    void clipsOfAnotherRateGetALineOfTheirRateAfterTheBooksAreClosed() {
        trial.load(a, noise(2, 6_000));
        trial.play();
        trial.hear(1_000);
        AudioClip fine = noise(4, 48_000, 9_600);
        portfolio.load(List.of(fine));
        portfolio.play();
        trial.hear(500);
        trial.hear(2_000);
        assertThat(devices.line().sampleRateHz()).isEqualTo(48_000);
        assertPlain(0, fine, 0, 2_000);
        assertThat(trial.state().playing()).isFalse();
        assertThat(trial.listening().lastHeard()).isEqualTo(Side.A);
        assertThat(trial.state().positionSeconds()).isEqualTo(1_000 / (double) RATE);
    }

    @Test
    void theChosenDeviceServesBoth() {
        devices.plugIn("Speakers");
        trial.choose("Speakers");
        portfolio.load(clips);
        portfolio.play();
        trial.hear(100);
        assertThat(portfolio.state().deviceSentence()).isEqualTo("Playing through “Speakers”.");
    }
}
