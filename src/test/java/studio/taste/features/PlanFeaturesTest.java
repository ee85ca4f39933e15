package studio.taste.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.StemRole;
import studio.taste.remix.ArrangementFamily;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.MixStyle;
import studio.taste.remix.PitchDecision;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.SectionLabel;
import studio.taste.remix.StemGains;
import studio.taste.remix.TempoDecision;
import studio.taste.remix.Transition;
import studio.taste.remix.TransitionType;
import studio.taste.remix.WrittenSongs;

class PlanFeaturesTest {
    private static final double CLOSE = 1e-9;

    /** Every bar of it is like every other, so that levels are those of the gains alone. */
    private final Song vocal = steady("Voice", 100, "8A");

    private final Song instrumental = steady("Band", 100, "9A");

    private static Song steady(String title, double bpm, String key) {
        return WrittenSongs.song(title, Genre.POP, bpm, key, "chorus 40");
    }

    /** Intro 16, main 32, breakdown 8, peak 24 and outro 16 beats; drums and bass at 0 dB, vocals in main and peak. */
    private RemixPlan plan() {
        StemGains band = new StemGains(Map.of(StemRole.DRUMS, 0.0, StemRole.BASS, 0.0));
        StemGains sung = new StemGains(Map.of(StemRole.DRUMS, 0.0, StemRole.BASS, 0.0, StemRole.VOCALS, 3.0));
        StemGains full = new StemGains(
                Map.of(StemRole.DRUMS, 0.0, StemRole.BASS, 0.0, StemRole.OTHER, 0.0, StemRole.VOCALS, 3.0));
        StemGains quiet = new StemGains(Map.of(StemRole.OTHER, -12.0));
        return new RemixPlan(
                vocal.id(),
                instrumental.id(),
                Genre.POP,
                ArrangementFamily.QUICK_HIT,
                new TempoDecision(110, 1.1, 1.04, 1, 1, "because"),
                new PitchDecision(-2, 0, "because"),
                List.of(
                        new Section(SectionLabel.INTRO, 0, 16, band, Transition.CUT, 0, 0),
                        new Section(
                                SectionLabel.MAIN, 16, 48, sung, new Transition(TransitionType.CROSSFADE, 4), 0, 16),
                        new Section(SectionLabel.BREAKDOWN, 48, 56, quiet, Transition.CUT, 32, 48),
                        new Section(
                                SectionLabel.PEAK, 56, 80, full, new Transition(TransitionType.SILENCE_GAP, 2), 32, 48),
                        new Section(SectionLabel.OUTRO, 80, 96, quiet, Transition.CUT, 64, 80)),
                MixStyle.NEUTRAL);
    }

    private PlanFeatures features(PlanPrompt prompt) {
        PlanFeatureExtractor extractor = new PlanFeatureExtractor(vocal, instrumental, prompt);
        return extractor.withAnalysis(plan(), extractor.fromPlan(plan()));
    }

    private void assertFeature(PlanFeature feature, double expected) {
        assertThat(features(PlanPrompt.NONE).get(feature)).as(feature.id()).isCloseTo(expected, within(CLOSE));
    }

    @Test
    void structureIsCountedAsWritten() {
        assertFeature(PlanFeature.SECTION_COUNT, 5);
        assertFeature(PlanFeature.SECTION_MEAN_BEATS, 96 / 5.0);
        assertFeature(
                PlanFeature.SECTION_STD_BEATS, Math.sqrt((3.2 * 3.2 * 2 + 12.8 * 12.8 + 11.2 * 11.2 + 4.8 * 4.8) / 5));
        assertFeature(PlanFeature.SECTION_MIN_BEATS, 8);
        assertFeature(PlanFeature.SECTION_MAX_BEATS, 32);
        // 16, 48, 80 and 96, not 56.
        assertFeature(PlanFeature.PHRASE_BOUNDARY_RATE, 4 / 5.0);
        // The peak begins on a half phrase.
        assertFeature(PlanFeature.VOCAL_PLACEMENT, (1 + 0.75) / 2);
        assertFeature(PlanFeature.FAMILY_MATCH, 1);
        assertFeature(PlanFeature.TRANSITION_SHARE, 6 / 96.0);
        // Pop likes crossfades, then cuts, sweeps and gaps: 1, 3/4, 1/4, 3/4.
        assertFeature(PlanFeature.TRANSITION_FIT, (1 + 0.75 + 0.25 + 0.75) / 4);
        // 2 to 3 to 1 to 4 to 1 stems.
        assertFeature(PlanFeature.DENSITY_SMOOTHNESS, 1 - (1 + 2 + 3 + 3) / 4.0 / 4);
    }

