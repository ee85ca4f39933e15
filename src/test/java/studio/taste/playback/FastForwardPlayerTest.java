package studio.taste.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.taste.playback.Sounds.noise;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.taste.session.Cue;
import studio.taste.session.Listening;
import studio.taste.session.Listening.Heard;
import studio.taste.session.Listening.Segment;
import studio.taste.session.Side;

class FastForwardPlayerTest {
    private final FastForwardPlayer player = new FastForwardPlayer();

    private void load() {
        player.load(noise(1, 16_000), noise(2, 16_000));
    }

    @Test
    void bothSidesAreHeardWholeAtOnce() {
        load();
        player.play();
        player.cue(Cue.READY_TO_VOTE);
        player.select(Side.B);
        player.play();
        Heard whole = new Heard(2, List.of(new Segment(0, 2)));
        assertThat(player.listening())
                .isEqualTo(new Listening(whole, whole, 1, Side.A, Side.B, 0, "fast forward", true));
        assertThat(player.state().playing()).isFalse();
        assertThat(player.state().positionSeconds()).isEqualTo(2);
        assertThat(player.state().heardShare(Side.B)).isEqualTo(1);
        assertThat(player.state().deviceSentence()).isEqualTo("Nothing sounds: everything is heard at once.");
    }

    @Test
    void aPartIsHeardByLoopingIt() {
        load();
        player.loop(0.5, 1);
        player.select(Side.B);
        player.play();
        player.play();
        assertThat(player.listening().a().segments()).isEmpty();
        assertThat(player.listening().b()).isEqualTo(new Heard(1, List.of(new Segment(0.5, 1))));
    }

    @Test
    void itGoesOnFromWhereItWasPut() {
        load();
        player.clearLoop();
        player.seekSeconds(1.5);
        player.play();
        assertThat(player.listening().a()).isEqualTo(new Heard(0.5, List.of(new Segment(1.5, 2))));
        player.restart();
        assertThat(player.listening().a()).isEqualTo(new Heard(2.5, List.of(new Segment(0, 2))));
    }

    @Test
    void aNewPairIsNewToIt() {
        load();
        player.play();
        load();
        assertThat(player.listening().firstHeard()).isNull();
        player.play();
        assertThat(player.listening().a().secondsHeard()).isEqualTo(2);
    }
}
