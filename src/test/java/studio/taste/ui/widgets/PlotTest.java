package studio.taste.ui.widgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlotTest {
    @Test
    void ticksAreRoundAndFew() {
        assertThat(Ticks.between(0, 1, 4)).containsExactly(0.0, 0.5, 1.0);
        assertThat(Ticks.between(-1.3, 1.3, 5)).containsExactly(-1.0, 0.0, 1.0);
        assertThat(Ticks.between(0, 24, 6)).containsExactly(0.0, 5.0, 10.0, 15.0, 20.0);
    }

    @Test
    void anAxisGoesUpward() {
        assertThatThrownBy(() -> Ticks.between(1, 1, 4)).hasMessageContaining("1.0 to 1.0");
    }

    @Test
    void durationsReadAsMinutesAndSeconds() {
        assertThat(ClockText.of(7.9)).isEqualTo("0:07");
        assertThat(ClockText.of(125)).isEqualTo("2:05");
        assertThat(ClockText.of(Double.NaN)).isEqualTo("0:00");
        assertThat(ClockText.of(-1)).isEqualTo("0:00");
    }
}
