package studio.taste.music.analysis;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import studio.taste.Progress;
import studio.taste.audio.AudioClip;
import studio.taste.loudness.LoudnessMeter;
import studio.taste.music.BeatGrid;
import studio.taste.music.CamelotKey;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongSection;
import studio.taste.music.SongStems;
import studio.taste.music.StemAnalysis;
import studio.taste.music.StemRole;

/**
 * Listens to a song's stems and says what is known of it.
 *
 * <p>Tempo: {@link TempoEstimator} on the drums, or on the mix where the drums are weak. When the onsets keep to one pulse the
 * grid has constant tempo, otherwise {@link BeatTracker} follows them. Bars: {@link DownbeatFinder}. Key: {@link KeyEstimator}
 * over the pitched stems. Sections: {@link SectionFinder} over the bar levels.
 */
public final class SongAnalyser {
    /** Goes up whenever the same sound would be described otherwise, so that stored analyses are made anew. */
    public static final int VERSION = 2;

    /** Loudness given to a stem that is too quiet to measure: the meter's absolute gate. */
    private static final double SILENT_LUFS = -70;
    /** Drums this far below the mix do not carry the beat. */
    private static final double WEAK_DRUMS_BELOW_MIX_DB = 30;
    /** Fewer onsets than this say nothing about a beat. */
    private static final int FEWEST_ONSETS = 8;
    /** Onsets that wander further from a constant pulse show that the tempo is not steady. */
    private static final double STEADY_WITHIN_SECONDS = 0.022;
    /** Without any onset a song is given this tempo, with confidence 0. */
    private static final double FALLBACK_BPM = 120;
    /** When the places between the beats explain the onsets nearly as well as the beats, either may be the beats. */
    private static final double EQUALLY_EXPLAINED = 0.85;
    /** A downbeat this little before the start of the recording is taken to be at its start. */
    private static final double CUT_START_SECONDS = 0.04;

    private final SongStems stems;
    private final AnalysisHints hints;
    private final Progress progress;

    private SongAnalyser(SongStems stems, AnalysisHints hints, Progress progress) {
        this.stems = stems;
        this.hints = hints;
        this.progress = progress;
    }

    /**
     * Analyses a song; equal stems and hints give an equal analysis.
     *
     * @param stems the sound, not modified
     * @param hints values that win over estimates
     * @param progress told how far the analysis is; when it returns false, a {@link CancellationException} is thrown
     */
    public static SongAnalysis analyse(SongStems stems, AnalysisHints hints, Progress progress) {
        return new SongAnalyser(stems, hints, progress).analyse();
    }

    /**
     * What is true of a song whose beats, key and sections are known exactly, as those of a score are: levels and loudness are
     * measured, the rest is taken as given.
     */
    public static SongAnalysis known(
            SongStems stems, BeatGrid grid, CamelotKey key, List<SongSection> sections, Progress progress) {
        SongAnalyser analyser = new SongAnalyser(stems, AnalysisHints.NONE, progress);
        analyser.progress.goOn(0, "listening for onsets");
        OnsetStrength drums = analyser.drumOnsets();
        return analyser.measured(new Beats(grid, 1), new KeyEstimator.Estimate(key, 1), Optional.of(sections), drums);
    }

    private SongAnalysis analyse() {
        progress.goOn(0, "listening for onsets");
        boolean drumsCarry = drumsCarryTheBeat();
        float[] carrier = (drumsCarry ? stems.clip(StemRole.DRUMS) : sumOf(StemRole.values())).toMono();
        OnsetStrength onsets = OnsetStrength.of(carrier, stems.sampleRateHz());
        progress.goOn(0.2, "finding the harmony");
        Chromagram harmony = Chromagram.of(sumOf(StemRole.VOCALS, StemRole.BASS, StemRole.OTHER));
        Chromagram bass = Chromagram.of(stems.clip(StemRole.BASS));
        progress.goOn(0.5, "finding the beat");
        Beats beats = beats(carrier, onsets, harmony);
        KeyEstimator.Estimate key = hints.key()
                .map(given -> new KeyEstimator.Estimate(given, 1))
                .orElseGet(() -> KeyEstimator.estimate(
                        harmony.chroma(0, harmony.durationSeconds()), phraseOpenings(bass, beats.grid())));
        return measured(beats, key, Optional.empty(), drumsCarry ? onsets : drumOnsets());
    }

