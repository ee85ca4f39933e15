package studio.taste.music.demo;

import studio.taste.music.SongStems;
import studio.taste.music.demo.Phrase.SungNote;

/**
 * The pitch of a sung phrase: it starts a little low, slides from note to note, wavers by a few cents all the time, and turns
 * to vibrato on notes that are held.
 */
final class PitchContour {
    private static final double SLIDE_SECONDS = 0.026;
    private static final double EARLY_SECONDS = 0.035;
    private static final double SCOOP_SEMITONES = 1.1;
    private static final double VIBRATO_SEMITONES = 0.34;
    private static final double VIBRATO_AFTER_SECONDS = 0.24;
    private static final double JITTER_SEMITONES = 0.05;

    private final Phrase phrase;
    private final Noise noise;
    private final double vibratoHz;
    private final double slideKeep;
    private final double jitterKeep;
    private final double tickSeconds;
    private double first;
    private double second;
    private double jitter;
    private double vibratoPhase;
    private int index;

    /**
     * @param tickFrames frames between calls of {@link #midiAt}
     */
    PitchContour(Phrase phrase, double vibratoHz, int tickFrames, Noise noise) {
        this.phrase = phrase;
        this.noise = noise;
        this.vibratoHz = vibratoHz * (1 + 0.05 * noise.next());
        tickSeconds = tickFrames / (double) SongStems.LIBRARY_RATE_HZ;
        slideKeep = Decay.per(tickFrames, SLIDE_SECONDS);
        jitterKeep = Decay.per(tickFrames, 0.06);
        first = phrase.notes().get(0).midi() - SCOOP_SEMITONES;
        second = first;
    }

    /** The note that sounds at the last asked frame. */
    SungNote note() {
        return phrase.notes().get(index);
    }

    /** Pitch at a frame; to be asked in order. */
    double midiAt(int frame) {
        int early = (int) (EARLY_SECONDS * SongStems.LIBRARY_RATE_HZ);
        while (index + 1 < phrase.notes().size()
                && frame + early >= phrase.notes().get(index + 1).startFrame()) {
            index++;
        }
        if (frame >= phrase.startFrame() - early) {
            first = note().midi() + slideKeep * (first - note().midi());
            second = first + slideKeep * (second - first);
        }
        jitter = jitter * jitterKeep + (1 - jitterKeep) * 6 * noise.next();
        double held = (frame - note().startFrame()) / (double) SongStems.LIBRARY_RATE_HZ - VIBRATO_AFTER_SECONDS;
        double depth = VIBRATO_SEMITONES * Math.max(0, Math.min(1, held / 0.45));
        vibratoPhase += vibratoHz * tickSeconds;
        return second + depth * Sine.of(vibratoPhase) + JITTER_SEMITONES * jitter;
    }
}
