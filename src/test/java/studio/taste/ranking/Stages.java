package studio.taste.ranking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeatures;
import studio.taste.features.PlanManifest;
import studio.taste.music.Song;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Violation;
import studio.taste.remix.WrittenSongs;

/** A stage with hand-driven time, and what tests hang on it. */
public final class Stages {
    static final StageFlags WITH_RANKER = new StageFlags(true, false, false, true);

    final HandClock clock = new HandClock();
    final ListLog log = new ListLog();
    CandidateSource source = new PlannedCandidates();
    Supplier<Optional<PlanScorer>> ranker = Optional::empty;
    Supplier<Optional<PlanScorer>> canary = Optional::empty;
    RenderedSounds sounds = RenderedSounds.NONE;
    RequestLog requestLog = log;
    Executor workers = Runnable::run;
    Patience patience = Patience.REAL;
    StageSettings settings = StageSettings.USUAL;
    StageFlags flags = WITH_RANKER;

    TasteStage build() {
        return new TasteStage(
                new StageParts(
                        source,
                        "1",
                        ranker,
                        canary,
                        sounds,
                        requestLog,
                        Runnable::run,
                        workers,
                        patience,
                        clock,
                        clock::nanos),
                settings,
                flags);
    }

    /** A request of two songs that go together. */
    public static StageRequest request(String id) {
        return request(id, "Paper Stars", "Sun Yard");
    }

    static StageRequest request(String id, String vocal, String instrumental) {
        return new StageRequest(
                new RequestId(id), song(vocal), song(instrumental), "surprise me", PlanPrompt.NONE, 12, 5);
    }

    private static Song song(String title) {
        return WrittenSongs.all().stream()
                .filter(song -> song.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** The answer of a stage that has only the heuristic. */
    public static StageAnswer usualAnswer(String id) {
        Stages stages = new Stages();
        stages.flags = StageFlags.USUAL;
        return stages.build().decide(request(id));
    }

    /** The planner's candidates, in parts that tests replace. */
    static class Planned implements CandidateSource {
        private final CandidateSource planner = new PlannedCandidates();

        @Override
        public String version() {
            return planner.version();
        }

        @Override
        public List<RemixPlan> candidates(StageRequest request) throws StudioException {
            return planner.candidates(request);
        }

        @Override
        public List<List<Violation>> violations(StageRequest request, List<RemixPlan> plans) {
            return planner.violations(request, plans);
        }
    }

    /** Prefers what the heuristic likes least. */
    static class ContraryScorer implements PlanScorer {
        int calls;

        @Override
        public String version() {
            return "contrary-1";
        }

        @Override
        public FeatureTier tier() {
            return FeatureTier.PLAN;
        }

        @Override
        public String featureVersion() {
            return PlanManifest.upTo(tier()).version();
        }

        @Override
        public double[] score(List<PlanFeatures> candidates) throws StudioException, InterruptedException {
            calls++;
            return candidates.stream()
                    .mapToDouble(features ->
                            -HeuristicScorer.judge(features, FeatureTier.PLAN).total())
                    .toArray();
        }

        @Override
        public double probability(double margin) {
            return 0.9;
        }
    }

    /** Gives up at once, whatever the limit, and remembers it. */
    static final class NoPatience implements Patience {
        final List<Duration> limits = new ArrayList<>();

        @Override
        public <T> T await(Future<T> work, Duration limit) throws TimeoutException {
            limits.add(limit);
            throw new TimeoutException();
        }
    }

    /** Keeps records in a list. */
    static final class ListLog implements RequestLog {
        final List<StageRecord> records = new ArrayList<>();

        @Override
        public void append(StageRecord record) {
            records.add(record);
        }

        @Override
        public void forEach(Consumer<String> json) {
            throw new UnsupportedOperationException("a list has no JSON");
        }
    }

    /** Stands still until it is moved. */
    static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T12:00:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        long nanos() {
            return Duration.between(Instant.EPOCH, now).toNanos();
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the studio's clocks go by UTC");
        }
    }
}
