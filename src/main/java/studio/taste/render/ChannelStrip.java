package studio.taste.render;

import java.util.List;
import java.util.Optional;
import studio.taste.music.Song;
import studio.taste.music.StemRole;
import studio.taste.remix.RemixPlan;
import studio.taste.render.effect.Biquad;
import studio.taste.render.effect.Block;
import studio.taste.render.effect.LowEndShaper;

/** One stem at the mixing desk: brought to its staged level, cleaned of what lies below it, its low end as tight as the style asks. */
final class ChannelStrip {
    private final List<Passage> passages;
    private final float[][] scratch = Block.silence();
    private final float[][] block = Block.silence();
    private final Biquad cleaner;
    private final Optional<LowEndShaper> shaper;

    /**
     * @param passages the stem's sound
     */
    ChannelStrip(RemixPlan plan, StemRole role, Song song, List<Passage> passages, int sampleRateHz) {
        this.passages = passages;
        cleaner = Biquad.highPass(lowestHz(role), sampleRateHz)
                .times(StrictMath.pow(10, new Staging(plan).gainDb(role, song) / 20));
        double tightness = plan.style().tightness();
        boolean isLow = role == StemRole.DRUMS || role == StemRole.BASS;
        shaper = tightness == 0 || !isLow
                ? Optional.empty()
                : Optional.of(new LowEndShaper(tightness > 0 ? tightness / 4 : tightness / 8, sampleRateHz));
    }

    /** Below this a stem holds nothing but rumble and its neighbours' bleed. */
    private static double lowestHz(StemRole role) {
        return switch (role) {
            case VOCALS -> 90;
            case OTHER -> 45;
            case DRUMS, BASS -> 25;
        };
    }

    /** Takes the block that begins at a frame; blocks come in order. */
    void next(int start) {
        Block.clear(block);
        passages.forEach(passage -> passage.addTo(block, start, scratch));
        cleaner.next(block, block);
        shaper.ifPresent(one -> one.next(block));
    }

    /** The block taken last; may be modified until the next. */
    float[][] block() {
        return block;
    }
}
