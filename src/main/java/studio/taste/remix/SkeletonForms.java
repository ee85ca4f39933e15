package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import studio.taste.music.BeatGrid;

/**
 * All forms a family can take at a tempo: every setting of the knobs that gives 4 to 7 sections, 60 to 120 seconds, and a peak that
 * starts between 55 and 80 % of the timeline.
 *
 * <p>The vocals enter after 8, 16 or 24 bars in the standard arc, after as many beats in the fast families; the quick hit of four
 * sections starts with them. Seven sections come from a riser between breakdown and peak, or from a long part in two.
 */
final class SkeletonForms {
    private static final int PHRASE = 16;
    private static final double SHORTEST_SECONDS = 60;
    private static final double LONGEST_SECONDS = 120;
    private static final double LONGEST_QUICK_SECONDS = 80;
    private static final int MOST_LENGTHS = 6;
    private static final double LONGEST_SECTION_SECONDS = 36;

    /** A section takes no more of a song than this, so that there is something to choose from. */
    private static final double LONGEST_SOURCE_SHARE = 0.75;

    private static final double SHORTEST_PEAK_SECONDS = 7;
    private static final double EARLIEST_PEAK = 0.55;
    private static final double LATEST_PEAK = 0.80;
    private static final double[] BREAKDOWN_AT = {0.5, 0.6, 0.7};
    private static final int[] ENTRIES = {8, 16, 24};
    private static final int[] LEAD_IN_BEATS = {4, 8, 16, 32};
    private static final int[] ENDING_BEATS = {8, 16, 32};

    private final ArrangementFamily family;
    private final double secondsPerBeat;
    private final int longestBeats;
    private final List<Skeleton> forms = new ArrayList<>();

    private SkeletonForms(ArrangementFamily family, double secondsPerBeat, int sourceBeats) {
        this.family = family;
        this.secondsPerBeat = secondsPerBeat;
        double ofSource = Math.min(
                sourceBeats, Math.max(Compatibility.SHORTEST_SOURCE_BEATS, LONGEST_SOURCE_SHARE * sourceBeats));
        int longest = (int) Math.min(ofSource, LONGEST_SECTION_SECONDS / secondsPerBeat);
        this.longestBeats = longest - longest % BeatGrid.BEATS_PER_BAR;
    }

    /**
     * @param sourceBeats beats of the remix that the shorter of the two songs can fill without a jump
     * @return in a fixed order
     */
    static List<Skeleton> of(ArrangementFamily family, double secondsPerBeat, int sourceBeats) {
        SkeletonForms all = new SkeletonForms(family, secondsPerBeat, sourceBeats);
        double longest = family == ArrangementFamily.QUICK_HIT ? LONGEST_QUICK_SECONDS : LONGEST_SECONDS;
        int first = (int) Math.ceil(SHORTEST_SECONDS / secondsPerBeat / PHRASE) * PHRASE;
        // Lengths a phrase apart are hard to tell; half a dozen of them are enough.
        int step = PHRASE * (int) Math.ceil((longest - SHORTEST_SECONDS) / (PHRASE * secondsPerBeat) / MOST_LENGTHS);
        for (int total = first; total * secondsPerBeat <= longest; total += step) {
            all.addOfLength(total);
        }
        return all.forms;
    }

    /** Rounded to a phrase where that is near enough, else to half a phrase, else to a bar. */
    static int aligned(double beats) {
        for (int unit = PHRASE; unit > BeatGrid.BEATS_PER_BAR; unit /= 2) {
            int rounded = unit * (int) Math.round(beats / unit);
            if (rounded > 0 && Math.abs(rounded - beats) <= unit / 4.0) {
                return rounded;
            }
        }
        return BeatGrid.BEATS_PER_BAR * (int) Math.max(1, Math.round(beats / BeatGrid.BEATS_PER_BAR));
    }

