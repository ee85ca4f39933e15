package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import studio.taste.loudness.Loudness;
import studio.taste.music.Genre;
import studio.taste.music.Song;

/**
 * The rules a shown plan must keep. Those on the sound are judged by a {@link SoundForecast} before anything is rendered, and again on
 * what was rendered: {@link #checkFinished} and {@link #checkPreview}.
 */
public enum HardConstraint {
    /** Sections start at beat 0, go forward, and follow each other without gap or overlap. */
    SECTION_OVERLAP(StructureRules::overlap),
    /** Major sections last at least 8 beats, all others 4. */
    SECTION_TOO_SHORT(StructureRules::tooShort),
    /** Every boundary lies on a multiple of 4 beats. */
    BEAT_GRID_MISALIGNED(StructureRules::misaligned),
    /** The vocals come from one song, the instruments from the other. */
    SOURCE_SPLIT(SourceRules::split),
    /** Drums are stretched by 12 % at most, bass 20 %, vocals 35 %, the rest 40 %; by the plan's word and by the songs' tempi. */
    TEMPO_STRETCH_UNSAFE(SourceRules::stretch),
    /** The vocals are shifted by 4 semitones at most. */
    PITCH_SHIFT_UNSAFE(SourceRules::shift),
    /** A transition lasts at most half the shorter of the two sections it joins, and the genre's share of the remix. */
    TRANSITION_TOO_LONG(StructureRules::transitions),
    /** The finished remix, limited by 3 dB at most, has true peaks of at most −1 dBTP. */
    TRUE_PEAK_EXCEEDED(SoundRules::truePeak),
    /** The finished remix is as loud as its genre asks; see {@link LoudnessWindow}. */
    LUFS_OUT_OF_RANGE(SoundRules::loudness),
    /** The remix has a loudness range of at least 4 LU. */
    LRA_TOO_LOW(SoundRules::range),
    /** Some section before the peak drops by 2 stems or 20 % energy (RMS of the sounding stems) against the one before it. */
    NO_CONTRAST(StructureRules::contrast),
    /**
     * Two lead vocals never sound at once. A plan has one vocal song, so this can happen in one way: a crossfade overlaps two
     * different passages of it, and both are sung.
     */
    DUAL_LEAD_VOCALS(SourceRules::dualLead),
    /** The last section is an outro of at least 8 beats, with less energy than the peak. */
    OUTRO_QUALITY(StructureRules::outro),
    /** The vocals are never alone where they were separated badly: quality below 0.7. */
    STEM_QUALITY_GATE(SoundRules::stemQuality);

    /** Finds where a plan breaks one rule. */
    private interface Rule {
        Stream<Violation> violations(PlanUnderCheck check);
    }

    private static final List<HardConstraint> ALL = List.of(values());

    // Not data: a function without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Rule rule;

    HardConstraint(Rule rule) {
        this.rule = rule;
    }

    /**
     * Everything wrong with a plan. All constraints are evaluated whatever the others find, because failures are data too.
     *
     * @param plan the plan, which may be malformed in any way
     * @param vocal the song meant to give the vocals
     * @param instrumental the song meant to give the instruments
     * @return in the order of the constants; empty when the plan may be shown
     */
    public static List<Violation> check(RemixPlan plan, Song vocal, Song instrumental) {
        return check(plan, SourcePair.of(vocal, instrumental));
    }

    /** {@link #check(RemixPlan, Song, Song)} for many plans of one pair of songs. */
    public static List<Violation> check(RemixPlan plan, SourcePair songs) {
        PlanUnderCheck check = new PlanUnderCheck(plan, songs, SoundForecast.of(plan, songs));
        List<Violation> found = new ArrayList<>();
        for (HardConstraint constraint : ALL) {
            constraint.rule.violations(check).forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** What is wrong with the sound of a finished remix, as measured. */
    public static List<Violation> checkFinished(Loudness measured, Genre genre) {
        return Stream.concat(checkPreview(measured, genre).stream(), SoundRules.range(measured.loudnessRangeLu(), "is"))
                .toList();
    }

    /** What is wrong with the sound of a matched preview, as measured. The loudness range of an excerpt is not that of the remix. */
    public static List<Violation> checkPreview(Loudness measured, Genre genre) {
        return checkPreview(measured.truePeakDbtp(), measured.integratedLufs(), genre);
    }

    /** What is wrong with the sound of a preview once it is finished. */
    static List<Violation> checkPreview(FinishedSound finished, Genre genre) {
        return checkPreview(finished.truePeakDbtp(), finished.integratedLufs(), genre);
    }

    private static List<Violation> checkPreview(double truePeakDbtp, double integratedLufs, Genre genre) {
        return Stream.concat(
                        SoundRules.truePeak(truePeakDbtp, "reaches"), SoundRules.loudness(integratedLufs, genre, "is"))
                .toList();
    }
}
