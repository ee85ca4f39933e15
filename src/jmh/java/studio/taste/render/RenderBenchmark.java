package studio.taste.render;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import studio.taste.audio.AudioClip;
import studio.taste.bench.Comparison;
import studio.taste.music.Song;
import studio.taste.music.SongId;
import studio.taste.music.SongStems;
import studio.taste.music.analysis.SongAnalyser;
import studio.taste.music.demo.DemoSongs;
import studio.taste.music.demo.DemoSynthesiser;
import studio.taste.music.demo.Score;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.Excerpt;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.IncompatibleSongsException;
import studio.taste.remix.MixStyle;
import studio.taste.remix.RemixPlan;

/**
 * Renders 20 s of a remix of two demo songs, every knob of the mix turned, so that no stage is passed over. The songs meet at a tempo of
 * neither, so all stems are stretched; the second row reads them as they are, and so is the mix alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class RenderBenchmark {
    private static final double SECONDS = 20;

    public static final List<Comparison> ROWS = List.of(
            Comparison.withBudget("render a preview, all stages", "RenderBenchmark.stretched", 0.4, SECONDS),
            Comparison.withBudget("render it without stretch", "RenderBenchmark.unstretched", 0.15, SECONDS));

    private SongStems vocalStems;
    private SongStems instrumentalStems;
    private Song vocalSong;
    private Song instrumentalSong;
    private RemixPlan plan;
    private Excerpt excerpt;

    @Setup
    public void synthesise() throws IncompatibleSongsException {
        Score vocal = DemoSongs.scores().get(0);
        Score instrumental = DemoSongs.scores().get(1);
        vocalStems = DemoSynthesiser.synthesise(vocal, (fraction, what) -> true);
        instrumentalStems = DemoSynthesiser.synthesise(instrumental, (fraction, what) -> true);
        vocalSong = song(vocal, vocalStems, "aaaaaaaaaaaaaaaa");
        instrumentalSong = song(instrumental, instrumentalStems, "bbbbbbbbbbbbbbbb");
        plan = CandidatePlanner.plan(vocalSong, instrumentalSong, 1)
                .get(0)
                .withStyle(new MixStyle(1, 1, 1, 3, 3, 3, 3, 3, 3));
        int beats = (int) Math.round(SECONDS / plan.secondsPerBeat());
        int start = Math.min(ExcerptChooser.choose(plan, vocalSong).startBeat(), plan.beats() - beats);
        excerpt = new Excerpt(start, start + beats);
    }

    private static Song song(Score score, SongStems stems, String id) {
        return new Song(
                new SongId(id),
                score.title(),
                score.genre(),
                SongAnalyser.known(stems, score.beatGrid(), score.key(), score.sections(), (fraction, what) -> true));
    }

    @Benchmark
    public AudioClip stretched() {
        return render(new PlanRenderer());
    }

    @Benchmark
    public AudioClip unstretched() {
        return render(new PlanRenderer((role, stem, inputBeatFrames, outputBeatFrames, semitones) -> {
            int start = (int) Math.rint(inputBeatFrames[0]);
            return stem.slice(start, start + (int) Math.rint(outputBeatFrames[outputBeatFrames.length - 1]));
        }));
    }

    private AudioClip render(PlanRenderer renderer) {
        return renderer.render(plan, vocalSong, vocalStems, instrumentalSong, instrumentalStems, excerpt);
    }
}
