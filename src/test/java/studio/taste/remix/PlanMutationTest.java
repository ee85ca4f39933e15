package studio.taste.remix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static studio.taste.music.StemRole.BASS;
import static studio.taste.music.StemRole.DRUMS;
import static studio.taste.music.StemRole.OTHER;
import static studio.taste.music.StemRole.VOCALS;
import static studio.taste.remix.HardConstraintTest.ALL;
import static studio.taste.remix.HardConstraintTest.FADE;
import static studio.taste.remix.HardConstraintTest.INSTRUMENTAL;
import static studio.taste.remix.HardConstraintTest.QUIET;
import static studio.taste.remix.HardConstraintTest.SECTIONS;
import static studio.taste.remix.HardConstraintTest.VOCAL;
import static studio.taste.remix.HardConstraintTest.plan;
import static studio.taste.remix.HardConstraintTest.span;
import static studio.taste.remix.HardConstraintTest.tempo;
import static studio.taste.remix.HardConstraintTest.with;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.taste.loudness.Loudness;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.SongAnalysis;
import studio.taste.music.StemAnalysis;
import studio.taste.music.StemRole;

/** A valid plan broken in each of the fourteen ways: exactly that rule must notice. */
class PlanMutationTest {
    /** Vocals with much of the band left in them. */
    private static final Song BLED = withVocalQuality(VOCAL, 0.5);

    @ParameterizedTest
    @EnumSource
    void aValidPlanBrokenInOneWayBreaksThatRuleAlone(HardConstraint code) {
        assertThat(HardConstraint.check(plan(SECTIONS), BLED, INSTRUMENTAL)).isEmpty();
        List<Violation> violations = HardConstraint.check(broken(code), BLED, INSTRUMENTAL);
        assertThat(violations).extracting(Violation::code).isNotEmpty().containsOnly(code);
        for (Violation violation : violations) {
            assertThat(violation.measured()).isNotEqualTo(violation.limit());
            assertThat(violation.section())
                    .isBetween(Violation.WHOLE_PLAN, broken(code).sections().size() - 1);
            assertThat(violation.sentence()).endsWith(".");
        }
    }

    @Test
    void thereAreFourteenRules() {
        assertThat(HardConstraint.values()).hasSize(14);
    }

    private static RemixPlan broken(HardConstraint code) {
        RemixPlan good = plan(SECTIONS);
        return switch (code) {
            case SECTION_OVERLAP -> plan(with(4, span(SECTIONS.get(4), 116, 128)));
            case SECTION_TOO_SHORT ->
                plan(inserted(2, 60, new Section(SectionLabel.VERSE, 60, 64, ALL, Transition.CUT, 80, 32)));
            case BEAT_GRID_MISALIGNED -> {
                List<Section> sections = with(1, span(SECTIONS.get(1), 16, 66));
                sections.set(2, span(SECTIONS.get(2), 66, 80));
                sections.set(3, SECTIONS.get(3).withTransitionIn(Transition.CUT));
                yield plan(sections);
            }
            case SOURCE_SPLIT ->
                new RemixPlan(
                        good.vocalSong(),
                        good.vocalSong(),
                        good.genre(),
                        good.family(),
                        good.tempo(),
                        good.pitch(),
                        good.sections(),
                        good.style());
            case TEMPO_STRETCH_UNSAFE -> tempo(good, new TempoDecision(120, 1, 1.13, 1, 1, ""));
            case PITCH_SHIFT_UNSAFE ->
                new RemixPlan(
                        good.vocalSong(),
                        good.instrumentalSong(),
                        good.genre(),
                        good.family(),
                        good.tempo(),
                        new PitchDecision(5, 0, ""),
                        good.sections(),
                        good.style());
            case TRANSITION_TOO_LONG ->
                plan(with(2, SECTIONS.get(2).withTransitionIn(new Transition(TransitionType.FILTER_SWEEP, 9))));
            // Two bars 9 dB above the rest: what the limiter may take is not enough.
            case TRUE_PEAK_EXCEEDED ->
                plan(inserted(2, 56, new Section(SectionLabel.MAIN, 56, 64, louder(ALL, 9), Transition.CUT, 120, 72)));
            case LUFS_OUT_OF_RANGE -> plan(changed(gains -> louder(gains, -40)));
            // The drop keeps two stems of four, as strong together as all are, of which two step back for the others.
            case LRA_TOO_LOW -> {
                List<Section> sections = new ArrayList<>(changed(gains -> ALL));
                sections.set(2, gains(SECTIONS.get(2), new StemGains(Map.of(BASS, 2.0, OTHER, 2.0))));
                sections.set(4, gains(SECTIONS.get(4), louder(ALL, -1)));
                yield plan(sections);
            }
            case NO_CONTRAST -> plan(with(2, new Section(SectionLabel.BREAKDOWN, 64, 80, ALL, Transition.CUT, 16, 80)));
            case DUAL_LEAD_VOCALS -> plan(with(3, new Section(SectionLabel.PEAK, 80, 112, ALL, FADE, 104, 96)));
            case OUTRO_QUALITY -> plan(with(4, new Section(SectionLabel.VOCAL_OUT, 112, 128, QUIET, FADE, 0, 128)));
            case STEM_QUALITY_GATE -> plan(with(2, gains(SECTIONS.get(2), new StemGains(Map.of(VOCALS, -3.0)))));
        };
    }

