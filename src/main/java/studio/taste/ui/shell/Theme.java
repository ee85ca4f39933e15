package studio.taste.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Light and dark: AtlantaFX as the ground, our palette and our own small style sheet on it. */
final class Theme {
    private static final double ANY_SIZE = 14;

    private Theme() {}

    /** Loads the typeface; its figures are all of one width, which keeps running clocks still. */
    static void loadFonts() {
        for (String weight : List.of("Regular", "Bold")) {
            try (InputStream font =
                    resource("fonts/IBMPlexSans-" + weight + ".woff").openStream()) {
                Font.loadFont(font, ANY_SIZE);
            } catch (IOException broken) {
                throw new UncheckedIOException("the typeface in the program is damaged", broken);
            }
        }
    }

    /** Puts a theme on a scene. */
    static void apply(Scene scene, boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(
                        resource(dark ? "dark.css" : "light.css").toExternalForm(),
                        resource("studio.css").toExternalForm());
    }

    private static URL resource(String name) {
        URL url = Theme.class.getResource("/studio/taste/ui/" + name);
        if (url == null) {
            throw new IllegalStateException("the program lacks its resource " + name);
        }
        return url;
    }
}
