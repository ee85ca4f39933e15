package studio.taste.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.SongId;
import studio.taste.music.StemRole;
import studio.taste.remix.ArrangementFamily;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.Excerpt;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.MixStyle;
import studio.taste.remix.PitchDecision;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.SectionLabel;
import studio.taste.remix.StemGains;
import studio.taste.remix.TempoDecision;
import studio.taste.remix.Transition;
import studio.taste.remix.TransitionType;
import studio.taste.remix.WrittenSongs;

class TasteSpaceTest {
    private static final int AXES = TasteSpace.DIMENSIONS.size();
    /** Rows of h, per pool. */
    private static final List<List<double[]>> POOLS = new ArrayList<>();

    @BeforeAll
    static void extractFromPoolsOfAllPairs() throws Exception {
        for (List<Song> pair : WrittenSongs.compatiblePairs()) {
            List<double[]> rows = new ArrayList<>();
            for (RemixPlan plan : CandidatePlanner.plan(pair.get(0), pair.get(1), 16, 1)) {
                rows.add(TasteSpace.point(plan, ExcerptChooser.choose(plan, pair.get(0))));
            }
            POOLS.add(rows);
        }
    }

    @Test
    void everyAxisVariesInEveryPool() {
        for (List<double[]> pool : POOLS) {
            for (int axis = 0; axis < AXES; axis++) {
                assertThat(deviation(pool, axis))
                        .as(TasteSpace.DIMENSIONS.get(axis).id())
                        .isGreaterThan(0.08);
            }
        }
    }

    @Test
    void noAxisRepeatsAnotherInAnyPool() {
        for (List<double[]> pool : POOLS) {
            for (int axis = 0; axis < AXES; axis++) {
                for (int other = 0; other < axis; other++) {
                    assertThat(Math.abs(correlation(pool, axis, other)))
                            .as(TasteSpace.DIMENSIONS.get(axis).id() + " and "
                                    + TasteSpace.DIMENSIONS.get(other).id())
                            .isLessThan(0.98);
                }
            }
        }
    }

    @Test
    void theFixedScaleFitsWhatThePlannerMakes() {
        List<double[]> all = POOLS.stream().flatMap(List::stream).toList();
        double typical = 2 / Math.sqrt(AXES);
        for (int axis = 0; axis < AXES; axis++) {
            String id = TasteSpace.DIMENSIONS.get(axis).id();
            assertThat(mean(all, axis) / typical).as(id).isCloseTo(0, within(0.2));
            assertThat(deviation(all, axis) / typical).as(id).isCloseTo(1, within(0.15));
        }
    }

    @Test
    void rowsAreAboutTwoLong() {
        double[] norms = POOLS.stream()
                .flatMap(List::stream)
                .mapToDouble(row -> Math.sqrt(Arrays.stream(row).map(h -> h * h).sum()))
                .sorted()
                .toArray();
        assertThat(norms[norms.length / 2]).isBetween(1.7, 2.2);
        assertThat(norms[norms.length / 20]).isGreaterThan(1);
        assertThat(norms[norms.length * 19 / 20]).isLessThan(3);
    }

    @Test
    void rawNumbersStayInTheirRange() throws Exception {
        Song vocal = WrittenSongs.all().get(1);
        for (RemixPlan plan : CandidatePlanner.plan(vocal, vocal(8), 32, 4)) {
            FeatureVector raw = TasteSpace.extract(plan, ExcerptChooser.choose(plan, vocal));
            for (int i = 0; i < AXES; i++) {
                TasteAxis axis = TasteSpace.DIMENSIONS.get(i);
                assertThat(raw.values().get(i)).as(axis.id()).isBetween(axis.lowest(), axis.highest());
            }
        }
    }

    private static Song vocal(int index) {
        return WrittenSongs.all().get(index);
    }