    @Test
    void wellSeparatedVocalsMayBeAlone() {
        assertThat(HardConstraint.check(broken(HardConstraint.STEM_QUALITY_GATE), VOCAL, INSTRUMENTAL))
                .isEmpty();
    }

    @Test
    void finishingLowersTheLevelOnceTheLimiterHasTakenThreeDecibels() {
        LoudnessWindow pop = LoudnessWindow.of(Genre.POP);
        // Peaks 13 dB over the loudness: 2 dB of limiting at −12 LUFS.
        FinishedSound easy = FinishedSound.of(-20, 8, -7, pop);
        assertThat(easy).isEqualTo(new FinishedSound(-12, 8, -1, 2));
        // 15 dB: 3 dB of limiting, and 1 dB less level.
        assertThat(FinishedSound.of(-20, 8, -5, pop)).isEqualTo(new FinishedSound(-13, 8, -1, 3));
        // 18 dB: the window ends at −14 LUFS.
        assertThat(FinishedSound.of(-20, 8, -2, pop)).isEqualTo(new FinishedSound(-14, 8, 1, 3));
        assertThat(LoudnessWindow.of(Genre.LO_FI).targetLufs()).isEqualTo(-12);
        assertThat(LoudnessWindow.of(Genre.EDM).targetLufs()).isEqualTo(-12);
    }

    @Test
    void measuredSoundIsJudgedByTheSameLimits() {
        assertThat(HardConstraint.checkFinished(new Loudness(-12, 6, 0, 0, 0, -1), Genre.POP))
                .isEmpty();
        assertThat(HardConstraint.checkFinished(new Loudness(-9.5, 3.9, 0, 0, 0, -0.5), Genre.POP))
                .extracting(Violation::code)
                .containsExactly(
                        HardConstraint.TRUE_PEAK_EXCEEDED,
                        HardConstraint.LUFS_OUT_OF_RANGE,
                        HardConstraint.LRA_TOO_LOW);
        assertThat(HardConstraint.checkFinished(new Loudness(-9.5, 4, 0, 0, 0, -1), Genre.EDM))
                .isEmpty();
        assertThat(HardConstraint.checkPreview(new Loudness(-12, 1, 0, 0, 0, -1), Genre.LO_FI))
                .isEmpty();
    }

