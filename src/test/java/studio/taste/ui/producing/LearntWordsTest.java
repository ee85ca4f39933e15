package studio.taste.ui.producing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.taste.session.Convergence.AxisBelief;
import studio.taste.session.producing.TasteConvergence;

class LearntWordsTest {
    @Test
    void beforeTheFirstAnswerTheSentencesSayWhatWillCome() {
        TasteConvergence nothing = RehearsalTaste.after(0, 0);
        assertThat(LearntWords.pull(nothing)).isEqualTo("Your first pick will move these estimates.");
        assertThat(LearntWords.foreseen(nothing)).startsWith("Each pick is foretold before you make it");
    }

    @Test
    void thePullsAreNamedByTheirPoleTheStrongestFirst() {
        TasteConvergence moved = new TasteConvergence(
                List.of(
                        new AxisBelief("a", "dry", "wet", 0.1, 0.3, 0.05),
                        new AxisBelief("b", "sparse", "dense", -0.4, 0.3, -0.2),
                        new AxisBelief("c", "dark", "bright", 0, 0.3, 0.004)),
                RehearsalTaste.after(1, 0).points(),
                0,
                0,
                List.of(),
                0,
                "");
        assertThat(LearntWords.pull(moved)).isEqualTo("The last answer pulled toward “sparse” and “wet”.");
    }

    @Test
    void foretoldPicksStandBesideGuessing() {
        assertThat(LearntWords.foreseen(RehearsalTaste.after(4, 0)))
                .isEqualTo("Foretold 2 of 4 picks; guessing would get about 0.5.");
    }

    @Test
    void theGainIsToldAsHowOftenItWouldBePreferred() {
        assertThat(LearntWords.goingOn(outlook(0, 0.002)))
                .isEqualTo(
                        "Another ten rounds: less than 1 % chance of a new best; it would be preferred to today’s about"
                                + " 50 times in 100.");
        assertThat(LearntWords.goingOn(outlook(Math.log(3), 0.12)))
                .isEqualTo(
                        "Another ten rounds: 12 % chance of a new best; it would be preferred to today’s about 75 times"
                                + " in 100.");
    }

    private static TasteConvergence outlook(double gain, double chance) {
        return new TasteConvergence(List.of(), List.of(), gain, chance, List.of(), 0, "");
    }
}
