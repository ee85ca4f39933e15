package studio.taste.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the studio remembers of a person's wishes, in the home. Losing it costs nothing, so trouble is only logged. */
final class Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
    private static final String DARK = "dark";

    private final Path file;
    private final Properties values = new Properties();

    Preferences(Path home) {
        this.file = home.resolve("preferences.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("{} cannot be read: {}", file, e.toString());
            }
        }
    }

    boolean dark() {
        return Boolean.parseBoolean(values.getProperty(DARK));
    }

    void rememberDark(boolean dark) {
        values.setProperty(DARK, Boolean.toString(dark));
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file, e.toString());
        }
    }
}
