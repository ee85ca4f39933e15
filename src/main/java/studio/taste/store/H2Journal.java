package studio.taste.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;
import studio.taste.ranking.RequestLog;
import studio.taste.session.Journal;
import studio.taste.session.JournalEntry;
import studio.taste.session.JournalException;
import studio.taste.session.StudioEvent;

/**
 * A journal in an embedded H2 database.
 *
 * <p>Durability: H2 answers a commit before the data are on disk ({@code WRITE_DELAY}, 500 ms by default). Here the delay is 0
 * and each append ends with {@code CHECKPOINT SYNC}, which forces the file, before it returns.
 *
 * <p>Integrity: each row's hash covers the row and the hash before it, so that a changed, missing or swapped row is found.
 *
 * <p>Safe for use by one thread at a time.
 */
public final class H2Journal implements Journal {
    /** The newest migration in {@code store/migrations}. */
    private static final int SCHEMA = 2;

    private static final String FIRST_HASH = "0".repeat(64);

    private final Path file;
    private final Clock clock;
    private final EventCodec codec = new EventCodec();
    private final HomeLock lock;
    private final Jdbi jdbi;
    private final Handle handle;
    private @Nullable H2RequestLog requestLog;
    private long lastSequence;
    private String lastHash = FIRST_HASH;
    private boolean broken;

    private H2Journal(Path file, Clock clock, HomeLock lock, Jdbi jdbi, Handle handle) {
        this.file = file;
        this.clock = clock;
        this.lock = lock;
        this.jdbi = jdbi;
        this.handle = handle;
    }

    /**
     * Opens the journal of a home, making it when there is none.
     *
     * @param directory made when it is not there; taken for this journal alone until it is closed
     * @param clock gives the time of each entry
     * @throws StudioException when another studio uses the directory, or the journal was written by a newer studio, or is damaged
     */
    public static H2Journal open(Path directory, Clock clock) throws StudioException {
        Path file = directory.toAbsolutePath().resolve("journal");
        if (file.toString().contains(";")) {
            throw new JournalException(
                    "The journal cannot lie in " + directory + ": its path holds a semicolon. Choose another --home.");
        }
        HomeLock lock = HomeLock.take(directory);
        try {
            return open(file, clock, lock);
        } catch (JournalException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static H2Journal open(Path file, Clock clock, HomeLock lock) throws JournalException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        try {
            // Opened first, so that the database stays open while the schema is brought up to date.
            Jdbi jdbi = Jdbi.create(source);
            Handle handle = jdbi.open();
            migrate(source, handle, file);
            H2Journal journal = new H2Journal(file, clock, lock, jdbi, handle);
            journal.readLast();
            return journal;
        } catch (FlywayException | JdbiException e) {
            throw new JournalException("The journal " + file + ".mv.db could not be opened: " + reason(e), e);
        }
    }

    private static void migrate(JdbcDataSource source, Handle handle, Path file) throws JournalException {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:studio/taste/store/migrations")
                .load()
                .migrate();
        int schema = handle.createQuery("SELECT MAX(CAST(\"version\" AS INT)) FROM \"flyway_schema_history\"")
                .mapTo(Integer.class)
                .one();
        if (schema > SCHEMA) {
            handle.close();
            throw new JournalException("The journal " + file + ".mv.db was written by a newer Taste Studio (schema "
                    + schema + ", this one knows " + SCHEMA + "): use that version, or choose another --home.");
        }
    }

    private void readLast() {
        handle.createQuery("SELECT sequence, hash FROM journal ORDER BY sequence DESC FETCH FIRST ROW ONLY")
                .map((row, context) -> {
                    lastSequence = row.getLong("sequence");
                    lastHash = row.getString("hash");
                    return lastSequence;
                })
                .findOne();
    }

    @Override
    public JournalEntry append(StudioEvent event) throws JournalException {
        if (broken) {
            throw new JournalException(
                    "The journal " + file + ".mv.db can no longer be written to since an earlier error:"
                            + " close the studio, free some space, and start it again. Nothing that was saved is lost.");
        }
        long sequence = lastSequence + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String payload = codec.write(event);
        String hash = hash(lastHash, sequence, at.toString(), payload);
        try {
            handle.execute(
                    "INSERT INTO journal (sequence, recorded_at, payload, hash) VALUES (?, ?, ?, ?)",
                    sequence,
                    at.toString(),
                    payload,
                    hash);
            handle.execute("CHECKPOINT SYNC");
        } catch (JdbiException e) {
            // Whether the row reached the disk is unknown; only a restart can tell.
            broken = true;
            throw new JournalException(
                    "This could not be saved in " + file + ".mv.db (" + reason(e)
                            + "): close the studio, free some space, and start it again.",
                    e);
        }
        lastSequence = sequence;
        lastHash = hash;
        return new JournalEntry(sequence, at, hash, event);
    }

    @Override
    public List<JournalEntry> entries() throws JournalException {
        List<Row> rows;
        try {
            rows = handle.createQuery("SELECT sequence, recorded_at, payload, hash FROM journal ORDER BY sequence")
                    .map((row, context) -> new Row(
                            row.getLong("sequence"),
                            row.getString("recorded_at"),
                            row.getString("payload"),
                            row.getString("hash")))
                    .list();
        } catch (JdbiException e) {
            throw new JournalException("The journal " + file + ".mv.db could not be read: " + reason(e), e);
        }
        List<JournalEntry> entries = new ArrayList<>(rows.size());
        String previous = FIRST_HASH;
        for (Row row : rows) {
            entries.add(entry(row, entries.size() + 1L, previous));
            previous = row.hash;
        }
        return entries;
    }

    private JournalEntry entry(Row row, long expected, String previous) throws JournalException {
        if (row.sequence != expected || !row.hash.equals(hash(previous, row.sequence, row.recordedAt, row.payload))) {
            throw new JournalException("The journal " + file + ".mv.db was changed from outside: entry " + expected
                    + " does not fit the one before it. Restore it from a backup, or choose another --home.");
        }
        try {
            return new JournalEntry(row.sequence, Instant.parse(row.recordedAt), row.hash, codec.read(row.payload));
        } catch (JsonProcessingException e) {
            throw new JournalException(
                    "Entry " + row.sequence + " of the journal " + file
                            + ".mv.db cannot be understood by this version: " + e.getOriginalMessage(),
                    e);
        }
    }

    private static String hash(String previous, long sequence, String recordedAt, String payload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String chained = previous + '\n' + sequence + '\n' + recordedAt + '\n' + payload;
            return HexFormat.of().formatHex(digest.digest(chained.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The log of the stage's requests, in the same database; closed with the journal. */
    public RequestLog requestLog() throws JournalException {
        if (requestLog == null) {
            try {
                requestLog = new H2RequestLog(jdbi.open(), file);
            } catch (JdbiException e) {
                throw new JournalException(
                        "The log of requests in " + file + ".mv.db could not be opened: " + reason(e), e);
            }
        }
        return requestLog;
    }

    /** The innermost message, which is the database's own. */
    static String reason(Throwable trouble) {
        Throwable cause = trouble;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public void close() {
        if (requestLog != null) {
            requestLog.close();
        }
        handle.close();
        lock.close();
    }

    /** A row as it lies in the table. */
    private record Row(long sequence, String recordedAt, String payload, String hash) {}
}
