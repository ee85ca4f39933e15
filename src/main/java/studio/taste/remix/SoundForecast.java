package studio.taste.remix;

import java.util.Arrays;
import java.util.Map;
import studio.taste.loudness.Loudness;
import studio.taste.music.Genre;
import studio.taste.music.StemRole;

/**
 * What a meter would read on a plan's mix, told from the plan and the songs' analysis before anything is rendered.
 *
 * <p>Every beat gets the sum of its stems' loudness, taken as unrelated: the bar of the song it reads, staged as the renderer stages it,
 * with the section's and the mix's gains, transitions taken into account. Integrated loudness gates the beats as BS.1770-4 gates
 * blocks; the loudness range slides 3 s over them as EBU Tech 3342 has it. The true peak is the loudest beat's level and the crest
 * that mixes of such stems were measured to have.
 *
 * @param integratedLufs of the mix as rendered, −∞ for silence
 * @param loudnessRangeLu at least 0
 * @param truePeakDbtp of the mix as rendered, −∞ for silence
 */
public record SoundForecast(double integratedLufs, double loudnessRangeLu, double truePeakDbtp) {
    private static final double SHORT_TERM_SECONDS = 3;
    private static final double RANGE_GATE_DB = -20;
    private static final double MIX_TARGET_LUFS = -12;
    private static final double MAX_STAGE_GAIN_DB = 24;
    private static final double SILENT_LUFS = -70;

    /** Mean level of a sweep, during which the low-pass closes, against the open mix; as power. */
    private static final double SWEEP_POWER = 0.5;

    /**
     * True peak over the loudest beat's loudness, dB. Mean over 62 rendered plans of the demo songs, in which it has a deviation of
     * 0.8 dB.
     */
    private static final double CREST_DB = 11;

    /** What a decibel of brightness takes off the loudness, dB: least squares over the same plans. */
    private static final double LOSS_PER_BRIGHTNESS = 0.25;

    /** The whole plan. */
    public static SoundForecast of(RemixPlan plan, SourcePair songs) {
        int end = plan.sections().stream().mapToInt(Section::endBeat).max().orElse(0);
        return of(plan, songs, new Excerpt(0, Math.max(1, end)));
    }

    /** A part of the plan, such as its preview. */
    public static SoundForecast of(RemixPlan plan, SourcePair songs, Excerpt excerpt) {
        BeatPowers beats = new BeatPowers(plan, songs, excerpt);
        beats.fill();
        return new SoundForecast(
                decibels(SourcePair.gatedMean(beats.power)),
                rangeLu(beats.power, plan.secondsPerBeat()),
                decibels(Arrays.stream(beats.power).max().orElse(0)) + CREST_DB);
    }

    /** What the plan will be like once it is finished. */
    public FinishedSound finished(Genre genre) {
        return FinishedSound.of(integratedLufs, loudnessRangeLu, truePeakDbtp, LoudnessWindow.of(genre));
    }

    /**
     * How far this forecast lies off what was measured.
     *
     * @param measured of the mix as rendered, for the same beats
     */
    public ForecastError error(Loudness measured) {
        return new ForecastError(
                integratedLufs - measured.integratedLufs(),
                loudnessRangeLu - measured.loudnessRangeLu(),
                truePeakDbtp - measured.truePeakDbtp());
    }

    private static double rangeLu(double[] power, double secondsPerBeat) {
        int window = Math.max(1, (int) Math.round(SHORT_TERM_SECONDS / secondsPerBeat));
        double[] shortTerm = new double[Math.max(0, power.length - window + 1)];
        double sum = 0;
        for (int beat = 0; beat < power.length; beat++) {
            sum += power[beat];
            if (beat >= window) {
                sum -= power[beat - window];
            }
            if (beat >= window - 1) {
                shortTerm[beat - window + 1] = Math.max(0, sum / window);
            }
        }
        double mean = 0;
        for (double value : shortTerm) {
            mean += value / shortTerm.length;
        }
        Arrays.sort(shortTerm);
        double gate = mean * Math.pow(10, RANGE_GATE_DB / 10);
        int first = 0;
        while (first < shortTerm.length && !(shortTerm[first] > gate)) {
            first++;
        }
        int last = shortTerm.length - 1;
        if (first > last) {
            return 0;
        }
        double low = shortTerm[first + (int) Math.round(0.10 * (last - first))];
        double high = shortTerm[first + (int) Math.round(0.95 * (last - first))];
        return decibels(high) - decibels(low);
    }

