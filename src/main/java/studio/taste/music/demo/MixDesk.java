package studio.taste.music.demo;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import studio.taste.music.StemRole;

/** Sets the stems to their levels and holds their sum below full scale with one gain for all of them. */
final class MixDesk {
    /** RMS levels of the stems while they play, in dBFS; their sum comes out near −14 LUFS. */
    private static final Map<StemRole, Double> USUAL_DB =
            Map.of(StemRole.VOCALS, -20.0, StemRole.DRUMS, -20.5, StemRole.BASS, -21.0, StemRole.OTHER, -23.0);

    private static final int BLOCK = 64;
    private static final double HIGHEST_SUM = Decay.amplitude(-0.4);
    private static final double HIGHEST_STEM = Decay.amplitude(-1.2);
    private static final double RELEASE_KEEP = Decay.per(BLOCK, 0.09);

    private MixDesk() {}

    /** Scales every stem in place; the sum then stays below −0.4 dBFS and each stem below −1.2 dBFS. */
    static void balance(Map<StemRole, StereoBus> stems, Production production) {
        new EnumMap<>(stems).forEach((role, bus) -> {
            double db = ActiveLevel.db(bus.left(), bus.right());
            if (db > ActiveLevel.SILENCE_DB) {
                bus.scale(Decay.amplitude(USUAL_DB.getOrDefault(role, -20.0) + production.levelDb(role) - db));
            }
        });
        limit(stems.values());
    }

    /** The gain is set at the edges of short blocks, low enough for both neighbours, and is a straight line between. */
    private static void limit(Collection<StereoBus> stems) {
        int frames = stems.iterator().next().frames();
        double[] edges = edgeGains(stems, frames);
        for (StereoBus bus : stems) {
            for (int block = 0; block < edges.length - 1; block++) {
                double step = (edges[block + 1] - edges[block]) / BLOCK;
                int start = block * BLOCK;
                for (int i = start; i < Math.min(frames, start + BLOCK); i++) {
                    float gain = (float) (edges[block] + (i - start) * step);
                    bus.left()[i] *= gain;
                    bus.right()[i] *= gain;
                }
            }
        }
    }

    private static double[] edgeGains(Collection<StereoBus> stems, int frames) {
        int blocks = (frames + BLOCK - 1) / BLOCK;
        double[] edges = new double[blocks + 1];
        double before = 1;
        for (int block = 0; block < blocks; block++) {
            double needed = neededGain(stems, block * BLOCK, Math.min(frames, (block + 1) * BLOCK));
            edges[block] = Math.min(before, needed);
            before = needed;
        }
        edges[blocks] = before;
        for (int edge = 1; edge <= blocks; edge++) {
            edges[edge] = Math.min(edges[edge], 1 - RELEASE_KEEP * (1 - edges[edge - 1]));
        }
        return edges;
    }

    private static double neededGain(Collection<StereoBus> stems, int from, int to) {
        double[] left = new double[to - from];
        double[] right = new double[to - from];
        double loudestStem = 1e-9;
        for (StereoBus bus : stems) {
            for (int i = from; i < to; i++) {
                double l = bus.left()[i];
                double r = bus.right()[i];
                left[i - from] += l;
                right[i - from] += r;
                loudestStem = Math.max(loudestStem, Math.max(Math.abs(l), Math.abs(r)));
            }
        }
        double loudestSum = 1e-9;
        for (int i = 0; i < left.length; i++) {
            loudestSum = Math.max(loudestSum, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        }
        return Math.min(1, Math.min(HIGHEST_SUM / loudestSum, HIGHEST_STEM / loudestStem));
    }
}
