package studio.taste.render;

import java.util.Arrays;

/**
 * Which moment of the input sounds at which moment of the output: straight lines between beats, carried on beyond both ends
 * with the slope at that end. Every stem of a song follows the same map, which is why stems cannot drift apart.
 */
final class TimeMap {
    /** A map that is nowhere further than this from a plain shift is one; half a millisecond at 48 kHz. */
    private static final double SHIFT_TOLERANCE_FRAMES = 24;

    private final double[] inputFrames;
    private final double[] outputFrames;

    /**
     * @param inputFrames positions in the input, strictly increasing, at least two; copied
     * @param outputFrames positions of the same moments in the output, strictly increasing; copied
     */
    TimeMap(double[] inputFrames, double[] outputFrames) {
        if (inputFrames.length != outputFrames.length || inputFrames.length < 2) {
            throw new IllegalArgumentException("a time map needs two or more pairs of positions, had "
                    + inputFrames.length + " and " + outputFrames.length);
        }
        requireIncreasing("input", inputFrames);
        requireIncreasing("output", outputFrames);
        this.inputFrames = inputFrames.clone();
        this.outputFrames = outputFrames.clone();
    }

    private static void requireIncreasing(String side, double[] frames) {
        for (int i = 1; i < frames.length; i++) {
            if (!(frames[i] > frames[i - 1])) {
                throw new IllegalArgumentException(
                        side + " positions must increase, but " + frames[i] + " follows " + frames[i - 1]);
            }
        }
    }

    /** Length of the output in frames: its last position, rounded. */
    int outputLength() {
        return (int) Math.rint(outputFrames[outputFrames.length - 1]);
    }

    double inputAt(double outputFrame) {
        return along(outputFrames, inputFrames, outputFrame);
    }

    double outputAt(double inputFrame) {
        return along(inputFrames, outputFrames, inputFrame);
    }

    /** This map with the output drawn out {@code factor} times. */
    TimeMap slower(double factor) {
        return new TimeMap(
                inputFrames, Arrays.stream(outputFrames).map(f -> f * factor).toArray());
    }

    /** Whether the map does nothing but shift, within {@link #SHIFT_TOLERANCE_FRAMES}. */
    boolean isShift() {
        for (int i = 0; i < inputFrames.length; i++) {
            if (Math.abs(inputFrames[i] - inputFrames[0] - outputFrames[i] + outputFrames[0])
                    > SHIFT_TOLERANCE_FRAMES) {
                return false;
            }
        }
        return true;
    }

    private static double along(double[] from, double[] to, double position) {
        int found = Arrays.binarySearch(from, position);
        int left = found >= 0 ? found : -found - 2;
        left = Math.max(0, Math.min(from.length - 2, left));
        double part = (position - from[left]) / (from[left + 1] - from[left]);
        return to[left] + part * (to[left + 1] - to[left]);
    }
}
