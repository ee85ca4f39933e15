package studio.taste.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.taste.playback.Sounds.RATE;
import static studio.taste.playback.Sounds.noise;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.taste.session.Listening;
import studio.taste.session.Listening.Heard;
import studio.taste.session.Listening.Segment;
import studio.taste.session.PlayerState;
import studio.taste.session.Side;

/** What counts as heard is what the line has played out. */
class HeardAccountTest {
    private static final int FRAMES = 16_000;

    private final HandPumpedPlayer player = HandPumpedPlayer.onOneDevice();

    private void load() {
        player.load(noise(1, FRAMES), noise(2, FRAMES));
    }

    @Test
    void nothingIsHeardBeforeTheLineHasPlayedIt() {
        load();
        player.play();
        player.write(1_600);
        assertThat(player.listening().a().secondsHeard()).isZero();
        assertThat(player.state().positionSeconds()).isZero();
        player.line().playOut(800);
        player.pump().pump();
        assertThat(player.listening().a()).isEqualTo(new Heard(0.1, List.of(new Segment(0, 0.1))));
        assertThat(player.state().positionSeconds()).isEqualTo(0.1);
        assertThat(player.state().heardASeconds()).isEqualTo(0.1);
        assertThat(player.state().playing()).isTrue();
    }

    @Test
    void aSwitchIsSeenAndCountedWhenItIsHeard() {
        load();
        player.play();
        player.hear(800);
        player.select(Side.B);
        player.write(800);
        assertThat(player.state().side()).isEqualTo(Side.A);
        assertThat(player.listening().switches()).isZero();
        player.playOut();
        assertThat(player.state().side()).isEqualTo(Side.B);
        Listening listening = player.listening();
        assertThat(listening.switches()).isEqualTo(1);
        assertThat(listening.firstHeard()).isEqualTo(Side.A);
        assertThat(listening.lastHeard()).isEqualTo(Side.B);
        assertThat(listening.heard(Side.A).segments()).containsExactly(new Segment(0, 0.1));
        assertThat(listening.heard(Side.B).segments()).containsExactly(new Segment(0.1, 0.2));
    }

    @Test
    void repetitionsAddSecondsButNoSegments() {
        load();
        player.loop(0.5, 0.75);
        player.play();
        player.hear(RATE);
        Heard a = player.listening().a();
        assertThat(a.secondsHeard()).isEqualTo(1.0);
        assertThat(a.segments()).containsExactly(new Segment(0.5, 0.75));
        assertThat(a.distinctSeconds()).isEqualTo(0.25);
        assertThat(player.state().heardShare(Side.A)).isEqualTo(0.125);
        assertThat(player.state().heardShare(Side.B)).isZero();
    }

    @Test
    void segmentsThatMeetBecomeOne() {
        load();
        player.play();
        player.hear(1_600);
        player.seekSeconds(1);
        player.hear(1_600);
        assertThat(player.listening().a().segments()).containsExactly(new Segment(0, 0.2), new Segment(1, 1.2));
        player.seekSeconds(0.1);
        player.hear(RATE);
        assertThat(player.listening().a().segments()).containsExactly(new Segment(0, 1.2));
        assertThat(player.listening().a().secondsHeard()).isEqualTo(1.4);
    }

    @Test
    void pausesAndTheirFadesDoNotCount() {
        load();
        player.play();
        player.hear(1_600);
        player.pause();
        player.hear(4_000);
        assertThat(player.state().playing()).isFalse();
        assertThat(player.state().positionSeconds()).isEqualTo(0.2);
        assertThat(player.listening().a()).isEqualTo(new Heard(0.2, List.of(new Segment(0, 0.2))));
    }

    @Test
    void framesThatAreMarkedInAnyOrderAreReadBackAsTheirUnion() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int frames = 1 + random.nextInt(700);
            HeardFrames heard = new HeardFrames(frames);
            BitSet expected = new BitSet();
            for (int i = 0; i < 8; i++) {
                int from = random.nextInt(frames);
                int to = from + 1 + random.nextInt(Math.min(140, frames - from));
                heard.mark(from, to);
                expected.set(from, to);
            }
            BitSet read = new BitSet();
            for (Segment segment : heard.heard(1).segments()) {
                read.set((int) segment.fromSeconds(), (int) segment.toSeconds());
            }
            assertThat(read).as("seed %d", seed).isEqualTo(expected);
            assertThat(heard.distinctFrames()).as("seed %d", seed).isEqualTo(expected.cardinality());
        }
    }

    @Test
    void aLineThatRunsDryInTheMusicIsAnUnderrun() {
        load();
        player.play();
        player.hear(800);
        player.write(800);
        player.line().starve();
        player.pump().pump();
        assertThat(player.state().underruns()).isEqualTo(1);
        player.write(800);
        player.playOut();
        assertThat(player.listening().underruns()).isEqualTo(1);
    }

    @Test
    void aLineThatRunsDryInSilenceIsNone() {
        load();
        player.hear(800);
        player.write(800);
        player.line().starve();
        player.pump().pump();
        assertThat(player.state().underruns()).isZero();
    }

    @Test
    void aNewPairStartsANewAccount() {
        load();
        player.play();
        player.hear(800);
        player.write(800);
        load();
        player.playOut();
        player.hear(100);
        assertThat(player.listening())
                .isEqualTo(new Listening(
                        new Heard(0, List.of()), new Heard(0, List.of()), 0, null, null, 0, "Headphones", false));
    }

    @Test
    void anEmptyPlayerHasAnEmptyState() {
        PlayerState state = player.state();
        assertThat(state.playing()).isFalse();
        assertThat(state.durationSeconds()).isZero();
        assertThat(state.heardShare(Side.A)).isZero();
        player.play();
        player.seekSeconds(1);
        player.loop(0, 1);
        player.pump().pump();
        assertThat(player.listening().a().segments()).isEmpty();
        assertThat(player.state().loop()).isNull();
    }

    @Test
    void clipsThatDoNotBelongOnOneTimelineAreRefusedWithTheirFigures() {
        assertThatThrownBy(() -> player.load(noise(1, 100), noise(1, 101)))
                .hasMessage(
                        "both sides must have one rate and length, were 100 frames at 8000 Hz and 101 frames at 8000 Hz");
        assertThatThrownBy(() -> player.load(noise(1, 0), noise(1, 0)))
                .hasMessage("a clip of 0 frames cannot be played");
    }

    @Test
    void theRecordSurvivesJson() throws Exception {
        load();
        player.play();
        player.hear(800);
        player.select(Side.B);
        player.hear(800);
        ObjectMapper json = new ObjectMapper();
        Listening listening = player.listening();
        String text = json.writeValueAsString(listening);
        assertThat(json.readValue(text, Listening.class)).isEqualTo(listening);
        assertThat(text)
                .isEqualTo("{\"a\":{\"secondsHeard\":0.1,\"segments\":[{\"fromSeconds\":0.0,\"toSeconds\":0.1}]},"
                        + "\"b\":{\"secondsHeard\":0.1,\"segments\":[{\"fromSeconds\":0.1,\"toSeconds\":0.2}]},"
                        + "\"switches\":1,\"firstHeard\":\"A\",\"lastHeard\":\"B\",\"underruns\":0,"
                        + "\"device\":\"Headphones\",\"silentClock\":false}");
    }
}
