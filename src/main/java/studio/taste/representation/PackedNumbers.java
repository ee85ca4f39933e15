package studio.taste.representation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import studio.taste.StudioException;

/** The numbers of one part, read one after the other. */
final class PackedNumbers {
    private final String name;
    private final ByteBuffer bytes;

    /**
     * @param name of the part, for messages
     */
    PackedNumbers(String name, byte[] bytes) {
        this.name = name;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    double[] doubles(int count) throws StudioException {
        require((long) count * Double.BYTES);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = bytes.getDouble();
        }
        return values;
    }

    double[][] rows(int rows, int columns) throws StudioException {
        require((long) rows * columns * Double.BYTES);
        double[][] values = new double[rows][];
        for (int i = 0; i < rows; i++) {
            values[i] = doubles(columns);
        }
        return values;
    }

    float[] floats(int count) throws StudioException {
        require((long) count * Float.BYTES);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = bytes.getFloat();
        }
        return values;
    }

    private void require(long more) throws StudioException {
        if (more < 0 || more > bytes.remaining()) {
            throw new StudioException("This representation is damaged: its " + name
                    + " is too short for its manifest; use another copy.");
        }
    }

    void requireEnd() throws StudioException {
        if (bytes.hasRemaining()) {
            throw new StudioException(
                    "This representation is damaged: its " + name + " is too long for its manifest; use another copy.");
        }
    }

    /** Arrays one after the other, as bytes. */
    static byte[] of(List<double[]> arrays) {
        int count = arrays.stream().mapToInt(array -> array.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
        arrays.forEach(array -> {
            for (double value : array) {
                bytes.putDouble(value);
            }
        });
        return bytes.array();
    }

    /** The same for floats. */
    static byte[] ofFloats(List<float[]> arrays) {
        int count = arrays.stream().mapToInt(array -> array.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
        arrays.forEach(array -> {
            for (float value : array) {
                bytes.putFloat(value);
            }
        });
        return bytes.array();
    }
}
