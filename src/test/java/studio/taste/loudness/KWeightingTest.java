package studio.taste.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KWeightingTest {
    @Test
    void coefficientsAtFortyEightKilohertzAreTheStandardsPrintedDigits() {
        Offset<Double> printed = within(1e-14);
        double[] shelf = {1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585};
        double[] highPass = {1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621};
        assertThat(KWeighting.shelf(48_000)).containsExactly(shelf, printed);
        assertThat(KWeighting.highPass(48_000)).containsExactly(highPass, printed);
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 0.25",
        "11025, 0.15",
        "22050, 0.03",
        "44100, 0.005",
        "48000, 0.001",
        "88200, 0.006",
        "96000, 0.006",
        "192000, 0.006"
    })
    void theReferenceSineReadsTheSameAtEveryRate(int rateHz, double toleranceLu) {
        double read = LoudnessMeter.measure(Tones.sine(rateHz, 997, 1, 0, 4)).integratedLufs();
        assertThat(read).isCloseTo(-3.0103, within(toleranceLu));
    }

    @ParameterizedTest
    @ValueSource(ints = {44_100, 96_000, 192_000})
    void theResponseOfOtherRatesFollowsThatOfFortyEightKilohertz(int rateHz) {
        for (double frequencyHz : new double[] {20, 30, 50, 100, 500, 1_500, 2_500, 5_000, 10_000}) {
            double expected = LoudnessMeter.measure(Tones.sine(48_000, frequencyHz, 0.5, 0, 3))
                    .maxMomentaryLufs();
            assertThat(LoudnessMeter.measure(Tones.sine(rateHz, frequencyHz, 0.5, 0, 3))
                            .maxMomentaryLufs())
                    .as("%s Hz", frequencyHz)
                    .isCloseTo(expected, within(0.01));
        }
    }

    @Test
    void energyDoesNotDependOnHowTheSamplesArrive() {
        float[] samples = Tones.sine(48_000, 777, 0.3, 10, 0.1).channel(0);
        KWeighting whole = new KWeighting(48_000);
        KWeighting pieces = new KWeighting(48_000);
        double sum = 0;
        for (int i = 0; i < samples.length; i += 7) {
            sum += pieces.energy(samples, i, Math.min(samples.length, i + 7));
        }
        assertThat(sum).isCloseTo(whole.energy(samples, 0, samples.length), within(1e-9));
    }

    @Test
    void anAbsurdRateIsRefused() {
        assertThatThrownBy(() -> new KWeighting(0)).hasMessage("sampleRateHz must be at least 8000, was 0");
    }
}
