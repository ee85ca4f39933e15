package studio.taste.render;

import java.util.List;
import studio.taste.audio.AudioClip;
import studio.taste.music.Song;
import studio.taste.music.StemRole;
import studio.taste.remix.MixStyle;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;

/**
 * One stem of a remix on its way from the song to the mix: read along the plan's sections, stretched, brought to its staged level
 * and the sections' gains, and cleaned of what lies below it.
 *
 * <p>Stems are staged so that all the stems a plan uses, playing together, come near −12 LUFS: −12 − 10·log₁₀(N) LUFS each, N
 * being the number of stems that sound anywhere in the plan. N does not change from section to section, so a section with fewer
 * stems is softer, as its arrangement means it to be.
 */
final class StemTrack {
    private static final double MIX_TARGET_LUFS = -12;

    /** A stem is lifted by no more than this, so that the noise of a near-silent one stays where it is. */
    private static final double MAX_STAGE_GAIN_DB = 24;

    /** At or below BS.1770's absolute gate a stem is silent, and is left as it is. */
    private static final double SILENT_LUFS = -70;

    private static final double VOCAL_HIGH_PASS_HZ = 90;
    private static final double OTHER_HIGH_PASS_HZ = 30;

    private final RemixPlan plan;
    private final StemRole role;
    private final Song song;
    private final AudioClip source;
    private final Timeline timeline;

    StemTrack(RemixPlan plan, StemRole role, Song song, AudioClip source, Timeline timeline) {
        this.plan = plan;
        this.role = role;
        this.song = song;
        this.source = source;
        this.timeline = timeline;
    }

    /** Adds the stem to a stereo mix that begins where the timeline does. */
    void addTo(float[][] mix, TimeStretcher stretcher) {
        int frames = mix[0].length;
        float[][] track = new float[2][frames];
        StemAutomation gains = new StemAutomation(plan.sections(), role, timeline);
        boolean sounds = false;
        for (SourceRun run : runs()) {
            float[] curve = gains.over(run).curve(frames);
            for (int from = next(curve, 0, true); from < frames; ) {
                int to = next(curve, from, false);
                addSounding(track, curve, run, from, to, stretcher);
                sounds = true;
                from = next(curve, to, true);
            }
        }
        if (sounds) {
            clean(track);
            addScaled(mix, track, (float) StrictMath.pow(10, (stageGainDb() + styleGainDb()) / 20));
        }
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

    /** The first frame from {@code from} at which the gain is audible, or is not; the length when there is none. */
    private static int next(float[] curve, int from, boolean audible) {
        int i = from;
        while (i < curve.length && (curve[i] > 0) != audible) {
            i++;
        }
        return i;
    }

    private void addSounding(float[][] track, float[] curve, SourceRun run, int from, int to, TimeStretcher stretcher) {
        double[][] beats = run.beatFrames(song.analysis().beatGrid(), timeline, from, to);
        double semitones = role == StemRole.VOCALS ? plan.pitch().vocalSemitones() : 0;
        AudioClip clip = stretcher.stretch(role, source, beats[0], beats[1], semitones);
        for (int c = 0; c < track.length; c++) {
            float[] samples = clip.channel(c);
            for (int i = from; i < to; i++) {
                track[c][i] += curve[i] * samples[i - from];
            }
        }
    }

    private void clean(float[][] track) {
        for (float[] channel : track) {
            switch (role) {
                case VOCALS -> StateVariableFilter.highPass(channel, VOCAL_HIGH_PASS_HZ, timeline.sampleRateHz());
                case OTHER -> StateVariableFilter.highPass(channel, OTHER_HIGH_PASS_HZ, timeline.sampleRateHz());
                case DRUMS, BASS -> {}
            }
        }
    }

    private double stageGainDb() {
        double lufs = song.analysis().stemLoudnessLufs().getOrDefault(role, Double.NEGATIVE_INFINITY);
        if (!(lufs > SILENT_LUFS)) {
            return 0;
        }
        long stems = plan.sections().stream()
                .flatMap(section -> section.gains().gainDb().keySet().stream())
                .distinct()
                .count();
        return Math.min(MAX_STAGE_GAIN_DB, MIX_TARGET_LUFS - 10 * StrictMath.log10(stems) - lufs);
    }

    private double styleGainDb() {
        MixStyle style = plan.style();
        return switch (role) {
            case VOCALS -> style.vocalLevelDb();
            case DRUMS -> style.drumLevelDb();
            case BASS -> style.bassLevelDb();
            case OTHER -> 0;
        };
    }

    private static void addScaled(float[][] mix, float[][] track, float gain) {
        for (int c = 0; c < mix.length; c++) {
            for (int i = 0; i < mix[c].length; i++) {
                mix[c][i] += gain * track[c][i];
            }
        }
    }
}
