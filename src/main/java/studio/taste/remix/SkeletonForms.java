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
    private static final int[] VOCAL_OUT_BEATS = {8, 16};
    private static final int[] NO_VOCAL_OUT = {0};
    private static final int SHORTEST_BODY_BEATS = 8;

    /** Sections up to the breakdown. */
    private record Head(SectionRun run, int bodyStart, int variant) {}

    private final ArrangementFamily family;
    private final double secondsPerBeat;
    private final SectionRun.Builder builder;
    private final double longestPeakBeats;
    private final int[] drops;
    private final int[] risers;
    private final List<Skeleton> forms = new ArrayList<>();

    private SkeletonForms(ArrangementFamily family, double secondsPerBeat, int sourceBeats) {
        this.family = family;
        this.secondsPerBeat = secondsPerBeat;
        double ofSource = Math.min(
                sourceBeats, Math.max(Compatibility.SHORTEST_SOURCE_BEATS, LONGEST_SOURCE_SHARE * sourceBeats));
        int longest = (int) Math.min(ofSource, LONGEST_SECTION_SECONDS / secondsPerBeat);
        this.builder = new SectionRun.Builder(longest - longest % BeatGrid.BEATS_PER_BAR);
        // The peak begins on a sung bar, so there must be places to begin at, even where other sections may take all of
        // a song.
        this.longestPeakBeats = LONGEST_SOURCE_SHARE * sourceBeats;
        this.drops = lasting(2, 12).toArray();
        this.risers = IntStream.concat(IntStream.of(0), lasting(1.5, 6)).toArray();
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
            List<Head> heads = heads(breakdown);
            for (int drop : drops) {
                for (int riser : risers) {
                    addWithPeakAt(total, breakdown, drop, riser, heads);
                }
            }
        }
    }

    private void addWithPeakAt(int total, int breakdown, int drop, int riser, List<Head> heads) {
        int peak = breakdown + drop + riser;
        if (peak < EARLIEST_PEAK * total || peak > LATEST_PEAK * total) {
            return;
        }
        for (int outro : ENDING_BEATS) {
            for (int vocalOut : family == ArrangementFamily.DJ_LIFT ? VOCAL_OUT_BEATS : NO_VOCAL_OUT) {
                int peakEnd = total - outro - vocalOut;
                int length = peakEnd - peak;
                if (length * secondsPerBeat >= SHORTEST_PEAK_SECONDS && length <= longestPeakBeats) {
                    builder.from(breakdown)
                            .until(SectionLabel.BREAKDOWN, breakdown + drop)
                            .until(SectionLabel.BUILD, peak)
                            .until(SectionLabel.PEAK, peakEnd)
                            .until(SectionLabel.VOCAL_OUT, total - outro)
                            .until(SectionLabel.OUTRO, total)
                            .build()
                            .ifPresent(tail -> addWithTail(
                                    heads,
                                    tail,
                                    total,
                                    Math.round(10f * breakdown / total),
                                    drop,
                                    riser,
                                    total - peakEnd));
                }
            }
        }
    }

    private void addWithTail(List<Head> heads, SectionRun tail, int total, int place, int drop, int riser, int ending) {
        for (Head head : heads) {
            if (head.run.size() + tail.size() <= SectionRun.MOST_SECTIONS) {
                forms.add(new Skeleton(
                        family, head.run, tail, total, place, drop, riser, head.bodyStart, head.variant, ending));
            }
        }
    }

    /** All ways from the start to the breakdown. */
    private List<Head> heads(int breakdown) {
        List<Head> heads = new ArrayList<>();
        for (int entry : ENTRIES) {
            int bars = entry * BeatGrid.BEATS_PER_BAR;
            switch (family) {
                case STANDARD_ARC -> {
                    addHead(heads, opening(SectionLabel.INTRO, bars), SectionLabel.MAIN, bars, 0, breakdown);
                    SectionRun.Builder built =
                            opening(SectionLabel.INTRO, aligned(bars / 2.0)).until(SectionLabel.BUILD, bars);
                    addHead(heads, built, SectionLabel.MAIN, bars, 1, breakdown);
                }
                case HOOK_FIRST -> {
                    addHead(heads, opening(SectionLabel.INTRO, entry), SectionLabel.HOOK, entry, 0, breakdown);
                    for (int hook = PHRASE; hook <= 2 * PHRASE; hook += PHRASE) {
                        SectionRun.Builder hooked =
                                opening(SectionLabel.INTRO, entry).until(SectionLabel.HOOK, entry + hook);
                        addHead(heads, hooked, SectionLabel.VERSE, entry + hook, hook, breakdown);
                    }
                }
                case DJ_LIFT ->
                    addHead(heads, opening(SectionLabel.BUILD, entry), SectionLabel.MAIN, entry, 0, breakdown);
                case QUICK_HIT ->
                    addHead(heads, opening(SectionLabel.INTRO, entry), SectionLabel.MAIN, entry, 0, breakdown);
            }
        }
        if (family == ArrangementFamily.QUICK_HIT) {
            addHead(heads, builder.from(0), SectionLabel.MAIN, 0, 0, breakdown);
        }
        return heads;
    }

    private void addHead(
            List<Head> heads,
            SectionRun.Builder opening,
            SectionLabel body,
            int bodyStart,
            int variant,
            int breakdown) {
        if (breakdown - bodyStart >= SHORTEST_BODY_BEATS) {
            opening.until(body, breakdown).build().ifPresent(run -> heads.add(new Head(run, bodyStart, variant)));
        }
    }

    private SectionRun.Builder opening(SectionLabel label, int endBeat) {
        return builder.from(0).until(label, endBeat);
    }

    private IntStream lasting(double shortestSeconds, double longestSeconds) {
        return IntStream.of(LEAD_IN_BEATS)
                .filter(n -> n * secondsPerBeat >= shortestSeconds && n * secondsPerBeat <= longestSeconds);
    }
}
