package studio.taste.render.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static studio.taste.render.Signals.RATE_HZ;
import static studio.taste.render.Signals.frames;
import static studio.taste.render.Signals.levelDb;
import static studio.taste.render.Signals.noise;
import static studio.taste.render.Signals.sine;
import static studio.taste.render.Signals.toneDb;
import static studio.taste.render.effect.Blocks.inBlocks;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import studio.taste.render.Signals;

class DynamicsTest {
    /** The gain a ducker gives while a burst sounds from 0.5 to 1 s. */
    private static float[] duckedBy(double amplitude) {
        float[] key = new float[frames(2)];
        System.arraycopy(sine(1000, amplitude, 0.5), 0, key, frames(0.5), frames(0.5));
        float[] gain = new float[key.length];
        Ducker ducker = new Ducker(3, -30, -10, 0.005, 0.12, RATE_HZ);
        float[][] both = {key, key.clone()};
        float[][] block = Block.silence();
        for (int start = 0; start < key.length; start += Block.FRAMES) {
            Block.read(both, start, block);
            System.arraycopy(ducker.next(block), 0, gain, start, Math.min(Block.FRAMES, key.length - start));
        }
        return gain;
    }

    @Test
    void aSoundStepsBackByTheDepthAndComesBackAllTheWay() {
        float[] gain = duckedBy(0.9);
        for (int i = 0; i < frames(0.498); i++) {
            assertThat(gain[i]).isEqualTo(1);
        }
        assertThat(20 * Math.log10(gain[frames(0.9)])).isCloseTo(-3, within(0.01));
        assertThat(gain[frames(1.99)]).isEqualTo(1);
    }

    @Test
    void attackAndReleaseTakeTheirTime() {
        float[] gain = duckedBy(0.9);
        // After one time constant 1 − 1/e of the way is gone.
        assertThat(20 * Math.log10(gain[frames(0.505)])).isCloseTo(-3 * 0.632, within(0.5));
        assertThat(20 * Math.log10(gain[frames(1.12)])).isCloseTo(-3 * 0.368, within(0.15));
    }

    @Test
    void aSofterKeyMakesItStepBackLess() {
        // A sine of this amplitude in both channels has power 2·A²/2 = −20 dB: half of the range.
        assertThat(20 * Math.log10(duckedBy(0.1)[frames(0.9)])).isCloseTo(-1.5, within(0.05));
        assertThat(duckedBy(0.03)[frames(0.9)]).isEqualTo(1);
    }

    @Test
    void aGainMovesWithoutCorners() {
        float[] gain = duckedBy(0.9);
        double corner = 0;
        for (int i = 2; i < gain.length; i++) {
            corner = Math.max(corner, Math.abs(gain[i] - 2.0 * gain[i - 1] + gain[i - 2]));
        }
        // A straight line from value to value would have corners of 1e-3 at the attack.
        assertThat(corner).isLessThan(5e-5);
    }

    @Test
    void aDipTakesItsBandDownAndLeavesTheRest() {
        float[] sound = Signals.sum(sine(3162, 0.1, 1), sine(200, 0.1, 1), sine(12_000, 0.1, 1));
        float[] gain = new float[Block.FRAMES];
        Arrays.fill(gain, (float) Math.pow(10, -3 / 20.0));
        float[][] dipped = {sound.clone(), sound.clone()};
        DynamicDip dip = new DynamicDip(3162, 1.05, RATE_HZ);
        inBlocks(dipped, block -> dip.next(block, gain));
        assertThat(toneDb(dipped[0], 9600, 40_000, 3162)).isCloseTo(-23, within(0.02));
        assertThat(toneDb(dipped[0], 9600, 40_000, 200)).isCloseTo(-20, within(0.1));
        assertThat(toneDb(dipped[0], 9600, 40_000, 12_000)).isCloseTo(-20, within(0.3));
    }

    @Test
    void aDipThatIsNotAskedForPassesEveryBit() {
        float[] sound = noise(0.3, 1, 8);
        float[] gain = new float[Block.FRAMES];
        Arrays.fill(gain, 1);
        float[][] passed = {sound.clone(), sound.clone()};
        DynamicDip dip = new DynamicDip(3162, 1.05, RATE_HZ);
        inBlocks(passed, block -> dip.next(block, gain));
        assertThat(passed[0]).isEqualTo(sound);
    }

