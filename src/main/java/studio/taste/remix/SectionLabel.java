package studio.taste.remix;

/** What a section of a remix is for. The only vocabulary of remix sections, from planner to features. */
public enum SectionLabel {
    INTRO,
    BUILD,
    HOOK,
    VERSE,
    MAIN,
    BREAKDOWN,
    PEAK,
    VOCAL_OUT,
    OUTRO;

    /** Whether the section carries the song, so that it must last two bars at least; the others connect such sections. */
    public boolean isMajor() {
        return this == HOOK || this == VERSE || this == MAIN || this == PEAK;
    }
}
