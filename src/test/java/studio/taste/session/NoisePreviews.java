package studio.taste.session;

import java.util.SplittableRandom;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.loudness.ClipLoudness;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;

/** A second of noise for each plan, each its own and at its own level. */
public final class NoisePreviews implements PreviewStore {
    private String trouble = "";
    private int silentFrames;

    /** From now on no preview can be made. */
    public void fail(String sentence) {
        trouble = sentence;
    }

    /** From now on previews can be made again. */
    public void mend() {
        trouble = "";
    }

    /** From now on every second plan begins late, which makes it unfit to be compared with the others. */
    public void beginLate() {
        silentFrames = 4_800;
    }

    @Override
    public Preview preview(RemixPlan plan, Excerpt excerpt) throws StudioException {
        if (!trouble.isEmpty()) {
            throw new StudioException(trouble);
        }
        SplittableRandom random = new SplittableRandom(plan.id().hashCode());
        float level = 0.05f + 0.1f * random.nextFloat();
        int late = random.nextBoolean() ? silentFrames : 0;
        float[][] noise = new float[2][48_000];
        for (float[] channel : noise) {
            for (int i = late; i < channel.length; i++) {
                channel[i] = level * (2 * random.nextFloat() - 1);
            }
        }
        AudioClip clip = new AudioClip(48_000, noise);
        return new Preview(clip, ClipLoudness.measure(clip));
    }

    @Override
    public String rendererVersion() {
        return "noise 1";
    }
}
