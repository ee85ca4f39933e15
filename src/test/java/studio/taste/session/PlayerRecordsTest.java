package studio.taste.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.taste.session.Listening.Heard;
import studio.taste.session.Listening.Segment;

class PlayerRecordsTest {
    private static final Heard NOTHING = new Heard(0, List.of());

    @Test
    void theOtherSideOfTheOtherSideIsTheSide() {
        assertThat(Side.A.other()).isEqualTo(Side.B);
        assertThat(Side.B.other()).isEqualTo(Side.A);
        assertThat(Cue.of(Side.B)).isEqualTo(Cue.SIDE_B);
    }

    @Test
    void loopsAndSegmentsGoForward() {
        assertThatThrownBy(() -> new LoopRegion(2, 1)).hasMessage("a loop goes forward from 0 s, was 2.0 s to 1.0 s");
        assertThatThrownBy(() -> new LoopRegion(0, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Segment(1, 1)).hasMessage("a segment goes forward from 0 s, was 1.0 s to 1.0 s");
    }

    @Test
    void segmentsAscendWithoutContact() {
        assertThatThrownBy(() -> new Heard(2, List.of(new Segment(0, 1), new Segment(1, 2))))
                .hasMessageStartingWith("segments must ascend without contact, were ");
        assertThatThrownBy(() -> new Heard(-1, List.of())).hasMessage("secondsHeard cannot be negative, was -1.0");
        assertThat(new Heard(5, List.of(new Segment(0, 1), new Segment(2, 4))).distinctSeconds())
                .isEqualTo(3);
    }

    @Test
    void firstAndLastHeardGoTogether() {
        assertThatThrownBy(() -> new Listening(NOTHING, NOTHING, 0, Side.A, null, 0, "", false))
                .hasMessage("first and last heard go together, were A and null");
        assertThatThrownBy(() -> new Listening(NOTHING, NOTHING, -1, null, null, 0, "", false))
                .hasMessage("counts cannot be negative, were -1 switches and 0 underruns");
    }

    @Test
    void aStateStandsWithinItsClip() {
        assertThatThrownBy(() -> new PlayerState(false, Side.A, 3, 2, null, 0, 0, 0, false, ""))
                .hasMessage("positionSeconds must lie within 0 and 2.0, was 3.0");
        assertThatThrownBy(() -> new PlayerState(false, Side.A, 1, 2, null, 0, 0, -1, false, ""))
                .hasMessage("underruns cannot be negative, was -1");
    }
}
