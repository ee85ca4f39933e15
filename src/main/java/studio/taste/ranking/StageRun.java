package studio.taste.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeatureExtractor;
import studio.taste.features.PlanFeatures;
import studio.taste.features.PlanManifest;
import studio.taste.loudness.Loudness;
import studio.taste.loudness.LoudnessMeter;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.SoundCheck;
import studio.taste.remix.SourcePair;
import studio.taste.remix.Violation;

/** One request on its way through the stage; used by one thread, its methods in the order they stand in. None of them throws. */
final class StageRun {
    private static final double NANOS_PER_MILLI = 1e6;

    private final StageRequest request;
    private final StageParts parts;
    private final StageSettings settings;
    private final StageFlags flags;
    private final LongSupplier nanoTime;
    private final long start;
    private final Instant at;

    private final List<String> troubles = new ArrayList<>();
    private List<Candidate> candidates = List.of();
    private List<Candidate> valid = List.of();
    /** The scored plans, best first. */
    private List<Candidate> ranking = List.of();

    private PlanScorer heuristic = new HeuristicScorer(FeatureTier.PLAN);
    private PlanScorer scorer = heuristic;
    private Optional<StageRecord.Fallback> fallback = Optional.empty();
    private Optional<StageRecord.Canary> canary = Optional.empty();
    private Optional<Candidate> chosen = Optional.empty();
    private SelectionRule rule = SelectionRule.NOTHING_TO_CHOOSE;
    private String why = "";
    private String sound = "not asked for";
    private double margin = Double.NaN;
    private double probability = Double.NaN;
    private double generateMillis;
    private double filterMillis;
    private double featuresMillis;
    private double scoreMillis;
    private double rerankMillis;

    StageRun(StageRequest request, StageParts parts, StageSettings settings, StageFlags flags) {
        this.request = request;
        this.parts = parts;
        this.settings = settings;
        this.flags = flags;
        this.nanoTime = parts.nanoTime();
        this.start = nanoTime.getAsLong();
        this.at = parts.clock().instant();
    }

    void generate() {
        long begin = nanoTime.getAsLong();
        try {
            candidates = parts.source().candidates(request).stream()
                    .map(Candidate::new)
                    .toList();
        } catch (StudioException refusal) {
            why = String.valueOf(refusal.getMessage());
        } catch (RuntimeException defect) {
            why = "The candidates could not be made.";
            troubles.add("Making candidates failed: " + defect);
        }
        generateMillis = millisSince(begin);
    }

    void filter() {
        long begin = nanoTime.getAsLong();
        try {
            List<List<Violation>> found = parts.source()
                    .violations(
                            request,
                            candidates.stream().map(candidate -> candidate.plan).toList());
            for (int i = 0; i < candidates.size(); i++) {
                candidates.get(i).violations = List.copyOf(found.get(i));
            }
            valid = candidates.stream()
                    .filter(candidate -> candidate.violations.isEmpty())
                    .toList();
        } catch (RuntimeException defect) {
            why = "The candidates could not be checked, and none is shown unchecked.";
            troubles.add("Checking the candidates failed: " + defect);
        }
        if (valid.isEmpty() && why.isEmpty()) {
            why = "None of the " + candidates.size() + " candidates keeps all the rules.";
        }
        filterMillis = millisSince(begin);
    }

    void describe() {
        long begin = nanoTime.getAsLong();
        try {
            PlanFeatureExtractor extractor =
                    new PlanFeatureExtractor(request.vocal(), request.instrumental(), request.prompt());
            for (Candidate candidate : valid) {
                describe(candidate, extractor);
            }
            if (flags.analysisFeatures()) {
                describeFurther(extractor);
            }
        } catch (RuntimeException defect) {
            troubles.add("Describing the plans failed: " + defect);
        }
        featuresMillis = millisSince(begin);
    }

    private void describe(Candidate candidate, PlanFeatureExtractor extractor) {
        try {
            candidate.features = extractor.fromPlan(candidate.plan);
        } catch (RuntimeException defect) {
            troubles.add("Describing plan " + candidate.plan.id() + " failed: " + defect);
        }
    }

    /** All plans or none, because scores are compared. */
    private void describeFurther(PlanFeatureExtractor extractor) {
        List<PlanFeatures> further = new ArrayList<>();
        for (Candidate candidate : described()) {
            further.add(extractor.withAnalysis(candidate.plan, candidate.features()));
        }
        List<Candidate> described = described();
        for (int i = 0; i < further.size(); i++) {
            described.get(i).features = further.get(i);
        }
        heuristic = new HeuristicScorer(FeatureTier.ANALYSIS);
        scorer = heuristic;
    }

    private List<Candidate> described() {
        return valid.stream().filter(candidate -> candidate.features != null).toList();
    }

