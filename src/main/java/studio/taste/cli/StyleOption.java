package studio.taste.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.remix.MixKnob;
import studio.taste.remix.MixStyle;

/** What of a mix a user sets by hand. */
final class StyleOption {
    @Option(
            names = "--style",
            paramLabel = "KNOB=VALUE",
            description = {
                "Sets knobs of the mix, as in reverb=3,warmth=2; the others stay as planned.",
                "Knobs: vocals, drums, bass, brightness, reverb, warmth, tightness, density, width; each from -6 to 6, 0 is neutral."
            })
    private String style = "";

    /** Complains of a knob that is not there or a value out of range, before anything is done that takes time. */
    void requireSound() throws StudioException {
        over(MixStyle.NEUTRAL);
    }

    /** A planned mix with the knobs that were given. */
    MixStyle over(MixStyle planned) throws StudioException {
        MixStyle styled = planned;
        if (!style.isBlank()) {
            for (String setting : style.split(",", -1)) {
                styled = set(styled, setting.strip());
            }
        }
        return styled;
    }

    private static MixStyle set(MixStyle style, String setting) throws StudioException {
        int sign = setting.indexOf('=');
        String word = sign < 0 ? setting : setting.substring(0, sign).strip();
        MixKnob knob = MixKnob.named(word)
                .orElseThrow(() -> new StudioException("--style has no knob \"" + word + "\". It has "
                        + Arrays.stream(MixKnob.values()).map(MixKnob::word).collect(Collectors.joining(", "))
                        + "."));
        String value = sign < 0 ? "" : setting.substring(sign + 1).strip();
        double number = number(value);
        if (!(Math.abs(number) <= MixKnob.LIMIT)) {
            throw new StudioException(String.format(
                    Locale.ROOT,
                    "--style: %s goes from %.0f to %.0f, was \"%s\". Write for example %s=2.",
                    word,
                    -MixKnob.LIMIT,
                    MixKnob.LIMIT,
                    value,
                    word));
        }
        return style.with(knob, number);
    }

    /** Not a number when it is none. */
    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
