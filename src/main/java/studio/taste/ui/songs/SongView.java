package studio.taste.ui.songs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.taste.music.BeatGrid;
import studio.taste.music.Genre;
import studio.taste.music.Groove;
import studio.taste.music.Song;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongStems;
import studio.taste.music.StemEnvelope;
import studio.taste.music.StemRole;
import studio.taste.music.analysis.AnalysisHints;
import studio.taste.ui.widgets.SongMap;

/**
 * A song as the pane shows it.
 *
 * @param song the song
 * @param given what people said of it, which was not estimated
 * @param envelopes its stems, drawn; every one present
 */
public record SongView(Song song, AnalysisHints given, Map<StemRole, StemEnvelope> envelopes) {
    /** More than enough for a wide screen of fine pixels. */
    private static final int STRETCHES = 4_000;

    /** The share by which the best tempo led the second; see {@code TempoEstimator}. */
    private static final double SURE_TEMPO = 0.7;

    private static final double LIKELY_TEMPO = 0.57;
    private static final double SURE_KEY = 0.6;
    private static final double LIKELY_KEY = 0.25;

    public SongView {
        envelopes = Map.copyOf(envelopes);
    }

    /** Reads the stems, which takes a moment; for a background thread. */
    public static SongView of(Song song, AnalysisHints given, SongStems stems) {
        Map<StemRole, StemEnvelope> envelopes = new EnumMap<>(StemRole.class);
        for (StemRole role : StemRole.values()) {
            envelopes.put(role, StemEnvelope.of(stems.clip(role), STRETCHES));
        }
        return new SongView(song, given, envelopes);
    }

    SongMap.Content map() {
        SongAnalysis analysis = song.analysis();
        BeatGrid grid = analysis.beatGrid();
        List<SongMap.Stretch> parts = analysis.sections().stream()
                .map(section -> stretch(grid, capitalised(section.label()), section.startBeat(), section.endBeat()))
                .toList();
        List<SongMap.Stretch> phrases = analysis.vocalPhrases().stream()
                .map(phrase -> stretch(grid, "", phrase.startBeat(), phrase.endBeat()))
                .toList();
        double[] bars = new double[(grid.beats() + BeatGrid.BEATS_PER_BAR - 1) / BeatGrid.BEATS_PER_BAR];
        for (int bar = 0; bar < bars.length; bar++) {
            bars[bar] = grid.secondsAt((double) bar * BeatGrid.BEATS_PER_BAR);
        }
        return new SongMap.Content(analysis.durationSeconds(), parts, lanes(), phrases, bars, energies(analysis));
    }

    private static SongMap.Stretch stretch(BeatGrid grid, String words, int startBeat, int endBeat) {
        return new SongMap.Stretch(words, grid.secondsAt(startBeat), grid.secondsAt(endBeat));
    }

    /** All lanes on one scale, the loudest moment filling its lane. */
    private List<SongMap.Lane> lanes() {
        float loudest = 1e-6f;
        for (StemEnvelope envelope : envelopes.values()) {
            for (float peak : envelope.peak()) {
                loudest = Math.max(loudest, peak);
            }
        }
        List<SongMap.Lane> lanes = new ArrayList<>();
        for (StemRole role : StemRole.values()) {
            StemEnvelope envelope = envelopes.get(role);
            if (envelope != null) {
                lanes.add(new SongMap.Lane(
                        capitalised(role.word()), scaled(envelope.peak(), loudest), scaled(envelope.rms(), loudest)));
            }
        }
        return lanes;
    }

    private static float[] scaled(float[] values, float by) {
        for (int i = 0; i < values.length; i++) {
            values[i] /= by;
        }
        return values;
    }

    /** Half as high for every 10 dB below the strongest bar. */
    private static double[] energies(SongAnalysis analysis) {
        double[] energies = new double[analysis.bars()];
        double strongest = Double.NEGATIVE_INFINITY;
        for (int bar = 0; bar < energies.length; bar++) {
            energies[bar] = analysis.energyDb(bar * BeatGrid.BEATS_PER_BAR, (bar + 1) * BeatGrid.BEATS_PER_BAR);
            strongest = Math.max(strongest, energies[bar]);
        }
        for (int bar = 0; bar < energies.length; bar++) {
            energies[bar] = Math.pow(2, (energies[bar] - strongest) / 10);
        }
        return energies;
    }

    String title() {
        return song.title();
    }

    String genreWords() {
        return song.genre() == Genre.UNKNOWN ? "genre not given" : song.genre().word();
    }

    String tempoWords() {
        return text("%.1f bpm", song.analysis().tempoBpm());
    }

    String tempoSource() {
        return given.tempoBpm().isPresent()
                ? "given"
                : estimate(song.analysis().tempoConfidence(), SURE_TEMPO, LIKELY_TEMPO, "half or double is possible");
    }

    String keyWords() {
        return song.analysis().key().code() + " · " + song.analysis().key().keyName();
    }

    String keySource() {
        return given.key().isPresent()
                ? "given"
                : estimate(song.analysis().keyConfidence(), SURE_KEY, LIKELY_KEY, "a related key is possible");
    }

    String downbeatWords() {
        return text("%.3f s", song.analysis().beatGrid().secondsAt(0));
    }

    String downbeatSource() {
        return given.firstDownbeatSeconds().isPresent() ? "given" : "estimated";
    }

    String grooveWords() {
        Groove groove = song.analysis().groove();
        if (groove.swingConfidence() < 0.2) {
            return "unclear";
        }
        return groove.swingShare() <= 0.52
                ? "straight"
                : text(
                        "swung %s, %.0f %%",
                        groove.swungPairBeats() == 1 ? "eighths" : "sixteenths", 100 * groove.swingShare());
    }

    private static String estimate(double confidence, double sure, double likely, String doubt) {
        return confidence >= 1
                ? "known"
                : confidence >= sure ? "sure" : confidence >= likely ? "likely" : "unsure: " + doubt;
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
