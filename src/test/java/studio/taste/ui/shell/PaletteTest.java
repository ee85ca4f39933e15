package studio.taste.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The palettes keep what they promise: readable text, and sides of equal lightness. */
class PaletteTest {
    /** WCAG 2.2, success criterion 1.4.3. */
    private static final double READABLE = 4.5;

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void everyTextIsReadableOnWhatItStandsOn(String palette) throws IOException {
        String css = css(palette);
        for (String ground : List.of("page", "card")) {
            for (String text : List.of("ink", "quiet", "a", "b", "belief")) {
                assertReadable(css, text, ground);
            }
        }
        assertReadable(css, "a", "a-soft");
        assertReadable(css, "b", "b-soft");
        assertReadable(css, "on-ink", "ink");
        assertReadable(css, "on-ink", "a");
        assertReadable(css, "on-ink", "b");
        assertReadable(css, "warning", "warning-soft");
        assertReadable(css, "danger", "danger-soft");
        assertReadable(css, "danger", "page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void theTwoSidesAreEquallyLight(String palette) throws IOException {
        String css = css(palette);
        assertThat(lightness(color(css, "a"))).isCloseTo(lightness(color(css, "b")), within(2.0));
        assertThat(lightness(color(css, "a-soft"))).isCloseTo(lightness(color(css, "b-soft")), within(2.0));
    }

    private static void assertReadable(String css, String text, String ground) {
        double one = luminance(color(css, text));
        double other = luminance(color(css, ground));
        double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertThat(contrast).as("contrast of %s on %s", text, ground).isGreaterThanOrEqualTo(READABLE);
    }

    /** CIE L*, 0 to 100. */
    private static double lightness(Color color) {
        double y = luminance(color);
        return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Color color(String css, String name) {
        Matcher matcher =
                Pattern.compile("-studio-" + name + ": (#[0-9a-f]{6})").matcher(css);
        assertThat(matcher.find()).as("the palette has %s", name).isTrue();
        return Color.web(matcher.group(1));
    }

    private static String css(String palette) throws IOException {
        try (InputStream stream = PaletteTest.class.getResourceAsStream("/studio/taste/ui/" + palette)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
