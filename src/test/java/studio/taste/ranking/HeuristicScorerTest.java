package studio.taste.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeatureExtractor;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.StemRole;
import studio.taste.remix.ArrangementFamily;
import studio.taste.remix.GenreTransitions;
import studio.taste.remix.MixKnob;
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

/** Plans made better or worse in one thing, and what the rubric says of them. */
class HeuristicScorerTest {
    /** Every bar of the songs is like every other, so that only the plan makes a difference. */
    private final Song vocal = WrittenSongs.song("Voice", Genre.POP, 110, "8A", "chorus 40");

    private final Song instrumental = WrittenSongs.song("Band", Genre.POP, 112, "8A", "chorus 40");
    private final RemixPlan plan = goodPlan();
    private final PlanFeatureExtractor extractor = new PlanFeatureExtractor(vocal, instrumental, PlanPrompt.NONE);

    /** Phrases of four bars, a drop before a peak at two thirds, crossfades as in pop, and hardly any stretch. */
    private RemixPlan goodPlan() {
        Transition fade = new Transition(TransitionType.CROSSFADE, 4);
        return new RemixPlan(
                vocal.id(),
                instrumental.id(),
                Genre.POP,
                ArrangementFamily.STANDARD_ARC,
                new TempoDecision(112, 1.02, 1, 1, 1, "because"),
                new PitchDecision(0, 0, "because"),
                List.of(
                        section(SectionLabel.INTRO, 0, 16, Transition.CUT, Map.of(StemRole.OTHER, -8.0)),
                        section(SectionLabel.BUILD, 16, 32, fade, Map.of(StemRole.DRUMS, -3.0, StemRole.OTHER, -3.0)),
                        section(
                                SectionLabel.MAIN,
                                32,
                                80,
                                fade,
                                Map.of(StemRole.DRUMS, -1.0, StemRole.BASS, -1.0, StemRole.VOCALS, 1.0)),
                        section(SectionLabel.BREAKDOWN, 80, 96, fade, Map.of(StemRole.OTHER, -10.0)),
                        section(
                                SectionLabel.PEAK,
                                96,
                                128,
                                fade,
                                Map.of(
                                        StemRole.DRUMS,
                                        0.0,
                                        StemRole.BASS,
                                        0.0,
                                        StemRole.OTHER,
                                        0.0,
                                        StemRole.VOCALS,
                                        3.0)),
                        section(SectionLabel.OUTRO, 128, 144, fade, Map.of(StemRole.OTHER, -8.0))),
                MixStyle.NEUTRAL);
    }

    private static Section section(
            SectionLabel label, int start, int end, Transition join, Map<StemRole, Double> gainDb) {
        return new Section(label, start, end, new StemGains(gainDb), join, start, start);
    }

    private Rubric judge(RemixPlan judged) {
        return HeuristicScorer.judge(extractor.fromPlan(judged), FeatureTier.PLAN);
    }

    private void assertWorse(RemixPlan worse, RubricDimension in, RubricDimension... untouched) {
        Rubric before = judge(plan);
        Rubric after = judge(worse);
        assertThat(after.value(in)).isLessThan(before.value(in) - 0.05);
        for (RubricDimension dimension : untouched) {
            assertThat(after.value(dimension)).as(dimension.word()).isCloseTo(before.value(dimension), within(1e-9));
        }
        assertThat(after.total()).isLessThan(before.total());
    }

    private static RemixPlan with(RemixPlan plan, List<Section> sections) {
        return new RemixPlan(
                plan.vocalSong(),
                plan.instrumentalSong(),
                plan.genre(),
                plan.family(),
                plan.tempo(),
                plan.pitch(),
                sections,
                plan.style());
    }

    private RemixPlan withEach(UnaryOperator<Section> change) {
        return with(plan, plan.sections().stream().map(change).toList());
    }

    private static Section withGains(Section section, Map<StemRole, Double> gainDb) {
        return new Section(
                section.label(),
                section.startBeat(),
                section.endBeat(),
                new StemGains(gainDb),
                section.transitionIn(),
                section.vocalSourceBeat(),
                section.instrumentalSourceBeat());
    }

