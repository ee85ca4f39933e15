package studio.taste.remix;

import java.util.Locale;

/** Something in a remix that has a name. */
enum EditThing {
    VOCALS(EditParameter.VOCALS, "louder or softer, or come in earlier or later"),
    DRUMS(EditParameter.DRUMS, "harder or softer"),
    BASS(EditParameter.BASS, "heavier, lighter, tighter or looser"),
    REVERB(EditParameter.REVERB, "more or less"),
    TREBLE(EditParameter.BRIGHTNESS, "more or less"),
    WARMTH(EditParameter.WARMTH, "more or less"),
    TIGHTNESS(EditParameter.TIGHTNESS, "more or less"),
    MUD(EditParameter.TIGHTNESS, "more or less"),
    WIDTH(EditParameter.WIDTH, "more or less"),
    EVENNESS(EditParameter.EVENNESS, "more or less"),
    DYNAMICS(EditParameter.EVENNESS, "more or less"),
    PUNCH(EditParameter.DRUMS, "more or less"),
    DROP(EditParameter.CONTRAST, "bigger, smaller, earlier or later"),
    BREAKDOWN(EditParameter.CONTRAST, "quieter or louder"),
    CONTRAST(EditParameter.CONTRAST, "more or less"),
    TRANSITIONS(EditParameter.JOINS, "smoother, sharper, shorter or longer"),
    CUTS(EditParameter.JOINS, "more or fewer"),
    FADES(EditParameter.JOINS, "more or fewer, shorter or longer"),
    PAUSE(EditParameter.PAUSE, "shorter or longer"),
    ARRANGEMENT(EditParameter.FULLNESS, "fuller or sparser");

    private final EditParameter main;
    private final String choices;

    EditThing(EditParameter main, String choices) {
        this.main = main;
        this.choices = choices;
    }

    /** What it stands for when no aspect of it is named. */
    EditParameter main() {
        return main;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it can be asked for. */
    String choices() {
        return choices;
    }

    /** Whether it is a part of the sound, so that its tone is that of the whole. */
    boolean isStem() {
        return this == VOCALS || this == DRUMS || this == BASS;
    }

    /** Whether an edit may take it away altogether. */
    boolean canGo() {
        return !isStem() && this != ARRANGEMENT && this != DROP && this != BREAKDOWN;
    }
}
