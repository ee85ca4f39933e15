package studio.taste.session;

import studio.taste.StudioException;

/** The journal could not be opened, read or written; the message says why and what to do. */
public class JournalException extends StudioException {
    private static final long serialVersionUID = 1L;

    public JournalException(String sentence) {
        super(sentence);
    }

    public JournalException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
