package studio.taste.music;

/** The four parts a song is separated into. The only vocabulary of stems, from planner to features. */
public enum StemRole {
    VOCALS("vocals"),
    DRUMS("drums"),
    BASS("bass"),
    OTHER("other");

    private final String word;

    StemRole(String word) {
        this.word = word;
    }

    /** The word used in file names, reports and columns. */
    public String word() {
        return word;
    }
}
