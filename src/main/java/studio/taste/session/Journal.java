package studio.taste.session;

import java.util.List;

/** Keeps every event, in order, for good. */
public interface Journal extends AutoCloseable {
    /**
     * Appends an event. When this returns, the event is on disk and survives a crash or a power cut.
     *
     * @throws JournalException when it could not be kept; the journal is then as it was before
     */
    JournalEntry append(StudioEvent event) throws JournalException;

    /**
     * All entries in order, their chain of hashes checked.
     *
     * @throws JournalException when an entry cannot be read or the chain is broken; the message names the entry
     */
    List<JournalEntry> entries() throws JournalException;

    @Override
    void close();
}
