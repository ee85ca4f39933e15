package studio.taste.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks someone where something is or should go; nothing when the question was dismissed. */
public interface PathAsker {
    /** A folder. */
    Optional<Path> folder(String title);

    /**
     * A file that is there.
     *
     * @param ending of its name, such as {@code json}
     */
    Optional<Path> file(String title, String ending);

    /**
     * A file to be written.
     *
     * @param name suggested
     * @param endings that its name may have, the suggested one first
     */
    Optional<Path> newFile(String title, String name, List<String> endings);
}
