package studio.taste.render;

/**
 * Where the beats of a remix lie in a rendered excerpt.
 *
 * @param startBeat beat at frame 0
 * @param framesPerBeat positive
 * @param sampleRateHz frames per second
 */
record Timeline(int startBeat, double framesPerBeat, int sampleRateHz) {
    double frameAt(double beat) {
        return (beat - startBeat) * framesPerBeat;
    }

    double beatAt(double frame) {
        return startBeat + frame / framesPerBeat;
    }

    double framesOf(double seconds) {
        return seconds * sampleRateHz;
    }
}
