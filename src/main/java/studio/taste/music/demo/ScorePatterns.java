package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The named patterns of a score, while it is read. */
final class ScorePatterns {
    private final Map<String, List<List<Chord>>> chords = new HashMap<>();
    private final Map<String, DrumPattern> drums = new HashMap<>();
    private final Map<String, Figure> figures = new HashMap<>();
    private final Map<String, Melody> melodies = new HashMap<>();
    private final Map<String, Melody> riffs = new HashMap<>();

    /** Takes a statement if it is a pattern. */
    boolean take(ScoreBlock block) throws MisreadLine {
        String name = block.head().rest();
        switch (block.head().keyword()) {
            case "chords" -> add(chords, block, name, chordsOf(block));
            case "drums" -> add(drums, block, name, drumsOf(block));
            case "figure" -> add(figures, block, name, MisreadLine.on(block.head(), () -> Figure.parse(gridOf(block))));
            case "melody" -> add(melodies, block, name, MelodyReader.read(block, true));
            case "riff" -> add(riffs, block, name, MelodyReader.read(block, false));
            default -> {
                return false;
            }
        }
        return true;
    }

    Map<String, List<List<Chord>>> chords() {
        return chords;
    }

    Map<String, DrumPattern> drums() {
        return drums;
    }

    Map<String, Figure> figures() {
        return figures;
    }

    Map<String, Melody> melodies() {
        return melodies;
    }

    Map<String, Melody> riffs() {
        return riffs;
    }

    private static <T> void add(Map<String, T> patterns, ScoreBlock block, String name, T pattern) throws MisreadLine {
        if (name.isEmpty() || name.contains(" ")) {
            throw new MisreadLine(block.head(), "a pattern has a name of one word, was \"" + name + "\"");
        }
        if (patterns.put(name, pattern) != null) {
            throw new MisreadLine(block.head(), block.head().keyword() + " " + name + " is written a second time");
        }
    }

    private static String gridOf(ScoreBlock block) {
        StringBuilder grid = new StringBuilder();
        block.body().forEach(line -> grid.append(line.text().replaceAll("[|\\s]", "")));
        return grid.toString();
    }

    private static List<List<Chord>> chordsOf(ScoreBlock block) throws MisreadLine {
        List<List<Chord>> bars = new ArrayList<>();
        for (ScoreBlock.Line line : block.body()) {
            for (String bar : line.text().split("\\|")) {
                if (!bar.isBlank()) {
                    bars.add(
                            MisreadLine.on(line, () -> Arrays.stream(bar.strip().split("\\s+"))
                                    .map(Chord::parse)
                                    .toList()));
                }
            }
        }
        return bars;
    }

    private static DrumPattern drumsOf(ScoreBlock block) throws MisreadLine {
        Map<DrumSound, String> rows = new EnumMap<>(DrumSound.class);
        for (ScoreBlock.Line line : block.body()) {
            DrumSound sound = DrumSound.named(line.keyword())
                    .orElseThrow(
                            () -> new MisreadLine(line, "\"" + line.keyword() + "\" is not a drum the studio knows"));
            String row = line.rest().replaceAll("[|\\s]", "");
            MisreadLine.on(line, () -> new DrumPattern(Map.of(sound, row)));
            rows.put(sound, row);
        }
        return MisreadLine.on(block.head(), () -> new DrumPattern(rows));
    }
}
