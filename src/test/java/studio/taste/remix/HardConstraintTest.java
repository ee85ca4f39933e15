package studio.taste.remix;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.taste.music.StemRole.BASS;
import static studio.taste.music.StemRole.DRUMS;
import static studio.taste.music.StemRole.OTHER;
import static studio.taste.music.StemRole.VOCALS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.taste.music.Genre;
import studio.taste.music.Song;

class HardConstraintTest {
    static final Song VOCAL =
            WrittenSongs.song("Voice", Genre.POP, 120, "8A", "intro 4, chorus 16, verse 16, chorus 8");
    static final Song INSTRUMENTAL = WrittenSongs.song("Drums", Genre.POP, 120, "8A", "intro 8, chorus 40");

    static final StemGains ALL = new StemGains(Map.of(VOCALS, 0.0, DRUMS, 0.0, BASS, 0.0, OTHER, 0.0));
    private static final StemGains DROP = new StemGains(Map.of(VOCALS, -3.0, OTHER, -12.0));
    static final StemGains QUIET = new StemGains(Map.of(OTHER, -6.0));
    static final Transition FADE = new Transition(TransitionType.CROSSFADE, 4);

    /** Breakdown and peak go on in the vocal song without a jump; the others jump, but cut or with silent neighbours. */
    static final List<Section> SECTIONS = List.of(
            new Section(SectionLabel.INTRO, 0, 16, QUIET, Transition.CUT, 0, 0),
            new Section(SectionLabel.MAIN, 16, 64, ALL, FADE, 80, 32),
            new Section(SectionLabel.BREAKDOWN, 64, 80, DROP, Transition.CUT, 16, 80),
            new Section(SectionLabel.PEAK, 80, 112, ALL, FADE, 32, 96),
            new Section(SectionLabel.OUTRO, 112, 128, QUIET, FADE, 0, 128));

    @Test
    void theUnbrokenPlanPasses() {
        assertThat(check(plan(SECTIONS))).isEmpty();
    }

    @Test
    void aGapBetweenSectionsIsFound() {
        assertOnly(HardConstraint.SECTION_OVERLAP, 4, 116, 112, plan(with(4, span(SECTIONS.get(4), 116, 128))));
    }

    @Test
    void anOverlapIsFound() {
        assertOnly(HardConstraint.SECTION_OVERLAP, 4, 108, 112, plan(with(4, span(SECTIONS.get(4), 108, 128))));
    }

    @Test
    void aLateStartIsFound() {
        assertOnly(HardConstraint.SECTION_OVERLAP, 0, 4, 0, plan(with(0, span(SECTIONS.get(0), 4, 16))));
    }

    @Test
    void aShortMajorSectionIsFound() {
        List<Section> sections = new ArrayList<>(with(1, span(SECTIONS.get(1), 16, 60)));
        sections.add(2, new Section(SectionLabel.VERSE, 60, 64, ALL, Transition.CUT, 80, 32));
        assertOnly(HardConstraint.SECTION_TOO_SHORT, 2, 4, 8, plan(sections));
    }

    @Test
    void aBoundaryOffTheBarLineIsFound() {
        List<Section> sections = new ArrayList<>(with(1, span(SECTIONS.get(1), 16, 66)));
        sections.set(2, span(SECTIONS.get(2), 66, 80));
        sections.set(3, SECTIONS.get(3).withTransitionIn(Transition.CUT));
        assertOnly(HardConstraint.BEAT_GRID_MISALIGNED, 1, 2, 0, plan(sections));
    }

    @Test
    void bothSourcesFromOneSongAreFound() {
        RemixPlan good = plan(SECTIONS);
        RemixPlan bad = new RemixPlan(
                good.vocalSong(),
                good.vocalSong(),
                good.genre(),
                good.family(),
                good.tempo(),
                good.pitch(),
                good.sections(),
                good.style());
        assertOnly(HardConstraint.SOURCE_SPLIT, Violation.WHOLE_PLAN, 1, 2, bad);
    }

    @Test
    void unsafeStretchIsFoundPerStem() {
        RemixPlan good = plan(SECTIONS);
        RemixPlan bad = tempo(good, new TempoDecision(120, 1, 1.13, 1, 1, ""));
        assertOnly(HardConstraint.TEMPO_STRETCH_UNSAFE, Violation.WHOLE_PLAN, 1.13 - 1, 0.12, bad);
        // 30 % is too much for drums and bass, not for the rest or the vocals.
        assertThat(check(tempo(good, new TempoDecision(120, 1.3, 1.3, 1, 1, ""))))
                .extracting(Violation::limit)
                .containsExactly(0.12, 0.20);
        // A plan that claims less than the songs' tempi say is found out.
        assertThat(check(tempo(good, new TempoDecision(150, 1, 1, 1, 1, ""))))
                .extracting(Violation::code)
                .containsOnly(HardConstraint.TEMPO_STRETCH_UNSAFE)
                .hasSize(2);
    }

    @Test
    void anUnsafeShiftIsFound() {
        RemixPlan good = plan(SECTIONS);
        RemixPlan bad = new RemixPlan(
                good.vocalSong(),
                good.instrumentalSong(),
                good.genre(),
                good.family(),
                good.tempo(),
                new PitchDecision(-5, 0, ""),
                good.sections(),
                good.style());
        assertOnly(HardConstraint.PITCH_SHIFT_UNSAFE, Violation.WHOLE_PLAN, 5, 4, bad);
    }

