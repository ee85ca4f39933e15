package studio.taste.cli;

import dev.dirs.ProjectDirectories;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the studio's data live. */
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Directory of the studio's data; by default the platform's directory for this user.")
    private @Nullable Path home;

    Path path() {
        return home != null ? home : Path.of(ProjectDirectories.from("studio", "taste", "Taste Studio").dataDir);
    }
}
