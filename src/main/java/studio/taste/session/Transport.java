package studio.taste.session;

/** Moves along a timeline of music, whatever stands on it: what a row of play, pause and loop buttons does. */
public interface Transport {
    /** Plays on from where the music is; from the start (of the loop) when it stands at the end. {@link Cue}s asked for before sound first. */
    void play();

    /** Falls silent and stays where it is. */
    void pause();

    /** Goes to the start (of the loop) and plays. */
    void restart();

    /** Goes to a moment of the timeline, kept within the loop, or within the timeline when there is none. Does not start or stop the music. */
    void seekSeconds(double positionSeconds);

    /**
     * Repeats a part of the timeline, kept within it and lengthened to a tenth of a second when shorter. When the position
     * lies outside, it goes to the start of the loop. The whole timeline is repeated after half a second of silence, a part
     * without a gap; a waiting {@link Cue} sounds in a silence between two rounds.
     *
     * @throws IllegalArgumentException when the loop does not go forward
     */
    void loop(double fromSeconds, double toSeconds);

    /** Plays to the end of the timeline and stops there. */
    void clearLoop();
}
