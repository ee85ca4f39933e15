package studio.taste.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CamelotKeyTest {
    private static final String[] MINOR = {
        "Ab minor",
        "Eb minor",
        "Bb minor",
        "F minor",
        "C minor",
        "G minor",
        "D minor",
        "A minor",
        "E minor",
        "B minor",
        "F# minor",
        "Db minor"
    };
    private static final String[] MAJOR = {
        "B major",
        "F# major",
        "Db major",
        "Ab major",
        "Eb major",
        "Bb major",
        "F major",
        "C major",
        "G major",
        "D major",
        "A major",
        "E major"
    };

    @Test
    void allTwentyFourCodesHaveTheirNames() {
        for (int number = 1; number <= 12; number++) {
            assertThat(new CamelotKey(number, true).keyName()).isEqualTo(MINOR[number - 1]);
            assertThat(new CamelotKey(number, false).keyName()).isEqualTo(MAJOR[number - 1]);
        }
    }

    @Test
    void codesAndNamesAreReadBack() {
        for (int number = 1; number <= 12; number++) {
            for (boolean minor : new boolean[] {true, false}) {
                CamelotKey key = new CamelotKey(number, minor);
                assertThat(CamelotKey.parse(key.code())).isEqualTo(key);
                assertThat(CamelotKey.parse(key.keyName())).isEqualTo(key);
                assertThat(CamelotKey.of(key.pitchClass(), minor)).isEqualTo(key);
            }
        }
        assertThat(CamelotKey.parse("f#m").code()).isEqualTo("11A");
        assertThat(CamelotKey.parse("A♭").code()).isEqualTo("4B");
        assertThat(CamelotKey.parse("Cb major").code()).isEqualTo("1B");
        assertThatThrownBy(() -> CamelotKey.parse("13A")).hasMessageContaining("13A");
    }

    @Test
    void theRelativeIsNoStepAwayAndANeighbourOne() {
        assertThat(distance("8A", "8A")).isZero();
        assertThat(distance("8A", "8B")).isZero();
        assertThat(distance("8A", "9A")).isEqualTo(1);
        assertThat(distance("12B", "1B")).isEqualTo(1);
        assertThat(distance("8A", "9B")).isEqualTo(2);
        assertThat(distance("8A", "6A")).isEqualTo(2);
        assertThat(distance("8A", "2A")).isEqualTo(6);
        assertThat(distance("8A", "2B")).isEqualTo(7);
    }

    @Test
    void distanceIsTheSameBothWaysAndUnderCommonShifts() {
        for (int a = 0; a < 24; a++) {
            for (int b = 0; b < 24; b++) {
                CamelotKey one = new CamelotKey(a / 2 + 1, a % 2 == 0);
                CamelotKey other = new CamelotKey(b / 2 + 1, b % 2 == 0);
                assertThat(one.distance(other)).isEqualTo(other.distance(one)).isBetween(0, 7);
                assertThat(one.shifted(5).distance(other.shifted(5))).isEqualTo(one.distance(other));
            }
        }
    }

    @Test
    void sevenSemitonesUpAreOneStepUpTheWheel() {
        assertThat(CamelotKey.parse("8A").shifted(7).code()).isEqualTo("9A");
        assertThat(CamelotKey.parse("8A").shifted(-1).code()).isEqualTo("1A");
    }

    private static int distance(String one, String other) {
        return CamelotKey.parse(one).distance(CamelotKey.parse(other));
    }
}
