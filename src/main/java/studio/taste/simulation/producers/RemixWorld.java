package studio.taste.simulation.producers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import studio.taste.representation.PlanBank;
import studio.taste.representation.Representation;
import studio.taste.training.representation.PlanBankFile;

/**
 * Real remixes: plans of the studio's planner for pairs of demo songs, rendered, encoded, and known by the representation that ships. A
 * producer's taste is linear in the plans' places on the musical axes, not in what is known of their sound, so that it has to be found
 * there. Features and utilities are told against their pool's mean, which no choice depends on.
 */
final class RemixWorld implements ProducerWorld {
    private final List<double[][]> features = new ArrayList<>();
    private final List<double[][]> axes = new ArrayList<>();
    private final int dimension;
    private final double scale;

    /** @param bank of the encoder that the representation reads */
    private RemixWorld(PlanBank bank, Representation representation) {
        this.dimension = representation.dimension();
        float[] nothingSaid = new float[representation.manifest().textDimension()];
        double variance = 0;
        for (PlanBank.Pool pool : bank.pools()) {
            features.add(centred(representation.points(pool.audio(), nothingSaid, nothingSaid)));
            double[][] places = centred(pool.axes());
            axes.add(places);
            for (double[] place : places) {
                variance += LinearWorld.dot(place, place)
                        / places.length
                        / bank.pools().size();
            }
        }
        this.scale = 1 / Math.sqrt(variance);
    }

    /** From the bank of plans that ships. */
    static ProducerWorld shipped() {
        return new RemixWorld(PlanBankFile.shipped(), Representation.initial());
    }

    private static double[][] centred(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            LinearWorld.addMultiple(mean, 1.0 / rows.length, row);
        }
        double[][] centred = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            centred[i] = rows[i].clone();
            LinearWorld.addMultiple(centred[i], -1, mean);
        }
        return centred;
    }

    @Override
    public String name() {
        return "remix";
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public double[][] span() {
        return LinearWorld.identity(dimension);
    }

    @Override
    public SimulatedProducer producer(long seed, int number, int poolSize) {
        double[] first = taste(seed, number, 0);
        double[] second = taste(seed, number, 1);
        return new SimulatedProducer() {
            @Override
            public CandidatePool pool(int round, boolean switched) {
                return drawn(Lots.random(seed, Lots.Purpose.POOL, number, round), poolSize, switched ? second : first);
            }

            @Override
            public Optional<double[]> taste(boolean switched) {
                return Optional.empty();
            }
        };
    }

    private double[] taste(long seed, int number, int which) {
        double[] taste = Lots.normals(Lots.random(seed, Lots.Purpose.TASTE, number, which), axes.get(0)[0].length);
        for (int k = 0; k < taste.length; k++) {
            taste[k] *= scale;
        }
        return taste;
    }

    /** The plans of one pair of songs: as many as asked for, or all there are. */
    private CandidatePool drawn(SplittableRandom random, int size, double[] taste) {
        int pair = random.nextInt(features.size());
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < features.get(pair).length; i++) {
            left.add(i);
        }
        int count = Math.min(size, left.size());
        double[][] rows = new double[count][];
        double[] utilities = new double[count];
        for (int i = 0; i < count; i++) {
            int plan = left.remove(random.nextInt(left.size()));
            rows[i] = features.get(pair)[plan];
            utilities[i] = LinearWorld.dot(taste, axes.get(pair)[plan]);
        }
        return new CandidatePool(rows, utilities);
    }
}
