package studio.taste.representation;

import studio.taste.StudioException;

/** Turns sound into numbers; frozen, so that one candidate has the same numbers for ever. Safe for use by several threads. */
public interface AudioEncoder {
    EncoderId id();

    /** How many numbers a candidate gets. */
    int dimension();

    /**
     * @return {@link #dimension} finite numbers
     * @throws StudioException when this sound cannot be encoded
     */
    float[] encode(HeardCandidate candidate) throws StudioException;
}