    /** What is measured once the beats are known. */
    private SongAnalysis measured(
            Beats beats, KeyEstimator.Estimate key, Optional<List<SongSection>> sections, OnsetStrength drums) {
        BeatGrid grid = beats.grid();
        progress.goOn(0.6, "measuring the spectra");
        StemSpectra spectra = StemSpectra.of(stems);
        Map<StemRole, List<Double>> levels = BarLevels.measure(stems, grid);
        Map<StemRole, StemAnalysis> analyses = new EnumMap<>(StemRole.class);
        for (StemRole role : StemRole.values()) {
            progress.goOn(0.7 + 0.05 * role.ordinal(), "measuring the " + role.word());
            List<Double> barLevels = levels.getOrDefault(role, List.of());
            // Hats are drowned by kick and snare, but not in the high band.
            double[] onsets = role == StemRole.DRUMS
                    ? OnsetPeaks.of(drums.strokes()).seconds()
                    : NoteOnsets.seconds(stems.clip(role).toMono(), stems.sampleRateHz());
            analyses.put(
                    role,
                    new StemAnalysis(
                            Math.max(SILENT_LUFS, LoudnessMeter.integratedLufs(stems.clip(role))),
                            barLevels,
                            spectra.beatPresenceDb(role, grid),
                            spectra.thirdOctaves(role),
                            NoteOnsets.perBeat(onsets, grid, barLevels),
                            spectra.separationQuality(role),
                            spectra.lowEndCorrelation(role)));
        }
        progress.goOn(0.95, "finding the sections");
        return new SongAnalysis(
                grid,
                beats.confidence(),
                key.key(),
                key.confidence(),
                sections.orElseGet(() -> SectionFinder.sections(levels)),
                stems.durationSeconds(),
                VocalPhrases.find(stems.clip(StemRole.VOCALS), grid),
                GrooveFinder.find(drums, grid),
                analyses);
    }

    private OnsetStrength drumOnsets() {
        return OnsetStrength.of(stems.clip(StemRole.DRUMS).toMono(), stems.sampleRateHz());
    }

