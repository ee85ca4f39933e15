package studio.taste.selection;

/** Why a candidate is in the portfolio. */
public enum SlotReason {
    BEST("best so far"),
    EXPECTED("may be the best"),
    INFORMATION("tells the most"),
    UNCERTAIN("least known"),
    THOMPSON("one guess at your taste"),
    DIVERSE("sounds different"),
    RANDOM("picked at random");

    private final String words;

    SlotReason(String words) {
        this.words = words;
    }

    /** A few words for a card. */
    public String words() {
        return words;
    }
}