    /** Four beats of voice and chords, a rest of two, then twelve of everything. */
    @Test
    void theNumbersMeanWhatTheySay() {
        StemGains quiet = new StemGains(Map.of(StemRole.VOCALS, -3.0, StemRole.OTHER, -10.0));
        StemGains all = new StemGains(
                Map.of(StemRole.VOCALS, 2.0, StemRole.DRUMS, 0.0, StemRole.BASS, 0.0, StemRole.OTHER, 0.0));
        StemGains instruments = new StemGains(Map.of(StemRole.DRUMS, 0.0));
        RemixPlan plan = new RemixPlan(
                new SongId("00112233445566aa"),
                new SongId("ffeeddccbbaa9988"),
                Genre.POP,
                ArrangementFamily.QUICK_HIT,
                new TempoDecision(120, 1, 1, 1, 1, ""),
                new PitchDecision(0, 0, ""),
                List.of(
                        new Section(SectionLabel.INTRO, 0, 8, instruments, Transition.CUT, 0, 0),
                        new Section(SectionLabel.BREAKDOWN, 8, 16, quiet, Transition.CUT, 0, 0),
                        new Section(
                                SectionLabel.PEAK, 16, 24, all, new Transition(TransitionType.SILENCE_GAP, 2), 0, 0),
                        new Section(
                                SectionLabel.OUTRO,
                                24,
                                32,
                                instruments,
                                new Transition(TransitionType.CROSSFADE, 4),
                                0,
                                0)),
                new MixStyle(1, -2, 3, 1.5));

        List<Double> values = TasteSpace.extract(plan, new Excerpt(12, 28)).values();

        double sung = (4 * power(-2) + 8 * power(3)) / 12;
        double quietPower = power(-2) + power(-10);
        double peakPower = power(3) + power(-2) + power(3) + 1;
        double[] levels = {10 * Math.log10(quietPower), 10 * Math.log10(peakPower), -2};
        double rise = 0;
        double run = 0;
        for (int beat = 0; beat < 16; beat++) {
            rise += (beat - 7.5) * levels[beat < 4 ? 0 : beat < 12 ? 1 : 2];
            run += (beat - 7.5) * (beat - 7.5);
        }
        double[] expected = {
            10 * Math.log10(sung),
            12 / 16.0,
            10 * Math.log10(12 * power(-2) / 16),
            10 * Math.log10(8 * power(3) / 16),
            1.5,
            (4 * 2 + 8 * 4 + 4) / 16.0,
            levels[1] - levels[0],
            (1 + 0.2) / 2,
            3,
            0.25,
            16 * rise / run,
            2
        };
        for (int i = 0; i < AXES; i++) {
            assertThat(values.get(i)).as(TasteSpace.DIMENSIONS.get(i).id()).isCloseTo(expected[i], within(1e-9));
        }
    }

    @Test
    void axesHaveNamesAndDifferentWordsAtBothEnds() {
        Set<String> words = new HashSet<>();
        for (TasteAxis axis : TasteSpace.DIMENSIONS) {
            assertThat(words.add(axis.lowWords()) && words.add(axis.highWords()))
                    .as(axis.id())
                    .isTrue();
            assertThat(axis.mean()).isBetween(axis.lowest(), axis.highest());
        }
    }

    @Test
    void theVersionChangesWithAMethodAndGuardsTheScale() {
        FeatureManifest manifest = TasteSpace.manifest();
        List<FeatureDefinition> features = new ArrayList<>(manifest.features());
        FeatureDefinition first = features.get(0);
        features.set(0, new FeatureDefinition(first.name(), first.unit(), first.method() + " Otherwise."));
        FeatureManifest changed = new FeatureManifest(features);
        assertThat(manifest.version()).matches("[0-9a-f]{16}");
        assertThat(changed.version()).isNotEqualTo(manifest.version());
        FeatureVector foreign = new FeatureVector(changed.version(), List.of(1.0));
        assertThatThrownBy(() -> TasteSpace.standardisation().apply(foreign)).hasMessageContaining("do not fit");
    }

    private static double power(double db) {
        return Math.pow(10, db / 10);
    }

    private static double mean(List<double[]> rows, int axis) {
        return rows.stream().mapToDouble(row -> row[axis]).average().orElseThrow();
    }

    private static double deviation(List<double[]> rows, int axis) {
        return Math.sqrt(covariance(rows, axis, axis));
    }

    private static double correlation(List<double[]> rows, int axis, int other) {
        return covariance(rows, axis, other) / (deviation(rows, axis) * deviation(rows, other));
    }

    private static double covariance(List<double[]> rows, int axis, int other) {
        double mean = mean(rows, axis);
        double otherMean = mean(rows, other);
        return rows.stream()
                .mapToDouble(row -> (row[axis] - mean) * (row[other] - otherMean))
                .average()
                .orElseThrow();
    }
}
