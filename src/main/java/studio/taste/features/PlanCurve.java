package studio.taste.features;

import java.util.Arrays;
import studio.taste.music.BeatGrid;
import studio.taste.music.Song;
import studio.taste.music.StemRole;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;

/**
 * How strong a plan is beat by beat, as far as gains, mix and the songs' levels tell. All stems are staged to one loudness, so a stem at 0 dB
 * in a bar of its usual strength has power 1; stems are taken as unrelated, so powers add.
 */
public final class PlanCurve {
    /** Stands for silence. */
    static final double SILENCE_DB = -24;

    private static final int ROLES = StemRole.values().length;

    private final RemixPlan plan;
    private final double[][] power;
    private final double[] total;
    private final boolean[] sung;

    /**
     * @param plan its sections are contiguous and not empty
     */
    public static PlanCurve of(RemixPlan plan, Song vocal, Song instrumental) {
        return new PlanCurve(plan, new SourceLevels(vocal.analysis()), new SourceLevels(instrumental.analysis()));
    }

    /**
     * @param plan its sections are contiguous and not empty
     */
    PlanCurve(RemixPlan plan, SourceLevels vocal, SourceLevels instrumental) {
        this.plan = plan;
        this.power = new double[ROLES][plan.beats()];
        this.total = new double[plan.beats()];
        this.sung = new boolean[plan.beats()];
        for (Section section : plan.sections()) {
            section.gains().gainDb().forEach((role, gainDb) -> add(section, role, gainDb, vocal, instrumental));
        }
    }

    private void add(Section section, StemRole role, double gainDb, SourceLevels vocal, SourceLevels instrumental) {
        boolean isVocal = role == StemRole.VOCALS;
        SourceLevels source = isVocal ? vocal : instrumental;
        double gain = StrictMath.pow(10, (gainDb + plan.style().levelDb(role)) / 10);
        double start = isVocal ? section.vocalSourceBeat() : section.instrumentalSourceBeat();
        double step = isVocal ? plan.tempo().vocalBeatsPerBeat() : plan.tempo().instrumentalBeatsPerBeat();
        for (int beat = section.startBeat(); beat < section.endBeat(); beat++) {
            double sourceBeat = start + (beat - section.startBeat()) * step;
            double strength = gain * source.power(role, sourceBeat);
            power[role.ordinal()][beat] = strength;
            total[beat] += strength;
            sung[beat] |= isVocal && source.isSung(sourceBeat);
        }
    }

    /** Length of the plan. */
    public int beats() {
        return total.length;
    }

    /** Whether the vocal is really heard: on in the plan, and sounding in that bar of its song. */
    public boolean isSung(int beat) {
        return sung[beat];
    }

    double power(StemRole role, int beat) {
        return power[role.ordinal()][beat];
    }

    /** Power of drums, bass and other together. */
    double instrumentPower(int beat) {
        return total[beat] - power[StemRole.VOCALS.ordinal()][beat];
    }

    /** Mean power of a stem over the whole plan. */
    double meanPower(StemRole role) {
        return Arrays.stream(power[role.ordinal()]).sum() / beats();
    }

    /** Mean power per bar. */
    public double[] bars() {
        double[] bars = new double[(beats() + BeatGrid.BEATS_PER_BAR - 1) / BeatGrid.BEATS_PER_BAR];
        for (int bar = 0; bar < bars.length; bar++) {
            int from = bar * BeatGrid.BEATS_PER_BAR;
            bars[bar] = mean(from, Math.min(beats(), from + BeatGrid.BEATS_PER_BAR));
        }
        return bars;
    }

    /** Level of a section, not below {@link #SILENCE_DB}. */
    double levelDb(Section section) {
        return decibels(mean(section.startBeat(), section.endBeat()));
    }

    /** Share of beats that lie in sections in which a stem is on. */
    static double share(RemixPlan plan, StemRole role) {
        int on = plan.sections().stream()
                .filter(section -> section.gains().sounds(role))
                .mapToInt(Section::beats)
                .sum();
        return on / (double) plan.beats();
    }

    private double mean(int fromBeat, int toBeat) {
        double sum = 0;
        for (int beat = fromBeat; beat < toBeat; beat++) {
            sum += total[beat];
        }
        return sum / (toBeat - fromBeat);
    }

    static double decibels(double power) {
        return Math.max(SILENCE_DB, 10 * StrictMath.log10(Math.max(1e-12, power)));
    }
}
