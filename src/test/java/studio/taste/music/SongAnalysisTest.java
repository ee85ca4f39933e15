package studio.taste.music;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The values of an analysis refuse nonsense in a sentence that holds it. */
class SongAnalysisTest {
    private static final ThirdOctaves PINK = new ThirdOctaves(Collections.nCopies(ThirdOctaves.BANDS, -30.0));

    private static Map<StemRole, StemAnalysis> stems(int vocalBars) {
        Map<StemRole, List<Double>> levels = new EnumMap<>(StemRole.class);
        for (StemRole role : StemRole.values()) {
            levels.put(role, Collections.nCopies(role == StemRole.VOCALS ? vocalBars : 4, -20.0));
        }
        return WrittenStems.of(-18, levels);
    }

    private static SongAnalysis analysis(
            double confidence, List<SongSection> sections, List<BeatSpan> phrases, Map<StemRole, StemAnalysis> stems) {
        return new SongAnalysis(
                BeatGrid.constant(120, 0, 8),
                confidence,
                new CamelotKey(8, true),
                1,
                sections,
                8,
                phrases,
                Groove.NONE,
                stems);
    }

    @Test
    void anAnalysisIsConsistent() {
        assertThatThrownBy(() -> analysis(1.1, List.of(), List.of(), stems(4))).hasMessageContaining("1.1");
        assertThatThrownBy(() -> analysis(1, List.of(), List.of(), stems(3)))
                .hasMessageContaining("equally many bars")
                .hasMessageContaining("3");
        Map<StemRole, StemAnalysis> noBass = new EnumMap<>(stems(4));
        noBass.remove(StemRole.BASS);
        assertThatThrownBy(() -> analysis(1, List.of(), List.of(), noBass)).hasMessageContaining("bass");
        List<SongSection> overlapping = List.of(new SongSection("a", 0, 8), new SongSection("b", 7, 16));
        assertThatThrownBy(() -> analysis(1, overlapping, List.of(), stems(4))).hasMessageContaining("beat 7");
        List<BeatSpan> touching = List.of(new BeatSpan(0, 4), new BeatSpan(4, 8));
        assertThatThrownBy(() -> analysis(1, List.of(), touching, stems(4))).hasMessageContaining("beat 4");
    }

    @Test
    void spansBandsAndStemsAreInRange() {
        assertThatThrownBy(() -> new BeatSpan(4, 4)).hasMessageContaining("4 to 4");
        assertThatThrownBy(() -> new ThirdOctaves(List.of(1.0))).hasMessageContaining("28 bands, these were 1");
        assertThatThrownBy(() -> new ThirdOctaves(Collections.nCopies(28, Double.NaN)))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new StemAnalysis(-18, List.of(-101.0), List.of(), PINK, 1, 1, 1))
                .hasMessageContaining("-101");
        assertThatThrownBy(() -> new StemAnalysis(-90, List.of(), List.of(), PINK, 1, 1, 1))
                .hasMessageContaining("-90");
        assertThatThrownBy(() -> new StemAnalysis(-18, List.of(), List.of(), PINK, -1, 1, 1))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new StemAnalysis(-18, List.of(), List.of(), PINK, 1, 1.5, 1))
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> new StemAnalysis(-18, List.of(), List.of(), PINK, 1, 1, -2))
                .hasMessageContaining("-2");
    }

    @Test
    void aGrooveIsOne() {
        List<Double> pattern = Collections.nCopies(16, 0.5);
        assertThatThrownBy(() -> new Groove(0.4, 1, 1, 0, 0, pattern, pattern)).hasMessageContaining("0.4");
        assertThatThrownBy(() -> new Groove(0.5, 2, 1, 0, 0, pattern, pattern)).hasMessageContaining("2.0");
        assertThatThrownBy(() -> new Groove(0.5, 1, 1, 0, -1, pattern, pattern)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Groove(0.5, 1, 1, 0, 0, List.of(1.0), pattern))
                .hasMessageContaining("kick pattern has 16");
    }
}
