package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;

/**
 * The bare form of a plan: labels and boundaries.
 *
 * @param family the form's family
 * @param labels one per section
 * @param endBeats where each section ends; the first starts at 0, each other where its predecessor ends
 * @param knobs what the form was made from, so that two forms can be told apart: length, place of the breakdown, its length, the
 *     riser's, vocal entry, opening and ending
 */
record Skeleton(ArrangementFamily family, List<SectionLabel> labels, List<Integer> endBeats, List<Integer> knobs) {
    private static final int MOST_SECTIONS = 7;

    /** Number of knobs set differently. */
    int differences(Skeleton other) {
        int different = 0;
        for (int i = 0; i < knobs.size(); i++) {
            different += knobs.get(i).equals(other.knobs.get(i)) ? 0 : 1;
        }
        return different;
    }

    int startBeat(int section) {
        return section == 0 ? 0 : endBeats.get(section - 1);
    }

    /** Where the first section begins that is always sung. */
    int vocalEntryBeat() {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).isMajor()) {
                return startBeat(i);
            }
        }
        return endBeats.get(labels.size() - 1);
    }

    int beats(int section) {
        return endBeats.get(section) - startBeat(section);
    }

    int size() {
        return labels.size();
    }

    /** Collects sections one after the other, and divides those that are too long. */
    static final class Builder {
        private final int longestBeats;
        private final List<SectionLabel> labels = new ArrayList<>();
        private final List<Integer> endBeats = new ArrayList<>();
        private int end;

        Builder(int longestBeats) {
            this.longestBeats = longestBeats;
        }

        /** Appends a section; one of 0 beats is left out, one that is too long becomes several of its label. */
        Builder until(SectionLabel label, int endBeat) {
            int parts = Math.max(0, endBeat - end + longestBeats - 1) / longestBeats;
            for (int left = parts; left > 0; left--) {
                end = left == 1
                        ? endBeat
                        : Math.min(endBeat, end + SkeletonForms.aligned((endBeat - end) / (double) left));
                labels.add(label);
                endBeats.add(end);
            }
            return this;
        }

        boolean fits() {
            boolean fits = labels.size() <= MOST_SECTIONS;
            for (int i = 0; i < labels.size(); i++) {
                int beats = endBeats.get(i) - (i == 0 ? 0 : endBeats.get(i - 1));
                fits &= beats <= longestBeats && beats >= (labels.get(i).isMajor() ? 8 : 4);
            }
            return fits;
        }

        Skeleton build(ArrangementFamily family, List<Integer> knobs) {
            return new Skeleton(family, List.copyOf(labels), List.copyOf(endBeats), List.copyOf(knobs));
        }
    }
}
