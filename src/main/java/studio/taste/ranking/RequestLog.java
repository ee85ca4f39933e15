package studio.taste.ranking;

import java.util.function.Consumer;
import studio.taste.StudioException;

/** Keeps the record of every request; nothing is ever changed or taken out. Safe for use by many threads. */
public interface RequestLog {
    /**
     * @throws StudioException when it could not be kept; the answer is not lost by it
     */
    void append(StageRecord record) throws StudioException;

    /**
     * Hands out all records in order, each as one line of JSON as described by {@code stage-record.schema.json}.
     *
     * @throws StudioException when they cannot be read
     */
    void forEach(Consumer<String> json) throws StudioException;
}
