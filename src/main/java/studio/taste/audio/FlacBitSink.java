package studio.taste.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Collects bits of a FLAC stream, the highest first. */
final class FlacBitSink {
    private byte[] bytes = new byte[1 << 14];
    private int count;
    private long pending;
    private int pendingBits;

    /** Appends the lowest {@code width} bits of a value, 0 to 36 of them. */
    void put(long value, int width) {
        pending = pending << width | value & (1L << width) - 1;
        pendingBits += width;
        while (pendingBits >= 8) {
            pendingBits -= 8;
            append((int) (pending >>> pendingBits));
        }
    }

    /** So many zeros and a one. */
    void putUnary(int zeros) {
        for (int left = zeros; left > 0; left -= 32) {
            put(0, Math.min(32, left));
        }
        put(1, 1);
    }

    /** A number in the extended UTF-8 that frames are numbered with (RFC 9639 §9.1.5). */
    void putUtf8(int number) {
        if (number < 0x80) {
            put(number, 8);
            return;
        }
        int more = 1;
        while (number >>> 6 * more + 6 - more != 0) {
            more++;
        }
        put(0xFF00 >> more + 1 | number >>> 6 * more, 8);
        for (int left = more - 1; left >= 0; left--) {
            put(0x80 | number >>> 6 * left & 0x3F, 8);
        }
    }

    /** Fills up the last byte with zeros. */
    void align() {
        put(0, (8 - pendingBits) % 8);
    }

    /** Over all whole bytes so far. */
    int crc8() {
        return FlacChecksum.crc8(bytes, count);
    }

    /** Over all whole bytes so far. */
    int crc16() {
        return FlacChecksum.crc16(bytes, count);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, count);
    }

    private void append(int value) {
        if (count == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * count);
        }
        bytes[count++] = (byte) value;
    }
}