    @Test
    void energyFollowsTheGains() {
        double full = 3 + Math.pow(10, 0.3);
        double quiet = Math.pow(10, -1.2);
        assertFeature(PlanFeature.CONTRAST, 10 * Math.log10(full / quiet));
        // Breakdown and outro: 24 of 96 beats.
        assertFeature(PlanFeature.LOW_ENERGY_SHARE, 0.25);
        // The loudest four bars begin with the peak, at beat 56.
        assertFeature(PlanFeature.PEAK_POSITION, 64 / 96.0);
        assertFeature(PlanFeature.PEAK_TIMING, 1);
        assertFeature(PlanFeature.FALL_SANITY, 1);
        assertFeature(PlanFeature.VOCAL_LEVEL, (32 * (3 - 10 * Math.log10(2)) + 24 * (3 - 10 * Math.log10(3))) / 56);
    }

    @Test
    void riskIsMeasuredAgainstWhatIsSafe() {
        // A minor two down is G minor, 6A; on 9A three steps.
        assertFeature(PlanFeature.CAMELOT_DISTANCE, 3);
        assertFeature(PlanFeature.PITCH_SHIFT, 2);
        assertFeature(PlanFeature.VOCAL_STRETCH, 0.10 / 0.15 * 56 / 96);
        assertFeature(PlanFeature.DRUM_STRETCH, 0.04 / 0.08 * 72 / 96);
        assertFeature(PlanFeature.BASS_STRETCH, 0.04 / 0.10 * 72 / 96);
        assertFeature(PlanFeature.OTHER_STRETCH, 0.04 / 0.20 * 48 / 96);
        assertFeature(PlanFeature.SLOWING, 0);
    }

    @Test
    void withoutAWishThePromptFitsPerfectly() {
        assertFeature(PlanFeature.ENERGY_MISMATCH, 0);
        assertFeature(PlanFeature.BUILD_MATCH, 1);
        assertFeature(PlanFeature.VOCAL_MATCH, 1);
        assertFeature(PlanFeature.GENRE_FIT, 1);
    }

    @Test
    void wishesAreHeldAgainstThePlan() {
        // The song comes in at beat 16 of 96; 40 % would be beat 38.4.
        double build = 16 / 38.4;
        PlanFeatures building = features(PlanPrompt.NONE.withOpening(PlanPrompt.Opening.BUILD));
        PlanFeatures atOnce = features(PlanPrompt.NONE.withOpening(PlanPrompt.Opening.IMMEDIATE));
        assertThat(building.get(PlanFeature.BUILD_MATCH)).isCloseTo(build, within(CLOSE));
        assertThat(atOnce.get(PlanFeature.BUILD_MATCH)).isCloseTo(1 - build, within(CLOSE));
        assertThat(features(PlanPrompt.NONE.withEnergy(2)).get(PlanFeature.ENERGY_MISMATCH))
                .isNotEqualTo(features(PlanPrompt.NONE.withEnergy(-2)).get(PlanFeature.ENERGY_MISMATCH));
        assertThat(features(PlanPrompt.NONE.withVocalProminence(-2)).get(PlanFeature.VOCAL_MATCH))
                .isLessThan(features(PlanPrompt.NONE.withVocalProminence(1)).get(PlanFeature.VOCAL_MATCH));
        assertThat(features(PlanPrompt.NONE.withGenre(Genre.EDM)).get(PlanFeature.GENRE_FIT))
                .isLessThan(1);
        assertThat(features(PlanPrompt.NONE.withCreativity(0)).get(PlanFeature.CHAOS))
                .isEqualTo(1);
        assertThat(features(PlanPrompt.NONE.withCreativity(4)).get(PlanFeature.CHAOS))
                .isZero();
    }

