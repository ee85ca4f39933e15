package studio.taste.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.taste.loudness.FairnessCard;
import studio.taste.playback.FastForwardPlayer;
import studio.taste.preference.Outcome;
import studio.taste.selection.TrialKind;
import studio.taste.simulation.SimulatedClock;

class ListeningSessionTest {
    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final ListJournal journal = new ListJournal(clock);
    private final NoisePreviews previews = new NoisePreviews();
    private final FastForwardPlayer player = new FastForwardPlayer();
    private RecordingScreen screen = new RecordingScreen();
    private StudioLog log;
    private ListeningSession session;

    @BeforeEach
    void start() throws JournalException {
        restart();
    }

    /** As after a crash: everything but the journal is new. */
    private void restart() throws JournalException {
        log = new StudioLog(journal);
        screen = new RecordingScreen();
        session = new ListeningSession(
                log, previews, player, clock, Runnable::run, Runnable::run, Runnable::run, "test", screen);
    }

    private void hearBoth() {
        player.restart();
        player.select(Side.B);
        player.restart();
    }

    private void answer(Outcome outcome) {
        hearBoth();
        clock.advance(Duration.ofSeconds(7));
        session.answer(screen.trial().id(), Ballot.of(outcome, Confidence.HIGH));
    }

    private SessionState state() {
        return log.state().sessions().values().iterator().next();
    }

    @Test
    void aSessionPresentsItsTrialsUntilAllAreAnswered() {
        session.open(Openings.of(10, 1));
        for (int i = 1; i <= 10; i++) {
            assertThat(screen.last().phase()).isEqualTo(SessionSnapshot.Phase.LISTENING);
            assertThat(screen.trial().number()).isEqualTo(i);
            answer(i % 3 == 0 ? Outcome.TIE : Outcome.FIRST);
        }
        assertThat(screen.last().phase()).isEqualTo(SessionSnapshot.Phase.FINISHED);
        assertThat(screen.last().answered()).isEqualTo(10);
        assertThat(state().status()).isEqualTo(SessionState.Status.FINISHED);
    }

    @Test
    void aVoteBeforeBothSidesWereHeardIsRefusedAndChangesNothing() {
        session.open(Openings.of(5, 1));
        player.restart();
        int entries = journal.entries().size();

        session.answer(screen.trial().id(), Ballot.of(Outcome.FIRST, Confidence.LOW));

        assertThat(journal.entries()).hasSize(entries);
        assertThat(screen.last().notice()).isEqualTo("Listen to both sides first.");
        assertThat(screen.last().phase()).isEqualTo(SessionSnapshot.Phase.LISTENING);
    }

    @Test
    void aVoteForAnotherTrialIsRefused() {
        session.open(Openings.of(5, 1));
        TrialId first = screen.trial().id();
        answer(Outcome.FIRST);
        hearBoth();
        int entries = journal.entries().size();

        session.answer(first, Ballot.of(Outcome.SECOND, Confidence.LOW));

        assertThat(journal.entries()).hasSize(entries);
        assertThat(screen.last().notice()).contains("no longer waiting");
    }

    @Test
    void aVoteTheJournalCannotKeepIsNotLearntFromAndIsToldOf() {
        session.open(Openings.of(5, 1));
        String before = state().learning().digest();
        journal.fill();

        answer(Outcome.FIRST);

        assertThat(screen.last().phase()).isEqualTo(SessionSnapshot.Phase.FAILED);
        assertThat(screen.last().notice()).contains("The disk is full");
        assertThat(state().answered()).isEmpty();
        assertThat(state().learning().digest()).isEqualTo(before);
    }

    @Test
    void aSessionTheJournalCannotOpenIsToldOf() {
        journal.fill();
        session.open(Openings.of(5, 1));
        assertThat(screen.trouble()).contains("The disk is full");
        assertThat(screen.all()).isEmpty();
    }

