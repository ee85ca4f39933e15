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
    private static final String MODELS_SHOWN = "modelsShown";

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

    boolean modelsShown() {
        return Boolean.parseBoolean(values.getProperty(MODELS_SHOWN));
    }

    void rememberDark(boolean dark) {
        remember(DARK, dark);
    }

    void rememberModelsShown(boolean shown) {
        remember(MODELS_SHOWN, shown);
    }

    private void remember(String name, boolean value) {
        values.setProperty(name, Boolean.toString(value));
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file, e.toString());
        }
    }
}
