package studio.taste.ui.songs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;
import studio.taste.music.SongId;
import studio.taste.music.analysis.AnalysisHints;
import studio.taste.ui.ScreenThread;

/** What can be done with a song: look, seek, correct. */
public final class SongController {
    private final SongModel model;
    private final SongDesk desk;
    private final ScreenThread screen;
    private final DoubleConsumer onSeek;
    private @Nullable SongId wanted;

    /**
     * @param onSeek told where the listener wants to hear, in seconds
     */
    public SongController(SongModel model, SongDesk desk, ScreenThread screen, DoubleConsumer onSeek) {
        this.model = model;
        this.desk = desk;
        this.screen = screen;
        this.onSeek = onSeek;
    }

    /** Shows a song. */
    public void open(SongId id) {
        wanted = id;
        model.troubleProperty().set("");
        model.noteProperty().set("");
        screen.hear(
                desk.open(id),
                view -> {
                    // Another song may have been chosen while this one was read.
                    if (id.equals(wanted)) {
                        model.positionSecondsProperty().set(0);
                        show(view);
                    }
                },
                model.troubleProperty()::set);
    }

    /** Moves the cursor, and what is heard with it. */
    public void seek(double seconds) {
        model.positionSecondsProperty().set(seconds);
        onSeek.accept(seconds);
    }

    /** Writes the place of the cursor into the field of the first downbeat. */
    public void downbeatHere() {
        model.downbeatProperty()
                .set(String.format(
                        Locale.ROOT, "%.3f", model.positionSecondsProperty().get()));
    }

    /** Writes half or twice the tempo that is shown into its field. */
    public void multiplyTempo(double factor) {
        SongView view = model.songProperty().get();
        if (view != null) {
            model.tempoProperty()
                    .set(String.format(
                            Locale.ROOT, "%.2f", factor * view.song().analysis().tempoBpm()));
        }
    }

    /** Empties the fields of tempo, downbeat and key, so that they are estimated. */
    public void clear() {
        model.tempoProperty().set("");
        model.downbeatProperty().set("");
        model.keyProperty().set("");
    }

    /** Analyses the song anew with what is written. */
    public void correct() {
        SongView before = model.songProperty().get();
        if (before == null || model.work().runningProperty().get()) {
            return;
        }
        model.noteProperty().set("");
        model.troubleProperty().set("");
        AnalysisHints given;
        try {
            given = written();
        } catch (IllegalArgumentException e) {
            model.troubleProperty().set(sentence(e));
            return;
        }
        SongId id = before.song().id();
        screen.hear(
                desk.correct(id, given, model.work().begin("Listening again…")),
                view -> {
                    model.work().end();
                    if (id.equals(wanted)) {
                        show(view);
                        model.noteProperty().set(effect(before, view));
                    }
                },
                trouble -> {
                    model.work().end();
                    model.troubleProperty().set(trouble);
                });
    }

    private void show(SongView view) {
        AnalysisHints given = view.given();
        model.tempoProperty().set(number(given.tempoBpm()));
        model.downbeatProperty().set(number(given.firstDownbeatSeconds()));
        model.keyProperty().set(given.key().map(CamelotKey::code).orElse(""));
        Genre genre = given.genre() == Genre.UNKNOWN ? view.song().genre() : given.genre();
        model.genreProperty().set(genre);
        model.songProperty().set(view);
    }

    private AnalysisHints written() {
        String key = model.keyProperty().get().strip();
        return new AnalysisHints(
                number("tempo", model.tempoProperty().get()),
                number("first downbeat", model.downbeatProperty().get()),
                key.isEmpty() ? Optional.empty() : Optional.of(CamelotKey.parse(key)),
                model.genreProperty().get());
    }

    /** Reads a number as people write it, with a point or a comma. */
    private static OptionalDouble number(String what, String text) {
        String plain = text.strip().replace(',', '.');
        if (plain.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(plain));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the " + what + " is a number, was \"" + text + "\"", e);
        }
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.3f", value.getAsDouble()).replaceAll("\\.?0+$", "");
    }

    private static String sentence(IllegalArgumentException trouble) {
        String words = String.valueOf(trouble.getMessage());
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private static String effect(SongView before, SongView after) {
        List<String> changes = new ArrayList<>();
        addChange(changes, "tempo", before.tempoWords(), after.tempoWords());
        addChange(changes, "first downbeat", before.downbeatWords(), after.downbeatWords());
        addChange(changes, "key", before.keyWords(), after.keyWords());
        addChange(changes, "genre", before.genreWords(), after.genreWords());
        addChange(
                changes,
                "sections",
                Integer.toString(before.song().analysis().sections().size()),
                Integer.toString(after.song().analysis().sections().size()));
        return changes.isEmpty() ? "Nothing changed." : "Changed: " + String.join("; ", changes) + ".";
    }

    private static void addChange(List<String> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(what + " " + before + " → " + after);
        }
    }
}
