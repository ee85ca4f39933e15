package studio.taste.representation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import studio.taste.StudioException;

/**
 * The learned map h(sound, prompt, context) in which tastes live: an encoder's numbers, brought to a common scale, together with those of
 * the words go through a perceptron of two layers, and what comes out is whitened, so that the options of a pool are about 1 away from
 * their middle. Immutable; safe for use by several threads.
 */
public final class Representation {
    /** Length of h unless something else is asked for. */
    public static final int USUAL_DIMENSION = 64;

    /** Hidden units of the perceptron. */
    public static final int HIDDEN = 256;

    private static final String SHIPPED = "initial.representation";

    private final RepresentationManifest manifest;
    private final InputScale inputs;
    private final Mlp perceptron;
    private final Whitening whitening;
    private final MusicalDirections directions;
    private final String version;

    /**
     * @param directions fitted to points of this very map
     */
    Representation(
            RepresentationManifest manifest,
            InputScale inputs,
            Mlp perceptron,
            Whitening whitening,
            MusicalDirections directions) {
        this.manifest = manifest;
        this.inputs = inputs;
        this.perceptron = perceptron;
        this.whitening = whitening;
        this.directions = directions;
        if (perceptron.own() != manifest.audioDimension()
                || perceptron.shared() != 2 * manifest.textDimension()
                || inputs.means().length != manifest.audioDimension()
                || whitening.mean().length != perceptron.outputs()
                || directions.directions()[0].length != perceptron.outputs()) {
            throw new IllegalArgumentException(
                    "a representation's parts must fit: " + manifest.audioDimension() + " and "
                            + manifest.textDimension() + " numbers of the encoders, a perceptron of " + perceptron.own()
                            + " and "
                            + perceptron.shared() + " inputs and " + perceptron.outputs() + " outputs, a whitening of "
                            + whitening.mean().length);
        }
        this.version = RepresentationFile.identity(this);
    }

    /** The one that comes with the studio: the built-in encoder's numbers, projected. The same object each time. */
    public static Representation initial() {
        return Shipped.INITIAL;
    }

    private static final class Shipped {
        static final Representation INITIAL = read();

        private static Representation read() {
            try (InputStream in = Representation.class.getResourceAsStream(SHIPPED)) {
                if (in == null) {
                    throw new IllegalStateException("the studio's own representation is missing from its jar");
                }
                return Representation.read(in);
            } catch (IOException | StudioException e) {
                throw new IllegalStateException("the studio's own representation cannot be read", e);
            }
        }
    }

    /**
     * Reads what {@link #write} wrote, to its end.
     *
     * @throws StudioException when it is something else, damaged, or from a later studio
     */
    public static Representation read(InputStream in) throws StudioException {
        return RepresentationFile.read(new BufferedInputStream(in));
    }

    /**
     * Writes the representation with its manifest as a zip; the same representation gives the same bytes.
     *
     * @param out is left open
     */
    public void write(OutputStream out) throws IOException {
        RepresentationFile.write(this, out);
    }

    /** Length of h. */
    public int dimension() {
        return perceptron.outputs();
    }

    /** A hash over all that h depends on: 16 hexadecimal digits. */
    public String version() {
        return version;
    }

    /** Whose numbers of sound it reads. */
    public EncoderId audioEncoder() {
        return manifest.audioEncoder();
    }

    /** Whose numbers of words it reads. */
    public EncoderId textEncoder() {
        return manifest.textEncoder();
    }

    public RepresentationManifest manifest() {
        return manifest;
    }

    /** What the musical axes are in this space. */
    public MusicalDirections directions() {
        return directions;
    }

    /**
     * A candidate's h.
     *
     * @param audio the audio encoder's numbers of it
     * @param prompt the text encoder's numbers of what was asked for
     * @param context the text encoder's numbers of what it is for
     * @return length d, about 1 away from the middle of its pool
     */
    public double[] point(float[] audio, float[] prompt, float[] context) {
        return points(new float[][] {audio}, prompt, context)[0];
    }

    /**
     * The h of the candidates of a round; much faster than one by one when there are words.
     *
     * @param audio a row for each candidate
     */
    public double[][] points(float[][] audio, float[] prompt, float[] context) {
        return whitening.applyAll(Rows.doubles(
                perceptron.run(inputs(audio), words(prompt, context)).outputs()));
    }

    /** The perceptron's inputs that are the candidates' own. */
    public float[][] inputs(float[][] audio) {
        for (float[] row : audio) {
            requireLength(row, manifest.audioDimension(), manifest.audioEncoder());
        }
        return inputs.applyAll(audio);
    }

    /** The perceptron's inputs that a round shares; empty when nothing was said. */
    public float[] words(float[] prompt, float[] context) {
        int length = manifest.textDimension();
        requireLength(prompt, length, manifest.textEncoder());
        requireLength(context, length, manifest.textEncoder());
        float[] words = new float[2 * length];
        System.arraycopy(prompt, 0, words, 0, length);
        System.arraycopy(context, 0, words, length, length);
        for (float word : words) {
            if (word != 0) {
                return words;
            }
        }
        return new float[0];
    }

    private static void requireLength(float[] numbers, int length, EncoderId encoder) {
        if (numbers.length != length) {
            throw new IllegalArgumentException(
                    encoder + " gives " + length + " numbers, but there were " + numbers.length);
        }
    }

    public Mlp perceptron() {
        return perceptron;
    }

    public Whitening whitening() {
        return whitening;
    }

    InputScale inputScale() {
        return inputs;
    }

    /**
     * This representation after training. Its musical directions are fitted anew.
     *
     * @param bank pools of the same encoder, for the directions
     */
    public Representation trained(RepresentationManifest manifest, Mlp perceptron, Whitening whitening, PlanBank bank) {
        InitialRepresentation.requireEncoder(bank, manifest.audioEncoder());
        List<double[][]> points = bank.pools().stream()
                .map(pool -> whitening.applyAll(Rows.doubles(
                        perceptron.run(inputs(pool.audio()), new float[0]).outputs())))
                .toList();
        List<double[][]> axes = bank.pools().stream().map(PlanBank.Pool::axes).toList();
        return new Representation(manifest, inputs, perceptron, whitening, MusicalDirections.fit(points, axes));
    }
}
