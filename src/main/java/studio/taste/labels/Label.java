package studio.taste.labels;

import java.time.Instant;
import studio.taste.preference.Outcome;
import studio.taste.selection.PairSource;
import studio.taste.selection.TrialKind;
import studio.taste.session.Confidence;

/**
 * An answer that stands.
 *
 * @param trial the trial's id
 * @param session the session's id
 * @param number of the trial in its session, from 1
 * @param kind whether the pair was new
 * @param original number of the trial that asked it at first; its own for a fresh one
 * @param rater the rater's pseudonym
 * @param simulated whether a program answered
 * @param request what the plans are remixes of; only plans of one request are ever compared
 * @param source how the pair was chosen
 * @param planA id of the plan on side A
 * @param planB id of the plan on side B
 * @param loudnessA integrated loudness of A as rendered, LUFS
 * @param loudnessB integrated loudness of B as rendered, LUFS
 * @param outcome {@code FIRST} is side A
 * @param confidence how sure the rater was
 * @param answeredAt when the answer was kept
 */
public record Label(
        String trial,
        String session,
        int number,
        TrialKind kind,
        int original,
        String rater,
        boolean simulated,
        String request,
        PairSource source,
        String planA,
        String planB,
        double loudnessA,
        double loudnessB,
        Outcome outcome,
        Confidence confidence,
        Instant answeredAt) {

    /** What was said of the two plans in the order of their ids, so that answers to the same pair compare whatever side was which. */
    public Outcome inOrder() {
        return planA.compareTo(planB) <= 0 || outcome == Outcome.TIE
                ? outcome
                : outcome == Outcome.FIRST ? Outcome.SECOND : Outcome.FIRST;
    }

    /** Identifies the two plans within their request, whichever side was which. */
    public String pair() {
        return planA.compareTo(planB) <= 0 ? planA + " " + planB : planB + " " + planA;
    }
}
