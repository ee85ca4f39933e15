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
    OUTRO
}
