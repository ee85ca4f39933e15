package studio.taste.remix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.taste.music.StemRole;

class PlanDifferenceTest {
    private static final Map<StemRole, Double> BAND =
            Map.of(StemRole.DRUMS, 0.0, StemRole.BASS, 0.0, StemRole.OTHER, 0.0);
    private static final Map<StemRole, Double> ALL =
            Map.of(StemRole.VOCALS, 0.0, StemRole.DRUMS, 0.0, StemRole.BASS, 0.0, StemRole.OTHER, 0.0);

    @Test
    void equalPlansDifferNowhere() {
        RemixPlan plan = plan(section(0, 32, BAND, 0), section(32, 64, ALL, 32));
        assertThat(PlanDifference.between(plan, plan)).isEmpty();
    }

    @Test
    void theGreatestDifferenceComesFirstAndLikeBarsAreOneStretch() {
        RemixPlan first = plan(section(0, 32, BAND, 0), section(32, 64, ALL, 32));
        RemixPlan second = plan(
                section(0, 32, BAND, 0),
                section(32, 48, Map.of(StemRole.DRUMS, 0.0, StemRole.BASS, -4.0, StemRole.OTHER, 0.0), 32),
                section(48, 64, Map.of(StemRole.VOCALS, 0.0, StemRole.BASS, 0.0, StemRole.OTHER, 0.0), 48));
        List<PlanDifference> found = PlanDifference.between(first, second);
        assertThat(found).hasSize(2);
        assertThat(found.get(0).startBar()).isEqualTo(8);
        assertThat(found.get(0).endBar()).isEqualTo(12);
        assertThat(found.get(0).sizeDb()).isCloseTo(28, within(1e-9));
        assertThat(found.get(0).sentence()).isEqualTo("Vocals only in the first; bass 4 dB louder in the first.");
        assertThat(found.get(1).startBar()).isEqualTo(12);
        assertThat(found.get(1).sentence()).isEqualTo("Drums only in the first.");
    }

    @Test
    void anotherPassageAndAnEarlierEndAreDifferences() {
        RemixPlan first = plan(section(0, 32, ALL, 0));
        RemixPlan second = plan(section(0, 16, ALL, 64));
        List<PlanDifference> found = PlanDifference.between(first, second);
        assertThat(found.get(0).sentence()).startsWith("Another passage of the vocals; another passage of the drums");
        assertThat(found.get(0).sizeDb()).isCloseTo(24, within(1e-9));
        assertThat(found.get(1).startBar()).isEqualTo(4);
        assertThat(found.get(1).endBar()).isEqualTo(8);
        assertThat(found.get(1).sentence()).isEqualTo("The second has ended.");
    }

    private static RemixPlan plan(Section... sections) {
        return HardConstraintTest.plan(List.of(sections));
    }

    private static Section section(int start, int end, Map<StemRole, Double> gains, int source) {
        return new Section(SectionLabel.MAIN, start, end, new StemGains(gains), Transition.CUT, source, source);
    }
}
