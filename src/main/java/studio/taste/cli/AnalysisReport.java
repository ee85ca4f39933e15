package studio.taste.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import studio.taste.music.BeatGrid;
import studio.taste.music.BeatSpan;
import studio.taste.music.Groove;
import studio.taste.music.Song;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongSection;
import studio.taste.music.StemAnalysis;
import studio.taste.music.StemRole;
import studio.taste.music.ThirdOctaves;

/** What was found in a song, for programs and for people. Times are seconds, positions beats of the song's own grid. */
final class AnalysisReport {
    private AnalysisReport() {}

    static Map<String, Object> json(Song song) {
        SongAnalysis analysis = song.analysis();
        BeatGrid grid = analysis.beatGrid();
        Map<String, Object> row = SongsCommand.row(song);
        row.put("beats", grid.toArray());
        row.put(
                "downbeats",
                IntStream.range(0, grid.beats())
                        .filter(beat -> beat % BeatGrid.BEATS_PER_BAR == 0)
                        .mapToDouble(grid::secondsAt)
                        .toArray());
        row.put(
                "sections",
                analysis.sections().stream()
                        .map(section -> section(analysis, section))
                        .toList());
        row.put(
                "barEnergyDb",
                IntStream.range(0, analysis.bars())
                        .mapToDouble(bar ->
                                analysis.energyDb(bar * BeatGrid.BEATS_PER_BAR, (bar + 1) * BeatGrid.BEATS_PER_BAR))
                        .toArray());
        row.put("vocalPhrases", spans(grid, analysis.vocalPhrases()));
        row.put("vocalGaps", spans(grid, analysis.vocalGaps()));
        row.put("groove", groove(analysis.groove()));
        row.put("thirdOctaveCentresHz", centresHz());
        Map<String, Object> stems = new LinkedHashMap<>();
        for (StemRole role : StemRole.values()) {
            stems.put(role.word(), stem(analysis.stem(role)));
        }
        row.put("stems", stems);
        return row;
    }

    private static Map<String, Object> section(SongAnalysis analysis, SongSection section) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("label", section.label());
        row.put("startBeat", section.startBeat());
        row.put("endBeat", section.endBeat());
        row.put("startSeconds", analysis.beatGrid().secondsAt(section.startBeat()));
        row.put("endSeconds", analysis.beatGrid().secondsAt(section.endBeat()));
        row.put("energy", analysis.energy(section));
        return row;
    }

    private static List<Map<String, Object>> spans(BeatGrid grid, List<BeatSpan> spans) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (BeatSpan span : spans) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("startBeat", span.startBeat());
            row.put("endBeat", span.endBeat());
            row.put("startSeconds", grid.secondsAt(span.startBeat()));
            row.put("endSeconds", grid.secondsAt(span.endBeat()));
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> groove(Groove groove) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("swingShare", groove.swingShare());
        row.put("swungPairBeats", groove.swungPairBeats());
        row.put("swingConfidence", groove.swingConfidence());
        row.put("offsetMedianSeconds", groove.offsetMedianSeconds());
        row.put("offsetSpreadSeconds", groove.offsetSpreadSeconds());
        row.put("kick", groove.kick());
        row.put("snare", groove.snare());
        return row;
    }

    private static double[] centresHz() {
        return IntStream.range(0, ThirdOctaves.BANDS)
                .mapToDouble(ThirdOctaves::centreHz)
                .toArray();
    }

    private static Map<String, Object> stem(StemAnalysis stem) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("loudnessLufs", stem.loudnessLufs());
        row.put("onsetsPerBeat", stem.onsetsPerBeat());
        row.put("separationQuality", stem.separationQuality());
        row.put("lowEndCorrelation", stem.lowEndCorrelation());
        row.put("thirdOctaveDb", stem.thirdOctaves().bandDb());
        row.put("barLevelDb", stem.barLevelDb());
        row.put(
                "barActive",
                IntStream.range(0, stem.barLevelDb().size())
                        .mapToObj(stem::isActive)
                        .toList());
        row.put("beatPresenceDb", stem.beatPresenceDb());
        return row;
    }

    static List<String> lines(Song song) {
        SongAnalysis analysis = song.analysis();
        List<String> lines = new ArrayList<>();
        lines.add(text("%s, %s, %s", song.title(), song.genre().word(), clock(analysis.durationSeconds())));
        lines.add(text(
                "Tempo   %.2f bpm (confidence %.2f), first downbeat at %.3f s, %d bars",
                analysis.tempoBpm(),
                analysis.tempoConfidence(),
                analysis.beatGrid().secondsAt(0),
                analysis.bars()));
        lines.add(text(
                "Key     %s, %s (confidence %.2f)",
                analysis.key().code(), analysis.key().keyName(), analysis.keyConfidence()));
        lines.add("Groove  " + swing(analysis.groove()));
        lines.add("");
        lines.add("Section        from    to  beats      energy");
        for (SongSection section : analysis.sections()) {
            lines.add(text(
                    "%-12s %6s %5s  %3d to %3d   %.2f",
                    section.label(),
                    clock(analysis.beatGrid().secondsAt(section.startBeat())),
                    clock(analysis.beatGrid().secondsAt(section.endBeat())),
                    section.startBeat(),
                    section.endBeat(),
                    analysis.energy(section)));
        }
        lines.add("");
        lines.add("Stem     loudness    onsets/beat  separation  active bars");
        for (StemRole role : StemRole.values()) {
            StemAnalysis stem = analysis.stem(role);
            long active =
                    IntStream.range(0, analysis.bars()).filter(stem::isActive).count();
            lines.add(text(
                    "%-7s  %5.1f LUFS   %5.2f        %.2f        %d of %d",
                    role.word(),
                    stem.loudnessLufs(),
                    stem.onsetsPerBeat(),
                    stem.separationQuality(),
                    active,
                    analysis.bars()));
        }
        lines.add("");
        lines.add("Vocal phrases, beats: "
                + (analysis.vocalPhrases().isEmpty()
                        ? "none"
                        : String.join(
                                ", ",
                                analysis.vocalPhrases().stream()
                                        .map(span -> span.startBeat() + " to " + span.endBeat())
                                        .toList())));
        return lines;
    }

    private static String swing(Groove groove) {
        String feel = groove.swingShare() <= 0.52
                ? "straight"
                : text(
                        "swung %s, %.0f %%",
                        groove.swungPairBeats() == 1 ? "eighths" : "sixteenths", 100 * groove.swingShare());
        return text(
                "%s (confidence %.2f), drums %+.1f ms from the beat, half of them within %.1f ms",
                feel,
                groove.swingConfidence(),
                1000 * groove.offsetMedianSeconds(),
                1000 * groove.offsetSpreadSeconds());
    }

    private static String clock(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        return text("%d:%02d", whole / 60, whole % 60);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
