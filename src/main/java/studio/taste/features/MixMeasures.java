package studio.taste.features;

import studio.taste.music.Song;
import studio.taste.music.StemRole;
import studio.taste.music.ThirdOctaves;
import studio.taste.remix.RemixPlan;

/** The predicted spectrum of a plan's mix: the staged stems' long-term spectra, weighted by how loud and how long each plays. */
final class MixMeasures {
    /** Limits lie between the bands' exact middles: the low end goes up to the band of 160 Hz, mud from that of 200 to that of 500 Hz. */
    private static final double LOW_END_HZ = 180;

    private static final double MUD_TO_HZ = 550;
    private static final double TILT_FROM_HZ = 60;
    private static final double TILT_TO_HZ = 10_500;
    private static final double NEAR_SILENCE = 1e-12;

    /** Middles of the bands, Hz, and how many octaves they lie above 1 kHz. */
    private static final double[] CENTRE_HZ = new double[ThirdOctaves.BANDS];

    private static final double[] OCTAVE = new double[ThirdOctaves.BANDS];

    static {
        for (int band = 0; band < ThirdOctaves.BANDS; band++) {
            CENTRE_HZ[band] = ThirdOctaves.centreHz(band);
            OCTAVE[band] = StrictMath.log10(CENTRE_HZ[band] / 1_000) / StrictMath.log10(2);
        }
    }

    private final RemixPlan plan;
    private final Song vocal;
    private final Song instrumental;
    /** Power by role and band. */
    private final double[][] power = new double[StemRole.values().length][ThirdOctaves.BANDS];

    MixMeasures(
            RemixPlan plan, PlanGains gains, Song vocal, SourceSpectra sung, Song instrumental, SourceSpectra played) {
        this.plan = plan;
        this.vocal = vocal;
        this.instrumental = instrumental;
        for (int band = 0; band < ThirdOctaves.BANDS; band++) {
            double tilt = StrictMath.pow(10, tiltDb(plan, CENTRE_HZ[band]) / 10);
            for (StemRole role : StemRole.values()) {
                SourceSpectra source = role == StemRole.VOCALS ? sung : played;
                power[role.ordinal()][band] = gains.mean(role) * source.band(role, band) * tilt;
            }
        }
    }

    void into(PlanFeatures.Builder features) {
        features.set(PlanFeature.MUD, decibels(sum(LOW_END_HZ, MUD_TO_HZ) / Math.max(NEAR_SILENCE, sum(0, 1e6))))
                .set(PlanFeature.BASS_COLLISION, bassCollisionDb())
                .set(PlanFeature.SUB_CORRELATION, subCorrelation())
                .set(PlanFeature.TILT, tiltDbPerOctave())
                .set(PlanFeature.CROSS_BLEED, crossBleed());
    }

    /** What the mix's brightness adds at a frequency, straight over the octaves from 100 Hz to 10 kHz and beyond. */
    static double tiltDb(RemixPlan plan, double hertz) {
        return plan.style().brightnessDb() * StrictMath.log10(hertz / 1_000) / 2;
    }

    private double sum(double fromHz, double toHz) {
        double sum = 0;
        for (StemRole role : StemRole.values()) {
            sum += sum(role, fromHz, toHz);
        }
        return sum;
    }

    private double sum(StemRole role, double fromHz, double toHz) {
        double sum = 0;
        for (int band = 0; band < ThirdOctaves.BANDS; band++) {
            sum += CENTRE_HZ[band] >= fromHz && CENTRE_HZ[band] <= toHz ? power[role.ordinal()][band] : 0;
        }
        return sum;
    }

    private double bassCollisionDb() {
        double first = 0;
        double second = 0;
        for (StemRole role : StemRole.values()) {
            double low = sum(role, 0, LOW_END_HZ);
            second = Math.max(second, Math.min(first, low));
            first = Math.max(first, low);
        }
        return first == 0 ? PlanFeature.BASS_COLLISION.lowest() : decibels(second / first);
    }

    private double subCorrelation() {
        double weighted = 0;
        double weight = 0;
        for (StemRole role : StemRole.values()) {
            double low = sum(role, 0, LOW_END_HZ);
            weighted += low * song(role).analysis().stem(role).lowEndCorrelation();
            weight += low;
        }
        return weight == 0 ? 1 : weighted / weight;
    }

    private double crossBleed() {
        double weighted = 0;
        double weight = 0;
        for (StemRole role : StemRole.values()) {
            double all = sum(role, 0, 1e6);
            weighted += all * (1 - song(role).analysis().stem(role).separationQuality());
            weight += all;
        }
        return weight == 0 ? 0 : weighted / weight;
    }

    private double tiltDbPerOctave() {
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        int count = 0;
        for (int band = 0; band < ThirdOctaves.BANDS; band++) {
            if (CENTRE_HZ[band] >= TILT_FROM_HZ && CENTRE_HZ[band] <= TILT_TO_HZ) {
                double octave = OCTAVE[band];
                double level = decibels(sum(CENTRE_HZ[band], CENTRE_HZ[band]));
                sumX += octave;
                sumY += level;
                sumXx += octave * octave;
                sumXy += octave * level;
                count++;
            }
        }
        return (count * sumXy - sumX * sumY) / (count * sumXx - sumX * sumX);
    }

    private Song song(StemRole role) {
        return role == StemRole.VOCALS ? vocal : instrumental;
    }

    private static double decibels(double power) {
        return 10 * StrictMath.log10(Math.max(NEAR_SILENCE, power));
    }
}
