package studio.taste.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.taste.music.BeatGrid;

/** Which pitch classes sound, how evenly, and how fast they change. */
final class ChromaDescriptors implements DescriptorBlock {
    private static final List<String> NAMES =
            List.of("c", "c_sharp", "d", "d_sharp", "e", "f", "f_sharp", "g", "g_sharp", "a", "a_sharp", "b");

    @Override
    public List<FeatureDefinition> definitions() {
        List<FeatureDefinition> definitions = new ArrayList<>();
        for (String name : NAMES) {
            definitions.add(DescriptorBlock.definition(
                    "chroma_" + name,
                    "1",
                    "Share of the pitch class " + name.replace("_", " ").toUpperCase(Locale.ROOT)
                            + " in the magnitudes from 100 to 2,000 Hz."));
        }
        definitions.add(DescriptorBlock.definition("chroma_entropy", "bit", "Entropy of the twelve shares."));
        definitions.add(DescriptorBlock.definition(
                "chroma_change",
                "1",
                "Mean over bars of the sum of absolute changes of the shares since the bar before."));
        return definitions;
    }

    @Override
    public double[] measure(Described described) {
        HeardSound sound = described.sound();
        double[] values = new double[HeardSound.PITCH_CLASSES + 2];
        double[] whole = shares(sound.chroma(0, sound.frames()));
        for (int pitch = 0; pitch < whole.length; pitch++) {
            values[pitch] = whole[pitch];
            values[whole.length] -=
                    whole[pitch] > 0 ? whole[pitch] * StrictMath.log(whole[pitch]) / StrictMath.log(2) : 0;
        }
        values[whole.length + 1] = change(described);
        return values;
    }

    private static double change(Described described) {
        HeardSound sound = described.sound();
        int bar = Math.max(
                1, sound.framesOf(BeatGrid.BEATS_PER_BAR * described.plan().secondsPerBeat()));
        double sum = 0;
        int changes = 0;
        for (int from = bar; from + bar <= sound.frames(); from += bar) {
            double[] before = shares(sound.chroma(from - bar, from));
            double[] now = shares(sound.chroma(from, from + bar));
            for (int pitch = 0; pitch < now.length; pitch++) {
                sum += Math.abs(now[pitch] - before[pitch]);
            }
            changes++;
        }
        return changes == 0 ? 0 : sum / changes;
    }

    private static double[] shares(double[] chroma) {
        double sum = 0;
        for (double strength : chroma) {
            sum += strength;
        }
        double[] shares = new double[chroma.length];
        for (int pitch = 0; pitch < chroma.length && sum > 1e-12; pitch++) {
            shares[pitch] = chroma[pitch] / sum;
        }
        return shares;
    }
}
