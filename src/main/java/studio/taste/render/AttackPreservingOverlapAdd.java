package studio.taste.render;

import java.util.Arrays;
import studio.taste.audio.AudioClip;

/**
 * Time stretch for drums: overlap-add of pieces of the input that copies every attack as it is, exactly where the map puts it,
 * and takes up the difference in between.
 *
 * <p>Around an onset the pieces are locked to it: they follow the input one to one. Elsewhere a piece simply goes on where the
 * last one was, until that is further than {@link #TOLERANCE_FRAMES} from the map; then it jumps back to where the waveform is
 * most alike (W. Verhelst and M. Roelands, "An overlap-add technique based on waveform similarity (WSOLA)", ICASSP 1993), but never
 * so that an attack would be heard twice or early. Both channels take the same pieces.
 */
final class AttackPreservingOverlapAdd {
    /** Half a window, and the step between pieces: 10.7 ms at 48 kHz. */
    private static final int HOP = 512;

    /** How long after an attack the input is copied as it is, unless the next one comes first: 20 ms. */
    private static final int LOCKED_FRAMES = 960;

    /** A piece further than this from where the map wants it jumps: 4 ms. */
    private static final int TOLERANCE_FRAMES = 192;

    /**
     * A jump goes back beyond the map by up to this, so that pieces lie around the map, not to one side of it; 8 ms, which lets
     * waves down to 125 Hz meet in phase.
     */
    private static final int SEEK_FRAMES = 384;

    /** The search looks at every fourth place and frame first. */
    private static final int COARSE = 4;

    private static final float[] WINDOW = window();

    private final float[] left;
    private final float[] right;
    private final TimeMap map;
    private final int[] onsets;
    private final double[] onsetsOut;

    private AttackPreservingOverlapAdd(AudioClip clip, TimeMap map, int[] onsets) {
        left = clip.channel(0);
        right = clip.channel(1);
        this.map = map;
        this.onsets = onsets;
        onsetsOut = Arrays.stream(onsets).mapToDouble(map::outputAt).toArray();
    }

    /** The rising half of a Hann window. */
    private static float[] window() {
        float[] window = new float[HOP];
        for (int i = 0; i < HOP; i++) {
            window[i] = (float) (0.5 - 0.5 * StrictMath.cos(StrictMath.PI * i / HOP));
        }
        return window;
    }

    /**
     * Stretches a clip.
     *
     * @param clip stereo; not modified; silence outside its frames
     * @param map where the output's frames come from
     * @param onsets frames of the input where attacks begin, increasing
     * @param outputFrames length of the result
     */
    static AudioClip stretch(AudioClip clip, TimeMap map, int[] onsets, int outputFrames) {
        AttackPreservingOverlapAdd stretch = new AttackPreservingOverlapAdd(clip, map, onsets);
        float[][] output = new float[2][outputFrames];
        int position = stretch.next(-HOP, (int) Math.rint(map.inputAt(-HOP)));
        for (int centre = 0; centre < outputFrames + HOP; centre += HOP) {
            int natural = position + HOP;
            position = stretch.next(centre, natural);
            float likeness = natural == position ? 1 : stretch.agreement(natural, position);
            fade(stretch.left, natural, position, likeness, output[0], centre);
            fade(stretch.right, natural, position, likeness, output[1], centre);
        }
        return new AudioClip(clip.sampleRateHz(), output);
    }

    /**
     * Writes the half window before a centre: the last piece goes on and the next fades in. Where the two agree their amplitudes
     * sum to one; the less they do, the more the fade is lifted, so that the power stays.
     */
    private static void fade(float[] input, int natural, int position, float likeness, float[] output, int centre) {
        int from = Math.max(0, HOP - centre);
        int to = Math.min(HOP, output.length - centre + HOP);
        for (int i = from; i < to; i++) {
            float fresh = at(input, position - HOP + i);
            if (natural == position) {
                output[centre - HOP + i] = fresh;
            } else {
                float in = WINDOW[i];
                float out = 1 - in;
                float mixed = in * fresh + out * at(input, natural - HOP + i);
                output[centre - HOP + i] = mixed / (float) Math.sqrt(in * in + out * out + 2 * likeness * in * out);
            }
        }
    }

    private static float at(float[] input, int frame) {
        return frame >= 0 && frame < input.length ? input[frame] : 0;
    }

    /** Input position of the piece at an output position, when going on as before would lead to {@code natural}. */
    private int next(int centre, int natural) {
        int following = following(centre);
        int latest = Integer.MAX_VALUE;
        if (following < onsets.length) {
            if (onsetsOut[following] - centre < HOP) {
                return locked(following, centre);
            }
            latest = onsets[following] - HOP;
        }
        int earliest = Integer.MIN_VALUE;
        if (following > 0) {
            if (centre - onsetsOut[following - 1] <= LOCKED_FRAMES) {
                return Math.min(locked(following - 1, centre), latest);
            }
            earliest = onsets[following - 1] + HOP;
        }
        double wanted = map.inputAt(centre);
        if (natural >= earliest && natural <= latest && Math.abs(natural - wanted) <= TOLERANCE_FRAMES) {
            return natural;
        }
        boolean isAhead = natural > wanted;
        int lowest = (int) Math.max(earliest, Math.rint(wanted) - (isAhead ? SEEK_FRAMES : 0));
        int highest = (int) Math.min(latest, Math.rint(wanted) + (isAhead ? 0 : SEEK_FRAMES));
        return lowest < highest ? mostAlike(natural, lowest, highest) : Math.min(latest, (int) Math.rint(wanted));
    }

    /** Index of the first onset that sounds after an output position. */
    private int following(int centre) {
        int found = Arrays.binarySearch(onsetsOut, centre);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int locked(int onset, int centre) {
        return onsets[onset] + (int) Math.rint(centre - onsetsOut[onset]);
    }

    private int mostAlike(int natural, int lowest, int highest) {
        int best = search(natural, lowest, highest, COARSE);
        return search(natural, Math.max(lowest, best - COARSE + 1), Math.min(highest, best + COARSE - 1), 1);
    }

    private int search(int natural, int lowest, int highest, int step) {
        int best = lowest;
        double bestLikeness = Double.NEGATIVE_INFINITY;
        for (int place = lowest; place <= highest; place += step) {
            double likeness = likeness(natural, place, step);
            if (likeness > bestLikeness) {
                bestLikeness = likeness;
                best = place;
            }
        }
        return best;
    }

    /** Normalised correlation of the two half-windows that would be faded into each other. */
    private double likeness(int natural, int place, int step) {
        int low = Math.min(natural, place) - HOP;
        if (low < 0 || Math.max(natural, place) > left.length) {
            return 0;
        }
        float cross = 0;
        float energy = 1e-9f;
        for (int i = -HOP; i < 0; i += step) {
            float l = left[place + i];
            float r = right[place + i];
            cross += l * left[natural + i] + r * right[natural + i];
            energy += l * l + r * r;
        }
        return cross / Math.sqrt(energy);
    }

    /** Correlation of the half windows before two positions, both channels together, within 0 and 1. */
    private float agreement(int natural, int position) {
        float cross = 0;
        float power = 1e-12f;
        float naturalPower = 1e-12f;
        for (int i = -HOP; i < 0; i++) {
            float l = at(left, position + i);
            float r = at(right, position + i);
            float nl = at(left, natural + i);
            float nr = at(right, natural + i);
            cross += l * nl + r * nr;
            power += l * l + r * r;
            naturalPower += nl * nl + nr * nr;
        }
        return (float) Math.max(0, Math.min(1, cross / Math.sqrt((double) power * naturalPower)));
    }
}
