package studio.taste.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import studio.taste.loudness.ClipFairness;
import studio.taste.session.Ballot;
import studio.taste.session.Listening;
import studio.taste.session.SessionState;
import studio.taste.session.StudioEvent;
import studio.taste.session.TrialRecord;

/** One answer that stands, with all it was made from: what a row of the label table is written from. */
record LabelRow(SessionState session, TrialRecord trial, StudioEvent.VoteCast vote, Instant answeredAt) {

    /** The rows of a session, in the order of its trials. */
    static List<LabelRow> of(SessionState session) {
        List<LabelRow> rows = new ArrayList<>();
        for (TrialRecord trial : session.answered()) {
            rows.add(new LabelRow(
                    session, trial, Objects.requireNonNull(trial.vote()), Objects.requireNonNull(trial.votedAt())));
        }
        return rows;
    }

    StudioEvent.SessionOpened opened() {
        return session.opened();
    }

    StudioEvent.TrialPresented presented() {
        return trial.presented();
    }

    Ballot ballot() {
        return vote.ballot();
    }

    Listening listening() {
        return vote.listening();
    }

    StudioEvent.Candidate candidate(boolean sideA) {
        return opened().pool().get(sideA ? presented().a() : presented().b());
    }

    List<Double> features(boolean sideA) {
        return opened().features().get(sideA ? presented().a() : presented().b());
    }

    ClipFairness fairness(boolean sideA) {
        return sideA ? presented().fairness().first() : presented().fairness().second();
    }
}
