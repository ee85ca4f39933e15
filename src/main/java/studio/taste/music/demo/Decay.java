package studio.taste.music.demo;

import studio.taste.music.SongStems;

/** Factors per frame of exponential falls, and of one-pole smoothing with the same time constant. */
final class Decay {
    private Decay() {}

    /** What an exponential with this time constant keeps per frame. */
    static double perFrame(double timeConstantSeconds) {
        return StrictMath.exp(-1 / (timeConstantSeconds * SongStems.LIBRARY_RATE_HZ));
    }

    /** What an exponential with this time constant keeps per so many frames. */
    static double per(int frames, double timeConstantSeconds) {
        return StrictMath.exp(-frames / (timeConstantSeconds * SongStems.LIBRARY_RATE_HZ));
    }

    /** Amplitude of a level in dB. */
    static double amplitude(double db) {
        return StrictMath.pow(10, db / 20);
    }
}
