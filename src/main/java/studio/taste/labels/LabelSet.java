package studio.taste.labels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import studio.taste.remix.RemixPlan;
import studio.taste.session.PoolDescription;
import studio.taste.session.SessionState;
import studio.taste.session.StudioEvent;
import studio.taste.session.TrialRecord;

/**
 * Labels, and the plans they are about.
 *
 * @param labels in the order they were given
 * @param plans of each session, by plan id; sessions opened before there were rankers have none
 */
public record LabelSet(List<Label> labels, Map<String, Map<String, LabelledPlan>> plans) {
    /** Nothing. */
    public static final LabelSet EMPTY = new LabelSet(List.of(), Map.of());

    private static final int REQUEST_BYTES = 8;

    public LabelSet {
        labels = List.copyOf(labels);
        plans = Collections.unmodifiableMap(new LinkedHashMap<>(plans));
    }

    /** The answers of sessions that stand. */
    public static LabelSet of(Collection<SessionState> sessions) {
        List<Label> labels = new ArrayList<>();
        Map<String, Map<String, LabelledPlan>> plans = new LinkedHashMap<>();
        for (SessionState session : sessions) {
            plans.put(session.id().value(), plans(session.opened()));
            for (TrialRecord trial : session.answered()) {
                labels.add(label(session.opened(), trial));
            }
        }
        return new LabelSet(labels, plans);
    }

    /** What the plans of two songs belong to: 16 hexadecimal digits. */
    public static String request(String vocalSong, String instrumentalSong) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(vocalSong.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(instrumentalSong.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, REQUEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A plan of a session, unless the session tells nothing of its plans. */
    public Optional<LabelledPlan> plan(String session, String plan) {
        return Optional.ofNullable(plans.getOrDefault(session, Map.of()).get(plan));
    }

    private static Map<String, LabelledPlan> plans(StudioEvent.SessionOpened opened) {
        PoolDescription described = opened.description();
        Map<String, LabelledPlan> plans = new LinkedHashMap<>();
        if (described != null) {
            for (int i = 0; i < opened.pool().size(); i++) {
                RemixPlan plan = opened.pool().get(i).plan();
                plans.putIfAbsent(
                        plan.id().value(),
                        new LabelledPlan(
                                opened.session().value(),
                                i,
                                plan.id().value(),
                                described.versions(),
                                described.numbers().get(i),
                                described.kinds().get(i),
                                described.heuristicVersion(),
                                described.heuristic().get(i),
                                PlanFacts.of(plan)));
            }
        }
        return plans;
    }

    private static Label label(StudioEvent.SessionOpened opened, TrialRecord trial) {
        StudioEvent.TrialPresented presented = trial.presented();
        StudioEvent.VoteCast vote = Objects.requireNonNull(trial.vote());
        return new Label(
                presented.trial().value(),
                opened.session().value(),
                presented.number(),
                presented.asked().kind(),
                presented.asked().original(),
                opened.rater().value(),
                opened.simulated(),
                request(opened.vocalSong().value(), opened.instrumentalSong().value()),
                presented.asked().pairSource(),
                opened.pool().get(presented.a()).plan().id().value(),
                opened.pool().get(presented.b()).plan().id().value(),
                presented.fairness().first().lufsBefore(),
                presented.fairness().second().lufsBefore(),
                vote.ballot().outcome(),
                vote.ballot().confidence(),
                Objects.requireNonNull(trial.votedAt()));
    }
}