    @Test
    void theForecastOfEvenStemsIsWhatTheirLevelsSay() {
        Song even = WrittenSongs.song("Even", Genre.POP, 120, "8A", "chorus 40");
        StemGains two = new StemGains(Map.of(DRUMS, 0.0, BASS, 0.0));
        List<Section> sections = List.of(
                new Section(SectionLabel.MAIN, 0, 64, two, Transition.CUT, 0, 0),
                new Section(SectionLabel.OUTRO, 64, 128, louder(two, -8), Transition.CUT, 0, 0));
        SoundForecast forecast = SoundForecast.of(plan(sections), SourcePair.of(even, even));
        // Two stems staged to −15 LUFS, the bass 2 dB lower under the drums; half of it is 8 dB softer, above the gate.
        // Drums 8 of
        // the 12 dB softer that let the bass alone press it down by a third.
        double loud = Math.pow(10, -1.5) * (1 + Math.pow(10, -0.2));
        double soft = Math.pow(10, -2.3) * (1 + Math.pow(10, -0.2 / 3));
        assertThat(forecast.integratedLufs()).isCloseTo(lufs((loud + soft) / 2), within(0.02));
        assertThat(forecast.loudnessRangeLu()).isCloseTo(lufs(loud) - lufs(soft), within(0.01));
        SoundForecast end = SoundForecast.of(plan(sections), SourcePair.of(even, even), new Excerpt(64, 96));
        assertThat(end.integratedLufs()).isCloseTo(lufs(soft), within(0.02));
        assertThat(end.loudnessRangeLu()).isZero();
        Loudness measured = new Loudness(-13, forecast.loudnessRangeLu() - 1, 0, 0, 0, forecast.truePeakDbtp() - 1);
        ForecastError error = forecast.error(measured);
        assertThat(error.loudnessRangeLu()).isCloseTo(1, within(1e-9));
        assertThat(error.truePeakDb()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theForecastLetsBassAndOtherStepBackForTheVoice() {
        Song even = WrittenSongs.song("Even", Genre.POP, 120, "8A", "chorus 40");
        SourcePair songs = SourcePair.of(even, even);
        double[] power = new double[3];
        List<Map<StemRole, Double>> gains = List.of(
                Map.of(VOCALS, 0.0, OTHER, 0.0), Map.of(VOCALS, -14.0, OTHER, 0.0), Map.of(VOCALS, 0.0, OTHER, -60.0));
        for (int i = 0; i < power.length; i++) {
            List<Section> sections =
                    List.of(new Section(SectionLabel.MAIN, 0, 64, new StemGains(gains.get(i)), Transition.CUT, 0, 0));
            power[i] = Math.pow(10, (SoundForecast.of(plan(sections), songs).integratedLufs() + 15) / 10);
        }
        double voice = power[2];
        // From 8 dB below its staged level on the voice has all it asks for, at 14 half of it.
        assertThat(power[0] - voice).isCloseTo(Math.pow(10, -0.15), within(0.01));
        assertThat(power[1] - voice * Math.pow(10, -1.4)).isCloseTo(Math.pow(10, -0.075), within(0.01));
    }

    private static double lufs(double power) {
        return 10 * Math.log10(power);
    }

    /** The plan's sections with one more, which takes the end of the one before it. */
    private static List<Section> inserted(int at, int from, Section section) {
        List<Section> sections =
                with(at - 1, span(SECTIONS.get(at - 1), SECTIONS.get(at - 1).startBeat(), from));
        sections.add(at, section);
        return sections;
    }

    private static List<Section> changed(UnaryOperator<StemGains> change) {
        return SECTIONS.stream()
                .map(section -> gains(section, change.apply(section.gains())))
                .toList();
    }

    private static Section gains(Section section, StemGains gains) {
        return new Section(
                section.label(),
                section.startBeat(),
                section.endBeat(),
                gains,
                section.transitionIn(),
                section.vocalSourceBeat(),
                section.instrumentalSourceBeat());
    }

    private static StemGains louder(StemGains gains, double db) {
        Map<StemRole, Double> louder = new EnumMap<>(StemRole.class);
        gains.gainDb().forEach((role, gain) -> louder.put(role, gain + db));
        return new StemGains(louder);
    }

    private static Song withVocalQuality(Song song, double quality) {
        SongAnalysis old = song.analysis();
        Map<StemRole, StemAnalysis> stems = new EnumMap<>(old.stems());
        StemAnalysis voice = old.stem(VOCALS);
        stems.put(
                VOCALS,
                new StemAnalysis(
                        voice.loudnessLufs(),
                        voice.barLevelDb(),
                        voice.beatPresenceDb(),
                        voice.thirdOctaves(),
                        voice.onsetsPerBeat(),
                        quality,
                        voice.lowEndCorrelation()));
        return new Song(
                song.id(),
                song.title(),
                song.genre(),
                new SongAnalysis(
                        old.beatGrid(),
                        old.tempoConfidence(),
                        old.key(),
                        old.keyConfidence(),
                        old.sections(),
                        old.durationSeconds(),
                        old.vocalPhrases(),
                        old.groove(),
                        stems));
    }
}
