package studio.taste.render;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.taste.render.Signals.RATE_HZ;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.taste.music.BeatGrid;
import studio.taste.music.StemRole;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;

/**
 * Both songs of a remix keep to the remix's beats. The scores tell where the beats of the demo songs truly lie. For every beat
 * of a remix the loudness of the rendered stem, millisecond by millisecond, is held against that of the song's own stem at the
 * same place of the beat; the shift at which the two are most alike is what the stem is off by.
 */
class BeatAlignmentTest {
    private static final int STEP = RATE_HZ / 2000;
    private static final int SEARCH_STEPS = 40;

    @ParameterizedTest
    @EnumSource(
            value = StemRole.class,
            names = {"DRUMS", "VOCALS"})
    void nineInTenPassagesOfAStretchedStemLieWithinTwoAndAHalfMilliseconds(StemRole role) {
        List<Double> offMs = new ArrayList<>();
        for (RemixPlan plan : DemoPair.ONLY.plans.subList(0, 2)) {
            offMs.addAll(offMs(plan, role));
        }
        Collections.sort(offMs);
        assertThat(offMs).hasSizeGreaterThan(25);
        assertThat(Math.abs(offMs.get(offMs.size() / 2))).as("median").isLessThan(1.0);
        // So drums and voice are within 5 ms of each other in four passages of five.
        assertThat(offMs.get(offMs.size() / 10)).as("10 %% of %s", offMs).isGreaterThanOrEqualTo(-2.5);
        assertThat(offMs.get(offMs.size() - 1 - offMs.size() / 10))
                .as("90 %% of %s", offMs)
                .isLessThanOrEqualTo(2.5);
    }

    private static List<Double> offMs(RemixPlan plan, StemRole role) {
        DemoPair pair = DemoPair.ONLY;
        boolean isVocal = role == StemRole.VOCALS;
        float[] original =
                (isVocal ? pair.vocalStems : pair.instrumentalStems).clip(role).toMono();
        BeatGrid grid =
                (isVocal ? pair.vocalSong : pair.instrumentalSong).analysis().beatGrid();
        double beatsPerBeat =
                isVocal ? plan.tempo().vocalBeatsPerBeat() : plan.tempo().instrumentalBeatsPerBeat();
        float[] rendered = pair.render(stretching(role), plan, new Excerpt(0, plan.beats()), role)
                .toMono();
        double framesPerBeat = plan.secondsPerBeat() * RATE_HZ;
        List<Double> off = new ArrayList<>();
        for (Section section : plan.sections()) {
            if (section.gains().sounds(role)) {
                int source = isVocal ? section.vocalSourceBeat() : section.instrumentalSourceBeat();
                // Away from the joins.
                for (int beat = section.startBeat() + 1; beat < section.endBeat() - 9; beat += 2) {
                    double songBeat = source + (beat - section.startBeat()) * beatsPerBeat;
                    double start = grid.secondsAt(songBeat) * RATE_HZ;
                    double end = grid.secondsAt(songBeat + 2 * beatsPerBeat) * RATE_HZ;
                    shiftSteps(
                            levels(original, start, (end - start) / (2 * framesPerBeat) * STEP, (int)
                                    (2 * framesPerBeat / STEP)),
                            rendered,
                            beat * framesPerBeat,
                            off);
                }
            }
        }
        return off;
    }

    /** The stretcher, which does not trouble with the other stems: they are silent. */
    private static TimeStretcher stretching(StemRole heard) {
        TimeStretcher stretcher = new StemTimeStretcher();
        return (role, stem, inputBeatFrames, outputBeatFrames, semitones) -> (role == heard
                        ? stretcher
                        : DemoPair.UNSTRETCHED)
                .stretch(role, stem, inputBeatFrames, outputBeatFrames, semitones);
    }

    /** Adds the best shift, when the passage has attacks enough to tell it. */
    private static void shiftSteps(double[] wanted, float[] rendered, double start, List<Double> offMs) {
        double spread = 0;
        double mean = mean(wanted);
        for (double level : wanted) {
            spread += (level - mean) * (level - mean) / wanted.length;
        }
        if (spread < 25) {
            return;
        }
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int shift = -SEARCH_STEPS; shift <= SEARCH_STEPS; shift++) {
            double[] heard = levels(rendered, start + shift * STEP, STEP, wanted.length);
            double meanHeard = mean(heard);
            double product = 0;
            double power = 0;
            for (int i = 0; i < wanted.length; i++) {
                product += (wanted[i] - mean) * (heard[i] - meanHeard);
                power += (heard[i] - meanHeard) * (heard[i] - meanHeard);
            }
            double likeness = product / Math.sqrt(power + 1e-9);
            if (likeness > most) {
                most = likeness;
                best = shift;
            }
        }
        offMs.add(best * 1000.0 * STEP / RATE_HZ);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value / values.length;
        }
        return sum;
    }

    /** Level over 4 ms about moments that lie {@code step} frames apart, dB, no lower than −60. */
    private static double[] levels(float[] samples, double start, double step, int count) {
        double[] levels = new double[count];
        int reach = RATE_HZ / 500;
        for (int i = 0; i < count; i++) {
            int at = (int) Math.rint(start + i * step);
            double sum = 0;
            for (int k = Math.max(0, at - reach); k < Math.min(samples.length, at + reach); k++) {
                sum += (double) samples[k] * samples[k];
            }
            levels[i] = 10 * Math.log10(sum / (2 * reach) + 1e-6);
        }
        return levels;
    }
}
