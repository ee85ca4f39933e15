package studio.taste.remix;

import studio.taste.StudioException;

/** Two songs were to be remixed that do not fit; the message says why and what would help. */
public class IncompatibleSongsException extends StudioException {
    private static final long serialVersionUID = 1;

    public IncompatibleSongsException(String sentence) {
        super(sentence);
    }
}
