package studio.taste.ui.producing;

/** What of the learnt is looked at. */
public enum LearntView {
    TASTE("Taste"),
    FORESEEN("Foreseen"),
    TO_LEARN("To learn"),
    PARTS("Trait & state");

    private final String words;

    LearntView(String words) {
        this.words = words;
    }

    /** As it is written on its tab. */
    public String words() {
        return words;
    }

    /** The one after it; after the last comes the first. */
    LearntView next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
