package studio.taste.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.taste.audio.AudioClip;
import studio.taste.music.BeatGrid;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;
import studio.taste.music.Groove;
import studio.taste.music.Song;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongId;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;
import studio.taste.music.WrittenStems;
import studio.taste.remix.ArrangementFamily;
import studio.taste.remix.Excerpt;
import studio.taste.remix.MixStyle;
import studio.taste.remix.PitchDecision;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.SectionLabel;
import studio.taste.remix.StemGains;
import studio.taste.remix.TempoDecision;
import studio.taste.remix.Transition;

/** A remix put together by hand: two songs with given stems and the sections of a plan. */
final class Sketch {
    static final SongId VOCAL = new SongId("aaaaaaaaaaaaaaaa");
    static final SongId INSTRUMENTAL = new SongId("bbbbbbbbbbbbbbbb");

    private final double songSeconds;
    private final double targetBpm;
    private final Map<StemRole, float[]> samples = new EnumMap<>(StemRole.class);
    private final List<Section> sections = new ArrayList<>();
    private BeatGrid vocalGrid;
    private BeatGrid instrumentalGrid;
    private double vocalBeatsPerBeat = 1;
    private double stemLufs = -18;
    private int semitones;
    private MixStyle style = MixStyle.NEUTRAL;
    private boolean dry;

    Sketch(double targetBpm, double songSeconds) {
        this.targetBpm = targetBpm;
        this.songSeconds = songSeconds;
        vocalGrid = BeatGrid.constant(targetBpm, 0, songSeconds);
        instrumentalGrid = vocalGrid;
    }

    /** At 120 beats a minute, a voice that holds one tone and from a beat on another. */
    static Sketch twoVoices(double firstHz, double secondHz, int secondBeat) {
        float[] voice = Signals.sine(firstHz, 0.3, 30);
        int from = Signals.frames(0.5 * secondBeat);
        System.arraycopy(Signals.sine(secondHz, 0.3, 30), from, voice, from, voice.length - from);
        return new Sketch(120, 30).stem(StemRole.VOCALS, voice);
    }

    Sketch vocalBpm(double bpm, double firstBeatSeconds) {
        vocalGrid = BeatGrid.constant(bpm, firstBeatSeconds, songSeconds);
        return this;
    }

    Sketch instrumentalBpm(double bpm, double firstBeatSeconds) {
        instrumentalGrid = BeatGrid.constant(bpm, firstBeatSeconds, songSeconds);
        return this;
    }

    Sketch vocalBeatsPerBeat(double beats) {
        vocalBeatsPerBeat = beats;
        return this;
    }

    Sketch stemLufs(double lufs) {
        stemLufs = lufs;
        return this;
    }

    Sketch semitones(int semitones) {
        this.semitones = semitones;
        return this;
    }

    Sketch style(MixStyle style) {
        this.style = style;
        return this;
    }

    /** Without room, saturation and arcs. */
    Sketch dry() {
        dry = true;
        return this;
    }

    Sketch stem(StemRole role, float[] sound) {
        samples.put(role, sound);
        return this;
    }

    /** Adds a section after the last; both songs read from the given beats. */
    Sketch section(
            int beats, Transition in, int vocalSourceBeat, int instrumentalSourceBeat, Map<StemRole, Double> gains) {
        int start = sections.isEmpty() ? 0 : sections.get(sections.size() - 1).endBeat();
        sections.add(new Section(
                SectionLabel.MAIN,
                start,
                start + beats,
                new StemGains(gains),
                in,
                vocalSourceBeat,
                instrumentalSourceBeat));
        return this;
    }

    AudioClip render(int startBeat, int endBeat) {
        RemixPlan plan = new RemixPlan(
                VOCAL,
                INSTRUMENTAL,
                Genre.UNKNOWN,
                ArrangementFamily.STANDARD_ARC,
                new TempoDecision(
                        targetBpm,
                        targetBpm * vocalBeatsPerBeat / vocalGrid.tempoBpm(),
                        targetBpm / instrumentalGrid.tempoBpm(),
                        vocalBeatsPerBeat,
                        1,
                        "by hand"),
                new PitchDecision(semitones, 0, "by hand"),
                sections,
                style);
        SongStems stems = stems();
        return new PlanRenderer(new StemTimeStretcher(), dry)
                .render(
                        plan,
                        song(VOCAL, vocalGrid),
                        stems,
                        song(INSTRUMENTAL, instrumentalGrid),
                        stems,
                        new Excerpt(startBeat, endBeat));
    }

    private SongStems stems() {
        Map<StemRole, AudioClip> clips = new EnumMap<>(StemRole.class);
        for (StemRole role : StemRole.values()) {
            clips.put(role, Signals.stereo(samples.getOrDefault(role, new float[Signals.frames(songSeconds)])));
        }
        return new SongStems(clips);
    }

    private Song song(SongId id, BeatGrid grid) {
        Map<StemRole, List<Double>> levels = new EnumMap<>(StemRole.class);
        for (StemRole role : StemRole.values()) {
            levels.put(role, List.of());
        }
        SongAnalysis analysis = new SongAnalysis(
                grid,
                1,
                new CamelotKey(8, false),
                1,
                List.of(),
                songSeconds,
                List.of(),
                Groove.NONE,
                WrittenStems.of(stemLufs, levels));
        return new Song(id, "by hand", Genre.UNKNOWN, analysis);
    }
}
