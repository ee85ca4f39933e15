package studio.taste.music.demo;

/**
 * What the vocal tract aims at from a moment on.
 *
 * @param startFrame from when
 * @param formantsHz the lowest three formants; shared, not modified
 * @param voicing amplitude of the glottis, 0 to 1
 * @param aspiration amplitude of breath through the tract
 * @param friction amplitude of noise at teeth or lips
 * @param frictionHz centre of that noise
 * @param paceSeconds time constant with which the formants follow
 */
record Gesture(
        int startFrame,
        double[] formantsHz,
        double voicing,
        double aspiration,
        double friction,
        double frictionHz,
        double paceSeconds) {}
