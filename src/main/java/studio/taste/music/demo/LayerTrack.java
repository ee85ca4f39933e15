package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.List;
import studio.taste.music.SongStems;
import studio.taste.music.demo.Figure.FigureNote;
import studio.taste.music.demo.LayerVoice.Note;
import studio.taste.music.demo.Melody.MelodyNote;
import studio.taste.music.demo.ScoreSection.LayerLine;
import studio.taste.music.demo.ScoreSection.LayerPart;

/** Plays one instrument of the accompaniment through the whole song. */
final class LayerTrack {
    /** Time between the strings of a strummed chord. */
    private static final double STRUM_SECONDS = 0.014;

    private final Score score;
    private final Instrument instrument;
    private final Noise chance;
    private final Voicing voicing;

    LayerTrack(Score score, Instrument instrument, Noise noise) {
        this.score = score;
        this.instrument = instrument;
        this.chance = noise;
        this.voicing = new Voicing(instrument.centreMidi());
    }

    /** Adds the instrument to a bus. */
    void render(StereoBus to) {
        LayerVoice voice = instrument.voice(chance.branch(1));
        for (Note note : notes()) {
            voice.play(note, to);
        }
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        int start = 0;
        for (ScoreSection section : score.parts()) {
            for (LayerPart part : section.layers()) {
                if (part.instrument() == instrument) {
                    collect(section, part, start, notes);
                }
            }
            start += section.steps();
        }
        return notes;
    }

    private void collect(ScoreSection section, LayerPart part, int start, List<Note> notes) {
        if (part.line() instanceof LayerLine.Riff riff) {
            for (MelodyNote note : SectionTime.unrolled(section, riff.melody())) {
                notes.add(note(section, part, start, note.step(), note.steps(), note.midi(), 0.8, 0.25));
            }
        } else if (part.line() instanceof LayerLine.Comping comping) {
            for (FigureNote note : SectionTime.unrolled(section, comping.figure(), instrument.pitched())) {
                List<Integer> tones = voicing.of(section.chordAt(note.step()));
                if (note.isTone()) {
                    int index = note.symbol() - '1';
                    int midi = tones.get(index % tones.size()) + 12 * (index / tones.size());
                    double pan = index % 2 == 0 ? -0.45 : 0.45;
                    notes.add(note(section, part, start, note.step(), note.steps(), midi, note.velocity(), pan));
                } else {
                    strike(section, part, start, note, tones, notes);
                }
            }
        }
    }

    private void strike(
            ScoreSection section, LayerPart part, int start, FigureNote note, List<Integer> tones, List<Note> notes) {
        double gain = note.velocity() / Math.sqrt(tones.size());
        for (int t = 0; t < tones.size(); t++) {
            double pan = tones.size() == 1 ? 0 : -0.4 + 0.8 * t / (tones.size() - 1);
            Note struck = note(section, part, start, note.step(), note.steps(), tones.get(t), gain, pan);
            int late = instrument.strummed() ? (int) (t * STRUM_SECONDS * SongStems.LIBRARY_RATE_HZ) : 0;
            notes.add(new Note(
                    struck.startFrame() + late,
                    Math.max(480, struck.frames() - late),
                    struck.midi(),
                    struck.velocity(),
                    struck.brightness(),
                    pan,
                    false));
        }
    }

    private Note note(
            ScoreSection section,
            LayerPart part,
            int start,
            int step,
            int steps,
            int midi,
            double velocity,
            double pan) {
        int loose = (int) (140 * chance.next());
        int from = Math.max(0, score.frameAt(start + step) + loose);
        int to = score.frameAt(start + step + steps);
        double level = velocity * (1 + 0.08 * chance.next()) * Decay.amplitude(part.levelDb()) * instrument.level();
        double bright = part.bright().at(step / (double) section.steps());
        return new Note(from, Math.max(480, (int) (0.97 * (to - from))), midi, level, bright, pan, false);
    }
}
