package studio.taste.music.demo;

import java.util.Arrays;
import java.util.Optional;

/** The pieces of the drum kit, with the place and the looseness of each. */
public enum DrumSound {
    KICK("kick", 0, 0, 0, 1.0),
    SNARE("snare", 0.05, 1.5, 0.22, 0.8),
    CLAP("clap", -0.08, 2, 0.25, 0.62),
    RIM("rim", 0.22, 2.5, 0.15, 0.5),
    HAT("hat", 0.3, 3, 0.02, 0.34),
    OPEN_HAT("open", 0.3, 2, 0.04, 0.34),
    RIDE("ride", -0.35, 2, 0.06, 0.3),
    CRASH("crash", -0.25, 1, 0.2, 0.5),
    SHAKER("shaker", -0.42, 4, 0.05, 0.28),
    LOW_TOM("low-tom", -0.3, 2, 0.2, 0.7),
    HIGH_TOM("high-tom", 0.28, 2, 0.2, 0.62),
    CONGA("conga", -0.5, 3, 0.14, 0.5),
    BLOCK("block", 0.5, 3, 0.16, 0.32);

    private final String word;
    private final double pan;
    private final double loosenessSeconds;
    private final double roomSend;
    private final double level;

    DrumSound(String word, double pan, double loosenessMilliseconds, double roomSend, double level) {
        this.word = word;
        this.pan = pan;
        this.loosenessSeconds = loosenessMilliseconds / 1000;
        this.roomSend = roomSend;
        this.level = level;
    }

    static Optional<DrumSound> named(String word) {
        return Arrays.stream(values()).filter(sound -> sound.word.equals(word)).findFirst();
    }

    /** −1 left to 1 right. */
    double pan() {
        return pan;
    }

    /** Hits lie up to this far from the written time, to either side. The kick is exact: it is the ground truth. */
    double loosenessSeconds() {
        return loosenessSeconds;
    }

    /** Share sent to the room. */
    double roomSend() {
        return roomSend;
    }

    /** Amplitude of a full hit in the kit. */
    double level() {
        return level;
    }
}
