package studio.taste.training;

import java.nio.file.Path;
import studio.taste.StudioException;

/** A training set in CatBoost's own files. */
public final class CatBoostFiles {
    private CatBoostFiles() {}

    /** Writes a set. */
    public static void write(RankingSet set, Path directory) throws StudioException {
        throw new UnsupportedOperationException();
    }
}
