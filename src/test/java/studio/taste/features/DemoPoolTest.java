package studio.taste.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.library.SongLibrary;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.Compatibility;
import studio.taste.remix.Excerpt;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.RemixPlan;
import studio.taste.render.PlanRenderer;

/** Features over the plans of all pairs of demo songs, prompts of all kinds in turn; of the sound, over a dozen plans. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoPoolTest {
    /** Made once for the whole build, as for the command line's tests. */
    private static final Path DEMO_HOME = Path.of("target", "demo-home");

    private static final double LARGEST_CORRELATION = 0.999;
    private static final int HEARD_PLANS = 12;
    private static final int NONE = -1;

    private static final List<PlanPrompt> PROMPTS = List.of(
            PlanPrompt.NONE,
            PlanPrompt.NONE
                    .withEnergy(2)
                    .withOpening(PlanPrompt.Opening.IMMEDIATE)
                    .withVocalProminence(2)
                    .withCreativity(4),
            PlanPrompt.NONE
                    .withEnergy(-2)
                    .withOpening(PlanPrompt.Opening.BUILD)
                    .withVocalProminence(-1)
                    .withCreativity(0)
                    .withGenre(Genre.LO_FI));

    private final List<PlanFeatures> pool = new ArrayList<>();
    private final List<PlanFeatures> heard = new ArrayList<>();

    @BeforeAll
    void describe() throws StudioException {
        SongLibrary library = SongLibrary.open(DEMO_HOME);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Song> songs;
        try {
            songs = library.installDemoSongs(two, Progress.NONE, song -> {});
        } finally {
            two.shutdown();
        }
        int pairs = 0;
        for (Song vocal : songs) {
            for (Song instrumental : songs) {
                if (Compatibility.decide(vocal, instrumental).decision().isPresent()) {
                    PlanPrompt prompt = PROMPTS.get(pairs % PROMPTS.size());
                    PlanFeatureExtractor extractor = new PlanFeatureExtractor(vocal, instrumental, prompt);
                    List<RemixPlan> plans = CandidatePlanner.candidates(vocal, instrumental, prompt, 12, pairs)
                            .plans();
                    int toHear = pairs % 3 == 0 && heard.size() < HEARD_PLANS ? heard.size() % plans.size() : NONE;
                    for (int i = 0; i < plans.size(); i++) {
                        PlanFeatures features = extractor.withAnalysis(plans.get(i), extractor.fromPlan(plans.get(i)));
                        pool.add(features);
                        if (i == toHear) {
                            heard.add(hear(library, vocal, instrumental, plans.get(i), extractor, features));
                        }
                    }
                    pairs++;
                }
            }
        }
        assertThat(pairs).isGreaterThanOrEqualTo(20);
        assertThat(heard).hasSizeGreaterThanOrEqualTo(8);
    }

    private static PlanFeatures hear(
            SongLibrary library,
            Song vocal,
            Song instrumental,
            RemixPlan plan,
            PlanFeatureExtractor extractor,
            PlanFeatures features)
            throws StudioException {
        Excerpt excerpt = ExcerptChooser.choose(plan, vocal);
        AudioClip sound = new PlanRenderer()
                .render(plan, vocal, library.load(vocal.id()), instrumental, library.load(instrumental.id()), excerpt);
        return extractor.withSound(plan, features, excerpt, sound);
    }

    private static double[] column(List<PlanFeatures> plans, PlanFeature feature) {
        return plans.stream().mapToDouble(plan -> plan.get(feature)).toArray();
    }

    private static void assertTellsPlansApart(List<PlanFeatures> plans, List<PlanFeature> features) {
        for (PlanFeature feature : features) {
            double[] values = column(plans, feature);
            assertThat(Arrays.stream(values).boxed()).as(feature.id()).allSatisfy(value -> assertThat(value)
                    .isBetween(feature.lowest(), feature.highest()));
            assertThat(Statistics.deviation(values)).as(feature.id()).isGreaterThan(1e-6);
        }
        for (PlanFeature one : features) {
            for (PlanFeature other : features) {
                if (one.compareTo(other) < 0) {
                    assertThat(Math.abs(Statistics.correlation(column(plans, one), column(plans, other))))
                            .as(one.id() + " and " + other.id())
                            .isLessThanOrEqualTo(LARGEST_CORRELATION);
                }
            }
        }
    }

    @Test
    void everyFeatureOfPlanAndAnalysisVariesAndNoneRepeatsAnother() {
        assertTellsPlansApart(pool, PlanManifest.upTo(FeatureTier.ANALYSIS).features());
    }

    @Test
    void everyFeatureOfTheSoundVariesAndNoneRepeatsAnother() {
        assertTellsPlansApart(
                heard,
                PlanManifest.upTo(FeatureTier.SOUND).features().stream()
                        .filter(feature -> feature.tier() == FeatureTier.SOUND)
                        .toList());
    }

    @Test
    void theSoundIsAsLoudBarByBarAsThePlanMeant() {
        double[] likeness = column(heard, PlanFeature.MOMENT_ENERGY);
        assertThat(Statistics.mean(likeness)).isGreaterThan(0.8);
    }
}
