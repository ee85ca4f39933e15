package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BradleyTerryTest {
    /** Wins of row over column and the abilities that two packages for R give for them. */
    private static final double[][] WINS = {{0, 7, 9, 4}, {3, 0, 6, 5}, {1, 4, 0, 2}, {2, 3, 8, 0}};

    private static final double[] ABILITIES = {
        0.907721304800203, -9.979402243168729e-05, -0.9281657945011105, 0.020544283723339177
    };

    @Test
    void abilitiesAreThoseOfTheReference() {
        assertThat(BradleyTerry.abilities(WINS, 0)).containsExactly(ABILITIES, within(1e-8));
    }

    @Test
    void aPriorDrawsAbilitiesTogetherAndMakesAnUnbeatenOneFinite() {
        double[] shrunk = BradleyTerry.abilities(WINS, 2);
        assertThat(shrunk[0]).isPositive().isLessThan(ABILITIES[0]);
        double[] unbeaten = BradleyTerry.abilities(new double[][] {{0, 5}, {0, 0}}, 0.5);
        assertThat(unbeaten[0]).isFinite().isPositive();
        assertThat(unbeaten[0]).isCloseTo(-unbeaten[1], within(1e-12));
    }

    @Test
    void withoutAPriorAnUnbeatenOneIsRefused() {
        assertThatThrownBy(() -> BradleyTerry.abilities(new double[][] {{0, 5}, {0, 0}}, 0))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void tiesAreHalfAWinEachWay() {
        double[] even = BradleyTerry.abilities(new double[][] {{0, 1.5}, {1.5, 0}}, 0.1);
        assertThat(even).containsExactly(new double[] {0, 0}, within(1e-12));
    }
}
