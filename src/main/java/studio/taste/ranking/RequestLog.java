package studio.taste.ranking;

import studio.taste.StudioException;

/** Keeps the record of every request. Safe for use by many threads. */
public interface RequestLog {
    /**
     * @throws StudioException when it could not be kept; the answer is not lost by it
     */
    void append(StageRecord record) throws StudioException;
}
