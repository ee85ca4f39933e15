package studio.taste.ranking.catboost;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a FlatBuffer; W. van Oortmerssen, "FlatBuffers internals" (flatbuffers.dev). Every offset and length is held against the
 * buffer's end.
 *
 * @param buffer little-endian, from the FlatBuffer's first byte to its last; shared, not modified
 * @param position of the table
 */
record FlatTable(ByteBuffer buffer, int position) {
    /** The root table. Reading outside the buffer throws {@link IndexOutOfBoundsException}, as all methods do. */
    static FlatTable root(ByteBuffer buffer) {
        return new FlatTable(buffer, follow(buffer, 0));
    }

    /** Positions of a vector's elements. */
    record Vector(int start, int length) {}

    /** Where a field lies; 0 when it was left out. */
    private int field(int slot) {
        int described = Math.subtractExact(position, buffer.getInt(position));
        int entry = 4 + 2 * slot;
        int size = Short.toUnsignedInt(buffer.getShort(described));
        int offset = entry + 2 <= size ? Short.toUnsignedInt(buffer.getShort(described + entry)) : 0;
        return offset == 0 ? 0 : position + offset;
    }

    int integer(int slot, int otherwise) {
        int field = field(slot);
        return field == 0 ? otherwise : buffer.getInt(field);
    }

    double number(int slot, double otherwise) {
        int field = field(slot);
        return field == 0 ? otherwise : buffer.getDouble(field);
    }

    FlatTable table(int slot) {
        int field = field(slot);
        if (field == 0) {
            throw new IndexOutOfBoundsException("table " + slot + " is missing");
        }
        return new FlatTable(buffer, follow(buffer, field));
    }

    /**
     * @param elementBytes size of an element
     */
    Vector vector(int slot, int elementBytes) {
        int field = field(slot);
        if (field == 0) {
            return new Vector(0, 0);
        }
        int start = follow(buffer, field);
        int length = buffer.getInt(start);
        if (length < 0 || start + 4L + (long) length * elementBytes > buffer.limit()) {
            throw new IndexOutOfBoundsException("a vector of " + length + " elements at " + start);
        }
        return new Vector(start + 4, length);
    }

    int[] integers(int slot) {
        Vector vector = vector(slot, Integer.BYTES);
        int[] values = new int[vector.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.getInt(vector.start + Integer.BYTES * i);
        }
        return values;
    }

    List<FlatTable> tables(int slot) {
        Vector vector = vector(slot, Integer.BYTES);
        List<FlatTable> tables = new ArrayList<>();
        for (int i = 0; i < vector.length; i++) {
            tables.add(new FlatTable(buffer, follow(buffer, vector.start + Integer.BYTES * i)));
        }
        return tables;
    }

    String text(int slot) {
        Vector vector = vector(slot, 1);
        byte[] bytes = new byte[vector.length];
        buffer.get(vector.start, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int follow(ByteBuffer buffer, int position) {
        int offset = buffer.getInt(position);
        if (offset < 0) {
            throw new IndexOutOfBoundsException("an offset of " + Integer.toUnsignedString(offset));
        }
        return Math.addExact(position, offset);
    }
}
