package studio.taste.loudness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.taste.audio.AudioClip;

/**
 * Makes a pair equally loud: −12 LUFS, true peaks at most −1 dBTP, with one constant gain per clip. Where that gain would lift peaks over
 * the ceiling, the true-peak limiter takes them down, by 3 dB at most; a clip that would need more takes the other one down with it, to
 * the highest level that both can bear.
 */
public final class LoudnessMatch {
    /** Loudness that previews are brought to, LUFS. */
    public static final double TARGET_LUFS = -12;
    /** True peak that no preview passes, dBTP. */
    public static final double CEILING_DBTP = -1;
    /** Limiting by more than this is heard. */
    public static final double MOST_LIMITED_DB = 3;

    private static final double MAX_SILENCE_DIFFERENCE_SECONDS = 0.020;

    private LoudnessMatch() {}

    /**
     * Measures two clips and brings them to one loudness. Neither is modified.
     *
     * @throws UnfairPairException as {@link #match(ClipLoudness, ClipLoudness)} does
     */
    public static MatchedPair match(AudioClip first, AudioClip second) throws UnfairPairException {
        return match(ClipLoudness.measure(first), ClipLoudness.measure(second));
    }

    /**
     * Brings two clips that were measured before to one loudness. Neither is modified.
     *
     * @throws UnfairPairException if the clips differ in sample rate, channels or length, in leading silence by
     *     more than 20 ms, or if one is silent, or so faint beside its peaks that nothing would be left
     */
    public static MatchedPair match(ClipLoudness first, ClipLoudness second) throws UnfairPairException {
        refuseUnlike(first, second);
        List<MatchedClip> matched = set(List.of(first, second));
        MatchedClip one = matched.get(0);
        MatchedClip other = matched.get(1);
        double level = Math.min(one.fairness().lufsAfter(), other.fairness().lufsAfter());
        boolean isTarget = Math.abs(level - TARGET_LUFS) <= LevelledClip.SETTLED_LU;
        return new MatchedPair(
                one.clip(),
                other.clip(),
                new FairnessCard(TARGET_LUFS, isTarget ? TARGET_LUFS : level, one.fairness(), other.fairness()));
    }

    /**
     * Brings any number of clips, which need not be alike otherwise, to one loudness: the target, or the highest lower level that all
     * can bear. None is modified.
     *
     * @param clips at least one, in any order
     * @return one for each clip, in the same order
     * @throws UnfairPairException if a clip is silent, or so faint beside its peaks that nothing would be left
     */
    public static List<MatchedClip> set(List<ClipLoudness> clips) throws UnfairPairException {
        List<LevelledClip> levelled = new ArrayList<>();
        double level = TARGET_LUFS;
        for (ClipLoudness clip : clips) {
            levelled.add(LevelledClip.at(clip, level));
            level = Math.min(level, levelled.get(levelled.size() - 1).lufs());
        }
        if (Double.isInfinite(level)) {
            throw unfair("one clip's peaks are so far above what can be heard of it that under " + (int) CEILING_DBTP
                    + " dBTP nothing of it is loud enough to measure");
        }
        List<MatchedClip> matched = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            LevelledClip fits = levelled.get(i).lufs() - level <= LevelledClip.SETTLED_LU
                    ? levelled.get(i)
                    : LevelledClip.at(clips.get(i), level);
            matched.add(fits.matched());
        }
        return matched;
    }

    /**
     * Brings one clip to a loudness, or as near below it as the ceiling and the limiter allow.
     *
     * @throws UnfairPairException if the clip is silent, or so faint beside its peaks that nothing would be left
     */
    public static MatchedClip level(ClipLoudness clip, double lufs) throws UnfairPairException {
        LevelledClip levelled = LevelledClip.at(clip, lufs);
        if (Double.isInfinite(levelled.lufs())) {
            throw new UnfairPairException("The sound is silent, or so faint beside its peaks that nothing of it can be"
                    + " brought to a loudness; check its stems.");
        }
        return levelled.matched();
    }

    private static void refuseUnlike(ClipLoudness first, ClipLoudness second) throws UnfairPairException {
        AudioClip one = first.clip();
        AudioClip other = second.clip();
        if (one.sampleRateHz() != other.sampleRateHz()) {
            throw unfair("one clip has %d Hz and the other %d Hz", one.sampleRateHz(), other.sampleRateHz());
        }
        if (one.channelCount() != other.channelCount()) {
            throw unfair("one clip has %d channels and the other %d", one.channelCount(), other.channelCount());
        }
        if (one.frames() != other.frames()) {
            throw unfair("one clip is %d frames long and the other %d", one.frames(), other.frames());
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
}
