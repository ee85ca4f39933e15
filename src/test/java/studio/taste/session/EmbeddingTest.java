package studio.taste.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EmbeddingTest {
    @Test
    void isReadAsItWasWritten() {
        Embedding embedding = Embedding.of(new float[] {0, -1.5f, Float.MIN_VALUE, 3e30f});
        assertThat(Embedding.parse(embedding.toString())).isEqualTo(embedding);
    }

    @Test
    void doesNotShareItsNumbers() {
        float[] numbers = {1, 2};
        Embedding embedding = Embedding.of(numbers);
        numbers[0] = 5;
        embedding.toArray()[1] = 5;
        assertThat(embedding.toArray()).containsExactly(1, 2);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> Embedding.of(new float[] {Float.NaN})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Embedding.parse("AAA=")).hasMessageContaining("cut off");
    }
}
