package studio.taste.library;

import java.util.Optional;
import java.util.OptionalDouble;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;
import studio.taste.music.analysis.AnalysisHints;

/**
 * What is said about a song when it is imported. Everything is optional; what is given wins over what is estimated.
 *
 * @param title for people, not blank
 * @param genre its genre
 * @param tempoBpm 30 to 300 beats per minute
 * @param firstDownbeatSeconds time of beat 0, not negative
 * @param key its key
 */
public record ImportOptions(
        Optional<String> title,
        Optional<Genre> genre,
        OptionalDouble tempoBpm,
        OptionalDouble firstDownbeatSeconds,
        Optional<CamelotKey> key) {
    /** Nothing is said. */
    public static final ImportOptions NONE = new ImportOptions(
            Optional.empty(), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());

    public ImportOptions {
        if (title.isPresent() && title.get().isBlank()) {
            throw new IllegalArgumentException("a title must not be blank");
        }
        // The hints hold the ranges of tempo and downbeat.
        new AnalysisHints(tempoBpm, firstDownbeatSeconds, key, genre.orElse(Genre.UNKNOWN));
    }

    /** These options, and where they say nothing, the others. */
    public ImportOptions orElse(ImportOptions others) {
        return new ImportOptions(
                title.or(others::title),
                genre.or(others::genre),
                tempoBpm.isPresent() ? tempoBpm : others.tempoBpm,
                firstDownbeatSeconds.isPresent() ? firstDownbeatSeconds : others.firstDownbeatSeconds,
                key.or(others::key));
    }

    /** What the analysis should take as given. */
    public AnalysisHints hints() {
        return new AnalysisHints(tempoBpm, firstDownbeatSeconds, key, genre.orElse(Genre.UNKNOWN));
    }
}
