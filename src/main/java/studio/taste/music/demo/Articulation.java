package studio.taste.music.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.taste.music.SongStems;
import studio.taste.music.demo.Phrase.SungNote;

/** Turns the syllables of a phrase into what the vocal tract does, moment by moment. */
final class Articulation {
    private static final double RATE = SongStems.LIBRARY_RATE_HZ;
    private static final double VOWEL_PACE = 0.022;
    private static final double GLIDE_PACE = 0.060;
    private static final double CONSONANT_PACE = 0.010;
    /** A consonant is over this share of its length before the beat, so that the vowel is heard on it. */
    private static final double AHEAD = 0.85;

    private final Singer singer;
    private final List<Gesture> gestures = new ArrayList<>();
    private Vowel vowel = Vowel.A;

    private Articulation(Singer singer) {
        this.singer = singer;
    }

    /** The gestures of a phrase in order; the last one falls silent. */
    static List<Gesture> of(Phrase phrase, Singer singer) {
        Articulation articulation = new Articulation(singer);
        if (phrase.breathes()) {
            articulation.breathe(phrase.startFrame());
        }
        for (SungNote note : phrase.notes()) {
            articulation.sing(note);
        }
        articulation.rest(phrase.endFrame());
        return articulation.gestures;
    }

    private void breathe(int phraseStart) {
        double[] open = singer.formantsHz(Vowel.E);
        gestures.add(new Gesture(phraseStart - (int) (0.38 * RATE), open, 0, 0.10, 0, 0, VOWEL_PACE));
        gestures.add(new Gesture(phraseStart - (int) (0.15 * RATE), open, 0, 0, 0, 0, VOWEL_PACE));
    }

    private void sing(SungNote note) {
        Syllable syllable = note.syllable();
        if (syllable.carried()) {
            return;
        }
        vowel = syllable.vowels().get(0);
        int vowelFrame = note.startFrame();
        if (syllable.onset().isPresent()) {
            vowelFrame = pronounce(syllable.onset().get(), note.startFrame());
        }
        gestures.add(vowelGesture(vowelFrame, VOWEL_PACE));
        if (syllable.vowels().size() > 1) {
            vowel = syllable.vowels().get(1);
            gestures.add(vowelGesture(note.startFrame() + (int) (0.55 * note.frames()), GLIDE_PACE));
        }
        Optional<Consonant> coda = syllable.coda();
        if (coda.isPresent()) {
            int length = (int) Math.min(coda.get().seconds() * RATE, 0.4 * note.frames());
            pronounce(coda.get(), note.endFrame() - (int) ((1 - AHEAD) * length));
        }
    }

    private Gesture vowelGesture(int frame, double pace) {
        return new Gesture(frame, singer.formantsHz(vowel), 1, 0.015, 0, 0, pace);
    }

    /** Adds a consonant around a beat and returns where it ends. */
    private int pronounce(Consonant consonant, int beatFrame) {
        double[] place = consonant.formantsHz().length == 0 ? singer.formantsHz(vowel) : consonant.formantsHz();
        int start = beatFrame - (int) (AHEAD * consonant.seconds() * RATE);
        int end = start + (int) (consonant.seconds() * RATE);
        boolean plosive = consonant.burstSeconds() > 0;
        gestures.add(new Gesture(
                start,
                place,
                consonant.voicing(),
                plosive ? 0 : consonant.aspiration(),
                plosive ? 0 : consonant.friction(),
                consonant.frictionHz(),
                CONSONANT_PACE));
        if (plosive) {
            int burst = end - (int) (consonant.burstSeconds() * RATE);
            gestures.add(new Gesture(
                    burst,
                    place,
                    consonant.voicing(),
                    consonant.aspiration(),
                    consonant.friction(),
                    consonant.frictionHz(),
                    CONSONANT_PACE));
        }
        return end;
    }

    private void rest(int frame) {
        gestures.add(new Gesture(frame, singer.formantsHz(vowel), 0, 0.02, 0, 0, GLIDE_PACE));
        gestures.add(new Gesture(frame + (int) (0.08 * RATE), singer.formantsHz(vowel), 0, 0, 0, 0, GLIDE_PACE));
    }
}
