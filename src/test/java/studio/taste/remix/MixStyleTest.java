package studio.taste.remix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MixStyleTest {
    @Test
    void everyKnobMovesOneThingOfItsOwn() {
        Set<MixStyle> styles = new HashSet<>();
        for (MixKnob knob : MixKnob.values()) {
            assertThat(styles.add(MixStyle.NEUTRAL.with(knob, 3)))
                    .as(knob.word())
                    .isTrue();
            assertThat(MixStyle.NEUTRAL.with(knob, 3).with(knob, 0)).isEqualTo(MixStyle.NEUTRAL);
            assertThat(MixKnob.named(knob.word())).contains(knob);
        }
        assertThat(MixKnob.named("loudness")).isEmpty();
    }

    @Test
    void aValueOutOfRangeIsRefusedWithTheValue() {
        for (MixKnob knob : MixKnob.values()) {
            for (double value : new double[] {-6.1, 6.1, Double.NaN}) {
                assertThatThrownBy(() -> MixStyle.NEUTRAL.with(knob, value))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(Double.toString(value));
            }
        }
    }
}
