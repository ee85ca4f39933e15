package studio.taste.ui.shell;

/** A room of the studio. */
public enum Room {
    LISTEN("Listen", "", ""),
    PRODUCE(
            "Produce",
            "This would end the blindness",
            "In this room remixes are heard with their arrangements in sight. A rater who has seen that can no longer answer"
                    + " blind."),
    RESEARCH(
            "Research",
            "This would end the blindness",
            "Research shows which remixes are being compared. A rater who has seen that can no longer answer blind."),
    LIBRARY(
            "Library",
            "This would interrupt the session",
            "In the library songs sound as they were recorded, and a rater who has just heard one judges its remixes"
                    + " differently."),
    PLANS(
            "Plans",
            "This would end the blindness",
            "In this room plans are seen and remixes heard with their names. A rater who has seen that can no longer answer"
                    + " blind.");

    private final String word;
    private final String warningTitle;
    private final String warning;

    Room(String word, String warningTitle, String warning) {
        this.word = word;
        this.warningTitle = warningTitle;
        this.warning = warning;
    }

    /** What going there during a session would do, in a few words; empty when nothing. */
    String warningTitle() {
        return warningTitle;
    }

    /** Why, in a sentence; empty when it does nothing. */
    String warning() {
        return warning;
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
