package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.taste.music.demo.ScoreSection.BassPart;
import studio.taste.music.demo.ScoreSection.Brightness;
import studio.taste.music.demo.ScoreSection.DrumPart;
import studio.taste.music.demo.ScoreSection.LayerLine;
import studio.taste.music.demo.ScoreSection.LayerPart;
import studio.taste.music.demo.ScoreSection.VoicePart;

/**
 * Reads a section: {@code section verse 8 bars}, below it {@code chords NAME} and lines {@code WHO PATTERN [-3 dB]
 * [bright 20%..80%]}, where WHO is {@code drums}, {@code fill}, {@code bass}, {@code voice}, {@code double-left},
 * {@code double-right} or an instrument.
 */
final class SectionReader {
    private static final Pattern HEAD = Pattern.compile("(\\S+)\\s+(\\d{1,2}) bars?");
    private static final Pattern PART = Pattern.compile(
            "(\\S+)(?:\\s+([+-]?\\d+(?:\\.\\d+)?) dB)?(?:\\s+bright (\\d{1,3})%(?:\\.\\.(\\d{1,3})%)?)?");

    private final ScorePatterns patterns;
    private final List<DrumPart> drums = new ArrayList<>();
    private final List<BassPart> basses = new ArrayList<>();
    private final List<LayerPart> layers = new ArrayList<>();
    private final List<VoicePart> voices = new ArrayList<>();
    private List<List<Chord>> chords = List.of();

    SectionReader(ScorePatterns patterns) {
        this.patterns = patterns;
    }

    ScoreSection read(ScoreBlock block) throws MisreadLine {
        Matcher head = HEAD.matcher(block.head().rest());
        if (!head.matches()) {
            throw new MisreadLine(block.head(), "a section is written \"section verse 8 bars\"");
        }
        for (ScoreBlock.Line line : block.body()) {
            take(line);
        }
        return MisreadLine.on(
                block.head(),
                () -> new ScoreSection(
                        head.group(1), Integer.parseInt(head.group(2)), chords, drums, basses, layers, voices));
    }

    private void take(ScoreBlock.Line line) throws MisreadLine {
        Matcher part = PART.matcher(line.rest());
        if (!part.matches()) {
            throw new MisreadLine(
                    line, "a part is written \"pad swell -6 dB bright 20%..80%\", was \"" + line.text() + "\"");
        }
        String name = part.group(1);
        double levelDb = part.group(2) == null ? 0 : Double.parseDouble(part.group(2));
        Brightness bright = MisreadLine.on(line, () -> brightness(part.group(3), part.group(4)));
        switch (line.keyword()) {
            case "chords" -> chords = named(patterns.chords(), name, line);
            case "drums" -> drums.add(new DrumPart(named(patterns.drums(), name, line), false, levelDb));
            case "fill" -> drums.add(new DrumPart(named(patterns.drums(), name, line), true, levelDb));
            case "bass" -> basses.add(new BassPart(named(patterns.figures(), name, line), levelDb, bright));
            case "voice" -> voices.add(new VoicePart(named(patterns.melodies(), name, line), 1, levelDb));
            case "double-left" -> voices.add(new VoicePart(named(patterns.melodies(), name, line), 2, levelDb));
            case "double-right" -> voices.add(new VoicePart(named(patterns.melodies(), name, line), 3, levelDb));
            default -> layers.add(layer(line, name, levelDb, bright));
        }
    }

    private LayerPart layer(ScoreBlock.Line line, String name, double levelDb, Brightness bright) throws MisreadLine {
        Instrument instrument = Instrument.named(line.keyword())
                .orElseThrow(() ->
                        new MisreadLine(line, "\"" + line.keyword() + "\" is not an instrument the studio knows"));
        Melody riff = patterns.riffs().get(name);
        LayerLine played =
                riff != null ? new LayerLine.Riff(riff) : new LayerLine.Comping(named(patterns.figures(), name, line));
        return new LayerPart(instrument, played, levelDb, bright);
    }

    private static Brightness brightness(@Nullable String start, @Nullable String end) {
        double from = start == null ? 0.6 : Integer.parseInt(start) / 100.0;
        return new Brightness(from, end == null ? from : Integer.parseInt(end) / 100.0);
    }

    private static <T> T named(Map<String, T> patterns, String name, ScoreBlock.Line line) throws MisreadLine {
        T pattern = patterns.get(name);
        if (pattern == null) {
            throw new MisreadLine(
                    line, "no pattern \"" + name + "\" for " + line.keyword() + " is written above the section");
        }
        return pattern;
    }
}
