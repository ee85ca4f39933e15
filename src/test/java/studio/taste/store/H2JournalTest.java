package studio.taste.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.StudioException;
import studio.taste.preference.Outcome;
import studio.taste.selection.PoolPair;
import studio.taste.session.Ballot;
import studio.taste.session.Confidence;
import studio.taste.session.FailureTag;
import studio.taste.session.JournalEntry;
import studio.taste.session.JournalException;
import studio.taste.session.Listening;
import studio.taste.session.Openings;
import studio.taste.session.RaterId;
import studio.taste.session.SessionId;
import studio.taste.session.Side;
import studio.taste.session.StudioEvent;
import studio.taste.session.TrialId;

class H2JournalTest {
    private static final SessionId SESSION = new SessionId("s1");
    private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private static StudioEvent vote(String comment) {
        Listening listening = new Listening(
                new Listening.Heard(12.5, List.of(new Listening.Segment(0, 12.5))),
                new Listening.Heard(0.1, List.of(new Listening.Segment(1, 1.1))),
                3,
                Side.B,
                Side.A,
                0,
                "Küchenradio “1”",
                false);
        Ballot ballot = new Ballot(
                Outcome.TIE, Confidence.MEDIUM, Set.of(FailureTag.MUDDY, FailureTag.GROOVE_OFF), Set.of(), comment);
        return new StudioEvent.VoteCast(SESSION, new TrialId("s1-1"), ballot, listening, 4_321);
    }

    private static List<StudioEvent> events() {
        return List.of(
                new StudioEvent.RaterEnrolled(new RaterId("r1"), "Zoë"),
                Openings.of(10, 7),
                vote("too “loud”; it’s\nodd —  🎧"),
                new StudioEvent.VoteUndone(SESSION, new TrialId("s1-1")),
                new StudioEvent.PairRefused(SESSION, 3, PoolPair.of(2, 1), "because"),
                new StudioEvent.SessionPaused(SESSION),
                new StudioEvent.SessionResumed(SESSION, "0.1.0"),
                new StudioEvent.SessionFinished(SESSION));
    }

    @Test
    void everyEventComesBackAsItWas() throws StudioException {
        List<JournalEntry> kept = new ArrayList<>();
        try (H2Journal journal = H2Journal.open(home, clock)) {
            for (StudioEvent event : events()) {
                kept.add(journal.append(event));
            }
        }
        try (H2Journal journal = H2Journal.open(home, clock)) {
            assertThat(journal.entries()).isEqualTo(kept);
            assertThat(journal.entries()).extracting(JournalEntry::event).isEqualTo(events());
        }
    }

    @Test
    void theChainGoesOnAfterReopening() throws StudioException {
        for (int i = 1; i <= 3; i++) {
            try (H2Journal journal = H2Journal.open(home, clock)) {
                assertThat(journal.append(vote("again")).sequence()).isEqualTo(i);
            }
        }
        try (H2Journal journal = H2Journal.open(home, clock)) {
            assertThat(journal.entries()).hasSize(3);
        }
    }

    @Test
    void aChangedEntryIsFound() throws Exception {
        fill();
        sql("UPDATE journal SET payload = REPLACE(payload, 'TIE', 'FIRST') WHERE sequence = 2");
        refusesToRead("entry 2");
    }

    @Test
    void aMissingEntryIsFound() throws Exception {
        fill();
        sql("DELETE FROM journal WHERE sequence = 2");
        refusesToRead("entry 2");
    }

    @Test
    void swappedEntriesAreFound() throws Exception {
        fill();
        sql("UPDATE journal SET sequence = 99 WHERE sequence = 1");
        sql("UPDATE journal SET sequence = 1 WHERE sequence = 2");
        sql("UPDATE journal SET sequence = 2 WHERE sequence = 99");
        refusesToRead("entry 1");
    }

    @Test
    void aSecondStudioOnTheSameHomeIsToldSo() throws StudioException {
        try (H2Journal journal = H2Journal.open(home, clock)) {
            journal.append(vote(""));
            assertThatThrownBy(() -> H2Journal.open(home, clock))
                    .isInstanceOf(StudioException.class)
                    .hasMessageContaining("Another Taste Studio is using")
                    .hasMessageContaining("--home");
        }
    }

    @Test
    void aJournalOfANewerStudioIsLeftAlone() throws Exception {
        fill();
        sql("INSERT INTO \"flyway_schema_history\" SELECT 99, '99', 'later', 'SQL', 'V99__later.sql', 0, 'SA',"
                + " CURRENT_TIMESTAMP, 1, TRUE");
        assertThatThrownBy(() -> H2Journal.open(home, clock))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("newer Taste Studio");
        // It is let go again, and nothing was changed.
        sql("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '99'");
        try (H2Journal journal = H2Journal.open(home, clock)) {
            assertThat(journal.entries()).hasSize(3);
        }
    }

    @Test
    void aJournalFromBeforeThereWasALogOfRequestsGetsOneAndKeepsItsEntries() throws Exception {
        fill();
        sql("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '2'");
        sql("DROP TABLE request_log");
        try (H2Journal journal = H2Journal.open(home, clock)) {
            assertThat(journal.entries()).hasSize(3);
            List<String> records = new ArrayList<>();
            journal.requestLog().forEach(records::add);
            assertThat(records).isEmpty();
        }
    }

    @Test
    void aHomeThatIsAFileIsRefusedInWords() throws Exception {
        Path file = java.nio.file.Files.writeString(home.resolve("notes.txt"), "x");
        assertThatThrownBy(() -> H2Journal.open(file, clock))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("notes.txt")
                .hasMessageContaining("--home");
    }

    private void fill() throws StudioException {
        try (H2Journal journal = H2Journal.open(home, clock)) {
            for (int i = 0; i < 3; i++) {
                journal.append(vote("number " + i));
            }
        }
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + home.resolve("journal"));
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).isGreaterThanOrEqualTo(statement.startsWith("DROP") ? 0 : 1);
        }
    }

    private void refusesToRead(String where) throws StudioException {
        try (H2Journal journal = H2Journal.open(home, clock)) {
            assertThatThrownBy(journal::entries)
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("changed from outside")
                    .hasMessageContaining(where);
        }
    }
}
