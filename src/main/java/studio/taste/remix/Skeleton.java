package studio.taste.remix;

import java.util.Arrays;

/** The bare form of a plan: labels and boundaries. The first section starts at 0, each other where its predecessor ends. */
final class Skeleton {
    private final ArrangementFamily family;
    private final SectionLabel[] labels;
    private final int[] endBeats;

    /** What the form was made from: length, place of the breakdown, its length, the riser's, vocal entry, opening and ending. */
    private final int[] knobs;

    /**
     * A form of two parts.
     *
     * @param head sections up to the breakdown
     * @param tail sections from the breakdown on; begins where the head ends
     * @param knobs as above; not copied
     */
    Skeleton(ArrangementFamily family, SectionRun head, SectionRun tail, int... knobs) {
        this.family = family;
        this.knobs = knobs;
        this.labels = Arrays.copyOf(head.labels(), head.size() + tail.size());
        this.endBeats = Arrays.copyOf(head.endBeats(), head.size() + tail.size());
        System.arraycopy(tail.labels(), 0, labels, head.size(), tail.size());
        System.arraycopy(tail.endBeats(), 0, endBeats, head.size(), tail.size());
    }

    ArrangementFamily family() {
        return family;
    }

    /** Number of knobs set differently. */
    int differences(Skeleton other) {
        int different = 0;
        for (int i = 0; i < knobs.length; i++) {
            different += knobs[i] == other.knobs[i] ? 0 : 1;
        }
        return different;
    }

    int size() {
        return labels.length;
    }

    SectionLabel label(int section) {
        return labels[section];
    }

    /** The first section of this label, −1 when there is none. */
    int indexOf(SectionLabel label) {
        return Arrays.asList(labels).indexOf(label);
    }

    int startBeat(int section) {
        return section == 0 ? 0 : endBeats[section - 1];
    }

    int endBeat(int section) {
        return endBeats[section];
    }

    /** Length of a section. */
    int beats(int section) {
        return endBeat(section) - startBeat(section);
    }

    /** Length of the whole. */
    int beats() {
        return endBeats[endBeats.length - 1];
    }

    /** Where the first section begins that is always sung. */
    int vocalEntryBeat() {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i].isMajor()) {
                return startBeat(i);
            }
        }
        return beats();
    }
}
