package studio.taste;

/**
 * The world's trouble: a file, a device, a database, an input. The message is a sentence for the user that says what
 * happened, to which file or value, and what to do. Programming mistakes are unchecked exceptions instead.
 */
public class StudioException extends Exception {
    private static final long serialVersionUID = 1L;

    public StudioException(String sentence) {
        super(sentence);
    }

    public StudioException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for the user; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
