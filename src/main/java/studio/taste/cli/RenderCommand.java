package studio.taste.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.audio.WavWriter;
import studio.taste.loudness.ClipFairness;
import studio.taste.loudness.ClipLoudness;
import studio.taste.loudness.LoudnessMatch;
import studio.taste.loudness.MatchedClip;
import studio.taste.music.Song;
import studio.taste.plans.PlanJson;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.Excerpt;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.RemixPlan;
import studio.taste.session.Preview;

/** Writes previews as files. */
@Command(
        name = "render",
        description = {
            "Plans remixes of two songs and writes loudness-matched previews as 24-bit WAV, each with its plan as JSON.",
            "All previews are brought to one loudness: -12 LUFS, or the highest lower level that all can bear."
        },
        mixinStandardHelpOptions = true)
final class RenderCommand extends AtHome {
    private static final int MOST = 16;

    @Mixin
    private PairOptions pair = new PairOptions();

    @Option(names = "--count", defaultValue = "4", description = "Number of previews, 1 to 16 (${DEFAULT-VALUE}).")
    private int count = 4;

    @Option(names = "--seed", defaultValue = "1", description = "Decides the plans (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Mixin
    private StyleOption style = new StyleOption();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory for the files.")
    private Path out = Path.of(".");

    @Option(names = "--json", description = "Prints a JSON array, one object per preview.")
    private boolean json;

    RenderCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        if (count < 1 || count > MOST) {
            throw new StudioException("--count is 1 to " + MOST + ", was " + count + ".");
        }
        style.requireSound();
        Progress progress = progress();
        workplace.library().installDemoSongs(workplace.workers(), progress, song -> {});
        Song vocal = pair.vocalSong(workplace.library());
        Song instrumental = pair.instrumentalSong(workplace.library(), vocal);
        List<RemixPlan> plans = CandidatePlanner.plan(vocal, instrumental, MOST, seed);
        List<Rendered> rendered = new ArrayList<>();
        for (RemixPlan planned : plans.subList(0, Math.min(count, plans.size()))) {
            RemixPlan plan = planned.withStyle(style.over(planned.style()));
            progress.report(rendered.size() / (double) count, "rendering preview " + (rendered.size() + 1));
            Excerpt excerpt = ExcerptChooser.choose(plan, vocal);
            rendered.add(new Rendered(plan, excerpt, workplace.previews().preview(plan, excerpt)));
        }
        write(rendered);
        return true;
    }

    private void write(List<Rendered> rendered) throws StudioException {
        List<ClipLoudness> measured =
                rendered.stream().map(one -> one.preview.loudness()).toList();
        List<MatchedClip> matched = LoudnessMatch.set(measured);
        List<Map<String, Object>> rows = new ArrayList<>();
        try {
            Files.createDirectories(out);
            for (int i = 0; i < rendered.size(); i++) {
                rows.add(write(String.format(Locale.ROOT, "preview-%02d", i + 1), rendered.get(i), matched.get(i)));
            }
        } catch (IOException e) {
            throw new StudioException(
                    "The previews could not be written to " + out + " (" + e
                            + "): choose a directory you may write to.",
                    e);
        }
        if (json) {
            printJson(rows);
        }
    }

    private Map<String, Object> write(String name, Rendered one, MatchedClip made) throws IOException {
        Path file = out.resolve(name + ".wav");
        ClipFairness matched = made.fairness();
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            WavWriter.write24(made.clip(), stream);
        }
        Files.writeString(out.resolve(name + ".json"), PlanJson.text(one.plan));
        if (!json) {
            print(String.format(
                    Locale.ROOT,
                    "%s  %.2f LUFS  %.2f dBTP  %.2f s  %s",
                    file,
                    matched.lufsAfter(),
                    matched.truePeakDbtp(),
                    matched.durationSeconds(),
                    one.plan.family().word()));
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("file", file.toString());
        row.put("plan", one.plan.id().value());
        row.put("family", one.plan.family().word());
        row.put("startBeat", one.excerpt.startBeat());
        row.put("endBeat", one.excerpt.endBeat());
        row.put("integratedLufs", matched.lufsAfter());
        row.put("truePeakDbtp", matched.truePeakDbtp());
        row.put("gainDb", matched.gainDb());
        row.put("limitedDb", matched.limitedDb());
        row.put("durationSeconds", matched.durationSeconds());
        return row;
    }

    /** A plan with its sound. */
    private record Rendered(RemixPlan plan, Excerpt excerpt, Preview preview) {}
}
