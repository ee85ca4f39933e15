package studio.taste.music.demo;

/** A pitched instrument that adds notes to a bus. */
interface LayerVoice {
    /**
     * @param startFrame where it begins
     * @param frames how long it is held; the sound may ring on
     * @param midi pitch, 60 is C4
     * @param velocity loudness as an amplitude, 0 to about 1
     * @param brightness 0 dark to 1 bright
     * @param pan −1 left to 1 right
     * @param legato whether it is tied to the next note
     */
    record Note(
            int startFrame, int frames, double midi, double velocity, double brightness, double pan, boolean legato) {}

    /** Adds the note. */
    void play(Note note, StereoBus to);
}
