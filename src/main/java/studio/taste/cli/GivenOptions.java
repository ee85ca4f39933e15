package studio.taste.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.library.ImportOptions;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;

/** What a person says of a song; it wins over what is estimated. */
final class GivenOptions {
    @Option(names = "--genre", description = "The song's genre, such as house or hip-hop.")
    private @Nullable String genre;

    @Option(names = "--tempo", paramLabel = "BPM", description = "Beats per minute.")
    private @Nullable Double tempoBpm;

    @Option(
            names = "--first-downbeat",
            paramLabel = "SECONDS",
            description = "Time of the first beat of the first bar.")
    private @Nullable Double firstDownbeatSeconds;

    @Option(names = "--key", description = "The key, such as 8A or \"A minor\".")
    private @Nullable String key;

    ImportOptions options(@Nullable String title) throws StudioException {
        try {
            return new ImportOptions(
                    Optional.ofNullable(title),
                    genre == null ? Optional.empty() : Optional.of(knownGenre(genre)),
                    optional(tempoBpm),
                    optional(firstDownbeatSeconds),
                    Optional.ofNullable(key).map(CamelotKey::parse));
        } catch (IllegalArgumentException e) {
            throw new StudioException(String.valueOf(e.getMessage()), e);
        }
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Genre knownGenre(String text) throws StudioException {
        return Genre.named(text)
                .orElseThrow(() -> new StudioException("\"" + text + "\" is not a genre known here. Known are: "
                        + Arrays.stream(Genre.values()).map(Genre::word).collect(Collectors.joining(", ")) + "."));
    }
}
