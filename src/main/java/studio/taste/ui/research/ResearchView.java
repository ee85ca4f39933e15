package studio.taste.ui.research;

/** What a researcher looks at. */
public enum ResearchView {
    /** What was answered. */
    SESSIONS("Sessions", "S"),
    /** What was learnt from it. */
    MODELS("Models", "M");

    private final String words;
    private final String key;

    ResearchView(String words, String key) {
        this.words = words;
        this.key = key;
    }

    String words() {
        return words;
    }

    /** What is printed on its key. */
    String key() {
        return key;
    }
}
