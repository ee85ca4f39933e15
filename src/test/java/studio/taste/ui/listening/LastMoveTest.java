package studio.taste.ui.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.taste.session.Convergence;
import studio.taste.session.Convergence.AxisBelief;
import studio.taste.session.Convergence.LearningPoint;

class LastMoveTest {
    @Test
    void theLargestMoveIsNamedWithItsDirection() {
        assertThat(LastMove.words(moved(0.1, -0.4)))
                .isEqualTo("The last answer moved the estimate most toward “sparse”, away from “dense”.");
    }

    @Test
    void movesTooSmallToMatterAreCalledSo() {
        assertThat(LastMove.words(moved(0.001, -0.002))).contains("moved almost nothing");
    }

    @Test
    void beforeTheFirstAnswerNothingMoved() {
        assertThat(LastMove.words(new Convergence(List.of(), List.of()))).startsWith("Nothing learnt yet");
    }

    private static Convergence moved(double wet, double dense) {
        return new Convergence(
                List.of(
                        new AxisBelief("wetness", "dry", "wet", 0, 1, wet),
                        new AxisBelief("density", "sparse", "dense", 0, 1, dense)),
                List.of(new LearningPoint(1, null, 0, 1, 0.1)));
    }
}
