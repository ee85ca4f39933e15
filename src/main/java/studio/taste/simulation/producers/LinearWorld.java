package studio.taste.simulation.producers;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/** A world whose candidates are drawn afresh and whose producers have z ~ N(0, I), u = zᵀh, with E|h|² = 1, so that the deviation of u is 1. */
final class LinearWorld implements ProducerWorld {
    /** As many features as the studio's representation gives. */
    private static final int DIMENSION = 64;
    /** As few directions as make what is said of such candidates come out: few, since plans differ in a few ways only. */
    private static final int RANK = 8;

    private static final int CLUSTERS = 12;
    /** Share of a candidate's length squared that is its cluster's, the rest being its own. */
    private static final double CLUSTERED = 0.8;

    private final String name;
    private final double[][] span;
    private final Function<SplittableRandom, double[]> candidate;

    private LinearWorld(String name, double[][] span, Function<SplittableRandom, double[]> candidate) {
        this.name = name;
        this.span = span;
        this.candidate = candidate;
    }

    /** h = Bf: candidates differ in few directions. */
    static ProducerWorld lowRank() {
        return lowRank(RANK);
    }

    static ProducerWorld lowRank(int rank) {
        double[][] basis = orthonormal(new SplittableRandom(rank), rank);
        return new LinearWorld("lowrank", basis, random -> {
            double[] h = new double[DIMENSION];
            for (double[] direction : basis) {
                addMultiple(h, random.nextGaussian() / Math.sqrt(rank), direction);
            }
            return h;
        });
    }

    /** Candidates lie about a few centres. */
    static ProducerWorld clustered() {
        SplittableRandom drawn = new SplittableRandom(CLUSTERS);
        double[][] centres = new double[CLUSTERS][];
        for (int c = 0; c < CLUSTERS; c++) {
            centres[c] = Lots.normals(drawn, DIMENSION);
        }
        return new LinearWorld("clustered", identity(DIMENSION), random -> {
            double[] h = new double[DIMENSION];
            addMultiple(h, Math.sqrt(CLUSTERED / DIMENSION), centres[random.nextInt(CLUSTERS)]);
            addMultiple(h, Math.sqrt((1 - CLUSTERED) / DIMENSION), Lots.normals(random, DIMENSION));
            return h;
        });
    }

    /** Candidates differ in all directions alike: the hardest case. */
    static ProducerWorld isotropic() {
        return new LinearWorld("isotropic", identity(DIMENSION), random -> {
            double[] h = new double[DIMENSION];
            addMultiple(h, 1 / Math.sqrt(DIMENSION), Lots.normals(random, DIMENSION));
            return h;
        });
    }

    static double[][] identity(int d) {
        double[][] identity = new double[d][d];
        for (int i = 0; i < d; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static double[][] orthonormal(SplittableRandom random, int count) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            double[] row = Lots.normals(random, DIMENSION);
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    addMultiple(row, -dot(row, rows[j]), rows[j]);
                }
            }
            double length = Math.sqrt(dot(row, row));
            addMultiple(row, 1 / length - 1, row.clone());
            rows[i] = row;
        }
        return rows;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static void addMultiple(double[] target, double factor, double[] row) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * row[i];
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public double[][] span() {
        return span;
    }

    @Override
    public SimulatedProducer producer(long seed, int number, int poolSize) {
        double[] first = Lots.normals(Lots.random(seed, Lots.Purpose.TASTE, number, 0), DIMENSION);
        double[] second = Lots.normals(Lots.random(seed, Lots.Purpose.TASTE, number, 1), DIMENSION);
        return new SimulatedProducer() {
            @Override
            public CandidatePool pool(int round, boolean switched) {
                SplittableRandom random = Lots.random(seed, Lots.Purpose.POOL, number, round);
                double[][] features = new double[poolSize][];
                double[] utilities = new double[poolSize];
                for (int i = 0; i < poolSize; i++) {
                    features[i] = candidate.apply(random);
                    utilities[i] = dot(switched ? second : first, features[i]);
                }
                return new CandidatePool(features, utilities);
            }

            @Override
            public Optional<double[]> taste(boolean switched) {
                return Optional.of(switched ? second : first);
            }
        };
    }
}