    private void addOfLength(int total) {
        for (double share : BREAKDOWN_AT) {
            int breakdown = aligned(share * total);
            for (int drop : lasting(LEAD_IN_BEATS, 2, 12)) {
                addWithPeakAt(total, breakdown, drop, 0);
                for (int riser : lasting(LEAD_IN_BEATS, 1.5, 6)) {
                    addWithPeakAt(total, breakdown, drop, riser);
                }
            }
        }
    }

    private void addWithPeakAt(int total, int breakdown, int drop, int riser) {
        int peak = breakdown + drop + riser;
        if (peak < EARLIEST_PEAK * total || peak > LATEST_PEAK * total) {
            return;
        }
        for (int outro : ENDING_BEATS) {
            for (int vocalOut : family == ArrangementFamily.DJ_LIFT ? new int[] {8, 16} : new int[] {0}) {
                if ((total - outro - vocalOut - peak) * secondsPerBeat >= SHORTEST_PEAK_SECONDS) {
                    addOpenings(
                            new int[] {breakdown, breakdown + drop, peak, total - outro - vocalOut, total - outro, total
                            });
                }
            }
        }
    }

    /** @param ends ends of the part before the breakdown, breakdown, riser, peak, vocal out and outro */
    private void addOpenings(int[] ends) {
        switch (family) {
            case STANDARD_ARC -> {
                for (int entry : ENTRIES) {
                    int bars = entry * BeatGrid.BEATS_PER_BAR;
                    add(opening().until(SectionLabel.INTRO, bars), SectionLabel.MAIN, bars, 0, ends);
                    Skeleton.Builder built = opening()
                            .until(SectionLabel.INTRO, aligned(bars / 2.0))
                            .until(SectionLabel.BUILD, bars);
                    add(built, SectionLabel.MAIN, bars, 1, ends);
                }
            }
            case HOOK_FIRST -> {
                for (int entry : ENTRIES) {
                    add(opening().until(SectionLabel.INTRO, entry), SectionLabel.HOOK, entry, 0, ends);
                    for (int hook : new int[] {PHRASE, 2 * PHRASE}) {
                        Skeleton.Builder hooked =
                                opening().until(SectionLabel.INTRO, entry).until(SectionLabel.HOOK, entry + hook);
                        add(hooked, SectionLabel.VERSE, entry + hook, hook, ends);
                    }
                }
            }
            case DJ_LIFT -> {
                for (int entry : ENTRIES) {
                    add(opening().until(SectionLabel.BUILD, entry), SectionLabel.MAIN, entry, 0, ends);
                }
            }
            case QUICK_HIT -> {
                add(opening(), SectionLabel.MAIN, 0, 0, ends);
                for (int entry : ENTRIES) {
                    add(opening().until(SectionLabel.INTRO, entry), SectionLabel.MAIN, entry, 0, ends);
                }
            }
        }
    }

    private void add(Skeleton.Builder opening, SectionLabel body, int bodyStart, int variant, int[] ends) {
        if (ends[0] - bodyStart < 8) {
            return;
        }
        opening.until(body, ends[0])
                .until(SectionLabel.BREAKDOWN, ends[1])
                .until(SectionLabel.BUILD, ends[2])
                .until(SectionLabel.PEAK, ends[3])
                .until(SectionLabel.VOCAL_OUT, ends[4])
                .until(SectionLabel.OUTRO, ends[5]);
        if (opening.fits()) {
            forms.add(opening.build(
                    family,
                    List.of(
                            ends[5],
                            Math.round(10f * ends[0] / ends[5]),
                            ends[1] - ends[0],
                            ends[2] - ends[1],
                            bodyStart,
                            variant,
                            ends[5] - ends[3])));
        }
    }

    private Skeleton.Builder opening() {
        return new Skeleton.Builder(longestBeats);
    }

    private int[] lasting(int[] beats, double shortestSeconds, double longestSeconds) {
        return IntStream.of(beats)
                .filter(n -> n * secondsPerBeat >= shortestSeconds && n * secondsPerBeat <= longestSeconds)
                .toArray();
    }
}
