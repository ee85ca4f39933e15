package studio.taste.representation;

import java.util.List;
import studio.taste.remix.Excerpt;
import studio.taste.remix.PoolPlan;

/**
 * Planned, rendered and encoded pools of several pairs of songs: what representations are fitted to, and a world for experiments.
 *
 * @param encoder which encoder the numbers are of
 * @param pools not empty
 */
public record PlanBank(EncoderId encoder, List<Pool> pools) {
    public PlanBank {
        pools = List.copyOf(pools);
        if (pools.isEmpty()) {
            throw new IllegalArgumentException("a bank has at least one pool, this had none");
        }
    }

    /**
     * The candidates of one pair of songs.
     *
     * @param name the songs' titles
     * @param entries at least two
     */
    public record Pool(String name, List<Entry> entries) {
        public Pool {
            entries = List.copyOf(entries);
            if (entries.size() < 2) {
                throw new IllegalArgumentException("a pool has at least two plans, " + name + " had " + entries.size());
            }
        }

        /** The encoder's numbers, a row for each plan. */
        public float[][] audio() {
            return entries.stream().map(Entry::audio).toArray(float[][]::new);
        }

        /** The values on the musical axes, a row for each plan. */
        public double[][] axes() {
            return entries.stream().map(Entry::axes).toArray(double[][]::new);
        }
    }

    /**
     * One candidate.
     *
     * @param plan the plan and what it was made to differ in
     * @param excerpt the part that is heard
     * @param axes its values on the musical axes
     * @param audio the encoder's numbers
     */
    public record Entry(PoolPlan plan, Excerpt excerpt, double[] axes, float[] audio) {
        public Entry {
            axes = axes.clone();
            audio = audio.clone();
        }

        @Override
        public double[] axes() {
            return axes.clone();
        }

        @Override
        public float[] audio() {
            return audio.clone();
        }
    }
}
