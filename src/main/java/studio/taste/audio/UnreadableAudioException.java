package studio.taste.audio;

import studio.taste.StudioException;

/** A file or stream that cannot be read as sound; the message names it and says why. */
public class UnreadableAudioException extends StudioException {
    private static final long serialVersionUID = 1L;

    public UnreadableAudioException(String sentence) {
        super(sentence);
    }

    public UnreadableAudioException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
