package studio.taste.session;

/**
 * All that a rater's screen may know of a trial. There is no title, plan, file name, length or level here to leak.
 *
 * @param id identifies the trial
 * @param number 1 for the first
 * @param ofTrials how many the session has
 * @param heardShare how much of each side must be heard before a vote counts, 0 to 1
 */
public record BlindTrial(TrialId id, int number, int ofTrials, double heardShare) {
    /** Whether both sides were heard long enough for a vote to count. */
    public boolean mayBeAnswered(Listening listening, double durationSeconds) {
        // A tenth of a second is forgiven: the last block of a clip may still be in the device's buffer.
        double needed = heardShare * durationSeconds - 0.1;
        return listening.a().distinctSeconds() >= needed && listening.b().distinctSeconds() >= needed;
    }
}
