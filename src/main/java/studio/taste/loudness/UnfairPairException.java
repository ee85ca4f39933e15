package studio.taste.loudness;

import studio.taste.StudioException;

/** Two clips that cannot be compared blind, because something other than the music would tell them apart. */
public class UnfairPairException extends StudioException {
    private static final long serialVersionUID = 1L;

    public UnfairPairException(String sentence) {
        super(sentence);
    }
}
