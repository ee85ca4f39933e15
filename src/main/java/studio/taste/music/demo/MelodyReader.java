package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import studio.taste.music.demo.Melody.MelodyNote;

/**
 * Reads a tune: lines of notes {@code | E4/4 G4/2 r/10 | ...} with lengths in sixteenths, each bar adding up to sixteen; in a
 * sung melody each followed by a line {@code : lo ne} with one syllable per note.
 */
final class MelodyReader {
    private MelodyReader() {}

    static Melody read(ScoreBlock block, boolean sung) throws MisreadLine {
        List<MelodyNote> notes = new ArrayList<>();
        int step = 0;
        for (int i = 0; i < block.body().size(); i++) {
            ScoreBlock.Line line = block.body().get(i);
            if (!line.text().startsWith("|")) {
                throw new MisreadLine(line, "a line of notes was expected here, beginning with |");
            }
            List<MelodyNote> lineNotes = new ArrayList<>();
            step = notesOf(line, step, lineNotes);
            if (sung) {
                i++;
                if (i == block.body().size() || !block.body().get(i).text().startsWith(":")) {
                    throw new MisreadLine(
                            line, "the words of these notes are missing: a line beginning with \":\" follows");
                }
                lineNotes = withWords(lineNotes, block.body().get(i));
            }
            notes.addAll(lineNotes);
        }
        int steps = step;
        return MisreadLine.on(block.head(), () -> new Melody(notes, steps));
    }

    private static int notesOf(ScoreBlock.Line line, int firstStep, List<MelodyNote> notes) throws MisreadLine {
        int step = firstStep;
        for (String bar : line.text().split("\\|", -1)) {
            int barStart = step;
            for (String token : bar.strip().split("\\s+")) {
                if (!token.isEmpty()) {
                    step = take(token, line, step, notes);
                }
            }
            if (step != barStart && step - barStart != Score.STEPS_PER_BAR) {
                throw new MisreadLine(
                        line, "the bar \"" + bar.strip() + "\" has " + (step - barStart) + " sixteenths, not 16");
            }
        }
        return step;
    }

    private static int take(String token, ScoreBlock.Line line, int step, List<MelodyNote> notes) throws MisreadLine {
        String[] halves = token.split("/", -1);
        if (halves.length != 2 || !halves[1].matches("[1-9]\\d?")) {
            throw new MisreadLine(
                    line, "\"" + token + "\" is not a note: write a pitch and sixteenths, such as F#4/2 or r/4");
        }
        int steps = Integer.parseInt(halves[1]);
        if (!halves[0].equals("r")) {
            int midi = MisreadLine.on(line, () -> Pitch.midi(halves[0]));
            notes.add(new MelodyNote(step, steps, midi, Optional.empty()));
        }
        return step + steps;
    }

    private static List<MelodyNote> withWords(List<MelodyNote> notes, ScoreBlock.Line line) throws MisreadLine {
        List<String> words = Arrays.stream(line.text().substring(1).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() != notes.size()) {
            throw new MisreadLine(line, words.size() + " syllables stand under " + notes.size() + " notes");
        }
        List<MelodyNote> sung = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            MelodyNote note = notes.get(i);
            String word = words.get(i);
            Syllable syllable = MisreadLine.on(line, () -> Syllable.parse(word));
            sung.add(new MelodyNote(note.step(), note.steps(), note.midi(), Optional.of(syllable)));
        }
        return sung;
    }
}
