package studio.taste.render;

import java.util.ArrayList;
import java.util.List;
import studio.taste.audio.AudioClip;
import studio.taste.music.Song;
import studio.taste.music.StemRole;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.render.effect.Block;
import studio.taste.render.effect.Compander;

/**
 * One stem of a remix on its way from the song to the mix: read along the plan's sections, stretched, evened out as the mix's density
 * asks, and moved to the sections' gains.
 */
final class StemReading {
    /** Part of the distance from its usual level that a step of density takes off a stem's level in dB. */
    private static final double DENSITY_SHARE = 0.05;

    private final RemixPlan plan;
    private final StemRole role;
    private final Song song;
    private final AudioClip source;
    private final Timeline timeline;

    StemReading(RemixPlan plan, StemRole role, Song song, AudioClip source, Timeline timeline) {
        this.plan = plan;
        this.role = role;
        this.song = song;
        this.source = source;
        this.timeline = timeline;
    }

    /** What of the stem sounds in the excerpt, in order, still at its song's own level. */
    List<Passage> passages(int frames, TimeStretcher stretcher) {
        List<Passage> passages = new ArrayList<>();
        StemAutomation gains = new StemAutomation(plan.sections(), role, timeline);
        for (SourceRun run : runs()) {
            Automation automation = gains.over(run);
            for (int[] stretch : automation.sounding(frames)) {
                passages.add(passage(run, stretch[0], automation.curve(stretch[0], stretch[1]), stretcher));
            }
        }
        int cut = (int) Math.ceil(timeline.framesOf(StemAutomation.CUT_SECONDS));
        for (int i = 1; i < passages.size(); i++) {
            passages.get(i - 1).evenOut(passages.get(i), cut);
        }
        return passages;
    }

    private List<SourceRun> runs() {
        return role == StemRole.VOCALS
                ? SourceRun.of(
                        plan.sections(), Section::vocalSourceBeat, plan.tempo().vocalBeatsPerBeat())
                : SourceRun.of(
                        plan.sections(),
                        Section::instrumentalSourceBeat,
                        plan.tempo().instrumentalBeatsPerBeat());
    }

    private Passage passage(SourceRun run, int from, float[] gain, TimeStretcher stretcher) {
        double[][] beats = run.beatFrames(song.analysis().beatGrid(), timeline, from, from + gain.length);
        double semitones = role == StemRole.VOCALS ? plan.pitch().vocalSemitones() : 0;
        AudioClip clip = stretcher.stretch(role, source, beats[0], beats[1], semitones);
        if (plan.style().density() != 0) {
            evenOut(clip, gain);
        }
        return new Passage(from, clip, gain);
    }

    private void evenOut(AudioClip clip, float[] gain) {
        Compander compander = new Compander(
                DENSITY_SHARE * plan.style().density(),
                Staging.powerDb(Staging.lufs(role, song)),
                timeline.sampleRateHz());
        float[][] sound = {clip.channel(0), clip.channel(1)};
        float[][] block = Block.silence();
        for (int start = 0; start < gain.length; start += Block.FRAMES) {
            Block.read(sound, start, block);
            float[] evened = compander.next(block);
            for (int i = 0; i < Math.min(Block.FRAMES, gain.length - start); i++) {
                gain[start + i] *= evened[i];
            }
        }
    }
}