    @Test
    void aTransitionLongerThanHalfASectionIsFound() {
        Transition sweep = new Transition(TransitionType.FILTER_SWEEP, 9);
        assertOnly(
                HardConstraint.TRANSITION_TOO_LONG,
                2,
                9,
                8,
                plan(with(2, SECTIONS.get(2).withTransitionIn(sweep))));
    }

    @Test
    void aTransitionLongerThanTheGenreAllowsIsFound() {
        Transition sweep = new Transition(TransitionType.FILTER_SWEEP, 20);
        List<Section> sections = List.of(
                span(SECTIONS.get(0), 0, 40),
                span(SECTIONS.get(1), 40, 80).withTransitionIn(sweep),
                span(SECTIONS.get(2), 80, 96),
                span(SECTIONS.get(3), 96, 112),
                SECTIONS.get(4));
        // 20 beats are half of 40, but more than 15 % of 128; house allows 25 %.
        assertOnly(HardConstraint.TRANSITION_TOO_LONG, 1, 20, 0.15 * 128, plan(sections));
        assertThat(check(plan(sections, Genre.HOUSE))).isEmpty();
    }

    @Test
    void aPeakWithoutADropBeforeItIsFound() {
        Section flat = new Section(SectionLabel.BREAKDOWN, 64, 80, ALL, Transition.CUT, 16, 80);
        assertOnly(HardConstraint.NO_CONTRAST, 3, 0, 0.20, plan(with(2, flat)));
    }

    @Test
    void aCrossfadeOfTwoSungPassagesIsFound() {
        Section peak = SECTIONS.get(3);
        Section jumping = new Section(peak.label(), 80, 112, ALL, FADE, 104, 96);
        assertOnly(HardConstraint.DUAL_LEAD_VOCALS, 3, 4, 0, plan(with(3, jumping)));
        assertThat(check(plan(with(3, jumping.withTransitionIn(Transition.CUT)))))
                .isEmpty();
    }

    @Test
    void aPlanWithoutAnOutroIsFound() {
        Section verse = new Section(SectionLabel.VOCAL_OUT, 112, 128, QUIET, FADE, 0, 128);
        assertOnly(HardConstraint.OUTRO_QUALITY, 4, 0, 1, plan(with(4, verse)));
    }

    @Test
    void aShortOutroIsFound() {
        Section brief = new Section(SectionLabel.OUTRO, 112, 116, QUIET, Transition.CUT, 0, 128);
        assertOnly(HardConstraint.OUTRO_QUALITY, 4, 4, 8, plan(with(4, brief)));
    }

    @Test
    void anOutroAsStrongAsThePeakIsFound() {
        Section strong = new Section(SectionLabel.OUTRO, 112, 128, ALL, Transition.CUT, 0, 128);
        assertOnly(HardConstraint.OUTRO_QUALITY, 4, 2, 2, plan(with(4, strong)));
    }

    @Test
    void allFailuresAreReportedTogether() {
        Section broken = new Section(SectionLabel.VERSE, 114, 112, ALL, Transition.CUT, 0, 128);
        assertThat(check(plan(with(4, broken))))
                .extracting(Violation::code)
                .contains(
                        HardConstraint.SECTION_OVERLAP, HardConstraint.SECTION_TOO_SHORT, HardConstraint.OUTRO_QUALITY);
    }

    private static void assertOnly(HardConstraint code, int section, double measured, double limit, RemixPlan plan) {
        List<Violation> violations = check(plan);
        assertThat(violations).extracting(Violation::code).containsExactly(code);
        assertThat(violations.get(0).section()).isEqualTo(section);
        assertThat(violations.get(0).measured()).isEqualTo(measured);
        assertThat(violations.get(0).limit()).isEqualTo(limit);
        assertThat(violations.get(0).sentence()).endsWith(".");
    }

    private static List<Violation> check(RemixPlan plan) {
        return HardConstraint.check(plan, VOCAL, INSTRUMENTAL);
    }

    static List<Section> with(int index, Section section) {
        List<Section> sections = new ArrayList<>(SECTIONS);
        sections.set(index, section);
        return sections;
    }

    static Section span(Section section, int startBeat, int endBeat) {
        return new Section(
                section.label(),
                startBeat,
                endBeat,
                section.gains(),
                section.transitionIn(),
                section.vocalSourceBeat(),
                section.instrumentalSourceBeat());
    }

    static RemixPlan tempo(RemixPlan plan, TempoDecision tempo) {
        return new RemixPlan(
                plan.vocalSong(),
                plan.instrumentalSong(),
                plan.genre(),
                plan.family(),
                tempo,
                plan.pitch(),
                plan.sections(),
                plan.style());
    }

    static RemixPlan plan(List<Section> sections) {
        return plan(sections, Genre.POP);
    }

    private static RemixPlan plan(List<Section> sections, Genre genre) {
        return new RemixPlan(
                VOCAL.id(),
                INSTRUMENTAL.id(),
                genre,
                ArrangementFamily.QUICK_HIT,
                new TempoDecision(120, 1, 1, 1, 1, ""),
                new PitchDecision(0, 0, ""),
                sections,
                MixStyle.NEUTRAL);
    }
}