    void score(RankerCall ranker, CanaryCall canaryCall, CircuitBreaker breaker) {
        long begin = nanoTime.getAsLong();
        List<Candidate> described = described();
        if (!described.isEmpty()) {
            for (Candidate candidate : described) {
                Rubric rubric = HeuristicScorer.judge(candidate.features(), heuristic.tier());
                candidate.rubric = rubric;
                candidate.score = rubric.total();
            }
            if (flags.ranker()) {
                askRanker(described, ranker, breaker);
                if (fallback.isEmpty()) {
                    askCanary(described, canaryCall);
                }
            }
            rankOrFallBack(described, breaker);
        }
        scoreMillis = millisSince(begin);
    }

    private void askRanker(List<Candidate> described, RankerCall ranker, CircuitBreaker breaker) {
        List<PlanFeatures> features =
                described.stream().map(Candidate::features).toList();
        RankerCall.Outcome outcome = ranker.ask(features, heuristic.tier(), left());
        fallback = outcome.reason()
                .map(reason -> new StageRecord.Fallback(
                        reason, outcome.detail(), breaker.state().name()));
        outcome.scorer().ifPresent(answered -> {
            scorer = answered;
            for (int i = 0; i < described.size(); i++) {
                described.get(i).score = outcome.scores()[i];
            }
        });
    }

    private void askCanary(List<Candidate> described, CanaryCall call) {
        call.ask(request.id(), described, heuristic.tier(), left()).ifPresent(outcome -> {
            canary = Optional.of(outcome.record());
            if (outcome.record().served()) {
                scorer = outcome.scorer();
                for (int i = 0; i < described.size(); i++) {
                    described.get(i).score = outcome.scores()[i];
                }
            }
        });
    }

    /** The ranker is also asked for probabilities, and may fail even there. */
    private void rankOrFallBack(List<Candidate> described, CircuitBreaker breaker) {
        try {
            rank(described);
        } catch (RuntimeException defect) {
            breaker.failed();
            fallback = Optional.of(new StageRecord.Fallback(
                    FallbackReason.RANKER_FAILED,
                    defect.toString(),
                    breaker.state().name()));
            scorer = heuristic;
            described.forEach(candidate -> candidate.score = candidate.rubric().total());
            rank(described);
        }
    }

    /** Equal scores keep the order in which the plans were made. */
    private void rank(List<Candidate> described) {
        List<Candidate> ranked = new ArrayList<>(described);
        ranked.sort(Comparator.comparingDouble((Candidate candidate) -> candidate.score)
                .reversed());
        for (int i = 0; i < ranked.size(); i++) {
            ranked.get(i).rank = i + 1;
            if (i + 1 < ranked.size()) {
                ranked.get(i).margin = ranked.get(i).score - ranked.get(i + 1).score;
                ranked.get(i).probability = scorer.probability(ranked.get(i).margin);
            }
        }
        ranking = ranked;
    }

    void judgeSounds(LimitedWork work) {
        long begin = nanoTime.getAsLong();
        if (flags.soundRerank() && ranking.size() > 1) {
            Duration left = left();
            if (heuristic.tier() != FeatureTier.ANALYSIS) {
                sound = "no: the second tier of features is off";
            } else if (left.isNegative() || left.isZero()) {
                sound = "no: no time was left";
            } else {
                judgeSounds(work, left);
            }
        }
        rerankMillis = millisSince(begin);
    }

    private void judgeSounds(LimitedWork work, Duration left) {
        List<Candidate> best = ranking.subList(0, 2);
        try {
            List<HeardPlan> heard = work.call(() -> heard(best), left);
            for (int i = 0; i < heard.size(); i++) {
                PlanFeatures features = heard.get(i).features();
                best.get(i).features = features;
                best.get(i).soundCheck = heard.get(i).check();
                best.get(i).soundScore =
                        HeuristicScorer.judge(features, FeatureTier.SOUND).total();
            }
            sound = heard.isEmpty() ? "no: not both are rendered" : "yes";
        } catch (TimeoutException late) {
            sound = "no: it took too long";
        } catch (RejectedExecutionException full) {
            sound = "no: the workers are busy";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            sound = "no: the waiting was interrupted";
        } catch (ExecutionException | RuntimeException trouble) {
            sound = "no: it failed";
            troubles.add("Judging the best two by their sound failed: "
                    + (trouble instanceof ExecutionException ? trouble.getCause() : trouble));
        }
    }

    /** What only the sound of a plan tells: its features up to the third tier, and how good its forecast was. */
    private record HeardPlan(
            PlanFeatures features, @Nullable SoundCheck check) {}

