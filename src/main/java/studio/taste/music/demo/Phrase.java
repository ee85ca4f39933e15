package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.List;
import studio.taste.music.SongStems;
import studio.taste.music.demo.Melody.MelodyNote;
import studio.taste.music.demo.ScoreSection.VoicePart;

/**
 * Notes sung on one breath.
 *
 * @param notes without rests between them
 * @param breathes whether there is time to draw breath before
 */
record Phrase(List<SungNote> notes, boolean breathes) {
    /** A rest at least this long is used to draw breath. */
    private static final double BREATH_SECONDS = 0.4;

    /**
     * @param startFrame where the vowel begins
     * @param endFrame where it ends
     * @param midi pitch
     * @param syllable what is sung
     * @param amplitude of the part
     */
    record SungNote(int startFrame, int endFrame, int midi, Syllable syllable, double amplitude) {
        int frames() {
            return endFrame - startFrame;
        }
    }

    int startFrame() {
        return notes.get(0).startFrame();
    }

    int endFrame() {
        return notes.get(notes.size() - 1).endFrame();
    }

    /** All phrases of one take of a score, in order. */
    static List<Phrase> of(Score score, int take) {
        List<Phrase> phrases = new ArrayList<>();
        List<SungNote> open = new ArrayList<>();
        int lastEnd = -score.frameAt(Score.STEPS_PER_BAR);
        for (SungNote note : notes(score, take)) {
            if (!open.isEmpty() && note.startFrame() > open.get(open.size() - 1).endFrame()) {
                lastEnd = close(open, lastEnd, phrases);
            }
            open.add(note);
        }
        if (!open.isEmpty()) {
            close(open, lastEnd, phrases);
        }
        return phrases;
    }

    private static int close(List<SungNote> open, int lastEnd, List<Phrase> phrases) {
        double rest = (open.get(0).startFrame() - lastEnd) / (double) SongStems.LIBRARY_RATE_HZ;
        Phrase phrase = new Phrase(List.copyOf(open), rest > BREATH_SECONDS);
        phrases.add(phrase);
        open.clear();
        return phrase.endFrame();
    }

    private static List<SungNote> notes(Score score, int take) {
        List<SungNote> notes = new ArrayList<>();
        int start = 0;
        for (ScoreSection section : score.parts()) {
            for (VoicePart part : section.voices()) {
                if (part.take() == take) {
                    for (MelodyNote note : SectionTime.unrolled(section, part.melody())) {
                        notes.add(new SungNote(
                                score.frameAt(start + note.step()),
                                score.frameAt(start + note.endStep()),
                                note.midi(),
                                note.syllable().orElseThrow(),
                                Decay.amplitude(part.levelDb())));
                    }
                }
            }
            start += section.steps();
        }
        return notes;
    }
}