    @Test
    void takingBackAnAnswerPutsTheBeliefBackToTheLastBitAndAsksTheSameTrialAgain() {
        session.open(Openings.of(8, 3));
        answer(Outcome.FIRST);
        String before = state().learning().digest();
        StudioEvent.TrialPresented asked = state().waiting().orElseThrow().presented();
        answer(Outcome.SECOND);
        assertThat(state().learning().digest()).isNotEqualTo(before);

        session.undo();

        assertThat(state().learning().digest()).isEqualTo(before);
        assertThat(state().waiting().orElseThrow().presented()).isEqualTo(asked);
        assertThat(screen.trial().id()).isEqualTo(asked.trial());
        assertThat(screen.last().canUndo()).isTrue();
        answer(Outcome.FIRST);
        assertThat(state().answered()).hasSize(2);
    }

    @Test
    void theLastAnswerOfAFinishedSessionCanStillBeTakenBack() {
        session.open(Openings.of(3, 3));
        for (int i = 0; i < 3; i++) {
            answer(Outcome.FIRST);
        }
        session.undo();
        assertThat(screen.last().phase()).isEqualTo(SessionSnapshot.Phase.LISTENING);
        answer(Outcome.SECOND);
        assertThat(screen.last().phase()).isEqualTo(SessionSnapshot.Phase.FINISHED);
    }

    @Test
    void aPausedSessionComesBackToTheSameTrialInTheSameOrder() throws JournalException {
        session.open(Openings.of(8, 5));
        answer(Outcome.FIRST);
        StudioEvent.TrialPresented asked = state().waiting().orElseThrow().presented();
        session.pause();
        assertThat(screen.last().phase()).isEqualTo(SessionSnapshot.Phase.PAUSED);

        restart();
        SessionState open = log.state().unfinished().orElseThrow();
        session.resume(open.id());

        assertThat(state().waiting().orElseThrow().presented()).isEqualTo(asked);
        assertThat(screen.trial().id()).isEqualTo(asked.trial());
    }

    @Test
    void aSessionThatCrashedComesBackAsIfNothingHadHappened() throws JournalException {
        session.open(Openings.of(8, 5));
        answer(Outcome.FIRST);
        answer(Outcome.TIE);
        StudioEvent.TrialPresented asked = state().waiting().orElseThrow().presented();
        String digest = state().learning().digest();

        restart();
        session.resume(state().id());

        assertThat(state().waiting().orElseThrow().presented()).isEqualTo(asked);
        assertThat(state().learning().digest()).isEqualTo(digest);
        answer(Outcome.FIRST);
        assertThat(state().answered()).hasSize(3);
    }

    @Test
    void aPreviewThatCannotBeMadeIsToldOfAndCanBeTriedAgain() {
        previews.fail("song 12ab is missing: import it again.");
        session.open(Openings.of(5, 1));
        assertThat(screen.last().phase()).isEqualTo(SessionSnapshot.Phase.FAILED);
        assertThat(screen.last().notice()).isEqualTo("song 12ab is missing: import it again.");

        previews.mend();
        session.retry();

        assertThat(screen.last().phase()).isEqualTo(SessionSnapshot.Phase.LISTENING);
    }

    @Test
    void aPairThatCannotBeComparedFairlyIsPassedOverAndTheReasonKept() {
        previews.beginLate();
        session.open(Openings.of(10, 2));
        for (int i = 0; i < 10; i++) {
            answer(Outcome.FIRST);
        }
        assertThat(state().answered()).hasSize(10);
        assertThat(state().refused()).isNotEmpty().allSatisfy(pair -> assertThat(pair.reason())
                .contains("100 ms"));
        Set<Set<Integer>> refused = state().refused().stream()
                .map(one -> Set.of(one.pair().low(), one.pair().high()))
                .collect(Collectors.toSet());
        assertThat(state().trials())
                .noneMatch(trial -> refused.contains(
                        Set.of(trial.presented().a(), trial.presented().b())));
    }

    @Test
    void everyPairIsMatchedInLoudnessAndItsCardIsKept() {
        session.open(Openings.of(6, 1));
        for (int i = 0; i < 6; i++) {
            answer(Outcome.FIRST);
        }
        for (TrialRecord trial : state().trials()) {
            FairnessCard card = trial.presented().fairness();
            assertThat(card.first().lufsAfter() - card.second().lufsAfter()).isBetween(-0.1, 0.1);
            assertThat(card.first().truePeakDbtp()).isLessThanOrEqualTo(-1);
            assertThat(card.second().truePeakDbtp()).isLessThanOrEqualTo(-1);
        }
    }

