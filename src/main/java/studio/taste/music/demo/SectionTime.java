package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.List;
import studio.taste.music.demo.Figure.FigureNote;
import studio.taste.music.demo.Melody.MelodyNote;

/** Patterns laid out over a whole section. */
final class SectionTime {
    private SectionTime() {}

    /**
     * A figure repeated through the section.
     *
     * @param restruck whether held notes are struck again where the chord changes
     */
    static List<FigureNote> unrolled(ScoreSection section, Figure figure, boolean restruck) {
        List<FigureNote> unrolled = new ArrayList<>();
        for (int start = 0; start < section.steps(); start += figure.steps()) {
            for (FigureNote note : figure.notes()) {
                int end = Math.min(start + note.step() + note.steps(), section.steps());
                int step = start + note.step();
                while (step < end) {
                    int change = restruck ? section.nextChordChange(step, end) : end;
                    unrolled.add(new FigureNote(step, change - step, note.symbol()));
                    step = change;
                }
            }
        }
        return unrolled;
    }

    /** A melody repeated through the section. */
    static List<MelodyNote> unrolled(ScoreSection section, Melody melody) {
        List<MelodyNote> unrolled = new ArrayList<>();
        for (int start = 0; start < section.steps(); start += melody.steps()) {
            for (MelodyNote note : melody.notes()) {
                int end = Math.min(start + note.endStep(), section.steps());
                if (start + note.step() < end) {
                    unrolled.add(new MelodyNote(
                            start + note.step(), end - start - note.step(), note.midi(), note.syllable()));
                }
            }
        }
        return unrolled;
    }
}
