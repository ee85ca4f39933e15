package studio.taste.session;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What an encoder said of a sound or a text. An immutable value; written as Base64 of big-endian 32-bit floats. */
public final class Embedding {
    private final float[] values;

    private Embedding(float[] values) {
        this.values = values;
    }

    /** Of these numbers; copied in. */
    public static Embedding of(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("an embedding is of finite numbers, had " + value);
            }
        }
        return new Embedding(values.clone());
    }

    /** Reads what {@link #toString} wrote. */
    public static Embedding parse(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        if (bytes.capacity() % Float.BYTES != 0) {
            throw new IllegalArgumentException("an embedding of " + bytes.capacity() + " bytes is cut off");
        }
        float[] values = new float[bytes.capacity() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return of(values);
    }

    /** The numbers; a copy. */
    public float[] toArray() {
        return values.clone();
    }

    public int dimension() {
        return values.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Embedding embedding && Arrays.equals(values, embedding.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
