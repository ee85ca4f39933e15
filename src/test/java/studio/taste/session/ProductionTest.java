package studio.taste.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.taste.StudioException;
import studio.taste.music.Song;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.WrittenSongs;
import studio.taste.selection.SlotReason;

class ProductionTest {
    private static final SessionId ID = new SessionId("p1");
    private static final List<StudioEvent.Candidate> CANDIDATES = candidates();

    private final List<JournalEntry> entries = new ArrayList<>();
    private StudioState state = StudioState.EMPTY;

    private static List<StudioEvent.Candidate> candidates() {
        List<Song> pair = WrittenSongs.compatiblePairs().get(0);
        try {
            List<StudioEvent.Candidate> candidates = new ArrayList<>();
            for (RemixPlan plan : CandidatePlanner.plan(pair.get(0), pair.get(1), 12, 5)) {
                candidates.add(new StudioEvent.Candidate(plan, ExcerptChooser.choose(plan, pair.get(0))));
            }
            return candidates;
        } catch (StudioException e) {
            throw new AssertionError(e);
        }
    }

    private void happens(ProducingEvent event) {
        JournalEntry entry =
                new JournalEntry(entries.size() + 1L, Instant.ofEpochSecond(1_000 + entries.size()), "", event);
        state = state.after(entry);
        entries.add(entry);
    }

    private Production production() {
        return state.production(ID);
    }

    private void opens() {
        Song song = WrittenSongs.compatiblePairs().get(0).get(0);
        happens(new ProducingEvent.Opened(
                ID,
                new RaterId("rater-1"),
                7,
                song.id(),
                "Vocal",
                song.id(),
                "Instrumental",
                "warm",
                "",
                ProducingSettings.usual(6),
                new ProducingVersions("test", "noise 1", "axes@1", "none@1", "r1"),
                Embedding.of(new float[2]),
                Embedding.of(new float[2]),
                true));
    }

    private void presents(int round) {
        List<ProducingEvent.Shown> cards = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cards.add(
                    new ProducingEvent.Shown(CANDIDATES.get(i), SlotReason.BEST, Embedding.of(new float[] {round, i})));
        }
        happens(new ProducingEvent.RoundPresented(ID, round, 0.5, cards, Collections.nCopies(7, 1 / 7.0), -16));
    }

    private void picks(int card) {
        happens(new ProducingEvent.Picked(ID, production().nextAct(), card, null, null, 900));
    }

    private void edits(int card) {
        happens(new ProducingEvent.Edited(
                ID,
                production().nextAct(),
                card,
                "less reverb",
                List.of(),
                List.of("Reverb 2 dB lower."),
                CANDIDATES.get(9),
                Embedding.of(new float[] {9, 9})));
    }

    @Test
    void aPickEndsItsRound() {
        opens();
        presents(1);
        assertThat(production().open()).isPresent();
        picks(2);
        assertThat(production().open()).isEmpty();
        assertThat(production().round()).isEqualTo(2);
    }

    @Test
    void anEditTakesItsCardsPlace() {
        opens();
        presents(1);
        edits(3);
        List<ProducingEvent.Shown> cards = production().rounds().get(0).cards();
        assertThat(cards.get(3).candidate()).isEqualTo(CANDIDATES.get(9));
        assertThat(cards.get(2).candidate()).isEqualTo(CANDIDATES.get(2));
        assertThat(production().open()).isPresent();
    }

    @Test
    void undoingTakesBackOneActAfterTheOther() {
        opens();
        presents(1);
        edits(3);
        picks(3);
        presents(2);
        happens(new ProducingEvent.Judged(ID, production().nextAct(), 0, true));

        happens(new ProducingEvent.ActUndone(ID, 3));
        assertThat(production().rounds()).hasSize(2);
        happens(new ProducingEvent.ActUndone(ID, 2));
        assertThat(production().rounds())
                .as("the round after the pick goes with it")
                .hasSize(1);
        assertThat(production().open()).isPresent();
        happens(new ProducingEvent.ActUndone(ID, 1));
        assertThat(production().rounds().get(0).cards().get(3).candidate()).isEqualTo(CANDIDATES.get(3));
        assertThat(production().lastAct()).isEmpty();
        assertThat(production().nextAct()).as("numbers are never given twice").isEqualTo(4);
    }

    @Test
    void goingBackCanBeUndone() {
        opens();
        presents(1);
        picks(0);
        presents(2);
        picks(1);
        presents(3);
        happens(new ProducingEvent.WentBack(ID, production().nextAct(), 1));
        assertThat(production().rounds()).hasSize(1);
        assertThat(production().open()).isPresent();
        happens(new ProducingEvent.ActUndone(ID, 3));
        assertThat(production().rounds()).hasSize(3);
        assertThat(production().rounds().get(0).isDecided()).isTrue();
    }

    @Test
    void forgettingAndResettingAreActs() {
        opens();
        presents(1);
        happens(new ProducingEvent.TasteReset(ID, production().nextAct(), Instant.EPOCH));
        assertThat(production().resets()).hasSize(1);
        assertThat(production().resets().get(0).covers(Instant.ofEpochSecond(1_001)))
                .isTrue();
        assertThat(production().resets().get(0).covers(Instant.ofEpochSecond(2_000)))
                .isFalse();
        happens(new ProducingEvent.SessionForgotten(ID, production().nextAct()));
        assertThat(production().isForgotten()).isTrue();
        happens(new ProducingEvent.ActUndone(ID, 2));
        assertThat(production().isForgotten()).isFalse();
        assertThat(production().resets()).hasSize(1);
    }

    @Test
    void whatDoesNotFollowIsRefused() {
        opens();
        presents(1);
        assertThatThrownBy(() -> presents(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("round 2");
        assertThatThrownBy(() -> happens(new ProducingEvent.ActUndone(ID, 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> happens(new ProducingEvent.Rejected(ID, 5, 10)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("act 5");
    }
}
