package studio.taste.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes small ONNX models, message by message, as onnx.proto numbers their fields. */
final class OnnxFile {
    static final int FLOAT = 1;
    static final int INT64 = 7;
    static final int DOUBLE = 11;

    private static final int IR_VERSION = 8;
    private static final int OPERATORS = 15;

    private final List<byte[]> nodes = new ArrayList<>();
    private final List<byte[]> weights = new ArrayList<>();
    private final List<byte[]> inputs = new ArrayList<>();
    private final List<byte[]> outputs = new ArrayList<>();
    private final List<byte[]> notes = new ArrayList<>();

    /**
     * @param shape −1 for what is left open
     */
    OnnxFile input(String name, int type, long... shape) {
        inputs.add(value(name, type, shape));
        return this;
    }

    OnnxFile output(String name, int type, long... shape) {
        outputs.add(value(name, type, shape));
        return this;
    }

    OnnxFile floats(String name, float[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return weight(name, FLOAT, raw.array(), shape);
    }

    OnnxFile longs(String name, long[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return weight(name, INT64, raw.array(), shape);
    }

    private OnnxFile weight(String name, int type, byte[] raw, long... shape) {
        Message tensor = new Message();
        for (long size : shape) {
            tensor.number(1, size);
        }
        weights.add(tensor.number(2, type).text(8, name).bytes(9, raw).toBytes());
        return this;
    }

    OnnxFile node(String operator, List<String> from, String to) {
        Message node = new Message();
        from.forEach(name -> node.text(1, name));
        nodes.add(node.text(2, to).text(4, operator).toBytes());
        return this;
    }

    OnnxFile note(String key, String value) {
        notes.add(new Message().text(1, key).text(2, value).toBytes());
        return this;
    }

    byte[] toBytes() {
        Message graph = new Message();
        nodes.forEach(node -> graph.bytes(1, node));
        graph.text(2, "graph");
        weights.forEach(tensor -> graph.bytes(5, tensor));
        inputs.forEach(input -> graph.bytes(11, input));
        outputs.forEach(output -> graph.bytes(12, output));
        Message model = new Message().number(1, IR_VERSION).bytes(7, graph.toBytes());
        model.bytes(8, new Message().text(1, "").number(2, OPERATORS).toBytes());
        notes.forEach(note -> model.bytes(14, note));
        return model.toBytes();
    }

    private static byte[] value(String name, int type, long... sizes) {
        Message shape = new Message();
        for (int i = 0; i < sizes.length; i++) {
            Message size = sizes[i] < 0 ? new Message().text(2, "free_" + name + i) : new Message().number(1, sizes[i]);
            shape.bytes(1, size.toBytes());
        }
        Message tensor = new Message().number(1, type).bytes(2, shape.toBytes());
        return new Message()
                .text(1, name)
                .bytes(2, new Message().bytes(1, tensor.toBytes()).toBytes())
                .toBytes();
    }

    /** One protobuf message. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }

        byte[] toBytes() {
            return out.toByteArray();
        }
    }
}
