package studio.taste.features;

import java.util.List;

/** How wide the sound is: sides against the middle, as a whole and above and below. */
final class StereoDescriptors implements DescriptorBlock {
    private static final double FLOOR_DB = -40;
    private static final double LOW_HZ = 250;
    private static final double HIGH_HZ = 4_000;

    @Override
    public List<FeatureDefinition> definitions() {
        return List.of(
                DescriptorBlock.definition("side", "dB", "Level of the sides against the middle; at least −40."),
                DescriptorBlock.definition("side_low", "dB", "The same below 250 Hz, two poles."),
                DescriptorBlock.definition("side_high", "dB", "The same above 4 kHz, two poles."),
                DescriptorBlock.definition("channel_correlation", "1", "Correlation of left and right."),
                DescriptorBlock.definition("balance", "dB", "Level of the right channel against the left."));
    }

    @Override
    public double[] measure(Described described) {
        var clip = described.sound().clip().toStereo();
        float[] left = clip.channel(0);
        float[] right = clip.channel(1);
        float[] middle = new float[left.length];
        float[] side = new float[left.length];
        double leftPower = 0;
        double rightPower = 0;
        double product = 0;
        for (int i = 0; i < left.length; i++) {
            middle[i] = (left[i] + right[i]) / 2;
            side[i] = (left[i] - right[i]) / 2;
            leftPower += left[i] * (double) left[i];
            rightPower += right[i] * (double) right[i];
            product += left[i] * (double) right[i];
        }
        double norm = Math.sqrt(leftPower * rightPower);
        int rate = clip.sampleRateHz();
        return new double[] {
            ratio(side, middle),
            ratio(OnePole.low(side, LOW_HZ, rate), OnePole.low(middle, LOW_HZ, rate)),
            ratio(OnePole.high(side, HIGH_HZ, rate), OnePole.high(middle, HIGH_HZ, rate)),
            norm < 1e-9 ? 1 : product / norm,
            HeardSound.decibels(rightPower / left.length) - HeardSound.decibels(leftPower / left.length)
        };
    }

    private static double ratio(float[] side, float[] middle) {
        return Math.max(
                FLOOR_DB,
                HeardSound.decibels(OnePole.meanSquare(side)) - HeardSound.decibels(OnePole.meanSquare(middle)));
    }
}
