package studio.taste.remix;

/** How well the vocal's key sits on the instrumental's. */
public enum KeyTier {
    /** The same key or its relative. */
    PERFECT("perfect"),
    /** One step apart on the Camelot wheel. */
    SAFE("safe"),
    /** Two steps apart: usable without a shift. */
    WORKABLE("workable"),
    /** Further apart; fits once the vocal is shifted. */
    SHIFTED("shifted");

    private final String word;

    KeyTier(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
