package studio.taste.music.analysis;

import java.util.Arrays;

/**
 * Fits a pulse of constant tempo to onsets, and says how well it explains them.
 *
 * <p>The period maximises the concentration |Σ w·exp(2πi·t/P)| of the onset times on the circle, with its second harmonic; the
 * phase is the one that explains most; both are then refined by weighted least squares of onset times on beat numbers.
 */
final class PulseFit {
    /** The period is sought this far to both sides of the one given. */
    private static final double SEARCH_SHARE = 0.035;

    private static final int PHASES = 48;
    /** An onset this far from a beat is not explained by it at all. */
    private static final double TOLERANCE_SECONDS = 0.045;

    private final OnsetPeaks peaks;
    private final double span;
    private final double strongWeight;
    private final double totalWeight;

    PulseFit(OnsetPeaks peaks) {
        this.peaks = peaks;
        this.span = Math.max(1, peaks.seconds()[peaks.count() - 1] - peaks.seconds()[0]);
        double[] sorted = peaks.weights().clone();
        Arrays.sort(sorted);
        this.strongWeight = sorted[sorted.length * 3 / 4];
        this.totalWeight = Arrays.stream(sorted).sum();
    }

    /** The pulse near the given period that explains the onsets best. */
    Pulse near(double periodSeconds) {
        return refined(withBestPhase(bestPeriod(periodSeconds)));
    }

    /** The pulse of exactly the given period that explains the onsets best. */
    Pulse atPeriod(double periodSeconds) {
        Pulse pulse = withBestPhase(periodSeconds);
        return pulse.movedBy(weightedMedianOffset(pulse, 0, peaks.count()));
    }

    /**
     * How well a pulse explains the onsets, 0 to 1: the harmonic mean of the share of onset strength that falls on beats and
     * of the mean strength found at the beats, relative to a strong onset.
     */
    double explains(Pulse pulse) {
        double explained = 0;
        double[] best = new double[(int) Math.ceil(span / pulse.periodSeconds()) + 2];
        double first = peaks.seconds()[0];
        for (int i = 0; i < peaks.count(); i++) {
            double nearness = nearness(pulse, peaks.seconds()[i]);
            explained += nearness * peaks.weights()[i];
            int beat = (int) Math.rint((peaks.seconds()[i] - first) / pulse.periodSeconds());
            double strength = nearness * Math.min(1, peaks.weights()[i] / strongWeight);
            int slot = Math.min(best.length - 1, beat);
            best[slot] = Math.max(best[slot], strength);
        }
        double recall = explained / totalWeight;
        double precision = Arrays.stream(best).sum() / Math.max(1, span / pulse.periodSeconds() + 1);
        return recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0;
    }

    /**
     * The largest drift of the onsets against the pulse over stretches of 16 beats, in seconds (90th percentile of the
     * stretches' median offsets). A song played to a click stays within a few milliseconds.
     */
    double driftSeconds(Pulse pulse) {
        double stretch = 16 * pulse.periodSeconds();
        double[] offsets = new double[(int) (span / stretch) + 1];
        int count = 0;
        int from = 0;
        while (from < peaks.count()) {
            int to = from;
            while (to < peaks.count() && peaks.seconds()[to] < peaks.seconds()[from] + stretch) {
                to++;
            }
            if (to - from >= 8 && count < offsets.length) {
                offsets[count++] = Math.abs(weightedMedianOffset(pulse, from, to));
            }
            from = to;
        }
        double[] sorted = Arrays.copyOf(offsets, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1, Math.floor(0.9 * count))];
    }

    private double nearness(Pulse pulse, double seconds) {
        double tolerance = Math.min(TOLERANCE_SECONDS, 0.15 * pulse.periodSeconds());
        return Math.max(0, 1 - Math.abs(pulse.offBeatSeconds(seconds)) / tolerance);
    }

    private double bestPeriod(double periodSeconds) {
        double centre = 1 / periodSeconds;
        double step = 1 / (24 * span);
        int steps = (int) Math.ceil(SEARCH_SHARE * centre / step);
        double best = centre;
        double highest = -1;
        for (int k = -steps; k <= steps; k++) {
            double hertz = centre + k * step;
            double value = concentration(hertz) + 0.5 * concentration(2 * hertz);
            if (value > highest) {
                highest = value;
                best = hertz;
            }
        }
        return 1 / best;
    }

    private double concentration(double hertz) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < peaks.count(); i++) {
            double angle = 2 * Math.PI * hertz * peaks.seconds()[i];
            real += peaks.weights()[i] * Math.cos(angle);
            imaginary += peaks.weights()[i] * Math.sin(angle);
        }
        return Math.hypot(real, imaginary);
    }

    private Pulse withBestPhase(double periodSeconds) {
        Pulse best = new Pulse(periodSeconds, 0);
        double highest = -1;
        for (int k = 0; k < PHASES; k++) {
            Pulse pulse = new Pulse(periodSeconds, k * periodSeconds / PHASES);
            double value = explains(pulse);
            if (value > highest) {
                highest = value;
                best = pulse;
            }
        }
        return best;
    }

    /** Weighted least squares of onset time on beat number, over the onsets near beats; twice. */
    private Pulse refined(Pulse start) {
        Pulse pulse = start;
        for (int round = 0; round < 2; round++) {
            double sum = 0;
            double sumBeat = 0;
            double sumTime = 0;
            double sumBeatBeat = 0;
            double sumBeatTime = 0;
            for (int i = 0; i < peaks.count(); i++) {
                double time = peaks.seconds()[i];
                double weight = peaks.weights()[i] * nearness(pulse, time);
                double beat = Math.rint((time - pulse.phaseSeconds()) / pulse.periodSeconds());
                sum += weight;
                sumBeat += weight * beat;
                sumTime += weight * time;
                sumBeatBeat += weight * beat * beat;
                sumBeatTime += weight * beat * time;
            }
            double spread = sum * sumBeatBeat - sumBeat * sumBeat;
            if (!(spread > 1e-9)) {
                return pulse;
            }
            double period = (sum * sumBeatTime - sumBeat * sumTime) / spread;
            if (!(Math.abs(period / start.periodSeconds() - 1) < 0.02)) {
                return start;
            }
            pulse = new Pulse(period, (sumTime - period * sumBeat) / sum);
        }
        return pulse;
    }

    /** Weighted median distance from the beats of the onsets near them, in seconds; 0 when there are none. */
    private double weightedMedianOffset(Pulse pulse, int from, int to) {
        double reach = Math.min(0.07, 0.2 * pulse.periodSeconds());
        double[][] near = java.util.stream.IntStream.range(from, to)
                .mapToObj(i -> new double[] {pulse.offBeatSeconds(peaks.seconds()[i]), peaks.weights()[i]})
                .filter(pair -> Math.abs(pair[0]) < reach)
                .sorted((a, b) -> Double.compare(a[0], b[0]))
                .toArray(double[][]::new);
        double half = Arrays.stream(near).mapToDouble(pair -> pair[1]).sum() / 2;
        double sum = 0;
        for (double[] pair : near) {
            sum += pair[1];
            if (sum >= half) {
                return pair[0];
            }
        }
        return 0;
    }
}
