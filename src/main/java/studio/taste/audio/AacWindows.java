package studio.taste.audio;

import net.sourceforge.jaad.aac.AACException;
import net.sourceforge.jaad.aac.syntax.BitStream;
import net.sourceforge.jaad.aac.syntax.ICSInfo;
import net.sourceforge.jaad.aac.syntax.ICSInfo.WindowSequence;

/**
 * How one AAC frame of a channel is cut into transform windows (ics_info, ISO/IEC 14496-3 §4.4.2.1).
 *
 * @param sequence one long window, one that leads to or from short ones, or eight short ones
 * @param shape 0 for sine windows, 1 for Kaiser-Bessel ones
 * @param bands scale factor bands that hold anything
 * @param groupLengths how many windows share scale factors; {1} for a long window
 * @param offsets where the bands of a window begin, and behind them the end of the last; shared, not modified
 * @param allBands bands of a window at this sample rate
 */
record AacWindows(WindowSequence sequence, int shape, int bands, int[] groupLengths, int[] offsets, int allBands) {
    /** Coefficients of a short window. */
    static final int SHORT_LENGTH = 128;

    private static final int LONGEST_GROUPING_BIT = 6;

    static AacWindows read(BitStream in, int rateIndex) {
        in.skipBit();
        WindowSequence sequence = WindowSequence.forInt(in.readBits(2));
        int shape = in.readBit();
        AacWindows windows;
        if (sequence == WindowSequence.EIGHT_SHORT_SEQUENCE) {
            int bands = in.readBits(4);
            int[] offsets = ICSInfo.SWB_OFFSET_SHORT_WINDOW[rateIndex];
            int all = ICSInfo.SWB_SHORT_WINDOW_COUNT[rateIndex];
            windows = new AacWindows(sequence, shape, bands, groups(in.readBits(7)), offsets, all);
        } else {
            int bands = in.readBits(6);
            if (in.readBool()) {
                throw new AACException("prediction does not exist in AAC-LC");
            }
            int[] offsets = ICSInfo.SWB_OFFSET_LONG_WINDOW[rateIndex];
            int all = ICSInfo.SWB_LONG_WINDOW_COUNT[rateIndex];
            windows = new AacWindows(sequence, shape, bands, new int[] {1}, offsets, all);
        }
        if (windows.bands > windows.allBands) {
            throw new AACException(windows.bands + " bands where there are only " + windows.allBands);
        }
        return windows;
    }

    /** Each bit, from the highest on, says whether a window belongs to the group of the one before. */
    private static int[] groups(int grouping) {
        int[] lengths = new int[Integer.bitCount(~grouping & 0x7F) + 1];
        int group = 0;
        lengths[0] = 1;
        for (int bit = LONGEST_GROUPING_BIT; bit >= 0; bit--) {
            if ((grouping >> bit & 1) == 0) {
                group++;
            }
            lengths[group]++;
        }
        return lengths;
    }

    boolean areShort() {
        return sequence == WindowSequence.EIGHT_SHORT_SEQUENCE;
    }

    int count() {
        return areShort() ? 8 : 1;
    }

    int groupCount() {
        return groupLengths.length;
    }
}
