package studio.taste.render;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.taste.Progress;
import studio.taste.audio.AudioClip;
import studio.taste.music.Song;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.TransitionType;
import studio.taste.render.effect.Block;

/**
 * Renders plans: each stem is read from its song along the plan's sections, stretched to the plan's tempo, brought to its staged
 * level and the section's gain, and mixed as {@link Mixdown} says; then come the mix's own transitions and what {@link Master} does.
 *
 * <p>The result is not limited: samples may exceed ±1, and the loudness match that follows brings them down.
 */
public final class PlanRenderer implements Renderer {
    /** Changes whenever the same plan would sound different. */
    public static final String VERSION = "render-2";

    /** Before its section begins a sweep lets go in this time. */
    private static final double SWEEP_EXIT_SECONDS = 0.02;

    /** The stems, and the mix, which takes about as long as one of them. */
    private static final double PARTS = StemRole.values().length + 1;

    private static final double EDGE_FADE_IN_SECONDS = 0.008;
    private static final double EDGE_FADE_OUT_SECONDS = 0.03;

    private final TimeStretcher stretcher;
    private final boolean dry;

    public PlanRenderer() {
        this(new StemTimeStretcher());
    }

    PlanRenderer(TimeStretcher stretcher) {
        this(stretcher, false);
    }

    /**
     * @param dry leaves out what lies over the stems and their joins, the room, the saturation and the sections' arcs, so that these can
     *     be measured as exactly as they are made
     */
    PlanRenderer(TimeStretcher stretcher, boolean dry) {
        this.stretcher = stretcher;
        this.dry = dry;
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
        int frames = (int) Math.rint(timeline.frameAt(excerpt.endBeat()));
        Map<StemRole, ChannelStrip> strips = new EnumMap<>(StemRole.class);
        for (StemRole role : StemRole.values()) {
            progress.goOn(role.ordinal() / PARTS, "Rendering the " + role.word());
            boolean isVocal = role == StemRole.VOCALS;
            SongStems stems = isVocal ? vocalStems : instrumentalStems;
            Song song = isVocal ? vocalSong : instrumentalSong;
            List<Passage> passages =
                    new StemReading(plan, role, song, stems.clip(role), timeline).passages(frames, stretcher);
            if (!passages.isEmpty()) {
                strips.put(role, new ChannelStrip(plan, role, song, passages, rate));
            }
        }
        progress.goOn(StemRole.values().length / PARTS, "Rendering the mix");
        float[][] mix = new float[2][frames];
        Mixdown mixdown = new Mixdown(plan, timeline, strips, frames, dry);
        inBlocks(mix, mixdown::next);
        sweep(mix, plan.sections(), timeline);
        Master master = new Master(plan, timeline, dry);
        inBlocks(mix, (start, block) -> master.next(block));
        fadeEdges(mix, timeline);
        return new AudioClip(rate, mix);
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
        double exit = timeline.framesOf(SWEEP_EXIT_SECONDS);
        for (Section section : sections) {
            if (section.transitionIn().type() == TransitionType.FILTER_SWEEP) {
                double end = timeline.frameAt(section.startBeat());
                double start = timeline.frameAt(
                        section.startBeat() - section.transitionIn().beats());
                FilterSweep.closeOver(mix, start, end, exit, timeline.sampleRateHz());
            }
        }
    }

    /** What is done to each block of a mix in turn. */
    @FunctionalInterface
    private interface BlockWork {
        void change(int start, float[][] block);
    }

    private static void inBlocks(float[][] mix, BlockWork work) {
        float[][] block = Block.silence();
        for (int start = 0; start < mix[0].length; start += Block.FRAMES) {
            Block.read(mix, start, block);
            work.change(start, block);
            Block.write(block, mix, start);
        }
    }

    private static void fadeEdges(float[][] mix, Timeline timeline) {
        int frames = mix[0].length;
        int in = (int) timeline.framesOf(EDGE_FADE_IN_SECONDS);
        int out = (int) timeline.framesOf(EDGE_FADE_OUT_SECONDS);
        for (float[] channel : mix) {
            for (int i = 0; i < Math.min(in, frames); i++) {
                channel[i] *= Fade.RAMP.moved(i / (double) in);
            }
            for (int i = 1; i <= Math.min(out, frames); i++) {
                channel[frames - i] *= Fade.RAMP.moved(i / (double) (out + 1));
            }
        }
    }
}
