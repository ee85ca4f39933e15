package studio.taste.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import studio.taste.StudioException;

/**
 * What a model takes and gives, checked: one waveform in, one row of numbers out.
 *
 * @param input name of the input
 * @param rank 1 for [n], 2 for [1, n], 3 for [1, 1, n]
 * @param samples n when the model fixes it, otherwise 0
 * @param output name of the output
 * @param numbers d when the model fixes it, otherwise 0
 * @param sampleRateHz the rate of the waveform
 */
record ModelShape(String input, int rank, int samples, String output, int numbers, int sampleRateHz) {
    /** Key of the model's own metadata under which it may state its sample rate in hertz. */
    static final String RATE_KEY = "sample_rate";

    private static final int ANY = -1;
    private static final int MOST_SAMPLES = 100_000_000;
    private static final int LOWEST_RATE_HZ = 4_000;
    private static final int HIGHEST_RATE_HZ = 192_000;

    static ModelShape of(Path file, OrtSession session, int usualRateHz) throws StudioException, OrtException {
        Tensor input = only(file, "input", session.getInputInfo());
        Tensor output = only(file, "output", session.getOutputInfo());
        long[] in = input.shape;
        if (in.length < 1 || in.length > 3 || !isOne(in, in.length - 1) || !isSize(in[in.length - 1], MOST_SAMPLES)) {
            throw new StudioException(file + ": the model's input \"" + input.name + "\" has the shape "
                    + Arrays.toString(in) + "; a mono waveform of the shape [n], [1, n] or [1, 1, n] was expected.");
        }
        long[] out = output.shape;
        if (out.length < 1
                || out.length > 2
                || !isOne(out, out.length - 1)
                || !isSize(out[out.length - 1], Short.MAX_VALUE)) {
            throw new StudioException(file + ": the model's output \"" + output.name + "\" has the shape "
                    + Arrays.toString(out) + "; one row of numbers of the shape [d] or [1, d] was expected.");
        }
        return new ModelShape(
                input.name,
                in.length,
                (int) Math.max(0, in[in.length - 1]),
                output.name,
                (int) Math.max(0, out[out.length - 1]),
                rate(file, session, usualRateHz));
    }

    private record Tensor(String name, long[] shape) {}

    private static Tensor only(Path file, String kind, Map<String, NodeInfo> nodes) throws StudioException {
        if (nodes.size() != 1) {
            throw new StudioException(file + ": the model has " + nodes.size() + " " + kind + "s " + nodes.keySet()
                    + "; exactly one was expected. Export it with its " + kind + " alone.");
        }
        NodeInfo node = nodes.values().iterator().next();
        if (!(node.getInfo() instanceof TensorInfo tensor)) {
            throw new StudioException(
                    file + ": the model's " + kind + " \"" + node.getName() + "\" is not a tensor of numbers.");
        }
        if (tensor.type != OnnxJavaType.FLOAT) {
            throw new StudioException(file + ": the model's " + kind + " \"" + node.getName() + "\" is of type "
                    + tensor.type + "; 32-bit floats were expected.");
        }
        return new Tensor(node.getName(), tensor.getShape());
    }

    private static int rate(Path file, OrtSession session, int usualRateHz) throws StudioException, OrtException {
        Optional<String> stated = session.getMetadata().getCustomMetadataValue(RATE_KEY);
        if (stated.isEmpty()) {
            return usualRateHz;
        }
        try {
            int rate = Integer.parseInt(stated.get().strip());
            if (rate >= LOWEST_RATE_HZ && rate <= HIGHEST_RATE_HZ) {
                return rate;
            }
        } catch (NumberFormatException notANumber) {
            // The sentence below says what was read.
        }
        throw new StudioException(file + ": the model states the sample rate \"" + stated.get()
                + "\"; a whole number of hertz from " + LOWEST_RATE_HZ + " to " + HIGHEST_RATE_HZ + " was expected.");
    }

    /** Whether all but the last are 1, or free to be. */
    private static boolean isOne(long[] shape, int count) {
        return Arrays.stream(shape, 0, count).allMatch(size -> size == 1 || size == ANY);
    }

    private static boolean isSize(long size, long most) {
        return size == ANY || size >= 1 && size <= most;
    }

    /** The shape of so many samples. */
    long[] shapeOf(int samples) {
        long[] shape = new long[rank];
        Arrays.fill(shape, 1);
        shape[rank - 1] = samples;
        return shape;
    }
}