    private RemixPlan withStretch(double vocal, double instrumental) {
        TempoDecision tempo = plan.tempo();
        return new RemixPlan(
                plan.vocalSong(),
                plan.instrumentalSong(),
                plan.genre(),
                plan.family(),
                new TempoDecision(
                        tempo.targetBpm(),
                        vocal,
                        instrumental,
                        tempo.vocalBeatsPerBeat(),
                        tempo.instrumentalBeatsPerBeat(),
                        tempo.reason()),
                plan.pitch(),
                plan.sections(),
                plan.style());
    }

    private RemixPlan withShift(int semitones) {
        return new RemixPlan(
                plan.vocalSong(),
                plan.instrumentalSong(),
                plan.genre(),
                plan.family(),
                plan.tempo(),
                new PitchDecision(semitones, 0, "because"),
                plan.sections(),
                plan.style());
    }

    private RemixPlan withStyle(MixStyle style) {
        return new RemixPlan(
                plan.vocalSong(),
                plan.instrumentalSong(),
                plan.genre(),
                plan.family(),
                plan.tempo(),
                plan.pitch(),
                plan.sections(),
                style);
    }

    @Test
    void theWeightsAreTheSourcesAndSumToOne() {
        assertThat(Arrays.stream(RubricDimension.values())
                        .mapToDouble(RubricDimension::weight)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(RubricDimension.LOUDNESS_FATIGUE.weight()).isEqualTo(0.10);
    }

    @Test
    void theTotalIsTheWeightedSumAndTheScore() {
        Rubric rubric = judge(plan);
        double sum = 0;
        for (RubricDimension dimension : RubricDimension.values()) {
            assertThat(rubric.value(dimension)).isBetween(0.0, 1.0);
            sum += dimension.weight() * rubric.value(dimension);
        }
        assertThat(rubric.total()).isCloseTo(sum, within(1e-12));
        assertThat(new HeuristicScorer(FeatureTier.PLAN).score(List.of(extractor.fromPlan(plan))))
                .containsExactly(rubric.total());
    }

    @Test
    void boundariesOffThePhraseCostArrangement() {
        // All inner boundaries a bar later: off every phrase, and so are the vocal's entries.
        List<Section> moved = new ArrayList<>();
        int last = plan.sections().size() - 1;
        for (int i = 0; i <= last; i++) {
            Section section = plan.sections().get(i);
            int start = i == 0 ? 0 : section.startBeat() + (section.startBeat() % 16 == 0 ? 4 : 0);
            int end = i == last ? section.endBeat() : section.endBeat() + (section.endBeat() % 16 == 0 ? 4 : 0);
            moved.add(new Section(
                    section.label(),
                    start,
                    end,
                    section.gains(),
                    section.transitionIn(),
                    section.vocalSourceBeat(),
                    section.instrumentalSourceBeat()));
        }
        assertWorse(with(plan, moved), RubricDimension.ARRANGEMENT, RubricDimension.HARMONIC_FIT);
    }

    @Test
    void aPeakSofterThanWhatComesBeforeItCostsTheEnergyArc() {
        RemixPlan flat = withEach(section -> section.label() == SectionLabel.PEAK
                ? withGains(section, Map.of(StemRole.OTHER, -12.0, StemRole.VOCALS, -9.0))
                : section);
        assertWorse(flat, RubricDimension.ENERGY_ARC, RubricDimension.HARMONIC_FIT);
    }

    @Test
    void aBuriedVocalCostsIntelligibilityAlone() {
        RemixPlan buried = withEach(section -> {
            Map<StemRole, Double> gains = new EnumMap<>(StemRole.class);
            section.gains()
                    .gainDb()
                    .forEach((role, gain) -> gains.put(role, role == StemRole.VOCALS ? gain - 12 : gain));
            return withGains(section, gains);
        });
        assertWorse(
                buried,
                RubricDimension.VOCAL_INTELLIGIBILITY,
                RubricDimension.ARRANGEMENT,
                RubricDimension.HARMONIC_FIT,
                RubricDimension.TRANSITIONS,
                RubricDimension.GROOVE);
    }

    @Test
    void aClashOfKeysCostsHarmonyAlone() {
        assertWorse(
                withShift(plan.pitch().vocalSemitones() + 1),
                RubricDimension.HARMONIC_FIT,
                RubricDimension.ARRANGEMENT,
                RubricDimension.ENERGY_ARC,
                RubricDimension.VOCAL_INTELLIGIBILITY,
                RubricDimension.GROOVE,
                RubricDimension.LOUDNESS_FATIGUE);
    }

    @Test
    void joinsStrangeToTheGenreCostTransitions() {
        List<TransitionType> usual = GenreTransitions.usualFirst(plan.genre());
        TransitionType strange = usual.get(usual.size() - 1);
        RemixPlan worse = withEach(section -> section.startBeat() == 0
                ? section
                : section.withTransitionIn(
                        strange == TransitionType.CUT ? Transition.CUT : new Transition(strange, 2)));
        assertWorse(worse, RubricDimension.TRANSITIONS, RubricDimension.HARMONIC_FIT, RubricDimension.GROOVE);
    }

    @Test
    void stretchedDrumsCostGroove() {
        assertWorse(
                withStretch(plan.tempo().vocalStretch(), 0.89),
                RubricDimension.GROOVE,
                RubricDimension.HARMONIC_FIT,
                RubricDimension.ENERGY_ARC);
    }

    @Test
    void noRestCostsFatigue() {
        RemixPlan loud = withEach(section -> withGains(
                section, Map.of(StemRole.DRUMS, 0.0, StemRole.BASS, 0.0, StemRole.OTHER, 0.0, StemRole.VOCALS, 0.0)));
        assertWorse(loud, RubricDimension.LOUDNESS_FATIGUE, RubricDimension.HARMONIC_FIT);
    }

    private void assertNeverRises(RubricDimension dimension, int steps, IntFunction<RemixPlan> worse) {
        double before = 1;
        for (int step = 0; step <= steps; step++) {
            double value = judge(worse.apply(step)).value(dimension);
            assertThat(value).as("step " + step).isLessThanOrEqualTo(before + 1e-12);
            before = value;
        }
        assertThat(before).isLessThan(judge(worse.apply(0)).value(dimension));
    }

    @Test
    void moreOfWhatIsBadIsNeverBetter() {
        assertNeverRises(RubricDimension.GROOVE, 12, step -> withStretch(1, 1 + step / 100.0));
        assertNeverRises(RubricDimension.GROOVE, 12, step -> withStretch(1, 1 - step / 100.0));
        assertNeverRises(RubricDimension.VOCAL_INTELLIGIBILITY, 12, step -> withStretch(1 + step / 40.0, 1));
        assertNeverRises(
                RubricDimension.VOCAL_INTELLIGIBILITY,
                12,
                step -> withStyle(plan.style().with(MixKnob.VOCALS, 6.0 - step)));
    }

    @Test
    void slowingDownCostsMoreThanSpeedingUp() {
        assertThat(judge(withStretch(1, 0.94)).value(RubricDimension.GROOVE))
                .isLessThan(judge(withStretch(1, 1.06)).value(RubricDimension.GROOVE));
    }

    @Test
    void everyDimensionIsExplainedInASentence() {
        for (StageAnswer.Judged judged : Stages.usualAnswer("r").ranking()) {
            for (RubricScore score : judged.card().scores()) {
                assertThat(score.sentence()).matches("[A-Z0-9].*[^.]\\.").doesNotContain("NaN", "null");
            }
        }
    }

    @Test
    void theCardSaysWhereThePeakComes() {
        // The loudest four bars begin with the peak, so their middle lies at beat 104 of 144.
        assertThat(judge(plan).score(RubricDimension.ENERGY_ARC).sentence())
                .startsWith("The peak comes at 72 % of the time, where it belongs");
        RemixPlan early = withEach(section -> section.label() == SectionLabel.INTRO
                ? withGains(section, Map.of(StemRole.DRUMS, 6.0, StemRole.BASS, 6.0, StemRole.OTHER, 6.0))
                : section);
        assertThat(judge(early).score(RubricDimension.ENERGY_ARC).sentence())
                .contains("he peak comes at 6 % of the time, and belongs at 55 to 80 %");
    }

    @Test
    void aGoodPlanIsGoodInEverything() {
        assertThat(judge(plan).scores()).allSatisfy(score -> assertThat(score.value())
                .as(score.dimension().word() + ": " + score.sentence())
                .isGreaterThan(0.8));
    }

    @Test
    void halfTheNearestPairsAreCalledTies() {
        HeuristicScorer scorer = new HeuristicScorer(FeatureTier.PLAN);
        assertThat(scorer.probability(0)).isEqualTo(0.5);
        assertThat(scorer.probability(0.015)).isCloseTo(0.6, within(0.005));
        assertThat(scorer.probability(0.3)).isGreaterThan(0.99);
    }
}
