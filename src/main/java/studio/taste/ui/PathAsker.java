package studio.taste.ui;

import java.nio.file.Path;
import java.util.Optional;

/** Asks someone where something is or should go. */
public interface PathAsker {
    /** A folder, or nothing when the question was dismissed. */
    Optional<Path> folder(String title);
}
