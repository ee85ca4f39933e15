package studio.taste.music.demo;

/**
 * A place between the speakers, by the sine law, so that a sound is equally loud everywhere.
 *
 * @param left factor of the left channel
 * @param right factor of the right channel
 */
record Pan(double left, double right) {
    static final Pan CENTRE = at(0);

    /**
     * @param position −1 left to 1 right; the centre has factors of √½
     */
    static Pan at(double position) {
        double phase = (Math.max(-1, Math.min(1, position)) + 1) / 8;
        return new Pan(Sine.of(phase + 0.25), Sine.of(phase));
    }
}
