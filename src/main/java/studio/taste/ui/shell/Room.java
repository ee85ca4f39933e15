package studio.taste.ui.shell;

/** A room of the studio. */
public enum Room {
    LISTEN("Listen"),
    RESEARCH("Research");

    private final String word;

    Room(String word) {
        this.word = word;
    }

    /** As it is written on its door. */
    public String word() {
        return word;
    }

    /** What is printed on its key. */
    public String cap() {
        return "Ctrl+" + (ordinal() + 1);
    }
}
