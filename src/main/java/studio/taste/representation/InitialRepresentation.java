package studio.taste.representation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Makes a representation that has learned nothing yet: the perceptron projects an encoder's numbers on their leading principal directions
 * within the pools of a bank, and is exactly linear.
 */
public final class InitialRepresentation {
    /**
     * γ of the whitening. Over 34 pools of the demo songs, fitted to half of them and tried on the others by simulated producers, less shrinkage learned tastes
     * on the musical axes more slowly (log-likelihood after 8 rounds −1.68 at 0, −1.53 at 0.5, −1.51 at 0.8) and tastes on single sounds no
     * faster.
     */
    static final double SHRINKAGE = 0.8;

    private InitialRepresentation() {}

    /**
     * @param bank pools to fit to
     * @param textEncoder whose numbers of words will be given
     * @param textDimension how many those are
     * @param dimension d, at most the encoder's own and half of {@link Representation#HIDDEN}
     * @param made time for the manifest
     * @param random decides the weights of units that training may use
     */
    public static Representation fit(
            PlanBank bank,
            EncoderId textEncoder,
            int textDimension,
            int dimension,
            Instant made,
            SplittableRandom random) {
        List<double[][]> audio = new ArrayList<>();
        bank.pools().forEach(pool -> audio.add(Rows.doubles(pool.audio())));
        int numbers = audio.get(0)[0].length;
        int most = Math.min(numbers, Representation.HIDDEN / 2);
        if (dimension < 2 || dimension > most) {
            throw new IllegalArgumentException(
                    "h has 2 to " + most + " dimensions with this encoder, was to have " + dimension);
        }
        boolean builtIn = bank.encoder().equals(new BuiltInAudioEncoder().id());
        InputScale inputs = InputScale.of(audio, builtIn ? BuiltInAudioEncoder.AXES : 0);
        List<float[][]> scaled =
                bank.pools().stream().map(pool -> inputs.applyAll(pool.audio())).toList();
        double[][] directions = leading(
                Rows.covarianceWithinPools(scaled.stream().map(Rows::doubles).toList()), dimension);
        Mlp perceptron = Mlp.projection(directions, 2 * textDimension, Representation.HIDDEN, random);
        List<double[][]> outputs = scaled.stream()
                .map(pool -> Rows.doubles(perceptron.run(pool, new float[0]).outputs()))
                .toList();
        RepresentationManifest manifest = new RepresentationManifest(
                Optional.empty(),
                bank.encoder(),
                numbers,
                textEncoder,
                textDimension,
                made,
                hash(bank),
                new TreeMap<>(Map.of("shrinkage", Double.toString(SHRINKAGE))),
                new TreeMap<>());
        Whitening whitening = Whitening.of(outputs, SHRINKAGE);
        List<double[][]> points = outputs.stream().map(whitening::applyAll).toList();
        List<double[][]> axes = bank.pools().stream().map(PlanBank.Pool::axes).toList();
        return new Representation(manifest, inputs, perceptron, whitening, MusicalDirections.fit(points, axes));
    }

    /** {@link Representation#USUAL_DIMENSION}, or fewer when the encoder gives fewer numbers. */
    public static int usualDimension(PlanBank bank) {
        return Math.min(
                Representation.USUAL_DIMENSION,
                bank.pools().get(0).entries().get(0).audio().length);
    }

    static void requireEncoder(PlanBank bank, EncoderId encoder) {
        if (!bank.encoder().equals(encoder)) {
            throw new IllegalArgumentException(
                    "a representation for " + encoder + " cannot be fitted to numbers of " + bank.encoder());
        }
    }

    /** Unit eigenvectors of the largest eigenvalues, largest first, each with its largest entry positive. */
    private static double[][] leading(double[][] covariance, int count) {
        int d = covariance.length;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
        eigen.decompose(new DMatrixRMaj(covariance));
        List<Integer> order = IntStream.range(0, d)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -eigen.getEigenvalue(k).getReal()))
                .toList();
        double[][] leading = new double[count][];
        for (int i = 0; i < count; i++) {
            leading[i] = upright(eigen.getEigenVector(order.get(i)).getData());
        }
        return leading;
    }

    private static double[] upright(double[] vector) {
        double largest = 0;
        for (double entry : vector) {
            largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
        }
        double[] upright = new double[vector.length];
        for (int i = 0; i < upright.length; i++) {
            upright[i] = largest < 0 ? -vector[i] : vector[i];
        }
        return upright;
    }

    /** Of all numbers of a bank. */
    private static String hash(PlanBank bank) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PlanBank.Pool pool : bank.pools()) {
                for (PlanBank.Entry entry : pool.entries()) {
                    ByteBuffer bytes = ByteBuffer.allocate(4 * entry.audio().length);
                    bytes.asFloatBuffer().put(entry.audio());
                    digest.update(bytes.array());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
