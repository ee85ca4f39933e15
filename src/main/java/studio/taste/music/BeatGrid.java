package studio.taste.music;

import java.util.Arrays;

/**
 * Where the beats of a song lie. Beat 0 is the first downbeat; every fourth beat is a downbeat. Between beats time is
 * interpolated linearly, before the first and after the last it is extrapolated with the tempo at that end.
 */
public final class BeatGrid {
    /** Beats in a bar; every song here is in common time. */
    public static final int BEATS_PER_BAR = 4;

    private final double[] beatSeconds;

    /**
     * @param beatSeconds times of the beats in seconds, strictly increasing, at least two; copied
     */
    public BeatGrid(double[] beatSeconds) {
        if (beatSeconds.length < 2) {
            throw new IllegalArgumentException("a beat grid needs at least two beats, had " + beatSeconds.length);
        }
        for (int i = 1; i < beatSeconds.length; i++) {
            if (!(beatSeconds[i] > beatSeconds[i - 1])) {
                throw new IllegalArgumentException("beats must increase, but beat " + i + " is at " + beatSeconds[i]
                        + " s after " + beatSeconds[i - 1] + " s");
            }
        }
        this.beatSeconds = beatSeconds.clone();
    }

    /** A grid of constant tempo that covers {@code [0, durationSeconds]}, its beat 0 at {@code firstDownbeatSeconds}. */
    public static BeatGrid constant(double tempoBpm, double firstDownbeatSeconds, double durationSeconds) {
        double period = 60.0 / tempoBpm;
        int beats = Math.max(2, (int) Math.floor((durationSeconds - firstDownbeatSeconds) / period + 1e-9) + 1);
        double[] seconds = new double[beats];
        for (int i = 0; i < beats; i++) {
            seconds[i] = firstDownbeatSeconds + i * period;
        }
        return new BeatGrid(seconds);
    }

    /** Number of beats from beat 0 to the end of the song. */
    public int beats() {
        return beatSeconds.length;
    }

    /** Times of all beats in seconds; a copy. */
    public double[] toArray() {
        return beatSeconds.clone();
    }

    /** Mean tempo over the grid, beats per minute. */
    public double tempoBpm() {
        return 60.0 * (beatSeconds.length - 1) / (beatSeconds[beatSeconds.length - 1] - beatSeconds[0]);
    }

    /** Time of a beat position in seconds; the position may be fractional and may lie outside the grid. */
    public double secondsAt(double beat) {
        int left = (int) Math.floor(Math.max(0, Math.min(beatSeconds.length - 2.0, beat)));
        return beatSeconds[left] + (beat - left) * (beatSeconds[left + 1] - beatSeconds[left]);
    }

    /** Beat position of a time in seconds; the inverse of {@link #secondsAt}. */
    public double beatAt(double seconds) {
        int found = Arrays.binarySearch(beatSeconds, seconds);
        int left = found >= 0 ? found : -found - 2;
        left = Math.max(0, Math.min(beatSeconds.length - 2, left));
        return left + (seconds - beatSeconds[left]) / (beatSeconds[left + 1] - beatSeconds[left]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BeatGrid grid && Arrays.equals(beatSeconds, grid.beatSeconds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(beatSeconds);
    }
}
