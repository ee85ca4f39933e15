package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.List;
import studio.taste.music.BeatGrid;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;
import studio.taste.music.SongSection;
import studio.taste.music.SongStems;

/**
 * A demo song as written: all that is to be played, and the truth about its tempo, beats, key and sections.
 *
 * @param title for people
 * @param genre its genre
 * @param tempoBpm constant tempo in beats per minute
 * @param key its key
 * @param swing of the off-beats
 * @param leadInBeats beats before the first downbeat
 * @param tailSeconds time for the last sounds to die away after the last bar
 * @param production instruments and mix
 * @param parts sections in order, with what is played in them
 */
public record Score(
        String title,
        Genre genre,
        double tempoBpm,
        CamelotKey key,
        Swing swing,
        double leadInBeats,
        double tailSeconds,
        Production production,
        List<ScoreSection> parts) {
    static final int STEPS_PER_BEAT = 4;
    static final int STEPS_PER_BAR = STEPS_PER_BEAT * BeatGrid.BEATS_PER_BAR;

    public Score {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a score needs a title");
        }
        if (!(tempoBpm >= 40 && tempoBpm <= 240)) {
            throw new IllegalArgumentException("tempo is 40 to 240 beats per minute, was " + tempoBpm);
        }
        if (!(leadInBeats >= 0 && leadInBeats <= BeatGrid.BEATS_PER_BAR)) {
            throw new IllegalArgumentException("the lead-in is 0 to 4 beats, was " + leadInBeats);
        }
        if (!(tailSeconds >= 0 && tailSeconds <= 10)) {
            throw new IllegalArgumentException("the tail is 0 to 10 seconds, was " + tailSeconds);
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a score needs at least one section");
        }
        parts = List.copyOf(parts);
    }

    /** The true beats; beat 0 is the first downbeat. */
    public BeatGrid beatGrid() {
        return BeatGrid.constant(tempoBpm, leadInBeats * 60 / tempoBpm, durationSeconds());
    }

    /** The true sections, in beats of {@link #beatGrid}. */
    public List<SongSection> sections() {
        List<SongSection> sections = new ArrayList<>();
        int beat = 0;
        for (ScoreSection part : parts) {
            int end = beat + part.bars() * BeatGrid.BEATS_PER_BAR;
            sections.add(new SongSection(part.label(), beat, end));
            beat = end;
        }
        return List.copyOf(sections);
    }

    /** Length of the song with lead-in and tail. */
    public double durationSeconds() {
        return secondsAt(steps()) + tailSeconds;
    }

    /** Steps from the first downbeat to the end of the last bar. */
    int steps() {
        return parts.stream().mapToInt(ScoreSection::steps).sum();
    }

    /** Time of a step, swung; step 0 is the first downbeat, fractions and negative steps are allowed. */
    double secondsAt(double step) {
        return (leadInBeats + swing.beatsAt(step)) * 60 / tempoBpm;
    }

    /** Frame of a step at the library's rate. */
    int frameAt(double step) {
        return (int) Math.round(secondsAt(step) * SongStems.LIBRARY_RATE_HZ);
    }

    /** Length of the song in frames at the library's rate. */
    int frames() {
        return (int) Math.round(durationSeconds() * SongStems.LIBRARY_RATE_HZ);
    }
}
