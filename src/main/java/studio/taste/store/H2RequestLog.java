package studio.taste.store;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import studio.taste.ranking.RequestLog;
import studio.taste.ranking.StageRecord;
import studio.taste.session.JournalException;

/**
 * The log of requests, a table of the journal's database. A record is committed, but unlike a vote not forced to disk before the answer is
 * given: a power cut may take the last ones.
 */
final class H2RequestLog implements RequestLog, AutoCloseable {
    private final Handle handle;
    private final Path file;

    /**
     * @param handle a connection of its own; closed with the log
     * @param file the database without its ending, for messages
     */
    H2RequestLog(Handle handle, Path file) {
        this.handle = handle;
        this.file = file;
    }

    @Override
    public synchronized void append(StageRecord record) throws JournalException {
        try {
            handle.execute(
                    "INSERT INTO request_log (request_id, asked_at, record) VALUES (?, ?, ?)",
                    record.request().id().value(),
                    record.at().toString(),
                    StageRecordJson.write(record));
        } catch (JdbiException e) {
            throw new JournalException(
                    "The request could not be logged in " + file + ".mv.db: " + H2Journal.reason(e), e);
        }
    }

    @Override
    public synchronized void forEach(Consumer<String> json) throws JournalException {
        try {
            handle.createQuery("SELECT record FROM request_log ORDER BY sequence")
                    .mapTo(String.class)
                    .forEach(json);
        } catch (JdbiException e) {
            throw new JournalException(
                    "The log of requests in " + file + ".mv.db could not be read: " + H2Journal.reason(e), e);
        }
    }

    @Override
    public synchronized void close() {
        handle.close();
    }
}
