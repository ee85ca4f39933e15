package studio.taste.features;

import java.util.BitSet;
import java.util.List;
import studio.taste.music.BeatGrid;
import studio.taste.music.BeatSpan;
import studio.taste.music.Groove;
import studio.taste.music.Song;
import studio.taste.music.StemRole;
import studio.taste.music.ThirdOctaves;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;

/** How well the words can be heard, and how the singing lies on the bar and the drums. */
final class ClarityMeasures {
    private static final List<StemRole> MASKERS = List.of(StemRole.DRUMS, StemRole.BASS, StemRole.OTHER);

    /** A beat counts for no more than this either way: beyond, nothing changes for the ear. */
    private static final double WIDEST_RATIO_DB = 30;

    private static final double MASKED_BELOW_DB = -3;
    private static final double EXPOSED_ABOVE_DB = 6;
    private static final double ACCENT_DB = 6;
    private static final double HALF_BAR = BeatGrid.BEATS_PER_BAR / 2.0;

    private final RemixPlan plan;
    private final PlanGains gains;
    private final Song vocal;
    private final SourceSpectra sung;
    private final SourceSpectra played;
    private final BitSet phraseBeats = new BitSet();
    private final BitSet phraseStarts = new BitSet();

    ClarityMeasures(RemixPlan plan, PlanGains gains, Song vocal, SourceSpectra sung, SourceSpectra played) {
        this.plan = plan;
        this.gains = gains;
        this.vocal = vocal;
        this.sung = sung;
        this.played = played;
        for (BeatSpan phrase : vocal.analysis().vocalPhrases()) {
            phraseBeats.set(phrase.startBeat(), phrase.endBeat());
            phraseStarts.set(phrase.startBeat());
        }
    }

    void into(PlanFeatures.Builder features, Groove groove) {
        Tally ratio = new Tally();
        Tally masked = new Tally();
        Tally exposed = new Tally();
        Tally accents = new Tally();
        Tally downbeats = new Tally();
        for (int i = 0; i < plan.sections().size(); i++) {
            Section section = plan.sections().get(i);
            if (section.gains().sounds(StemRole.VOCALS)) {
                for (int beat = section.startBeat(); beat < section.endBeat(); beat++) {
                    double source = vocalBeat(section, beat);
                    if (source >= 0 && phraseBeats.get((int) source)) {
                        double ratioDb = ratioDb(i, beat, source);
                        ratio.add(ratioDb);
                        masked.add(ratioDb < MASKED_BELOW_DB ? 1 : 0);
                        exposed.add(ratioDb > EXPOSED_ABOVE_DB ? 1 : 0);
                        if (isAccent(source)) {
                            accents.add(drumStrength(groove, section, beat));
                        }
                        if (beginsPhrase(source)) {
                            double place = Math.floorMod(beat, BeatGrid.BEATS_PER_BAR);
                            downbeats.add(1 - Math.min(place, BeatGrid.BEATS_PER_BAR - place) / HALF_BAR);
                        }
                    }
                }
            }
        }
        features.set(PlanFeature.VOCAL_TO_MASKER, ratio.mean(0))
                .set(PlanFeature.MASKING_DUTY, masked.mean(0))
                .set(PlanFeature.VOCAL_EXPOSURE, exposed.mean(0))
                .set(PlanFeature.ACCENT_ALIGNMENT, accents.mean(0))
                .set(PlanFeature.DOWNBEAT_ALIGNMENT, downbeats.mean(0))
                .set(PlanFeature.SIBILANCE_EXCESS, sibilanceDb());
    }

    private double vocalBeat(Section section, int beat) {
        return section.vocalSourceBeat()
                + (beat - section.startBeat()) * plan.tempo().vocalBeatsPerBeat();
    }

    private double ratioDb(int section, int beat, double source) {
        Section played = plan.sections().get(section);
        double instrument = played.instrumentalSourceBeat()
                + (beat - played.startBeat()) * plan.tempo().instrumentalBeatsPerBeat();
        double voice = gains.of(StemRole.VOCALS, section) * sung.presence(StemRole.VOCALS, source);
        double maskers = 0;
        for (StemRole role : MASKERS) {
            maskers += gains.of(role, section) * this.played.presence(role, instrument);
        }
        double ratio = 10 * StrictMath.log10(Math.max(1e-12, voice) / Math.max(1e-12, maskers));
        return Math.max(-WIDEST_RATIO_DB, Math.min(WIDEST_RATIO_DB, ratio));
    }

    /** Whether the vocal is much stronger in this beat of its song than in the one before. */
    private boolean isAccent(double source) {
        double before = sung.presence(StemRole.VOCALS, source - 1);
        double now = sung.presence(StemRole.VOCALS, source);
        return now > 0 && now >= before * StrictMath.pow(10, ACCENT_DB / 10);
    }

    /** Whether a phrase of the song begins in the beat of the remix that starts at this beat of the song. */
    private boolean beginsPhrase(double source) {
        int first = (int) Math.ceil(source);
        int next = phraseStarts.nextSetBit(first);
        return next >= 0 && next < source + plan.tempo().vocalBeatsPerBeat();
    }

    private double drumStrength(Groove groove, Section section, int beat) {
        if (!section.gains().sounds(StemRole.DRUMS)) {
            return 0;
        }
        int step = Math.floorMod(beat, BeatGrid.BEATS_PER_BAR) * Groove.STEPS / BeatGrid.BEATS_PER_BAR;
        return Math.max(groove.kick().get(step), groove.snare().get(step));
    }

    private double sibilanceDb() {
        ThirdOctaves voice = vocal.analysis().stem(StemRole.VOCALS).thirdOctaves();
        // Limits between the bands' middles: the bands of 6.3 to 10 kHz over those of 2 to 5 kHz.
        double excess = voice.levelDb(5_600, 11_200) - voice.levelDb(1_800, 5_600);
        return excess + MixMeasures.tiltDb(plan, 8_000) - MixMeasures.tiltDb(plan, 3_150);
    }

    /** A running mean. */
    private static final class Tally {
        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        double mean(double ifEmpty) {
            return count == 0 ? ifEmpty : sum / count;
        }
    }
}
