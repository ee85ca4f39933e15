package studio.taste.music.demo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;
import studio.taste.music.StemRole;

/** The settings at the head of a score, while it is read. */
final class ScoreHeader {
    private static final List<String> KEYWORDS = List.of(
            "title", "genre", "tempo", "key", "swing", "lead-in", "tail", "kit", "bass", "singer", "pump", "reverb",
            "echo", "pickup", "seed");

    private final Map<String, ScoreBlock.Line> lines = new HashMap<>();
    private final Map<StemRole, Double> levelDb = new EnumMap<>(StemRole.class);
    private final ScoreBlock.Line last;

    /**
     * @param last the last line of the score, named when a setting is missing
     */
    ScoreHeader(ScoreBlock.Line last) {
        this.last = last;
    }

    /** Takes a line if it is a setting. */
    boolean take(ScoreBlock.Line line) throws MisreadLine {
        if (line.keyword().equals("level")) {
            takeLevel(line);
            return true;
        }
        if (!KEYWORDS.contains(line.keyword())) {
            return false;
        }
        if (lines.put(line.keyword(), line) != null) {
            throw new MisreadLine(line, line.keyword() + " is set a second time");
        }
        return true;
    }

    private void takeLevel(ScoreBlock.Line line) throws MisreadLine {
        for (StemRole role : StemRole.values()) {
            if (line.rest().startsWith(role.word() + " ")) {
                String amount = line.rest().substring(role.word().length());
                levelDb.put(role, MisreadLine.on(line, () -> Quantity.read(amount, "dB")));
                return;
            }
        }
        throw new MisreadLine(line, "a level names vocals, drums, bass or other, was \"" + line.rest() + "\"");
    }

    /** The finished score. */
    Score score(List<ScoreSection> parts, Map<String, DrumPattern> drums) throws MisreadLine {
        String title = required("title", text -> text);
        Genre genre = required("genre", text -> known(Genre.named(text), text, "a genre"));
        double tempoBpm = required("tempo", text -> Quantity.between(40, 240, text, "bpm"));
        CamelotKey key = required("key", CamelotKey::parse);
        Swing swing = optional("swing", ScoreHeader::swing, Swing.STRAIGHT);
        double leadInBeats = optional("lead-in", text -> Quantity.between(0, 4, text, "beats"), 0.0);
        double tailSeconds = optional("tail", text -> Quantity.between(0, 10, text, "seconds"), 2.0);
        Production production = production(drums);
        return MisreadLine.on(
                last, () -> new Score(title, genre, tempoBpm, key, swing, leadInBeats, tailSeconds, production, parts));
    }

    private Production production(Map<String, DrumPattern> drums) throws MisreadLine {
        KitStyle kit = required("kit", text -> known(KitStyle.named(text), text, "a kit"));
        BassStyle bass = required("bass", text -> known(BassStyle.named(text), text, "a bass"));
        Singer singer = required("singer", text -> known(Singer.named(text), text, "a singer"));
        double pumpDb = optional("pump", text -> Quantity.between(0, 12, text, "dB"), 0.0);
        double reverbSeconds = optional("reverb", text -> Quantity.between(0.2, 5, text, "seconds"), 1.5);
        double echo = optional("echo", text -> Quantity.between(0, 100, text, "%") / 100, 0.0);
        Optional<DrumPattern> pickup = optional(
                "pickup",
                text -> Optional.of(known(Optional.ofNullable(drums.get(text)), text, "a drum pattern")),
                Optional.empty());
        long seed = required("seed", text -> Math.round(Quantity.read(text, "")));
        return MisreadLine.on(
                last, () -> new Production(kit, bass, singer, pumpDb, reverbSeconds, echo, levelDb, pickup, seed));
    }

    private static Swing swing(String text) {
        if (text.endsWith(" of sixteenths")) {
            return new Swing(Quantity.share(text.replace(" of sixteenths", "")), 0.5);
        }
        if (text.endsWith(" of eighths")) {
            return new Swing(Quantity.share(text.replace(" of eighths", "")), 1);
        }
        throw new IllegalArgumentException(
                "swing is written \"54% of sixteenths\" or \"62% of eighths\", was \"" + text + "\"");
    }

    private static <T> T known(Optional<T> found, String text, String what) {
        return found.orElseThrow(
                () -> new IllegalArgumentException("\"" + text + "\" is not " + what + " the studio knows"));
    }

    private <T> T required(String keyword, Function<String, T> reading) throws MisreadLine {
        ScoreBlock.Line line = lines.get(keyword);
        if (line == null) {
            throw new MisreadLine(last, "the score ends without naming its " + keyword);
        }
        return MisreadLine.on(line, () -> reading.apply(line.rest()));
    }

    private <T> T optional(String keyword, Function<String, T> reading, T otherwise) throws MisreadLine {
        ScoreBlock.Line line = lines.get(keyword);
        return line == null ? otherwise : MisreadLine.on(line, () -> reading.apply(line.rest()));
    }
}
