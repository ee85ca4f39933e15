package studio.taste.session;

/** What a short non-verbal sound tells a listener whose eyes are shut. Cues never sound over the music. */
public enum Cue {
    /** Side A is selected. */
    SIDE_A,
    /** Side B is selected. */
    SIDE_B,
    /** Enough was heard of both sides: a vote can be cast. */
    READY_TO_VOTE,
    /** The vote is on disk. */
    SAVED;

    /** The cue that names a side. */
    public static Cue of(Side side) {
        return side == Side.A ? SIDE_A : SIDE_B;
    }
}
