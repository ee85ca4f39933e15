package studio.taste.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How the level moves: from moment to moment, and over the excerpt. */
final class DynamicsDescriptors implements DescriptorBlock {
    private static final int EIGHTHS = 8;
    private static final double MOMENT_SECONDS = 0.1;
    private static final int[] PERCENTS = {5, 25, 50, 75, 95};
    private static final double FLOOR_DB = -60;

    @Override
    public List<FeatureDefinition> definitions() {
        List<FeatureDefinition> definitions = new ArrayList<>();
        for (int percent : PERCENTS) {
            definitions.add(DescriptorBlock.definition(
                    DescriptorBlock.numbered("level_percentile", percent),
                    "dB",
                    "Percentile of the levels of 100 ms against the whole; at least −60."));
        }
        for (int eighth = 1; eighth <= EIGHTHS; eighth++) {
            definitions.add(DescriptorBlock.definition(
                    DescriptorBlock.numbered("level_eighth", eighth),
                    "dB",
                    "Level of this eighth of the excerpt against the whole; at least −60."));
        }
        definitions.add(DescriptorBlock.definition("crest", "dB", "Largest sample against the level of the whole."));
        definitions.add(DescriptorBlock.definition(
                "short_crest", "dB", "Mean over moments of 100 ms of their largest sample against their level."));
        definitions.add(DescriptorBlock.definition(
                "level_movement", "dB", "Mean absolute change of the level from one 100 ms to the next."));
        return definitions;
    }

    @Override
    public double[] measure(Described described) {
        HeardSound sound = described.sound();
        double whole = sound.levelDb(0, sound.frames());
        double[] values = new double[PERCENTS.length + EIGHTHS + 3];
        int moment = Math.max(1, sound.framesOf(MOMENT_SECONDS));
        double[] levels = levels(sound, moment, whole);
        double[] sorted = levels.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < PERCENTS.length; i++) {
            values[i] = sorted[(int) Math.round((sorted.length - 1) * PERCENTS[i] / 100.0)];
        }
        for (int i = 0; i < EIGHTHS; i++) {
            int from = (int) ((long) sound.frames() * i / EIGHTHS);
            int to = (int) ((long) sound.frames() * (i + 1) / EIGHTHS);
            values[PERCENTS.length + i] = Math.max(FLOOR_DB, sound.levelDb(from, to) - whole);
        }
        int last = PERCENTS.length + EIGHTHS;
        values[last] = peakDb(sound.mono(), 0, sound.frames()) - monoLevelDb(sound.mono(), 0, sound.frames());
        values[last + 1] = shortCrest(sound.mono(), moment);
        for (int i = 1; i < levels.length; i++) {
            values[last + 2] += Math.abs(levels[i] - levels[i - 1]) / (levels.length - 1);
        }
        return values;
    }

    private static double[] levels(HeardSound sound, int moment, double whole) {
        double[] levels = new double[Math.max(1, sound.frames() / moment)];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.max(FLOOR_DB, sound.levelDb(i * moment, (i + 1) * moment) - whole);
        }
        return levels;
    }

    private static double shortCrest(float[] mono, int moment) {
        double sum = 0;
        int moments = Math.max(1, mono.length / moment);
        for (int i = 0; i < moments; i++) {
            int to = Math.min(mono.length, (i + 1) * moment);
            sum += peakDb(mono, i * moment, to) - monoLevelDb(mono, i * moment, to);
        }
        return sum / moments;
    }

    private static double peakDb(float[] mono, int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(mono[i]));
        }
        return HeardSound.decibels(largest * largest);
    }

    private static double monoLevelDb(float[] mono, int from, int to) {
        double square = 0;
        for (int i = from; i < to; i++) {
            square += mono[i] * (double) mono[i];
        }
        return HeardSound.decibels(square / Math.max(1, to - from));
    }
}
