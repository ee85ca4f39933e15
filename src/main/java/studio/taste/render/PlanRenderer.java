package studio.taste.render;

import java.util.List;
import java.util.concurrent.CancellationException;
import studio.taste.Progress;
import studio.taste.audio.AudioClip;
import studio.taste.music.Song;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;
import studio.taste.remix.Excerpt;
import studio.taste.remix.MixStyle;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.TransitionType;

/**
 * Renders plans: each stem is read from its song along the plan's sections, stretched to the plan's tempo, brought to its staged
 * level and the section's gain, and mixed; then the mix's own transitions and tone.
 *
 * <p>The result is not limited: samples may exceed ±1, and the loudness match that follows brings them down.
 */
public final class PlanRenderer implements Renderer {
    /** Changes whenever the same plan would sound different. */
    public static final String VERSION = "render-1";

    /** Below this the mix is mono. */
    private static final double MONO_BELOW_HZ = 100;

    private static final double EDGE_FADE_IN_SECONDS = 0.008;
    private static final double EDGE_FADE_OUT_SECONDS = 0.03;

    private final TimeStretcher stretcher;

    public PlanRenderer() {
        this(new StemTimeStretcher());
    }

    PlanRenderer(TimeStretcher stretcher) {
        this.stretcher = stretcher;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public AudioClip render(
            RemixPlan plan,
            Song vocalSong,
            SongStems vocalStems,
            Song instrumentalSong,
            SongStems instrumentalStems,
            Excerpt excerpt,
            Progress progress) {
        requireFitting(plan, vocalSong, vocalStems, instrumentalSong, instrumentalStems, excerpt);
        int rate = vocalStems.sampleRateHz();
        Timeline timeline = new Timeline(excerpt.startBeat(), plan.secondsPerBeat() * rate, rate);
        float[][] mix = new float[2][(int) Math.rint(timeline.frameAt(excerpt.endBeat()))];
        for (StemRole role : StemRole.values()) {
            goOn(progress, role.ordinal(), StemRole.values().length, role.word());
            boolean isVocal = role == StemRole.VOCALS;
            SongStems stems = isVocal ? vocalStems : instrumentalStems;
            Song song = isVocal ? vocalSong : instrumentalSong;
            new StemTrack(plan, role, song, stems.clip(role), timeline).addTo(mix, stretcher);
        }
        sweep(mix, plan.sections(), timeline);
        finish(mix, plan.style(), timeline);
        return new AudioClip(rate, mix);
    }

    private static void goOn(Progress progress, int done, int of, String what) {
        if (!progress.report(done / (double) of, "Rendering the " + what)) {
            throw new CancellationException("the rendering was cancelled");
        }
    }

    private static void requireFitting(
            RemixPlan plan,
            Song vocalSong,
            SongStems vocalStems,
            Song instrumentalSong,
            SongStems instrumentalStems,
            Excerpt excerpt) {
        if (!plan.vocalSong().equals(vocalSong.id()) || !plan.instrumentalSong().equals(instrumentalSong.id())) {
            throw new IllegalArgumentException("the plan is for " + plan.vocalSong() + " and " + plan.instrumentalSong()
                    + ", but was given " + vocalSong.id() + " and " + instrumentalSong.id());
        }
        if (vocalStems.sampleRateHz() != instrumentalStems.sampleRateHz()) {
            throw new IllegalArgumentException("songs must have one sample rate, had " + vocalStems.sampleRateHz()
                    + " and " + instrumentalStems.sampleRateHz() + " Hz");
        }
        if (excerpt.endBeat() > plan.beats()) {
            throw new IllegalArgumentException(
                    "the excerpt ends at beat " + excerpt.endBeat() + ", after the plan's " + plan.beats());
        }
    }

    /** Applies the filter sweeps that lie in the excerpt or reach into it. */
    private static void sweep(float[][] mix, List<Section> sections, Timeline timeline) {
        double exit = timeline.framesOf(StemAutomation.DECLICK_SECONDS);
        for (Section section : sections) {
            if (section.transitionIn().type() == TransitionType.FILTER_SWEEP) {
                double end = timeline.frameAt(section.startBeat());
                double start = timeline.frameAt(
                        section.startBeat() - section.transitionIn().beats());
                FilterSweep.closeOver(mix, start, end, exit, timeline.sampleRateHz());
            }
        }
    }

    /** Gives the mix its tone, its firm low end and its edges. */
    private static void finish(float[][] mix, MixStyle style, Timeline timeline) {
        if (style.brightnessDb() != 0) {
            TiltFilter tilt = new TiltFilter(style.brightnessDb(), timeline.sampleRateHz());
            tilt.apply(mix[0]);
            tilt.apply(mix[1]);
        }
        makeLowEndMono(mix, timeline.sampleRateHz());
        int frames = mix[0].length;
        Automation edges = new Automation(0);
        edges.move(0, timeline.framesOf(EDGE_FADE_IN_SECONDS), 1, Fade.RAMP);
        edges.move(frames - timeline.framesOf(EDGE_FADE_OUT_SECONDS), frames, 0, Fade.RAMP);
        float[] curve = edges.curve(frames);
        for (float[] channel : mix) {
            for (int i = 0; i < frames; i++) {
                channel[i] *= curve[i];
            }
        }
    }

    private static void makeLowEndMono(float[][] mix, int sampleRateHz) {
        float[] side = new float[mix[0].length];
        for (int i = 0; i < side.length; i++) {
            side[i] = (mix[0][i] - mix[1][i]) / 2;
        }
        StateVariableFilter.highPass(side, MONO_BELOW_HZ, sampleRateHz);
        for (int i = 0; i < side.length; i++) {
            float middle = (mix[0][i] + mix[1][i]) / 2;
            mix[0][i] = middle + side[i];
            mix[1][i] = middle - side[i];
        }
    }
}