    /** All plans as heard, or none when not all are rendered. Runs on a worker; changes nothing. */
    private List<HeardPlan> heard(List<Candidate> best) throws StudioException {
        List<RenderedSounds.Heard> sounds = new ArrayList<>();
        for (Candidate candidate : best) {
            parts.sounds().find(candidate.plan).ifPresent(sounds::add);
        }
        List<HeardPlan> all = new ArrayList<>();
        if (sounds.size() == best.size()) {
            PlanFeatureExtractor extractor =
                    new PlanFeatureExtractor(request.vocal(), request.instrumental(), request.prompt());
            SourcePair songs = SourcePair.of(request.vocal(), request.instrumental());
            for (int i = 0; i < best.size(); i++) {
                Candidate candidate = best.get(i);
                RenderedSounds.Heard heard = sounds.get(i);
                all.add(new HeardPlan(
                        extractor.withSound(candidate.plan, candidate.features(), heard.excerpt(), heard.sound()),
                        check(candidate.plan, songs, heard)));
            }
        }
        return all;
    }

    /** Of silence there is nothing to say. */
    private static @Nullable SoundCheck check(RemixPlan plan, SourcePair songs, RenderedSounds.Heard heard) {
        Loudness measured = LoudnessMeter.measure(heard.sound());
        return Double.isFinite(measured.integratedLufs())
                ? SoundCheck.of(plan, songs, heard.excerpt(), measured)
                : null;
    }

    void select() {
        if (ranking.isEmpty()) {
            valid.stream()
                    .min(Comparator.comparingDouble(plan -> plan.risk))
                    .ifPresent(plan -> choose(
                            plan, SelectionRule.UNSCORED, "No plan could be scored; this one bends the songs least."));
        } else if (ranking.size() == 1) {
            choose(ranking.get(0), SelectionRule.ONLY_CANDIDATE, "It is the only plan there is to choose.");
        } else {
            selectOfTwo();
        }
    }

    private void selectOfTwo() {
        Candidate first = ranking.get(0);
        Candidate second = ranking.get(1);
        boolean heard = !Double.isNaN(first.soundScore);
        if (heard && second.soundScore > first.soundScore) {
            first = ranking.get(1);
            second = ranking.get(0);
        }
        margin = heard ? first.soundScore - second.soundScore : first.margin;
        probability = heard ? heuristic.probability(margin) : first.probability;
        boolean near = flags.tieBreak() && probability < settings.tieProbability();
        if (near && first.risk != second.risk) {
            chooseSafer(first, second);
        } else {
            choose(
                    first,
                    heard ? SelectionRule.BETTER_SOUND : SelectionRule.HIGHEST_SCORE,
                    String.format(
                            Locale.ROOT,
                            "It scores %s, %.3f more than the next, which makes it the better one with %.0f %%%s.",
                            heard ? "highest of the best two by their sound" : "highest of " + ranking.size(),
                            margin,
                            100 * probability,
                            near ? "; that is little, but both carry the same risk" : ""));
        }
    }

    private void chooseSafer(Candidate first, Candidate second) {
        Candidate safer = second.risk < first.risk ? second : first;
        Candidate other = safer == first ? second : first;
        choose(
                safer,
                SelectionRule.LOWER_RISK,
                String.format(
                        Locale.ROOT,
                        "The best two are too near to tell (%.0f %% for the better), and its risk is %.2f against %.2f.",
                        100 * probability,
                        safer.risk,
                        other.risk));
    }

    private void choose(Candidate candidate, SelectionRule how, String sentence) {
        chosen = Optional.of(candidate);
        rule = how;
        why = sentence;
    }

    StageRecord toRecord() {
        return new StageRecord(
                request,
                at,
                new StageRecord.Versions(
                        parts.source().version(),
                        parts.analysisVersion(),
                        PlanManifest.upTo(scorer.tier()).version(),
                        scorer.version(),
                        heuristic.version()),
                flags,
                candidates.stream().map(Candidate::toRecord).toList(),
                new StageRecord.Selection(
                        chosen.map(candidate -> candidate.plan.id()),
                        rule,
                        why,
                        known(margin),
                        known(probability),
                        sound),
                new StageRecord.Timings(
                        generateMillis, filterMillis, featuresMillis, scoreMillis, rerankMillis, millisSince(start)),
                fallback,
                canary,
                troubles);
    }

    StageAnswer toAnswer(StageRecord record, CompletionStage<Optional<String>> logTrouble) {
        Optional<RemixPlan> plan = chosen.map(candidate -> candidate.plan);
        List<StageAnswer.Judged> judged = ranking.stream()
                .map(candidate -> new StageAnswer.Judged(candidate.plan, candidate.score, candidate.rubric()))
                .toList();
        return new StageAnswer(plan, judged, record, logTrouble);
    }

    private Duration left() {
        return settings.timeLimit().minusNanos(nanoTime.getAsLong() - start);
    }

    private double millisSince(long begin) {
        return (nanoTime.getAsLong() - begin) / NANOS_PER_MILLI;
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
