package studio.taste.session;

import java.util.Locale;

/** What a rater can say went wrong with one side. */
public enum FailureTag {
    MUDDY("muddy"),
    VOCAL_BURIED("vocal buried"),
    CLASHY_KEY("clashing key"),
    AWKWARD_TRANSITION("awkward transition"),
    FATIGUING("fatiguing"),
    TIMING_OFF("timing off"),
    LOW_END_MUDDY("muddy low end"),
    GROOVE_OFF("groove off");

    private final String words;

    FailureTag(String words) {
        this.words = words;
    }

    /** The tag as a rater reads it. */
    public String words() {
        return words;
    }

    /** The tag as it is written in columns: {@code vocal_buried}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
