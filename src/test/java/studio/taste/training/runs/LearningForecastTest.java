package studio.taste.training.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.taste.training.evaluation.Measured;

class LearningForecastTest {
    private static LearningPoint point(int labels, double accuracy, double half) {
        return new LearningPoint(labels, new Measured(accuracy, accuracy - half, accuracy + half));
    }

    @Test
    void aCurveOfTheFormIsFoundAgain() {
        LearningForecast forecast = LearningForecast.of(
                List.of(point(25, 0.8 - 1.0 / 5, 0.1), point(100, 0.8 - 1.0 / 10, 0.05), point(400, 0.75, 0.03)));
        assertThat(forecast.limit()).isCloseTo(0.8, within(1e-9));
        assertThat(forecast.gain()).isCloseTo(1, within(1e-9));
        assertThat(forecast.accuracy(10_000)).isCloseTo(0.79, within(1e-9));
    }

    @Test
    void moreLabelsNeverPromiseLess() {
        LearningForecast forecast = LearningForecast.of(List.of(point(50, 0.7, 0.1), point(200, 0.6, 0.1)));
        assertThat(forecast.gain()).isZero();
        assertThat(forecast.accuracy(1_000)).isEqualTo(forecast.accuracy(10));
    }

    @Test
    void onePointIsNoCurve() {
        assertThatThrownBy(() -> LearningForecast.of(List.of(point(10, 0.6, 0.1))))
                .hasMessageContaining("two points");
    }

    @Test
    void driftIsTheShareOfImportanceThatMoved() {
        assertThat(ImportanceDrift.between(Map.of("a", 2.0, "b", 2.0), Map.of("a", 1.0, "b", 1.0)))
                .isZero();
        assertThat(ImportanceDrift.between(Map.of("a", 1.0), Map.of("b", 1.0))).isEqualTo(1);
        assertThat(ImportanceDrift.between(Map.of("a", 1.0, "b", 1.0), Map.of("a", 1.0, "b", -0.5)))
                .isEqualTo(0.5);
    }
}
