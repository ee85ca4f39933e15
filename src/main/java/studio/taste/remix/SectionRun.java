package studio.taste.remix;

import java.util.Arrays;
import java.util.Optional;

/**
 * Consecutive sections of a form. The arrays are shared, not modified.
 *
 * @param labels one per section
 * @param endBeats where each section ends, in beats of the remix
 */
// Compared by nobody; arrays, because thousands are made for a pool.
@SuppressWarnings("ArrayRecordComponent")
record SectionRun(SectionLabel[] labels, int[] endBeats) {
    static final int MOST_SECTIONS = 7;

    int size() {
        return labels.length;
    }

    /** Collects sections one after the other, and divides those that are too long. */
    static final class Builder {
        private final int longestBeats;
        private final SectionLabel[] labels = new SectionLabel[MOST_SECTIONS];
        private final int[] endBeats = new int[MOST_SECTIONS];
        private int size;
        private int end;
        private boolean fits;

        Builder(int longestBeats) {
            this.longestBeats = longestBeats;
        }

        /** Begins a new run. */
        Builder from(int startBeat) {
            size = 0;
            end = startBeat;
            fits = true;
            return this;
        }

        /** Appends a section; one of 0 beats is left out, one that is too long becomes several of its label. */
        Builder until(SectionLabel label, int endBeat) {
            int parts = Math.max(0, endBeat - end + longestBeats - 1) / longestBeats;
            for (int left = parts; left > 0 && fits; left--) {
                add(
                        label,
                        left == 1
                                ? endBeat
                                : Math.min(endBeat, end + SkeletonForms.aligned((endBeat - end) / (double) left)));
            }
            return this;
        }

        private void add(SectionLabel label, int endBeat) {
            int beats = endBeat - end;
            fits = size < MOST_SECTIONS && beats <= longestBeats && beats >= (label.isMajor() ? 8 : 4);
            if (fits) {
                labels[size] = label;
                endBeats[size] = endBeat;
                size++;
                end = endBeat;
            }
        }

        /** The run, empty when some section is too short, too long, or one too many. */
        Optional<SectionRun> build() {
            return fits
                    ? Optional.of(new SectionRun(Arrays.copyOf(labels, size), Arrays.copyOf(endBeats, size)))
                    : Optional.empty();
        }
    }
}