    @Test
    void aCompanderDrawsLevelsTogetherOrApart() {
        for (double share : new double[] {-0.3, -0.1, 0.1, 0.3}) {
            // 6 dB above the usual power of −20 dB for a second, then 6 dB below.
            float[] sound = new float[frames(2)];
            double usual = 0.1;
            System.arraycopy(sine(1000, usual * 2, 1), 0, sound, 0, frames(1));
            System.arraycopy(sine(1000, usual / 2, 1), 0, sound, frames(1), frames(1));
            float[][] both = {sound.clone(), sound.clone()};
            Compander compander = new Compander(share, -20, RATE_HZ);
            inBlocks(both, block -> Block.scale(block, compander.next(block)));
            double apartDb = levelDb(both[0], frames(0.5), frames(0.9)) - levelDb(both[0], frames(1.8), frames(1.99));
            assertThat(apartDb).as("share %s", share).isCloseTo(12.04 * (1 - share), within(0.1));
        }
    }

    @Test
    void aLowEndDiesAwayAsMuchSoonerAsAskedAndAHeldNoteStays() {
        for (double share : new double[] {-0.5, 0.5, 1}) {
            float[] note = sine(40, 0.5, 1);
            for (int i = 0; i < note.length; i++) {
                // 40 dB a second.
                note[i] *= (float) Math.pow(10, -2.0 * i / RATE_HZ);
            }
            float[][] shaped = {note.clone(), note.clone()};
            inBlocks(shaped, new LowEndShaper(share, RATE_HZ)::next);
            double fallDb =
                    levelDb(shaped[0], frames(0.05), frames(0.1)) - levelDb(shaped[0], frames(0.25), frames(0.3));
            // The slow follower forgets 7 dB a second itself.
            assertThat(fallDb).as("share %s", share).isCloseTo(8 + share * (8 - 1.4), within(0.8));
            float[] held = sine(60, 0.5, 1);
            float[][] same = {held.clone(), held.clone()};
            inBlocks(same, new LowEndShaper(share, RATE_HZ)::next);
            // The followers see the waves of so low a tone a little.
            assertThat(levelDb(same[0], frames(0.5), frames(1)) - levelDb(held, frames(0.5), frames(1)))
                    .isCloseTo(0, within(0.5));
        }
    }

    @Test
    void aShelfMovesTheHighsOnly() {
        float[] sound = Signals.sum(sine(100, 0.1, 1), sine(15_000, 0.1, 1));
        float[] gain = new float[Block.FRAMES];
        Arrays.fill(gain, (float) Math.pow(10, 1 / 20.0));
        float[][] lifted = {sound.clone(), sound.clone()};
        MovingShelf shelf = new MovingShelf(RATE_HZ);
        inBlocks(lifted, block -> shelf.next(block, gain));
        assertThat(toneDb(lifted[0], 9600, 40_000, 15_000)).isCloseTo(-19, within(0.1));
        assertThat(toneDb(lifted[0], 9600, 40_000, 100)).isCloseTo(-20, within(0.02));
    }

    @Test
    void theSidesAreAsWideAsAskedAndTheLowEndIsMono() {
        float[] low = sine(50, 0.1, 1);
        float[] high = sine(1000, 0.1, 1);
        float[] silence = new float[low.length];
        float[][] wide = {Signals.sum(low, high), silence};
        inBlocks(wide, new StereoField(6, RATE_HZ)::next);
        double middleDb = toneDb(half(wide, 1), 9600, 40_000, 1000);
        double sideDb = toneDb(half(wide, -1), 9600, 40_000, 1000);
        assertThat(sideDb - middleDb).isCloseTo(6, within(0.1));
        assertThat(toneDb(half(wide, -1), 9600, 40_000, 50) - toneDb(half(wide, 1), 9600, 40_000, 50))
                .isLessThan(-5.5);
    }

    private static float[] half(float[][] sound, int sign) {
        float[] sum = new float[sound[0].length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (sound[0][i] + sign * sound[1][i]) / 2;
        }
        return sum;
    }
}
