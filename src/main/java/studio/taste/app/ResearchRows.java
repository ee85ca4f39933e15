package studio.taste.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import studio.taste.remix.RemixPlan;
import studio.taste.selection.AskedTrial;
import studio.taste.session.FailureTag;
import studio.taste.session.SessionState;
import studio.taste.session.StudioEvent;
import studio.taste.session.TrialRecord;
import studio.taste.ui.AnswerRow;
import studio.taste.ui.SessionRow;

/** Folded sessions as the rows of the research room. */
final class ResearchRows {
    private ResearchRows() {}

    static SessionRow session(SessionState session) {
        return new SessionRow(
                session.id(),
                session.opened().rater().value(),
                session.opened().vocalTitle(),
                session.opened().instrumentalTitle(),
                session.openedAt(),
                session.answered().size(),
                session.opened().settings().protocol().trials(),
                lower(session.status()));
    }

    static List<AnswerRow> answers(SessionState session) {
        List<AnswerRow> rows = new ArrayList<>();
        for (TrialRecord trial : session.answered()) {
            StudioEvent.VoteCast vote = trial.vote();
            if (vote != null) {
                rows.add(answer(session, trial.presented(), vote));
            }
        }
        return rows;
    }

    private static AnswerRow answer(
            SessionState session, StudioEvent.TrialPresented presented, StudioEvent.VoteCast vote) {
        return new AnswerRow(
                presented.number(),
                kind(presented.asked()),
                vote.ballot().outcome(),
                vote.ballot().confidence(),
                vote.listening().a().secondsHeard(),
                vote.listening().b().secondsHeard(),
                vote.listening().switches(),
                vote.responseMillis() / 1000.0,
                lower(presented.asked().pairSource()),
                presented.predicted().first(),
                tags(vote.ballot().tagsA()),
                tags(vote.ballot().tagsB()),
                vote.ballot().comment(),
                plan(session.opened().pool().get(presented.a()).plan()),
                plan(session.opened().pool().get(presented.b()).plan()),
                presented.fairness());
    }

    private static String kind(AskedTrial asked) {
        return switch (asked.kind()) {
            case FRESH -> "fresh";
            case REPEAT -> "repeat of " + asked.original();
            case REVERSED -> "reversed " + asked.original();
        };
    }

    private static String plan(RemixPlan plan) {
        return plan.family().word() + " · " + plan.id().value().substring(0, 8);
    }

    private static String tags(Set<FailureTag> tags) {
        return tags.stream().map(FailureTag::words).collect(Collectors.joining(", "));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
