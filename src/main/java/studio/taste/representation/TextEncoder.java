package studio.taste.representation;

/** Turns words into numbers; frozen as {@link AudioEncoder} is. Safe for use by several threads. */
public interface TextEncoder {
    EncoderId id();

    /** How many numbers a text gets. */
    int dimension();

    /**
     * @param text may be blank
     * @return {@link #dimension} finite numbers; zeros when the text is blank or the encoder cannot be loaded
     */
    float[] encode(String text);
}
