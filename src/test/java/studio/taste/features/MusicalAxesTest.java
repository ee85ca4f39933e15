package studio.taste.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.taste.Progress;
import studio.taste.library.SongLibrary;
import studio.taste.music.Song;
import studio.taste.remix.Compatibility;
import studio.taste.remix.Excerpt;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.MixKnob;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.PoolPlan;
import studio.taste.remix.PoolPlanner;
import studio.taste.remix.RemixPlan;

class MusicalAxesTest {
    /** Made once for the whole build, as for the command line's tests. */
    private static final Path DEMO_HOME = Path.of("target", "demo-home");

    private static final int AXES = MusicalAxes.AXES.size();
    private static final List<double[]> ROWS = new ArrayList<>();
    private static final List<RemixPlan> PLANS = new ArrayList<>();
    private static final List<Song> VOCALS = new ArrayList<>();

    @BeforeAll
    static void planPoolsOfAllPairsOfDemoSongs() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Song> songs;
        try {
            songs = SongLibrary.open(DEMO_HOME).installDemoSongs(two, Progress.NONE, song -> {});
        } finally {
            two.shutdown();
        }
        for (Song vocal : songs) {
            for (Song instrumental : songs) {
                if (!vocal.equals(instrumental)
                        && Compatibility.decide(vocal, instrumental).decision().isPresent()) {
                    for (PoolPlan plan : PoolPlanner.plan(vocal, instrumental, PlanPrompt.NONE, 24, 1)) {
                        PLANS.add(plan.plan());
                        VOCALS.add(vocal);
                        ROWS.add(MusicalAxes.values(plan.plan(), ExcerptChooser.choose(plan.plan(), vocal)));
                    }
                }
            }
        }
    }

    @Test
    void theFixedScaleFitsWhatThePoolPlannerMakes() {
        assertThat(ROWS).hasSizeGreaterThan(500);
        for (int axis = 0; axis < AXES; axis++) {
            String id = MusicalAxes.AXES.get(axis).id();
            int at = axis;
            double mean = ROWS.stream().mapToDouble(row -> row[at]).average().orElseThrow();
            double square = ROWS.stream()
                    .mapToDouble(row -> row[at] * row[at])
                    .average()
                    .orElseThrow();
            assertThat(mean).as(id).isCloseTo(0, within(0.1));
            assertThat(Math.sqrt(square - mean * mean)).as(id).isCloseTo(1, within(0.1));
        }
    }

    @Test
    void theFirstTwelveAreThoseOfTheTasteSpace() {
        Excerpt excerpt = ExcerptChooser.choose(PLANS.get(0), VOCALS.get(0));
        List<Double> known = TasteSpace.extract(PLANS.get(0), excerpt).values();
        double[] raw = MusicalAxes.raw(PLANS.get(0), excerpt);
        for (int axis = 0; axis < known.size(); axis++) {
            assertThat(raw[axis]).isEqualTo(known.get(axis));
            assertThat(MusicalAxes.AXES.get(axis).id())
                    .isEqualTo(TasteSpace.DIMENSIONS.get(axis).id());
        }
    }

    @Test
    void aKnobMovesItsOwnAxisAndNoOther() {
        RemixPlan plan = PLANS.get(0);
        Excerpt excerpt = ExcerptChooser.choose(plan, VOCALS.get(0));
        List<String> ids = List.of("reverb", "warmth", "tightness", "evenness", "width");
        List<MixKnob> knobs =
                List.of(MixKnob.REVERB, MixKnob.WARMTH, MixKnob.TIGHTNESS, MixKnob.DENSITY, MixKnob.WIDTH);
        double[] before = MusicalAxes.raw(plan.withStyle(plan.style()), excerpt);
        for (int i = 0; i < ids.size(); i++) {
            double value = plan.style().value(knobs.get(i)) - 1.5;
            double[] after = MusicalAxes.raw(plan.withStyle(plan.style().with(knobs.get(i), value)), excerpt);
            for (int axis = 0; axis < AXES; axis++) {
                double moved = MusicalAxes.AXES.get(axis).id().equals(ids.get(i)) ? -1.5 : 0;
                assertThat(after[axis] - before[axis])
                        .as(ids.get(i) + " on " + MusicalAxes.AXES.get(axis).id())
                        .isCloseTo(moved, within(1e-9));
            }
        }
    }

    @Test
    void theVoiceEntersWhereItsFirstSectionBegins() {
        int axis = AXES - 1;
        Set<Double> entries = new HashSet<>();
        for (int i = 0; i < PLANS.size(); i++) {
            Excerpt excerpt = ExcerptChooser.choose(PLANS.get(i), VOCALS.get(i));
            RemixPlan plan = PLANS.get(i);
            int first = excerpt.startBeat();
            while (first < excerpt.endBeat()
                    && !plan.sectionAt(first).gains().sounds(studio.taste.music.StemRole.VOCALS)) {
                first++;
            }
            double expected = (first - excerpt.startBeat()) / (double) excerpt.beats();
            assertThat(MusicalAxes.raw(plan, excerpt)[axis]).isEqualTo(expected);
            entries.add(expected);
        }
        assertThat(entries).hasSizeGreaterThan(3);
    }

    @Test
    void axesHaveDifferentNamesAndWordsAtBothEnds() {
        Set<String> words = new HashSet<>();
        for (TasteAxis axis : MusicalAxes.AXES) {
            assertThat(words.add(axis.id()) && words.add(axis.lowWords()) && words.add(axis.highWords()))
                    .as(axis.id())
                    .isTrue();
        }
        assertThat(AXES).isEqualTo(18);
    }
}
