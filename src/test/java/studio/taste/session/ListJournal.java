package studio.taste.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A journal in memory that can be told to fail. */
public final class ListJournal implements Journal {
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Clock clock;
    private boolean full;

    public ListJournal(Clock clock) {
        this.clock = clock;
    }

    /** From now on nothing more can be kept. */
    public void fill() {
        full = true;
    }

    @Override
    public JournalEntry append(StudioEvent event) throws JournalException {
        if (full) {
            throw new JournalException("The disk is full: free some space.");
        }
        JournalEntry entry = new JournalEntry(entries.size() + 1L, clock.instant(), "", event);
        entries.add(entry);
        return entry;
    }

    @Override
    public List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
