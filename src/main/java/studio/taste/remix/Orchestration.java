package studio.taste.remix;

import static studio.taste.music.StemRole.BASS;
import static studio.taste.music.StemRole.DRUMS;
import static studio.taste.music.StemRole.OTHER;
import static studio.taste.music.StemRole.VOCALS;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.taste.music.Genre;
import studio.taste.music.StemRole;
import studio.taste.remix.PlanDesign.Fullness;

/**
 * Which stems play in a section, and how loud against a chorus. Vocals: verse 0, body and riser +1, hook and peak +2 to +3 dB.
 * Instruments: intro and outro −8 to −4, build −3 to −1, verse −6 to −3, hook and peak 0, breakdown as deep as designed; where there
 * is a range, the energy template says how far up.
 */
final class Orchestration {
    /** A voice that is left with one instrument steps back a little, or it would seem to get louder. */
    private static final double BREAKDOWN_VOCAL_DB = -3;

    /** What a step of wished energy adds to the template's relative energy. */
    private static final double ENERGY_STEP = 0.2;

    private final PlanDesign design;
    private final EnergyTemplate template;
    private final double lift;

    /**
     * @param energy −2 to 2; moves every section within its range of levels
     */
    Orchestration(PlanDesign design, Genre genre, double energy) {
        this.design = design;
        this.lift = ENERGY_STEP * energy;
        this.template = EnergyTemplate.of(design.form().family(), genre);
    }

    StemGains gains(int section) {
        Skeleton form = design.form();
        SectionLabel label = form.label(section);
        double middle = (form.startBeat(section) + form.endBeat(section)) / 2.0;
        double wanted = template.at(middle / form.beats()) + lift;
        double energy = Math.max(0, Math.min(1, wanted));
        Map<StemRole, Double> gains = new EnumMap<>(StemRole.class);
        for (StemRole role : instruments(section)) {
            gains.put(role, tenths(instrumentDb(label, energy)));
        }
        if (isSung(section)) {
            gains.put(VOCALS, tenths(vocalDb(label, energy)));
        }
        return new StemGains(gains);
    }

    boolean isSung(int section) {
        return switch (design.form().label(section)) {
            case HOOK, VERSE, MAIN, PEAK -> true;
            case BREAKDOWN -> design.breakdown().isSung();
            case BUILD -> isRiser(section) && design.breakdown().isSung();
            case INTRO, VOCAL_OUT, OUTRO -> false;
        };
    }

    private boolean isRiser(int section) {
        int breakdown = design.form().indexOf(SectionLabel.BREAKDOWN);
        return breakdown >= 0 && breakdown < section;
    }

    private List<StemRole> instruments(int section) {
        boolean sparse = design.fullness() == Fullness.SPARSE;
        boolean full = design.fullness() == Fullness.FULL;
        return switch (design.form().label(section)) {
            case INTRO -> full ? List.of(DRUMS, BASS, OTHER) : sparse ? List.of(OTHER) : List.of(DRUMS, OTHER);
            case BUILD -> full ? List.of(DRUMS, BASS, OTHER) : List.of(DRUMS, OTHER);
            case HOOK, MAIN, PEAK -> sparse ? List.of(DRUMS, BASS) : List.of(DRUMS, BASS, OTHER);
            case VERSE -> full ? List.of(DRUMS, BASS, OTHER) : List.of(DRUMS, BASS);
            case VOCAL_OUT -> sparse ? List.of(DRUMS, BASS) : List.of(DRUMS, BASS, OTHER);
            case OUTRO -> sparse ? List.of(OTHER) : List.of(DRUMS, OTHER);
            case BREAKDOWN ->
                switch (design.breakdown()) {
                    case VOICE_AND_CHORDS, CHORDS_ALONE -> List.of(OTHER);
                    case VOICE_AND_DRUMS -> List.of(DRUMS);
                    case BASS_AND_CHORDS -> List.of(BASS, OTHER);
                };
        };
    }

    private double instrumentDb(SectionLabel label, double energy) {
        return switch (label) {
            case INTRO, OUTRO -> between(-8, -4, energy);
            case BUILD, VOCAL_OUT, MAIN -> between(-3, -1, energy);
            case VERSE -> between(-6, -3, energy);
            case HOOK, PEAK -> 0;
            case BREAKDOWN -> design.depthDb();
        };
    }

    /**
     * How loud the vocals are against a chorus, dB.
     *
     * @param energy 0 to 1
     */
    static double vocalDb(SectionLabel label, double energy) {
        return switch (label) {
            case HOOK, PEAK -> between(2, 3, energy);
            case MAIN, BUILD -> 1;
            case BREAKDOWN -> BREAKDOWN_VOCAL_DB;
            default -> 0;
        };
    }

    private static double between(double low, double high, double share) {
        return low + (high - low) * share;
    }

    private static double tenths(double value) {
        return Math.round(10 * value) / 10.0;
    }
}
