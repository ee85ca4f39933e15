package studio.taste.remix;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import studio.taste.music.Song;

/**
 * The rules a shown plan must keep, as far as they can be told from the plan and the songs' analysis. Rules on rendered sound
 * (true peak, loudness, loudness range) and on separation quality are not among them.
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
    /** Some section before the peak drops by 2 stems or 20 % energy (RMS of the sounding stems) against the one before it. */
    NO_CONTRAST(StructureRules::contrast),
    /**
     * Two lead vocals never sound at once. A plan has one vocal song, so this can happen in one way: a crossfade overlaps two
     * different passages of it, and both are sung.
     */
    DUAL_LEAD_VOCALS(SourceRules::dualLead),
    /** The last section is an outro of at least 8 beats, with less energy than the peak. */
    OUTRO_QUALITY(StructureRules::outro);

    /** Finds where a plan breaks one rule. */
    private interface Rule {
        Stream<Violation> violations(RemixPlan plan, Song vocal, Song instrumental);
    }

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
        return Arrays.stream(values())
                .flatMap(constraint -> constraint.rule.violations(plan, vocal, instrumental))
                .toList();
    }
}
