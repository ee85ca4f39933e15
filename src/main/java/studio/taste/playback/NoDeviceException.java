package studio.taste.playback;

import studio.taste.StudioException;

/** No line to a sound device could be opened; the message says which and why. */
final class NoDeviceException extends StudioException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    NoDeviceException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    NoDeviceException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** What happened, for the user. */
    String sentence() {
        return sentence;
    }
}