    @Test
    void aVoteKeepsWhatWasHeardAndHowLongItTook() {
        session.open(Openings.of(3, 1));
        answer(Outcome.SECOND);
        StudioEvent.VoteCast vote =
                Objects.requireNonNull(state().trials().get(0).vote());
        assertThat(vote.responseMillis()).isEqualTo(7_000);
        assertThat(vote.listening().firstHeard()).isEqualTo(Side.A);
        assertThat(vote.listening().lastHeard()).isEqualTo(Side.B);
        assertThat(vote.listening().a().distinctSeconds()).isGreaterThan(0.9);
        assertThat(vote.listening().b().distinctSeconds()).isGreaterThan(0.9);
        assertThat(vote.listening().switches()).isEqualTo(1);
    }

    @Test
    void theRaterSeesWhatWasLearntOnlyAtTheEndUnlessTheResearcherAllowsIt() {
        session.open(Openings.of(3, 1));
        for (int i = 0; i < 3; i++) {
            assertThat(screen.last().convergence()).isNull();
            answer(Outcome.FIRST);
        }
        assertThat(Objects.requireNonNull(screen.last().convergence()).points()).hasSize(3);

        session.open(Openings.of(3, 1, "live", PlotTiming.LIVE));
        answer(Outcome.FIRST);
        assertThat(Objects.requireNonNull(screen.last().convergence()).points()).hasSize(1);
    }

    @Test
    void revisionsRise() {
        session.open(Openings.of(4, 1));
        for (int i = 0; i < 4; i++) {
            answer(Outcome.TIE);
        }
        List<Long> revisions =
                screen.all().stream().map(SessionSnapshot::revision).toList();
        assertThat(revisions).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void repeatsKeepTheOrderAndReversalsTurnItRound() {
        session.open(Openings.of(40, 11));
        for (int i = 0; i < 40; i++) {
            answer(i % 2 == 0 ? Outcome.FIRST : Outcome.SECOND);
        }
        Map<Integer, StudioEvent.TrialPresented> byNumber = state().trials().stream()
                .map(TrialRecord::presented)
                .collect(Collectors.toMap(StudioEvent.TrialPresented::number, trial -> trial));
        List<StudioEvent.TrialPresented> again = byNumber.values().stream()
                .filter(trial -> trial.asked().kind() != TrialKind.FRESH)
                .toList();
        assertThat(again).isNotEmpty().allSatisfy(trial -> {
            StudioEvent.TrialPresented original =
                    Objects.requireNonNull(byNumber.get(trial.asked().original()));
            assertThat(trial.number() - original.number()).isGreaterThanOrEqualTo(4);
            boolean turned = trial.asked().kind() == TrialKind.REVERSED;
            assertThat(trial.a()).isEqualTo(turned ? original.b() : original.a());
            assertThat(trial.b()).isEqualTo(turned ? original.a() : original.b());
        });
        assertThat(again)
                .filteredOn(trial -> trial.asked().kind() == TrialKind.REPEAT)
                .hasSize(4);
    }

    @Test
    void replayingTheJournalComesToTheSameBeliefsAndPairs() {
        session.open(Openings.of(20, 4));
        for (int i = 0; i < 20; i++) {
            answer(i % 4 == 0 ? Outcome.TIE : Outcome.SECOND);
            if (i == 7) {
                session.undo();
                answer(Outcome.FIRST);
            }
        }
        Replay replay = Replay.of(journal.entries());
        assertThat(replay.differences()).isEmpty();
        assertThat(replay.answers()).isEqualTo(20);
    }

    @Test
    void theNextSessionOfTheSameRaterBeginsWithWhatTheFirstTaught() {
        session.open(Openings.of(3, 1));
        for (int i = 0; i < 3; i++) {
            answer(Outcome.FIRST);
        }
        String taught = state().learning().digest();
        session.open(Openings.of(3, 2, "second", PlotTiming.AFTER));
        assertThat(log.state().session(new SessionId("second")).learning().digest())
                .isEqualTo(taught);
    }
}
