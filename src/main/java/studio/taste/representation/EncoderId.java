package studio.taste.representation;

/**
 * Which encoder, in which version. Numbers of encoders with different ids must never meet in one belief.
 *
 * @param name what it is called, without {@code @}
 * @param version changes whenever the numbers change
 */
public record EncoderId(String name, String version) {
    private static final String PART = "[^@\\s]+";

    public EncoderId {
        if (!name.matches(PART) || !version.matches(PART)) {
            throw new IllegalArgumentException("an encoder has a name and a version without blanks and @, were \""
                    + name + "\" and \"" + version + "\"");
        }
    }

    /**
     * @param text as {@link #toString} writes it
     */
    public static EncoderId parse(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("an encoder is written name@version, was \"" + text + "\"");
        }
        return new EncoderId(text.substring(0, at), text.substring(at + 1));
    }

    /** {@code name@version}. */
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
