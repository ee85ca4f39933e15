package studio.taste.session;

import java.time.Instant;

/**
 * An event as the journal keeps it.
 *
 * @param sequence 1 for the first entry, then consecutive
 * @param recordedAt when it was appended
 * @param hash SHA-256 over the previous entry's hash and this entry, hexadecimal
 * @param event what happened
 */
public record JournalEntry(long sequence, Instant recordedAt, String hash, StudioEvent event) {}
