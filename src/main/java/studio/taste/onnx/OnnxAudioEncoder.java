package studio.taste.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.audio.Resampler;
import studio.taste.representation.AudioEncoder;
import studio.taste.representation.EncoderId;
import studio.taste.representation.HeardCandidate;

/**
 * A model of sound in an ONNX file, such as the audio half of CLAP: a mono waveform of 32-bit floats within ±1 in, one row of numbers out.
 *
 * <p>Where the model fixes the length of the waveform, a shorter clip is padded with silence, and a longer one is cut into windows that
 * cover it evenly, whose numbers are averaged. The model is loaded, asked for its shapes and tried once when the file is opened, so that what
 * does not fit is said then. Safe for use by several threads until it is closed.
 */
public final class OnnxAudioEncoder implements AudioEncoder, AutoCloseable {
    /** Rate a model is given when it states none, in hertz. */
    public static final int USUAL_SAMPLE_RATE_HZ = 48_000;

    private static final int HASH_BYTES = 6;

    private final Path file;
    private final EncoderId id;
    private final OrtSession session;
    private final ModelShape shape;
    private final int dimension;

    private OnnxAudioEncoder(Path file, EncoderId id, OrtSession session, ModelShape shape) throws StudioException {
        this.file = file;
        this.id = id;
        this.session = session;
        this.shape = shape;
        int tried = run(new float[shape.samples() > 0 ? shape.samples() : shape.sampleRateHz()]).length;
        if (tried < 1 || shape.numbers() > 0 && tried != shape.numbers()) {
            throw new StudioException(file + ": the model gave " + tried + " numbers where it promises "
                    + shape.numbers() + "; export it anew.");
        }
        this.dimension = tried;
    }

    /**
     * Opens a model whose waveform has the rate that its metadata state under {@code sample_rate}, or else 48,000 Hz.
     *
     * @throws StudioException when the file is no model, or takes or gives something else
     */
    public static OnnxAudioEncoder load(Path file) throws StudioException {
        EncoderId id = id(file);
        @Nullable OrtSession session = null;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = OrtEnvironment.getEnvironment().createSession(file.toString(), options);
            return new OnnxAudioEncoder(file, id, session, ModelShape.of(file, session, USUAL_SAMPLE_RATE_HZ));
        } catch (OrtException e) {
            close(session);
            throw new StudioException(file + ": this cannot be opened as an ONNX model (" + e.getMessage() + ").", e);
        } catch (StudioException e) {
            close(session);
            throw e;
        } catch (LinkageError e) {
            throw new StudioException(
                    file + ": ONNX models cannot be run on this machine (" + e.getMessage()
                            + "); use the built-in encoder.",
                    e);
        }
    }

    /** File name and the beginning of the file's SHA-256: the same model is the same encoder wherever it lies. */
    private static EncoderId id(Path file) throws StudioException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream hashed = new DigestInputStream(in, digest)) {
                hashed.transferTo(java.io.OutputStream.nullOutputStream());
            }
            String name = String.valueOf(file.getFileName()).replaceAll("[@\\s]+", "-");
            return new EncoderId(name, HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES));
        } catch (IOException e) {
            throw new StudioException(file + ": the model cannot be read (" + e.getMessage() + ").", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public EncoderId id() {
        return id;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    /** The rate of the waveform that the model is given, in hertz. */
    public int sampleRateHz() {
        return shape.sampleRateHz();
    }

    @Override
    public float[] encode(HeardCandidate candidate) throws StudioException {
        AudioClip mono = new AudioClip(
                candidate.clip().sampleRateHz(), new float[][] {candidate.clip().toMono()});
        float[] samples = Resampler.resample(mono, shape.sampleRateHz()).channel(0);
        int length = shape.samples() > 0 ? shape.samples() : Math.max(1, samples.length);
        int windows = Math.max(1, (samples.length + length - 1) / length);
        double[] sum = new double[dimension];
        for (int window = 0; window < windows; window++) {
            float[] numbers = run(window(samples, length, window, windows));
            if (numbers.length != dimension) {
                throw new StudioException(file + ": the model gave " + numbers.length + " numbers for one sound and "
                        + dimension + " for another; export it with one row of numbers whatever the length.");
            }
            for (int i = 0; i < dimension; i++) {
                sum[i] += numbers[i];
            }
        }
        float[] mean = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            mean[i] = (float) (sum[i] / windows);
            if (!Float.isFinite(mean[i])) {
                throw new StudioException(
                        file + ": the model gave a number that is not finite; it cannot be used on this sound.");
            }
        }
        return mean;
    }

    /** The first window begins with the sound, the last one ends with it, the others lie evenly between them. */
    private static float[] window(float[] samples, int length, int window, int windows) {
        int last = Math.max(0, samples.length - length);
        int from = windows == 1 ? 0 : (int) ((long) last * window / (windows - 1));
        float[] cut = new float[length];
        System.arraycopy(samples, from, cut, 0, Math.min(length, samples.length - from));
        return cut;
    }

    private float[] run(float[] samples) throws StudioException {
        try (OnnxTensor waveform = OnnxTensor.createTensor(
                        OrtEnvironment.getEnvironment(), FloatBuffer.wrap(samples), shape.shapeOf(samples.length));
                OrtSession.Result result = session.run(Map.of(shape.input(), waveform))) {
            if (!(result.get(0) instanceof OnnxTensor numbers)) {
                throw new StudioException(file + ": the model's output is not a tensor of numbers.");
            }
            FloatBuffer buffer = numbers.getFloatBuffer();
            float[] row = new float[buffer.remaining()];
            buffer.get(row);
            return row;
        } catch (OrtException e) {
            throw new StudioException(
                    file + ": the model failed on a sound of " + samples.length + " samples at " + shape.sampleRateHz()
                            + " Hz (" + e.getMessage() + ").",
                    e);
        } catch (IllegalStateException e) {
            throw new StudioException(file + ": the model was closed while it was needed.", e);
        }
    }

    /** Frees the model; it cannot be asked any more. */
    @Override
    public void close() throws StudioException {
        close(session);
    }

    private static void close(@Nullable OrtSession session) throws StudioException {
        if (session != null) {
            try {
                session.close();
            } catch (OrtException | IllegalStateException e) {
                throw new StudioException("A model could not be closed (" + e.getMessage() + ").", e);
            }
        }
    }
}