    private static double decibels(double power) {
        return power > 0 ? 10 * Math.log10(power) : Double.NEGATIVE_INFINITY;
    }

    /** Adds up the stems beat by beat; copes with malformed plans. */
    private static final class BeatPowers {
        private final RemixPlan plan;
        private final SourcePair songs;
        private final int firstBeat;
        private final double[] power;

        /** Per role: what staging and the mix do to it, as power. */
        private final double[] stage = new double[StemRole.values().length];

        BeatPowers(RemixPlan plan, SourcePair songs, Excerpt excerpt) {
            this.plan = plan;
            this.songs = songs;
            this.firstBeat = excerpt.startBeat();
            this.power = new double[excerpt.beats()];
            int stems = 0;
            for (StemRole role : StemRole.values()) {
                boolean sounds = plan.sections().stream()
                        .anyMatch(section -> section.gains().sounds(role));
                stems += sounds ? 1 : 0;
            }
            double toneDb = -LOSS_PER_BRIGHTNESS * plan.style().brightnessDb();
            for (StemRole role : StemRole.values()) {
                double lufs = songs.loudnessLufs(role);
                double gainDb = lufs > SILENT_LUFS
                        ? Math.min(MAX_STAGE_GAIN_DB, MIX_TARGET_LUFS - 10 * Math.log10(Math.max(1, stems)) - lufs)
                        : 0;
                stage[role.ordinal()] =
                        Math.pow(10, (gainDb + toneDb + plan.style().levelDb(role)) / 10);
            }
        }

        void fill() {
            for (int i = 0; i < plan.sections().size(); i++) {
                Section section = plan.sections().get(i);
                Transition out = i + 1 < plan.sections().size()
                        ? plan.sections().get(i + 1).transitionIn()
                        : Transition.CUT;
                for (Map.Entry<StemRole, Double> gain : section.gains().gainDb().entrySet()) {
                    add(
                            section,
                            gain.getKey(),
                            Math.pow(10, gain.getValue() / 10)
                                    * stage[gain.getKey().ordinal()],
                            out);
                }
            }
        }

        private void add(Section section, StemRole role, double factor, Transition out) {
            boolean isVocal = role == StemRole.VOCALS;
            double beatsPerBeat =
                    isVocal ? plan.tempo().vocalBeatsPerBeat() : plan.tempo().instrumentalBeatsPerBeat();
            int source = isVocal ? section.vocalSourceBeat() : section.instrumentalSourceBeat();
            Transition in = section.transitionIn();
            int early = in.type() == TransitionType.CROSSFADE ? in.beats() : 0;
            for (int beat = Math.max(firstBeat, section.startBeat() - early);
                    beat < Math.min(firstBeat + power.length, section.endBeat());
                    beat++) {
                double share = beat < section.startBeat()
                        ? (beat - (section.startBeat() - early) + 0.5) / early
                        : share(section.endBeat() - beat, out);
                double sourceBeat = source + (beat - section.startBeat()) * beatsPerBeat;
                power[beat - firstBeat] += share * factor * songs.power(role, sourceBeat);
            }
        }

        /** How much of a section is left, {@code left} beats before its end, as power. */
        private static double share(int left, Transition out) {
            if (left > out.beats()) {
                return 1;
            }
            return switch (out.type()) {
                case CUT -> 1;
                case CROSSFADE -> (left - 0.5) / out.beats();
                case FILTER_SWEEP -> SWEEP_POWER;
                case SILENCE_GAP -> 0;
            };
        }
    }
}
