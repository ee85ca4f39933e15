package studio.taste.music.demo;

import java.util.EnumMap;
import java.util.Map;

/** A kit made ready to play: three takes of every sound, so that no two hits in a row are the same. */
final class DrumKit {
    private static final int TAKES = 3;

    private final KitStyle style;
    private final Noise noise;
    private final Map<DrumSound, double[][]> takes = new EnumMap<>(DrumSound.class);

    DrumKit(KitStyle style, Noise noise) {
        this.style = style;
        this.noise = noise;
    }

    /**
     * Samples of a hit; shared, not modified.
     *
     * @param count any number that goes up from hit to hit
     */
    double[] hit(DrumSound sound, int count) {
        return takes.computeIfAbsent(sound, this::takesOf)[count % TAKES];
    }

    private double[][] takesOf(DrumSound sound) {
        double[][] hits = new double[TAKES][];
        for (int take = 0; take < TAKES; take++) {
            Noise own = noise.branch(sound.ordinal() * 10L + take);
            hits[take] = darkened(made(sound, 1 + 0.012 * take * own.next(), own));
        }
        return hits;
    }

    private double[] made(DrumSound sound, double tuning, Noise own) {
        return switch (sound) {
            case KICK -> DrumVoice.kick(style.kick(), own);
            case SNARE -> DrumVoice.snare(style.snare(), own);
            case CLAP -> DrumVoice.clap(own);
            case RIM -> DrumVoice.wood(470 * tuning, 1720 * tuning, 0.012, own);
            case HAT -> DrumVoice.metal(style.hatDecaySeconds(), 9.1 * tuning, 7000, 0.45, own);
            case OPEN_HAT -> DrumVoice.metal(0.16, 9.1 * tuning, 6600, 0.45, own);
            case RIDE -> DrumVoice.metal(0.32, 7.3 * tuning, 5200, 0.25, own);
            case CRASH -> DrumVoice.metal(0.6, 6.1 * tuning, 2600, 0.65, own);
            case SHAKER -> DrumVoice.shaker(own);
            case LOW_TOM -> DrumVoice.skin(98 * tuning, 0.5, 0.14, 0.35, own);
            case HIGH_TOM -> DrumVoice.skin(152 * tuning, 0.45, 0.11, 0.35, own);
            case CONGA -> DrumVoice.skin(228 * tuning, 0.18, 0.075, 0.6, own);
            case BLOCK -> DrumVoice.wood(1020 * tuning, 2480 * tuning, 0.018, own);
        };
    }

    private double[] darkened(double[] hit) {
        StateVariableFilter filter = new StateVariableFilter(style.brightHz(), 0.7);
        for (int i = 0; i < hit.length; i++) {
            hit[i] = filter.low(hit[i]);
        }
        return hit;
    }
}
