package studio.taste.remix;

import studio.taste.music.BeatGrid;
import studio.taste.music.Song;
import studio.taste.music.StemAnalysis;
import studio.taste.music.StemRole;

/**
 * Chooses the part of a plan that its preview plays: the way into the peak, with what comes before it.
 *
 * <p>The length depends on the tempo alone, so that all plans of one pair of songs have previews of equal length: the
 * shortest whole number of bars that lasts 15 seconds, because a listener's time is the dearest part of a label.
 */
public final class ExcerptChooser {
    /** Shortest preview from which a listener may judge. */
    public static final double SHORTEST_SECONDS = 15;

    /** The peak starts no later than this in the preview, so that it is heard for long enough. */
    private static final double LATEST_PEAK = 2 / 3.0;

    private static final int BAR = BeatGrid.BEATS_PER_BAR;

    private ExcerptChooser() {}

    /** Length of every preview at a tempo, in beats. */
    public static int beats(double targetBpm) {
        double barSeconds = BAR * 60 / targetBpm;
        return BAR * (int) Math.ceil(SHORTEST_SECONDS / barSeconds - 1e-9);
    }

    /**
     * The excerpt of a plan that passes {@link HardConstraint}. It holds the join into the peak with at least a bar on
     * either side, where there is room also the join into the drop before the peak, and a sung part where there is any in reach. It
     * does not begin with the silence of a gap where that can be helped.
     *
     * @param plan the plan
     * @param vocal the plan's vocal song
     */
    public static Excerpt choose(RemixPlan plan, Song vocal) {
        StemAnalysis voice = vocal.analysis().stem(StemRole.VOCALS);
        int length = beats(plan.tempo().targetBpm());
        int peak = plan.sections().get(plan.peakIndex()).startBeat();
        int earliest = earliest(peak, length);
        int latest = latest(plan, peak, length);
        if (latest < earliest) {
            throw new IllegalArgumentException("no excerpt of " + length + " beats holds the join at beat " + peak
                    + " of a plan of " + plan.beats() + " beats");
        }
        int preferred = preferredStart(plan, peak, length);
        int best = earliest;
        int bestCost = Integer.MAX_VALUE;
        for (int start = earliest; start <= latest; start += BAR) {
            int unsung = SungBeats.between(plan, start, start + length, voice::isActive) == 0 ? plan.beats() : 0;
            int resting = beginsInRest(plan, start) ? plan.beats() : 0;
            int cost = Math.abs(start - preferred) + unsung + resting;
            if (cost < bestCost) {
                bestCost = cost;
                best = start;
            }
        }
        return new Excerpt(best, best + length);
    }

    /** Whether a plan has room for an excerpt. */
    static boolean isPossible(RemixPlan plan) {
        int length = beats(plan.tempo().targetBpm());
        int peak = plan.sections().get(plan.peakIndex()).startBeat();
        return latest(plan, peak, length) >= earliest(peak, length);
    }

    private static int earliest(int peak, int length) {
        return Math.max(0, peak - length + BAR);
    }

    private static int latest(RemixPlan plan, int peak, int length) {
        return Math.min(plan.beats() - length, peak - BAR);
    }

    /** A bar before the drop that leads to the peak, or as near to it as the peak's own room allows. */
    private static int preferredStart(RemixPlan plan, int peak, int length) {
        int drop = plan.peakIndex();
        while (drop > 1 && isLeadIn(plan.sections().get(drop - 1).label())) {
            drop--;
        }
        int mostBefore = BAR * (int) (LATEST_PEAK * length / BAR);
        return Math.max(plan.sections().get(drop).startBeat() - BAR, peak - mostBefore);
    }

    /** Whether a preview from this beat would begin with the silence before a section. */
    private static boolean beginsInRest(RemixPlan plan, int start) {
        return plan.sections().stream()
                .filter(section -> section.transitionIn().type() == TransitionType.SILENCE_GAP)
                .anyMatch(section -> start < section.startBeat()
                        && start >= section.startBeat() - section.transitionIn().beats());
    }

    private static boolean isLeadIn(SectionLabel label) {
        return label == SectionLabel.BREAKDOWN || label == SectionLabel.BUILD;
    }
}
