package studio.taste.music.demo;

import java.util.Arrays;
import java.util.Optional;

/** The instruments of the accompaniment, with their place in the room. */
public enum Instrument {
    ELECTRIC_PIANO("epiano", 60, 0.5, 0.16, true),
    PAD("pad", 62, 0.32, 0.35, false),
    STRINGS("strings", 66, 0.3, 0.4, false),
    STAB("stab", 64, 0.42, 0.25, false),
    PLUCK("pluck", 67, 0.55, 0.25, false),
    GUITAR("guitar", 57, 0.6, 0.15, true),
    ORGAN("organ", 60, 0.24, 0.18, true),
    BELL("bell", 74, 0.4, 0.4, false),
    WHISTLE("whistle", 76, 0.4, 0.35, false),
    SWEEP("sweep", 60, 0.5, 0.3, false);

    private final String word;
    private final int centreMidi;
    private final double level;
    private final double reverbSend;
    private final boolean chorus;

    Instrument(String word, int centreMidi, double level, double reverbSend, boolean chorus) {
        this.word = word;
        this.centreMidi = centreMidi;
        this.level = level;
        this.reverbSend = reverbSend;
        this.chorus = chorus;
    }

    static Optional<Instrument> named(String word) {
        return Arrays.stream(values())
                .filter(instrument -> instrument.word.equals(word))
                .findFirst();
    }

    /** Where its chords are voiced. */
    int centreMidi() {
        return centreMidi;
    }

    /** Amplitude in the accompaniment. */
    double level() {
        return level;
    }

    /** Share sent to the hall. */
    double reverbSend() {
        return reverbSend;
    }

    /** Whether it goes through the chorus. */
    boolean chorus() {
        return chorus;
    }

    /** Whether the tones of a chord are struck one after the other. */
    boolean strummed() {
        return this == GUITAR || this == PLUCK;
    }

    /** Whether it follows the chords. */
    boolean pitched() {
        return this != SWEEP;
    }

    /** A player of this instrument; {@code noise} is its own stream of chance. */
    LayerVoice voice(Noise noise) {
        return switch (this) {
            case ELECTRIC_PIANO -> new ElectricPianoVoice();
            case PAD -> new SawVoice(SawVoice.Setting.PAD, noise);
            case STRINGS -> new SawVoice(SawVoice.Setting.STRINGS, noise);
            case STAB -> new SawVoice(SawVoice.Setting.STAB, noise);
            case PLUCK -> new StringVoice(StringVoice.Setting.NYLON, noise);
            case GUITAR -> new StringVoice(StringVoice.Setting.STEEL, noise);
            case ORGAN -> new OrganVoice();
            case BELL -> new BellVoice();
            case WHISTLE -> new WhistleVoice(noise);
            case SWEEP -> new SweepVoice(noise);
        };
    }
}