    @Test
    void theVocalIsHeldAgainstItsMaskersBeatByBeat() {
        // All stems' presence is alike, so the ratio is that of the gains.
        double main = 3 - 10 * Math.log10(2);
        double peak = 3 - 10 * Math.log10(3);
        assertFeature(PlanFeature.VOCAL_TO_MASKER, (32 * main + 24 * peak) / 56);
        assertFeature(PlanFeature.MASKING_DUTY, 0);
        assertFeature(PlanFeature.VOCAL_EXPOSURE, 0);
        assertFeature(PlanFeature.CROSS_BLEED, 0);
        assertFeature(PlanFeature.SUB_CORRELATION, 1);
        // Pink stems: 200, 250, 315, 400 and 500 Hz of 28 bands.
        assertFeature(PlanFeature.MUD, 10 * Math.log10(5 / 28.0));
        assertFeature(PlanFeature.TILT, 0);
    }

    @Test
    void everyFeatureIsNamedOnceAndVersioned() {
        assertThat(Arrays.stream(PlanFeature.values()).map(PlanFeature::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][a-z0-9_]*"));
        assertThat(PlanFeature.values()).allSatisfy(feature -> {
            assertThat(feature.lowest()).isLessThan(feature.highest());
            assertThat(feature.method()).endsWith(".");
            assertThat(feature.unit()).isNotEmpty();
        });
        assertThat(PlanManifest.upTo(FeatureTier.PLAN).features()).hasSizeBetween(25, 35);
        List<String> versions = new ArrayList<>();
        for (FeatureTier tier : FeatureTier.values()) {
            versions.add(PlanManifest.upTo(tier).version());
        }
        versions.add(TasteSpace.manifest().version());
        assertThat(versions).doesNotHaveDuplicates().allMatch(version -> version.matches("[0-9a-f]{16}"));
        // Changes whenever a feature does: then raise its method version, and say so in the changelog.
        assertThat(features(PlanPrompt.NONE).vector(FeatureTier.PLAN).version()).isEqualTo(versions.get(0));
        assertThat(features(PlanPrompt.NONE).vector(FeatureTier.ANALYSIS).values())
                .hasSameSizeAs(PlanManifest.upTo(FeatureTier.ANALYSIS).features());
    }

    @Test
    void whatIsNotKnownCannotBeRead() {
        PlanFeatureExtractor extractor = new PlanFeatureExtractor(vocal, instrumental, PlanPrompt.NONE);
        PlanFeatures plain = extractor.fromPlan(plan());
        assertThatThrownBy(() -> plain.get(PlanFeature.MUD)).hasMessageContaining("mud is of tier 2, known is tier 1");
        assertThatThrownBy(() -> plain.vector(FeatureTier.SOUND)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlanFeatures.Builder().set(PlanFeature.MUD, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlanFeatures.Builder().build()).hasMessageContaining("was not computed");
        assertThatThrownBy(() -> new PlanFeatureExtractor(instrumental, vocal, PlanPrompt.NONE).fromPlan(plan()))
                .hasMessageContaining("the plan is for");
    }

    @Test
    void plansOfAllWrittenSongsKeepTheRanges() throws Exception {
        for (List<Song> pair : WrittenSongs.compatiblePairs()) {
            PlanFeatureExtractor extractor = new PlanFeatureExtractor(pair.get(0), pair.get(1), PlanPrompt.NONE);
            for (RemixPlan plan : CandidatePlanner.plan(pair.get(0), pair.get(1), 8, 3)) {
                PlanFeatures features = extractor.withAnalysis(plan, extractor.fromPlan(plan));
                for (PlanFeature feature :
                        PlanManifest.upTo(FeatureTier.ANALYSIS).features()) {
                    assertThat(features.get(feature)).as(feature.id()).isBetween(feature.lowest(), feature.highest());
                }
                assertThat(extractor.withAnalysis(plan, extractor.fromPlan(plan)))
                        .isEqualTo(features);
            }
        }
    }
}
