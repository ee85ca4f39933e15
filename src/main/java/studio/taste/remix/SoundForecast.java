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
 * with the section's and the mix's gains, transitions taken into account, the bass stepping back for drums, bass and other for the
 * voice. Integrated loudness gates the beats as BS.1770-4 gates
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
     * True peak over the loudest beat's loudness, dB. Mean over 68 rendered plans of the demo songs, in which it has a deviation of
     * 1.0 dB.
     */
    private static final double CREST_DB = 11;

    /**
     * How far the bass steps back over a beat in which the drums are as loud as staged, dB: the best of a grid over the same plans. The
     * renderer takes 3 dB at a kick, and gives them back before the next.
     */
    private static final double BASS_UNDER_DRUMS_DB = 2.0;

    /** How far below their staged loudness drums are too soft for that, LU. */
    private static final double DRUMS_TOO_SOFT_LU = 12;

    /** How far bass and other step back in a beat with a voice, dB: as the renderer has it. */
    private static final double MUSIC_UNDER_VOICE_DB = 1.5;

    /** How far below its staged loudness a voice is too soft for that … */
    private static final double VOICE_TOO_SOFT_LU = 20;

    /** … and from where it takes its all. */
    private static final double VOICE_FULL_LU = 8;

    /** What a decibel of brightness takes off the loudness, dB: least squares over the same plans. */
    private static final double LOSS_PER_BRIGHTNESS = 0.25;

    /** The whole plan. */
    public static SoundForecast of(RemixPlan plan, SourcePair songs) {
        int end = plan.sections().stream().mapToInt(Section::endBeat).max().orElse(0);
        return of(plan, songs, new Excerpt(0, Math.max(1, end)));
    }

    /** A part of the plan, such as its preview. */
    public static SoundForecast of(RemixPlan plan, SourcePair songs, Excerpt excerpt) {
        double[] power = new BeatPowers(plan, songs, excerpt).mixed();
        return new SoundForecast(
                decibels(SourcePair.gatedMean(power)),
                rangeLu(power, plan.secondsPerBeat()),
                decibels(Arrays.stream(power).max().orElse(0)) + CREST_DB);
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

        /** Per role and beat, before stems step back for each other. */
        private final double[][] power;

        /** Loudness of a staged stem, as power. */
        private final double staged;

        /** Per role: what staging and the mix do to it, as power. */
        private final double[] stage = new double[StemRole.values().length];

        BeatPowers(RemixPlan plan, SourcePair songs, Excerpt excerpt) {
            this.plan = plan;
            this.songs = songs;
            this.firstBeat = excerpt.startBeat();
            this.power = new double[StemRole.values().length][excerpt.beats()];
            int stems = 0;
            for (StemRole role : StemRole.values()) {
                boolean sounds = plan.sections().stream()
                        .anyMatch(section -> section.gains().sounds(role));
                stems += sounds ? 1 : 0;
            }
            double stagedLufs = MIX_TARGET_LUFS - 10 * Math.log10(Math.max(1, stems));
            staged = Math.pow(10, stagedLufs / 10);
            double toneDb = -LOSS_PER_BRIGHTNESS * plan.style().brightnessDb();
            for (StemRole role : StemRole.values()) {
                double lufs = songs.loudnessLufs(role);
                double gainDb = lufs > SILENT_LUFS ? Math.min(MAX_STAGE_GAIN_DB, stagedLufs - lufs) : 0;
                stage[role.ordinal()] =
                        Math.pow(10, (gainDb + toneDb + plan.style().levelDb(role)) / 10);
            }
        }

        /** Power of the mix in each beat. */
        double[] mixed() {
            fill();
            double[] mix = new double[power[0].length];
            for (int beat = 0; beat < mix.length; beat++) {
                double underDrumsDb = -BASS_UNDER_DRUMS_DB * presence(StemRole.DRUMS, beat, -DRUMS_TOO_SOFT_LU, 0);
                double underVoiceDb =
                        -MUSIC_UNDER_VOICE_DB * presence(StemRole.VOCALS, beat, -VOICE_TOO_SOFT_LU, -VOICE_FULL_LU);
                mix[beat] = power(StemRole.VOCALS, beat, 0)
                        + power(StemRole.DRUMS, beat, 0)
                        + power(StemRole.BASS, beat, underDrumsDb + underVoiceDb)
                        + power(StemRole.OTHER, beat, underVoiceDb);
            }
            return mix;
        }

        private double power(StemRole role, int beat, double gainDb) {
            return power[role.ordinal()][beat] * Math.pow(10, gainDb / 10);
        }

        /** How much other stems step back for one: 0 while it is softer than one level against its staged one, 1 from another on. */
        private double presence(StemRole role, int beat, double softLu, double fullLu) {
            double levelLu = decibels(power[role.ordinal()][beat] / staged);
            return Math.max(0, Math.min(1, (levelLu - softLu) / (fullLu - softLu)));
        }

        private void fill() {
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
                    beat < Math.min(firstBeat + power[0].length, section.endBeat());
                    beat++) {
                double share = beat < section.startBeat()
                        ? (beat - (section.startBeat() - early) + 0.5) / early
                        : share(section.endBeat() - beat, out);
                double sourceBeat = source + (beat - section.startBeat()) * beatsPerBeat;
                power[role.ordinal()][beat - firstBeat] += share * factor * songs.power(role, sourceBeat);
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
