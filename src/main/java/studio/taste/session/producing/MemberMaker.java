package studio.taste.session.producing;

import studio.taste.StudioException;
import studio.taste.loudness.LoudnessMatch;
import studio.taste.loudness.MatchedClip;
import studio.taste.representation.AudioEncoder;
import studio.taste.representation.HeardCandidate;
import studio.taste.session.Embedding;
import studio.taste.session.Preview;
import studio.taste.session.PreviewStore;
import studio.taste.session.StudioEvent;

/**
 * Makes candidates ready to be shown: rendered, at one loudness, and encoded. All previews of all rounds have that one loudness, so
 * that any portfolio is matched, and a card of an earlier round can stand beside those of a later one.
 */
final class MemberMaker {
    /**
     * What the previews of a portfolio are brought to. Lower than pairs are, so that hardly any needs its peaks taken down: what a
     * limiter does to one card would be one more difference to hear, and limiting thirty candidates takes longer than a round.
     */
    static final double LUFS = -16;

    /** Further from it, two cards would differ audibly in loudness. */
    private static final double TOLERANCE_LU = 0.1;

    private final PreviewStore previews;
    private final AudioEncoder encoder;

    MemberMaker(PreviewStore previews, AudioEncoder encoder) {
        this.previews = previews;
        this.encoder = encoder;
    }

    /**
     * @throws StudioException when the preview cannot be made, or cannot be as loud as the others
     */
    Member make(StudioEvent.Candidate candidate) throws StudioException {
        Preview preview = previews.preview(candidate.plan(), candidate.excerpt());
        MatchedClip levelled = LoudnessMatch.level(preview.loudness(), LUFS);
        if (Math.abs(levelled.fairness().lufsAfter() - LUFS) > TOLERANCE_LU) {
            throw new StudioException(
                    "This preview cannot be made as loud as the others: its peaks are too far above the"
                            + " rest of it.");
        }
        float[] audio = encoder.encode(new HeardCandidate(candidate.plan(), candidate.excerpt(), preview.clip()));
        return new Member(candidate, Embedding.of(audio), levelled.clip());
    }

    String rendererVersion() {
        return previews.rendererVersion();
    }
}
