package studio.taste.loudness;

/**
 * The proof that a pair was fair to compare: for the researcher, never for the rater.
 *
 * @param targetLufs the loudness aimed at, LUFS
 * @param matchedLufs the loudness both clips were brought to: the target, or the highest lower level that both can bear
 * @param first of the pair as it was handed in
 * @param second of the pair as it was handed in
 */
public record FairnessCard(double targetLufs, double matchedLufs, ClipFairness first, ClipFairness second) {}
