package studio.taste.music.demo;

import java.util.List;

/**
 * A part of a song: its chords and who plays what.
 *
 * @param label verse, chorus and so on
 * @param bars length
 * @param chords per bar one or more chords that share it equally; repeats when shorter than the section
 * @param drums beats laid over each other
 * @param basses bass lines
 * @param layers accompaniment
 * @param voices lead and backing voices
 */
public record ScoreSection(
        String label,
        int bars,
        List<List<Chord>> chords,
        List<DrumPart> drums,
        List<BassPart> basses,
        List<LayerPart> layers,
        List<VoicePart> voices) {

    /**
     * A beat through the section.
     *
     * @param pattern repeats
     * @param fill whether it replaces the section's other beats in the last bar
     * @param levelDb relative to the kit
     */
    public record DrumPart(DrumPattern pattern, boolean fill, double levelDb) {}

    /**
     * A bass line through the section.
     *
     * @param bright how open the sound is
     */
    public record BassPart(Figure figure, double levelDb, Brightness bright) {}

    /**
     * One instrument of the accompaniment.
     *
     * @param line what it plays
     */
    public record LayerPart(Instrument instrument, LayerLine line, double levelDb, Brightness bright) {}

    /**
     * One voice.
     *
     * @param take 1 the lead, 2 and 3 doubles to the left and right
     */
    public record VoicePart(Melody melody, int take, double levelDb) {}

    /** Either a rhythm over the chords or a tune of its own. */
    public sealed interface LayerLine {
        /** A rhythm over the chords. */
        record Comping(Figure figure) implements LayerLine {}

        /** A tune. */
        record Riff(Melody melody) implements LayerLine {}
    }

    /**
     * How open a sound is at the start and at the end of a section, 0 dark to 1 bright.
     *
     * @param start at the first step
     * @param end at the last
     */
    public record Brightness(double start, double end) {
        public Brightness {
            if (!(start >= 0 && start <= 1 && end >= 0 && end <= 1)) {
                throw new IllegalArgumentException(
                        "brightness is 0 % to 100 %, was " + 100 * start + " to " + 100 * end + " %");
            }
        }

        double at(double fraction) {
            return start + fraction * (end - start);
        }
    }

    public ScoreSection {
        if (bars <= 0) {
            throw new IllegalArgumentException("a section has at least one bar, " + label + " has " + bars);
        }
        if (chords.isEmpty()) {
            throw new IllegalArgumentException("section " + label + " names no chords");
        }
        chords = chords.stream().map(List::copyOf).toList();
        drums = List.copyOf(drums);
        basses = List.copyOf(basses);
        layers = List.copyOf(layers);
        voices = List.copyOf(voices);
    }

    int steps() {
        return bars * Score.STEPS_PER_BAR;
    }

    /** The chord that sounds at a step of the section. */
    Chord chordAt(int step) {
        List<Chord> bar = chords.get(step / Score.STEPS_PER_BAR % chords.size());
        return bar.get(step % Score.STEPS_PER_BAR * bar.size() / Score.STEPS_PER_BAR);
    }

    /** The first step from {@code step + 1} on at which another chord begins, or {@code endStep} when none does. */
    int nextChordChange(int step, int endStep) {
        for (int next = step + 1; next < endStep; next++) {
            if (!chordAt(next).equals(chordAt(step))) {
                return next;
            }
        }
        return endStep;
    }
}
