package studio.taste.features;

import java.util.Arrays;
import java.util.List;
import studio.taste.music.BeatGrid;

/** How much happens, and how regularly: from the spectral flux. */
final class OnsetDescriptors implements DescriptorBlock {
    private static final double ONSET = 1;

    @Override
    public List<FeatureDefinition> definitions() {
        return List.of(
                DescriptorBlock.definition(
                        "flux_mean", "dB", "Mean spectral flux, the sum over third octaves of rises."),
                DescriptorBlock.definition("flux_deviation", "dB", "Standard deviation of the spectral flux."),
                DescriptorBlock.definition("flux_peak", "1", "95th percentile of the flux over its mean."),
                DescriptorBlock.definition(
                        "onsets", "1/beat", "Local peaks of the flux a deviation above its mean, per beat."),
                DescriptorBlock.definition("pulse_half_beat", "1", "Autocorrelation of the flux half a beat on."),
                DescriptorBlock.definition("pulse_beat", "1", "Autocorrelation of the flux a beat on."),
                DescriptorBlock.definition("pulse_bar", "1", "Autocorrelation of the flux a bar on."));
    }

    @Override
    public double[] measure(Described described) {
        double[] flux = described.sound().flux();
        double mean = Statistics.mean(flux);
        double deviation = Statistics.deviation(flux);
        double[] sorted = flux.clone();
        Arrays.sort(sorted);
        int onsets = 0;
        for (int i = 1; i + 1 < flux.length; i++) {
            boolean peak = flux[i] >= flux[i - 1] && flux[i] > flux[i + 1];
            onsets += peak && flux[i] > mean + ONSET * deviation ? 1 : 0;
        }
        double beatFrames =
                described.plan().secondsPerBeat() / described.sound().fluxFrameSeconds();
        return new double[] {
            mean,
            deviation,
            mean < 1e-9 ? 0 : sorted[(int) (0.95 * (sorted.length - 1))] / mean,
            onsets * beatFrames / flux.length,
            pulse(flux, beatFrames / 2),
            pulse(flux, beatFrames),
            pulse(flux, beatFrames * BeatGrid.BEATS_PER_BAR)
        };
    }

    private static double pulse(double[] flux, double lag) {
        int frames = (int) Math.round(lag);
        return frames < 1 || frames + 2 > flux.length
                ? 0
                : Statistics.correlation(
                        Arrays.copyOfRange(flux, 0, flux.length - frames),
                        Arrays.copyOfRange(flux, frames, flux.length));
    }
}