    /** Mean chroma of the first two beats of every phrase of four bars. */
    private static double[] phraseOpenings(Chromagram bass, BeatGrid grid) {
        double[] sum = new double[Chromagram.PITCH_CLASSES];
        for (int beat = 0; beat + 2 < grid.beats(); beat += 4 * BeatGrid.BEATS_PER_BAR) {
            double[] opening = bass.chroma(grid.secondsAt(beat), grid.secondsAt(beat + 2.0));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += opening[i];
            }
        }
        return sum;
    }

    private record Beats(BeatGrid grid, double confidence) {}

    private Beats beats(float[] carrier, OnsetStrength onsets, Chromagram harmony) {
        float[] body = onsets.body();
        OnsetPeaks peaks = OnsetPeaks.of(body);
        if (peaks.count() < FEWEST_ONSETS) {
            Pulse pulse = new Pulse(60 / hints.tempoBpm().orElse(FALLBACK_BPM), 0);
            return new Beats(
                    grid(pulse, hints.firstDownbeatSeconds().orElse(0)),
                    hints.tempoBpm().isPresent() ? 1 : 0);
        }
        PulseFit fit = new PulseFit(peaks);
        if (hints.tempoBpm().isPresent()) {
            Pulse pulse = fit.atPeriod(60 / hints.tempoBpm().getAsDouble());
            return new Beats(constantGrid(pulse, fit, onsets, harmony), 1);
        }
        OptionalDouble beatRoot = BeatRoot.beatPeriodSeconds(carrier, stems.sampleRateHz());
        TempoEstimator.Estimate estimate =
                TempoEstimator.estimate(body, peaks, OnsetPeaks.of(onsets.strokes()), beatRoot, hints.genre());
        BeatGrid grid = fit.driftSeconds(estimate.pulse()) <= STEADY_WITHIN_SECONDS
                ? constantGrid(estimate.pulse(), fit, onsets, harmony)
                : followedGrid(estimate.pulse(), fit, onsets, harmony);
        return new Beats(grid, estimate.confidence());
    }

    private BeatGrid constantGrid(Pulse pulse, PulseFit fit, OnsetStrength onsets, Chromagram harmony) {
        if (hints.firstDownbeatSeconds().isPresent()) {
            return grid(pulse, hints.firstDownbeatSeconds().getAsDouble());
        }
        double[] beats = pulse.beats(-CUT_START_SECONDS, stems.durationSeconds());
        if (beats.length < 8) {
            return grid(pulse, Math.max(0, beats[0]));
        }
        boolean between = fit.explains(betweenBeats(pulse)) > EQUALLY_EXPLAINED * fit.explains(pulse);
        double[] places = between ? withHalves(beats) : beats;
        int first = DownbeatFinder.firstDownbeat(stems, places, between ? 2 : 1, onsets, harmony);
        return grid(pulse, Math.max(0, places[first]));
    }

    private static Pulse betweenBeats(Pulse pulse) {
        return pulse.movedBy(pulse.periodSeconds() / 2);
    }

    /** The beats, and between any two of them the place half-way. */
    private static double[] withHalves(double[] beats) {
        double[] halves = new double[2 * beats.length - 1];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = (beats[i / 2] + beats[(i + 1) / 2]) / 2;
        }
        return halves;
    }

    private BeatGrid grid(Pulse pulse, double firstDownbeatSeconds) {
        return BeatGrid.constant(pulse.tempoBpm(), firstDownbeatSeconds, stems.durationSeconds());
    }

    private BeatGrid followedGrid(Pulse pulse, PulseFit fit, OnsetStrength onsets, Chromagram harmony) {
        double[] found = BeatTracker.follow(onsets.all(), pulse.periodSeconds());
        if (found.length < 8) {
            return constantGrid(pulse, fit, onsets, harmony);
        }
        double[] beats = BeatTracker.extended(found, stems.durationSeconds());
        if (hints.firstDownbeatSeconds().isPresent()) {
            return new BeatGrid(startingAt(beats, hints.firstDownbeatSeconds().getAsDouble()));
        }
        int first = DownbeatFinder.firstDownbeat(stems, beats, 1, onsets, harmony);
        return new BeatGrid(Arrays.copyOfRange(beats, first, beats.length));
    }

    /** The given first downbeat, and after it the beats that come more than half a beat later. */
    private static double[] startingAt(double[] beats, double firstDownbeatSeconds) {
        double half = (beats[1] - beats[0]) / 2;
        double[] later = Arrays.stream(beats)
                .filter(beat -> beat > firstDownbeatSeconds + half)
                .toArray();
        double[] all = new double[Math.max(2, later.length + 1)];
        all[0] = firstDownbeatSeconds;
        all[1] = firstDownbeatSeconds + 2 * half;
        System.arraycopy(later, 0, all, 1, later.length);
        return all;
    }

    /** Whether the drums are strong enough beside the sum of all stems. */
    private boolean drumsCarryTheBeat() {
        AudioClip mix = sumOf(StemRole.values());
        AudioClip drums = stems.clip(StemRole.DRUMS);
        double mixDb = BarLevels.levelDb(mix, 0, mix.durationSeconds());
        double drumsDb = BarLevels.levelDb(drums, 0, drums.durationSeconds());
        return drumsDb > mixDb - WEAK_DRUMS_BELOW_MIX_DB;
    }

    private AudioClip sumOf(StemRole... roles) {
        float[] sum = new float[stems.frames()];
        for (StemRole role : roles) {
            float[] mono = stems.clip(role).toMono();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += mono[i];
            }
        }
        return new AudioClip(stems.sampleRateHz(), new float[][] {sum});
    }
}
