package studio.taste.music.demo;

import java.util.Arrays;
import studio.taste.audio.AudioClip;
import studio.taste.music.SongStems;

/** Two channels of the whole song that sounds are added to. */
final class StereoBus {
    private final float[] left;
    private final float[] right;

    StereoBus(int frames) {
        left = new float[frames];
        right = new float[frames];
    }

    int frames() {
        return left.length;
    }

    /** Samples of the left channel; shared, may be modified. */
    float[] left() {
        return left;
    }

    /** Samples of the right channel; shared, may be modified. */
    float[] right() {
        return right;
    }

    void clear() {
        Arrays.fill(left, 0);
        Arrays.fill(right, 0);
    }

    /** Adds one sample, if the frame lies in the song. */
    void add(int frame, double leftSample, double rightSample) {
        if (frame >= 0 && frame < left.length) {
            left[frame] += (float) leftSample;
            right[frame] += (float) rightSample;
        }
    }

    /** Adds another bus of the same length. */
    void add(StereoBus other, double gain) {
        float factor = (float) gain;
        for (int i = 0; i < left.length; i++) {
            left[i] += factor * other.left[i];
            right[i] += factor * other.right[i];
        }
    }

    void scale(double gain) {
        float factor = (float) gain;
        for (int i = 0; i < left.length; i++) {
            left[i] *= factor;
            right[i] *= factor;
        }
    }

    /** The bus as a clip at the library's rate; shares the samples. */
    AudioClip toClip() {
        return new AudioClip(SongStems.LIBRARY_RATE_HZ, new float[][] {left, right});
    }
}
