package studio.taste.render;

import java.util.List;
import java.util.Optional;
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
            Comparison.withBudget("Render a preview, all stages, 20 s", "RenderBenchmark.stretched", 0.4, SECONDS),
            Comparison.withBudget("Render it without stretch, 20 s", "RenderBenchmark.unstretched", 0.15, SECONDS));

    /** Two songs and what of their remix is rendered. */
    private record Material(
            Song vocal,
            SongStems vocalStems,
            Song instrumental,
            SongStems instrumentalStems,
            RemixPlan plan,
            Excerpt excerpt) {}

    private Optional<Material> material = Optional.empty();

    /** Plays two demo songs and plans a remix of them. */
    @Setup
    public void synthesise() throws IncompatibleSongsException {
        Score vocalScore = DemoSongs.scores().get(0);
        Score instrumentalScore = DemoSongs.scores().get(1);
        SongStems vocalStems = DemoSynthesiser.synthesise(vocalScore, (fraction, what) -> true);
        SongStems instrumentalStems = DemoSynthesiser.synthesise(instrumentalScore, (fraction, what) -> true);
        Song vocal = song(vocalScore, vocalStems, "aaaaaaaaaaaaaaaa");
        Song instrumental = song(instrumentalScore, instrumentalStems, "bbbbbbbbbbbbbbbb");
        RemixPlan plan =
                CandidatePlanner.plan(vocal, instrumental, 1).get(0).withStyle(new MixStyle(1, 1, 1, 3, 3, 3, 3, 3, 3));
        int beats = (int) Math.round(SECONDS / plan.secondsPerBeat());
        int start = Math.min(ExcerptChooser.choose(plan, vocal).startBeat(), plan.beats() - beats);
        material = Optional.of(new Material(
                vocal, vocalStems, instrumental, instrumentalStems, plan, new Excerpt(start, start + beats)));
    }

    private static Song song(Score score, SongStems stems, String id) {
        return new Song(
                new SongId(id),
                score.title(),
                score.genre(),
                SongAnalyser.known(stems, score.beatGrid(), score.key(), score.sections(), (fraction, what) -> true));
    }

    /** All four stems stretched. */
    @Benchmark
    public AudioClip stretched() {
        return render(new PlanRenderer());
    }

    /** The mix alone. */
    @Benchmark
    public AudioClip unstretched() {
        return render(new PlanRenderer((role, stem, inputBeatFrames, outputBeatFrames, semitones) -> {
            int start = (int) Math.rint(inputBeatFrames[0]);
            return stem.slice(start, start + (int) Math.rint(outputBeatFrames[outputBeatFrames.length - 1]));
        }));
    }

    private AudioClip render(PlanRenderer renderer) {
        Material all = material.orElseThrow();
        return renderer.render(
                all.plan(), all.vocal(), all.vocalStems(), all.instrumental(), all.instrumentalStems(), all.excerpt());
    }
}
