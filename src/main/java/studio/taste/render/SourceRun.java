package studio.taste.render;

import java.util.ArrayList;
import java.util.List;
import studio.taste.music.BeatGrid;
import studio.taste.remix.Section;

/**
 * Sections in a row through which one song runs on without a jump.
 *
 * @param first index of the first section
 * @param last index of the last section, inclusive
 * @param startBeat remix beat of the first section's start
 * @param sourceBeat beat of the song that sounds there
 * @param beatsPerBeat beats of the song in one beat of the remix
 */
record SourceRun(int first, int last, double startBeat, double sourceBeat, double beatsPerBeat) {
    /** Source positions this close, in beats, are the same. */
    private static final double SAME_BEAT = 1e-6;

    /** Gives the beat of a song at which a section starts to read. */
    @FunctionalInterface
    interface Source {
        int beat(Section section);
    }

    /** Divides a plan's sections where the song jumps. */
    static List<SourceRun> of(List<Section> sections, Source source, double beatsPerBeat) {
        if (!(beatsPerBeat > 0)) {
            throw new IllegalArgumentException("beatsPerBeat must be positive, was " + beatsPerBeat);
        }
        List<SourceRun> runs = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            double end = source.beat(section) + section.beats() * beatsPerBeat;
            boolean runsOn = i + 1 < sections.size() && Math.abs(source.beat(sections.get(i + 1)) - end) < SAME_BEAT;
            if (!runsOn) {
                Section start = sections.get(first);
                runs.add(new SourceRun(first, i, start.startBeat(), source.beat(start), beatsPerBeat));
                first = i + 1;
            }
        }
        return runs;
    }

    /** Beat of the song that sounds at a beat of the remix. */
    double sourceBeatAt(double remixBeat) {
        return sourceBeat + (remixBeat - startBeat) * beatsPerBeat;
    }

    double remixBeatAt(double songBeat) {
        return startBeat + (songBeat - sourceBeat) / beatsPerBeat;
    }

    /**
     * The song's beats within a stretch of the remix, and the stretch's ends.
     *
     * @param grid the song's beats
     * @param timeline where remix beats lie in the output
     * @param from first frame of the output
     * @param to end of the stretch
     * @return input frames and output frames; the latter count from {@code from}
     */
    double[][] beatFrames(BeatGrid grid, Timeline timeline, int from, int to) {
        List<double[]> pairs = new ArrayList<>();
        double firstBeat = sourceBeatAt(timeline.beatAt(from));
        double lastBeat = sourceBeatAt(timeline.beatAt(to));
        pairs.add(new double[] {firstBeat, 0});
        for (double beat = Math.floor(firstBeat) + 1; beat < lastBeat; beat++) {
            double frame = timeline.frameAt(remixBeatAt(beat)) - from;
            if (frame > 1 && frame < to - from - 1) {
                pairs.add(new double[] {beat, frame});
            }
        }
        pairs.add(new double[] {lastBeat, to - from});
        int rate = timeline.sampleRateHz();
        return new double[][] {
            pairs.stream().mapToDouble(p -> grid.secondsAt(p[0]) * rate).toArray(),
            pairs.stream().mapToDouble(p -> p[1]).toArray()
        };
    }
}
