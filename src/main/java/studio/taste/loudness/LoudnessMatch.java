package studio.taste.loudness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.taste.audio.AudioClip;

/**
 * Makes a pair equally loud with one constant gain per clip: −12 LUFS, true peaks at most −1 dBTP. A clip whose peaks
 * leave no room for that takes the other one down with it, to the highest level that both can bear.
 */
public final class LoudnessMatch {
    /** Loudness that previews are brought to, LUFS. */
    public static final double TARGET_LUFS = -12;
    /** True peak that no preview passes, dBTP. */
    public static final double CEILING_DBTP = -1;

    private static final double MAX_SILENCE_DIFFERENCE_SECONDS = 0.020;
    /** Kept below the ceiling, because a gain applied in floats rounds. */
    private static final double ROUNDING_DB = 1e-4;

    /** Steps smaller than this are rounding. */
    private static final double SETTLED_LU = 1e-9;

    private LoudnessMatch() {}

    /**
     * Measures two clips and brings them to one loudness. Neither is modified.
     *
     * @throws UnfairPairException as {@link #card} does
     */
    public static MatchedPair match(AudioClip first, AudioClip second) throws UnfairPairException {
        FairnessCard card = card(ClipLoudness.measure(first), ClipLoudness.measure(second));
        return new MatchedPair(
                first.withGainDb(card.first().gainDb()),
                second.withGainDb(card.second().gainDb()),
                card);
    }

    /**
     * The gains for two clips that were measured before, and what they will be like with them.
     *
     * @throws UnfairPairException if the clips differ in sample rate, channels or length, in leading silence by
     *     more than 20 ms, or if one is silent, or so faint beside its peaks that nothing would be left
     */
    public static FairnessCard card(ClipLoudness first, ClipLoudness second) throws UnfairPairException {
        refuseUnlike(first, second);
        double level = commonLevel(List.of(first, second));
        return new FairnessCard(TARGET_LUFS, level, fairness(first, level), fairness(second, level));
    }

    /**
     * The gains that bring any number of clips, which need not be alike otherwise, to one loudness: the target, or the highest lower
     * level that all can bear.
     *
     * @param clips at least one, in any order
     * @return one for each clip, in the same order
     * @throws UnfairPairException if a clip is silent, or cannot be brought to within 0.1 LU of the common level
     */
    public static List<ClipFairness> set(List<ClipLoudness> clips) throws UnfairPairException {
        double level = commonLevel(clips);
        List<ClipFairness> matched = new ArrayList<>();
        for (ClipLoudness clip : clips) {
            matched.add(fairness(clip, level));
        }
        return matched;
    }

    private static double commonLevel(List<ClipLoudness> clips) throws UnfairPairException {
        double level = clips.stream().mapToDouble(LoudnessMatch::highestLufs).reduce(TARGET_LUFS, Math::min);
        if (Double.isInfinite(level)) {
            throw unfair("one clip's peaks are so far above what can be heard of it that under " + (int) CEILING_DBTP
                    + " dBTP nothing of it is loud enough to measure");
        }
        return level;
    }

    private static void refuseUnlike(ClipLoudness first, ClipLoudness second) throws UnfairPairException {
        if (first.sampleRateHz() != second.sampleRateHz()) {
            throw unfair("one clip has %d Hz and the other %d Hz", first.sampleRateHz(), second.sampleRateHz());
        }
        if (first.channelCount() != second.channelCount()) {
            throw unfair("one clip has %d channels and the other %d", first.channelCount(), second.channelCount());
        }
        if (first.frames() != second.frames()) {
            throw unfair("one clip is %d frames long and the other %d", first.frames(), second.frames());
        }
        if (Double.isInfinite(first.integratedLufs()) || Double.isInfinite(second.integratedLufs())) {
            throw unfair("%s clip is silent", Double.isInfinite(first.integratedLufs()) ? "the first" : "the second");
        }
        double difference = Math.abs(first.leadingSilenceSeconds() - second.leadingSilenceSeconds());
        if (difference > MAX_SILENCE_DIFFERENCE_SECONDS) {
            throw unfair("one clip begins %.0f ms before the other", 1_000 * difference);
        }
    }

    private static UnfairPairException unfair(String reason, Object... values) {
        return new UnfairPairException("The pair cannot be compared blind: "
                + String.format(Locale.ROOT, reason, values) + "; render both previews again.");
    }

    private static double highestGainDb(ClipLoudness clip) {
        return CEILING_DBTP - ROUNDING_DB - clip.truePeakDbtp();
    }

    private static double highestLufs(ClipLoudness clip) {
        return clip.integratedLufs(highestGainDb(clip));
    }

    private static ClipFairness fairness(ClipLoudness clip, double level) {
        double gainDb = gainDb(clip, level);
        return new ClipFairness(
                clip.integratedLufs(),
                clip.integratedLufs(gainDb),
                gainDb,
                clip.truePeakDbtp() + gainDb,
                clip.durationSeconds(),
                clip.leadingSilenceSeconds());
    }

    /**
     * The highest allowed gain at which a clip has the level. More gain can only lift more quiet blocks over the
     * absolute gate and so lower loudness minus gain; therefore the steps, begun at the highest gain, only go down, and
     * end because there are finitely many blocks.
     */
    private static double gainDb(ClipLoudness clip, double level) {
        double gainDb = highestGainDb(clip);
        double step;
        do {
            step = level - clip.integratedLufs(gainDb);
            gainDb += step;
        } while (step < -SETTLED_LU);
        return gainDb;
    }
}
