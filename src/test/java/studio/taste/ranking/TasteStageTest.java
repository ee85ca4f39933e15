package studio.taste.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeature;
import studio.taste.features.PlanFeatures;
import studio.taste.features.PlanManifest;
import studio.taste.loudness.LoudnessMeter;
import studio.taste.ranking.Stages.ContraryScorer;
import studio.taste.ranking.Stages.NoPatience;
import studio.taste.ranking.Stages.Planned;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.HardConstraint;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.SoundForecast;
import studio.taste.remix.SourcePair;
import studio.taste.remix.Violation;

class TasteStageTest {
    private final Stages stages = new Stages();

    private StageAnswer heuristicAnswer() {
        Stages plain = new Stages();
        plain.flags = new StageFlags(false, false, false, true);
        return plain.build().decide(Stages.request("r"));
    }

    private static FallbackReason reason(StageAnswer answer) {
        return answer.record().fallback().orElseThrow().reason();
    }

    @Test
    void withoutARankerTheHeuristicDecidesAndThatIsNoFallback() {
        StageAnswer answer = Stages.usualAnswer("r");

        assertThat(answer.chosen()).isPresent();
        assertThat(answer.ranking()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(answer.ranking())
                .extracting(StageAnswer.Judged::score)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(answer.ranking()).allSatisfy(judged -> assertThat(judged.score())
                .isEqualTo(judged.card().total()));
        assertThat(answer.record().fallback()).isEmpty();
        assertThat(answer.record().troubles()).isEmpty();
        assertThat(answer.record().versions().scorer()).isEqualTo(HeuristicScorer.VERSION);
    }

    @Test
    void theRankerDecidesWhenItAnswers() {
        ContraryScorer ranker = new ContraryScorer();
        stages.ranker = () -> Optional.of(ranker);

        StageAnswer answer = stages.build().decide(Stages.request("r"));
        List<StageAnswer.Judged> byHeuristic = heuristicAnswer().ranking();

        assertThat(answer.record().fallback()).isEmpty();
        assertThat(answer.record().versions().scorer()).isEqualTo("contrary-1");
        assertThat(answer.chosen())
                .contains(byHeuristic.get(byHeuristic.size() - 1).plan());
        assertThat(answer.record().selection().rule()).isEqualTo(SelectionRule.HIGHEST_SCORE);
        assertThat(answer.record().selection().probability()).hasValue(0.9);
    }

    @Test
    void theRecordHoldsEveryCandidateAndAllThatBecameOfIt() {
        StageAnswer answer = Stages.usualAnswer("r-7");
        StageRecord record = answer.record();

        assertThat(record.request().id()).isEqualTo(new RequestId("r-7"));
        List<CandidateRecord> valid = record.candidates().stream()
                .filter(each -> each.violations().isEmpty())
                .toList();
        assertThat(valid).hasSameSizeAs(answer.ranking());
        for (CandidateRecord each : record.candidates()) {
            assertThat(each.hash()).isEqualTo(each.plan().id());
            if (each.violations().isEmpty()) {
                assertThat(each.features().orElseThrow().tier()).isEqualTo(FeatureTier.ANALYSIS);
                assertThat(each.rubric()).containsOnlyKeys(RubricDimension.values());
                assertThat(each.score()).isEqualTo(each.heuristicScore());
            } else {
                assertThat(each.features()).isEmpty();
                assertThat(each.rank()).isEmpty();
            }
        }
        assertThat(valid).extracting(each -> each.rank().orElseThrow()).doesNotHaveDuplicates();
        assertThat(valid.stream().filter(each -> each.margin().isEmpty())).hasSize(1);
        assertThat(valid.stream().filter(each -> each.margin().isPresent()))
                .allSatisfy(each -> assertThat(each.probability().orElseThrow()).isBetween(0.5, 1.0));
        assertThat(record.selection().plan())
                .contains(answer.chosen().orElseThrow().id());
        assertThat(record.selection().sentence()).endsWith(".");
    }

    @Test
    void equalRequestsGiveEqualAnswers() {
        assertThat(Stages.usualAnswer("a").record().candidates())
                .isEqualTo(Stages.usualAnswer("a").record().candidates());
    }

    @Test
    void aScorerThatNeverComesBackIsLeftBehindAfterTheTimeThatWasLeft() {
        CountDownLatch never = new CountDownLatch(1);
        NoPatience patience = new NoPatience();
        ExecutorService threads = TasteStage.workers(1);
        stages.workers = threads;
        stages.patience = patience;
        stages.source = slowSource(Duration.ofMillis(30));
        stages.ranker = () -> Optional.of(new ContraryScorer() {
            @Override
            public double[] score(List<PlanFeatures> candidates) {
                awaitWhateverHappens(never);
                return new double[0];
            }
        });
        try {
            StageAnswer answer = stages.build().decide(Stages.request("r"));

            assertThat(patience.limits).containsExactly(Duration.ofMillis(400 - 30));
            assertThat(reason(answer)).isEqualTo(FallbackReason.TIME_LIMIT);
            assertThat(answer.chosen()).isEqualTo(heuristicAnswer().chosen());
        } finally {
            never.countDown();
            threads.shutdownNow();
        }
    }

    /** The one test by the machine's clock; far more generous than the promise, which a benchmark measures. */
    @Test
    void theLimitHoldsByTheMachinesClock() {
        CountDownLatch never = new CountDownLatch(1);
        ExecutorService threads = TasteStage.workers(1);
        stages.workers = threads;
        stages.ranker = () -> Optional.of(new ContraryScorer() {
            @Override
            public double[] score(List<PlanFeatures> candidates) {
                awaitWhateverHappens(never);
                return new double[0];
            }
        });
        TasteStage stage = stages.build();
        try {
            long start = System.nanoTime();
            StageAnswer answer = stage.decide(Stages.request("r"));
            double millis = (System.nanoTime() - start) / 1e6;

            assertThat(reason(answer)).isEqualTo(FallbackReason.TIME_LIMIT);
            assertThat(answer.chosen()).isPresent();
            assertThat(millis).isBetween(400.0, 20_000.0);
        } finally {
            never.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void lateWorkIsInterrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        ExecutorService threads = TasteStage.workers(1);
        stages.workers = task -> {
            threads.execute(task);
            awaitWhateverHappens(begun);
        };
        stages.patience = new NoPatience();
        stages.ranker = () -> Optional.of(new ContraryScorer() {
            @Override
            public double[] score(List<PlanFeatures> candidates) throws InterruptedException {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException told) {
                    interrupted.countDown();
                    throw told;
                }
                return new double[0];
            }
        });
        try {
            stages.build().decide(Stages.request("r"));

            assertThat(interrupted.await(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void noMoreCallsAreStuckThanThereArePlaces() throws InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(2);
        Semaphore begun = new Semaphore(0);
        List<Runnable> started = new ArrayList<>();
        ExecutorService threads = TasteStage.workers(2);
        stages.workers = task -> {
            started.add(task);
            threads.execute(() -> {
                task.run();
                ended.countDown();
            });
            begun.acquireUninterruptibly();
        };
        stages.patience = new NoPatience();
        stages.settings = new StageSettings(Duration.ofMillis(400), 100, Duration.ofMinutes(10), 0.6, 0.1, 2);
        stages.ranker = () -> Optional.of(new ContraryScorer() {
            @Override
            public double[] score(List<PlanFeatures> candidates) {
                begun.release();
                awaitWhateverHappens(open);
                return new double[0];
            }
        });
        TasteStage stage = stages.build();
        try {
            List<FallbackReason> reasons = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                reasons.add(reason(stage.decide(Stages.request("r" + i))));
            }
            assertThat(reasons)
                    .containsExactly(
                            FallbackReason.TIME_LIMIT,
                            FallbackReason.TIME_LIMIT,
                            FallbackReason.WORKERS_BUSY,
                            FallbackReason.WORKERS_BUSY);
            assertThat(started).hasSize(2);

            open.countDown();
            assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(reason(stage.decide(Stages.request("again")))).isEqualTo(FallbackReason.TIME_LIMIT);
            assertThat(started).hasSize(3);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothingIsAskedWhenNoTimeIsLeft() {
        ContraryScorer ranker = new ContraryScorer();
        stages.ranker = () -> Optional.of(ranker);
        stages.source = slowSource(Duration.ofMillis(401));

        StageAnswer answer = stages.build().decide(Stages.request("r"));

        assertThat(reason(answer)).isEqualTo(FallbackReason.TIME_LIMIT);
        assertThat(ranker.calls).isZero();
        assertThat(answer.chosen()).isPresent();
    }

    /** Ways in which a ranker may fail, and what is made of them. */
    enum Failing {
        MISSING(FallbackReason.NO_RANKER) {
            @Override
            Optional<PlanScorer> ranker() {
                return Optional.empty();
            }
        },
        SUPPLY_BROKEN(FallbackReason.RANKER_FAILED) {
            @Override
            Optional<PlanScorer> ranker() {
                throw new IllegalStateException("no such file");
            }
        },
        STALE(FallbackReason.STALE) {
            @Override
            Optional<PlanScorer> ranker() {
                return Optional.of(new ContraryScorer() {
                    @Override
                    public boolean isStale() {
                        return true;
                    }
                });
            }
        },
        OF_OTHER_FEATURES(FallbackReason.OTHER_FEATURES) {
            @Override
            Optional<PlanScorer> ranker() {
                return Optional.of(new ContraryScorer() {
                    @Override
                    public String featureVersion() {
                        return "0123456789abcdef";
                    }
                });
            }
        },
        OF_A_TIER_THAT_IS_OFF(FallbackReason.OTHER_FEATURES) {
            @Override
            Optional<PlanScorer> ranker() {
                return Optional.of(new ContraryScorer() {
                    @Override
                    public FeatureTier tier() {
                        return FeatureTier.ANALYSIS;
                    }
                });
            }
        },
        THROWING(FallbackReason.RANKER_FAILED) {
            @Override
            Optional<PlanScorer> ranker() {
                return scoring(candidates -> {
                    throw new StudioException("The model is damaged.");
                });
            }
        },
        OUT_OF_MEMORY(FallbackReason.RANKER_FAILED) {
            @Override
            Optional<PlanScorer> ranker() {
                return scoring(candidates -> {
                    throw new OutOfMemoryError("no room for the model");
                });
            }
        },
        TOO_FEW_SCORES(FallbackReason.BAD_SCORES) {
            @Override
            Optional<PlanScorer> ranker() {
                return scoring(candidates -> new double[1]);
            }
        },
        NOT_A_NUMBER(FallbackReason.BAD_SCORES) {
            @Override
            Optional<PlanScorer> ranker() {
                return scoring(candidates -> {
                    double[] scores = new double[candidates.size()];
                    scores[1] = Double.NaN;
                    return scores;
                });
            }
        },
        ALL_BELOW_ITS_THRESHOLD(FallbackReason.LOW_QUALITY) {
            @Override
            Optional<PlanScorer> ranker() {
                return Optional.of(new ContraryScorer() {
                    @Override
                    public double qualityThreshold() {
                        return 0;
                    }
                });
            }
        },
        WITHOUT_PROBABILITIES(FallbackReason.RANKER_FAILED) {
            @Override
            Optional<PlanScorer> ranker() {
                return Optional.of(new ContraryScorer() {
                    @Override
                    public double probability(double margin) {
                        throw new IllegalStateException("not calibrated");
                    }
                });
            }
        };

        final FallbackReason reason;

        Failing(FallbackReason reason) {
            this.reason = reason;
        }

        abstract Optional<PlanScorer> ranker();

        private interface Scoring {
            double[] score(List<PlanFeatures> candidates) throws StudioException;
        }

        private static Optional<PlanScorer> scoring(Scoring how) {
            return Optional.of(new ContraryScorer() {
                @Override
                public double[] score(List<PlanFeatures> candidates) throws StudioException {
                    return how.score(candidates);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void howeverTheRankerFailsTheHeuristicAnswersAndSaysWhy(Failing failing) {
        stages.ranker = failing::ranker;

        StageAnswer answer = stages.build().decide(Stages.request("r"));

        assertThat(reason(answer)).isEqualTo(failing.reason);
        assertThat(answer.chosen()).isEqualTo(heuristicAnswer().chosen());
        assertThat(answer.record().versions().scorer()).isEqualTo(HeuristicScorer.VERSION);
        assertThat(stages.log.records).containsExactly(answer.record());
    }

    @Test
    void fiveFailuresInARowOpenTheCircuitForTenMinutesThenOneProbeMayPass() {
        boolean[] broken = {true};
        ContraryScorer ranker = new ContraryScorer() {
            @Override
            public double[] score(List<PlanFeatures> candidates) throws StudioException, InterruptedException {
                double[] scores = super.score(candidates);
                return broken[0] ? new double[0] : scores;
            }
        };
        stages.ranker = () -> Optional.of(ranker);
        TasteStage stage = stages.build();
        for (int i = 0; i < 5; i++) {
            assertThat(reason(stage.decide(Stages.request("r" + i)))).isEqualTo(FallbackReason.BAD_SCORES);
        }
        assertThat(stages.log.records.get(3).fallback().orElseThrow().circuit()).isEqualTo("CLOSED");
        assertThat(stages.log.records.get(4).fallback().orElseThrow().circuit()).isEqualTo("OPEN");

        stages.clock.advance(Duration.ofMinutes(10).minusNanos(1));
        assertThat(reason(stage.decide(Stages.request("early")))).isEqualTo(FallbackReason.CIRCUIT_OPEN);
        assertThat(ranker.calls).isEqualTo(5);

        stages.clock.advance(Duration.ofNanos(1));
        assertThat(reason(stage.decide(Stages.request("probe")))).isEqualTo(FallbackReason.BAD_SCORES);
        assertThat(reason(stage.decide(Stages.request("after")))).isEqualTo(FallbackReason.CIRCUIT_OPEN);

        stages.clock.advance(Duration.ofMinutes(10));
        broken[0] = false;
        assertThat(stage.decide(Stages.request("well")).record().fallback()).isEmpty();
        assertThat(stage.decide(Stages.request("again")).record().fallback()).isEmpty();
        assertThat(ranker.calls).isEqualTo(8);
    }

    @Test
    void whatIsKnownWithoutAskingTheRankerDoesNotOpenTheCircuit() {
        TasteStage stage = stages.build();
        for (int i = 0; i < 7; i++) {
            assertThat(reason(stage.decide(Stages.request("r" + i)))).isEqualTo(FallbackReason.NO_RANKER);
        }
        stages.ranker = () -> Optional.of(new ContraryScorer());
        assertThat(stages.build().decide(Stages.request("r")).record().fallback())
                .isEmpty();
    }

    @Test
    void aHardlyBetterPlanGivesWayToOneOfLowerRisk() {
        List<RemixPlan> seen = new ArrayList<>();
        stages.ranker = () -> Optional.of(new ContraryScorer() {
            @Override
            public double probability(double margin) {
                return 0.59;
            }
        });
        for (String song : List.of("Sun Yard", "Glass Floor", "Paper Stars")) {
            for (String voice : List.of("Paper Stars", "Sun Yard")) {
                StageAnswer answer = stages.build().decide(Stages.request("r", voice, song));
                if (answer.ranking().size() > 1) {
                    List<RemixPlan> two = answer.ranking().subList(0, 2).stream()
                            .map(StageAnswer.Judged::plan)
                            .toList();
                    RemixPlan safer = PlanRisk.of(two.get(1)) < PlanRisk.of(two.get(0)) ? two.get(1) : two.get(0);
                    assertThat(answer.chosen()).contains(safer);
                    if (safer.equals(two.get(1))) {
                        seen.add(safer);
                        assertThat(answer.record().selection().rule()).isEqualTo(SelectionRule.LOWER_RISK);
                    }
                }
            }
        }
        assertThat(seen).as("a case in which the second was taken").isNotEmpty();
    }

    @Test
    void theTieBreakCanBeTurnedOff() {
        stages.flags = new StageFlags(true, false, false, false);
        stages.ranker = () -> Optional.of(new ContraryScorer() {
            @Override
            public double probability(double margin) {
                return 0.5;
            }
        });
        StageAnswer answer = stages.build().decide(Stages.request("r"));
        assertThat(answer.chosen()).contains(answer.ranking().get(0).plan());
    }

    @Test
    void theBestTwoAreJudgedBySoundWhenBothAreRendered() {
        stages.flags = StageFlags.USUAL;
        StageRequest request = Stages.request("r");
        List<RemixPlan> asked = new ArrayList<>();
        stages.sounds = plan -> {
            asked.add(plan);
            var excerpt = ExcerptChooser.choose(plan, request.vocal());
            int frames = (int) Math.round(excerpt.beats() * plan.secondsPerBeat() * 48_000);
            int peak = plan.sections().get(plan.peakIndex()).startBeat();
            int click = (int) Math.round((peak - excerpt.startBeat()) * plan.secondsPerBeat() * 48_000);
            return Optional.of(new RenderedSounds.Heard(excerpt, noise(frames, asked.size() == 1 ? click : -1)));
        };
        StageAnswer answer = stages.build().decide(request);

        List<RemixPlan> best = answer.ranking().subList(0, 2).stream()
                .map(StageAnswer.Judged::plan)
                .toList();
        assertThat(asked).isEqualTo(best);
        assertThat(answer.record().selection().sound()).isEqualTo("yes");
        List<CandidateRecord> judged = answer.record().candidates().stream()
                .filter(each -> each.soundScore().isPresent())
                .toList();
        assertThat(judged).extracting(CandidateRecord::plan).containsExactlyInAnyOrderElementsOf(best);
        // Only the first one's sound clicks at its peak.
        CandidateRecord first = judged.stream()
                .filter(each -> each.plan().equals(best.get(0)))
                .findFirst()
                .orElseThrow();
        CandidateRecord second = judged.stream()
                .filter(each -> each.plan().equals(best.get(1)))
                .findFirst()
                .orElseThrow();
        assertThat(first.features().orElseThrow().get(PlanFeature.CLICK_RISK)).isGreaterThan(5);
        assertThat(second.features().orElseThrow().get(PlanFeature.CLICK_RISK)).isLessThan(1.2);
        // The noise is at another level than the mix that was forecast.
        double noiseLufs = LoudnessMeter.integratedLufs(noise(20 * 48_000, -1));
        assertThat(second.soundCheck().orElseThrow().error().integratedLu())
                .isCloseTo(
                        SoundForecast.of(
                                                second.plan(),
                                                SourcePair.of(request.vocal(), request.instrumental()),
                                                ExcerptChooser.choose(second.plan(), request.vocal()))
                                        .integratedLufs()
                                - noiseLufs,
                        within(0.1));
        assertThat(answer.record().selection().margin().orElseThrow())
                .isCloseTo(
                        Math.abs(first.soundScore().orElseThrow()
                                - second.soundScore().orElseThrow()),
                        within(1e-12));
    }

    @Test
    void soundsThatCannotBeReadLeaveTheOrderAsItWas() {
        stages.flags = StageFlags.USUAL;
        stages.sounds = plan -> {
            throw new StudioException("The disk is gone.");
        };
        StageAnswer answer = stages.build().decide(Stages.request("r"));
        assertThat(answer.chosen()).isEqualTo(Stages.usualAnswer("r").chosen());
        assertThat(answer.record().selection().sound()).isEqualTo("no: it failed");
        assertThat(answer.record().troubles()).singleElement().asString().contains("The disk is gone.");
    }

    @Test
    void plansThatBreakRulesAreLoggedAndNeverChosen() {
        stages.flags = StageFlags.USUAL;
        Violation violation = new Violation(HardConstraint.NO_CONTRAST, 2, 0.1, 0.2, "Too flat.");
        stages.source = new Planned() {
            @Override
            public List<List<Violation>> violations(StageRequest request, List<RemixPlan> plans) {
                return plans.stream()
                        .map(plan -> plans.indexOf(plan) == 3 ? List.<Violation>of() : List.of(violation))
                        .toList();
            }
        };
        StageAnswer answer = stages.build().decide(Stages.request("r"));

        CandidateRecord only = answer.record().candidates().get(3);
        assertThat(answer.chosen()).contains(only.plan());
        assertThat(answer.record().selection().rule()).isEqualTo(SelectionRule.ONLY_CANDIDATE);
        assertThat(answer.record().candidates().get(0).violations()).containsExactly(violation);
    }

    @Test
    void songsThatDoNotFitAreAnsweredWithTheReason() {
        StageAnswer answer = stages.build().decide(Stages.request("r", "Paper Stars", "Paper Stars"));
        assertThat(answer.chosen()).isEmpty();
        assertThat(answer.record().selection().rule()).isEqualTo(SelectionRule.NOTHING_TO_CHOOSE);
        assertThat(answer.record().selection().sentence()).contains("cannot be mixed with itself");
        assertThat(stages.log.records).hasSize(1);
    }

    @Test
    void aDefectInThePlannerOrTheRulesIsAnAnswerToo() {
        stages.source = new Planned() {
            @Override
            public List<RemixPlan> candidates(StageRequest request) {
                throw new IllegalStateException("planner");
            }
        };
        assertThat(stages.build().decide(Stages.request("a")).record().troubles())
                .singleElement()
                .asString()
                .contains("planner");
        stages.source = new Planned() {
            @Override
            public List<List<Violation>> violations(StageRequest request, List<RemixPlan> plans) {
                throw new IllegalStateException("rules");
            }
        };
        StageAnswer answer = stages.build().decide(Stages.request("b"));
        assertThat(answer.chosen()).isEmpty();
        assertThat(answer.record().troubles()).singleElement().asString().contains("rules");
        assertThat(answer.record().candidates()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void aLogThatFailsLosesNoAnswerAndIsTold() {
        stages.requestLog = new RequestLog() {
            @Override
            public void append(StageRecord record) throws StudioException {
                throw new StudioException("The disk is full.");
            }

            @Override
            public void forEach(java.util.function.Consumer<String> json) {}
        };
        StageAnswer answer = stages.build().decide(Stages.request("r"));
        assertThat(answer.chosen()).isPresent();
        assertThat(answer.logTrouble().toCompletableFuture().join().orElseThrow())
                .isEqualTo("The request r was answered, but not logged: The disk is full.");
    }

    @Test
    void anInterruptedCallerGetsAnAnswerAndStaysInterrupted() {
        stages.ranker = () -> Optional.of(new ContraryScorer());
        stages.workers = task -> {};
        Thread.currentThread().interrupt();
        StageAnswer answer = stages.build().decide(Stages.request("r"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(reason(answer)).isEqualTo(FallbackReason.INTERRUPTED);
        assertThat(answer.chosen()).isPresent();
    }

    private CandidateSource slowSource(Duration time) {
        return new Planned() {
            @Override
            public List<RemixPlan> candidates(StageRequest request) throws StudioException {
                stages.clock.advance(time);
                return super.candidates(request);
            }
        };
    }

    /** Soft noise, with a click at a frame. */
    private static AudioClip noise(int frames, int clickAt) {
        float[] samples = new float[frames];
        long state = 1;
        for (int i = 0; i < frames; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            samples[i] = 0.05f * (state >> 40) / (1 << 23);
        }
        if (clickAt >= 0) {
            samples[clickAt] = 0.9f;
        }
        return new AudioClip(48_000, new float[][] {samples, samples.clone()});
    }

    private static void awaitWhateverHappens(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException ignored) {
                // A scorer that takes no notice of being interrupted.
            }
        }
    }

    @Test
    void everyFallbackReasonIsKnownToTheTests() {
        List<FallbackReason> met = new ArrayList<>(
                Arrays.stream(Failing.values()).map(each -> each.reason).toList());
        met.addAll(List.of(
                FallbackReason.TIME_LIMIT,
                FallbackReason.WORKERS_BUSY,
                FallbackReason.CIRCUIT_OPEN,
                FallbackReason.INTERRUPTED));
        assertThat(met).contains(FallbackReason.values());
        assertThat(PlanManifest.upTo(FeatureTier.PLAN).features()).hasSizeBetween(25, 35);
    }
}
