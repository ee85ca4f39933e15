package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.List;
import studio.taste.music.demo.Figure.FigureNote;
import studio.taste.music.demo.ScoreSection.BassPart;

/** Plays the bass lines of a score. */
final class BassTrack {
    /** Roots are played from E1 to E♭2. */
    private static final int LOWEST_MIDI = 28;

    private final Score score;

    BassTrack(Score score) {
        this.score = score;
    }

    StereoBus render() {
        StereoBus bus = new StereoBus(score.frames());
        BassVoice voice = new BassVoice(score.production().bass());
        List<LayerVoice.Note> notes = notes();
        for (int n = 0; n < notes.size(); n++) {
            voice.play(notes.get(n), n > 0 && notes.get(n - 1).legato(), bus);
        }
        return bus;
    }

    private List<LayerVoice.Note> notes() {
        List<LayerVoice.Note> notes = new ArrayList<>();
        int start = 0;
        for (ScoreSection section : score.parts()) {
            for (BassPart part : section.basses()) {
                collect(section, part, start, notes);
            }
            start += section.steps();
        }
        return notes;
    }

    private void collect(ScoreSection section, BassPart part, int start, List<LayerVoice.Note> notes) {
        List<FigureNote> written = SectionTime.unrolled(section, part.figure(), true);
        for (int n = 0; n < written.size(); n++) {
            FigureNote note = written.get(n);
            Chord chord = section.chordAt(note.step());
            int root = LOWEST_MIDI + Math.floorMod(chord.bassPitchClass() - LOWEST_MIDI, 12);
            int degree = note.isTone() ? note.symbol() - '0' : 1;
            int from = score.frameAt(start + note.step());
            int to = score.frameAt(start + note.step() + note.steps());
            boolean touches = n + 1 < written.size() && written.get(n + 1).step() == note.step() + note.steps();
            // Held notes are tied to the next; short ones are left with a little air between them.
            boolean legato = touches && note.steps() > 1;
            int frames = legato ? to - from : (int) ((to - from) * 0.9);
            double velocity = 0.9 * Decay.amplitude(part.levelDb());
            double bright = part.bright().at(note.step() / (double) section.steps());
            notes.add(new LayerVoice.Note(
                    from, frames, root + chord.semitonesAboveBass(degree), velocity, bright, 0, legato));
        }
    }
}
