package studio.taste.session;

import java.util.List;

/** The journal and its fold, kept in step. Appended to by one thread at a time; the state may be read from any. */
public final class StudioLog implements AutoCloseable {
    private final Journal journal;
    /** Written by the session alone; read by anyone, since it is immutable. */
    private volatile StudioState state;

    /** Folds what the journal holds. */
    public StudioLog(Journal journal) throws JournalException {
        this.journal = journal;
        this.state = StudioState.of(journal.entries());
    }

    /** Keeps an event for good, then folds it. When the journal refuses, nothing has changed. */
    public JournalEntry append(StudioEvent event) throws JournalException {
        JournalEntry entry = journal.append(event);
        state = state.after(entry);
        return entry;
    }

    /** All entries, read again and their chain checked. */
    public List<JournalEntry> entries() throws JournalException {
        return journal.entries();
    }

    public StudioState state() {
        return state;
    }

    @Override
    public void close() {
        journal.close();
    }
}
