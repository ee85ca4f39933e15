package studio.taste.remix;

/** The four shapes of arrangement. */
public enum ArrangementFamily {
    STANDARD_ARC("standard arc"),
    HOOK_FIRST("hook first"),
    DJ_LIFT("DJ lift"),
    QUICK_HIT("quick hit");

    private final String word;

    ArrangementFamily(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
