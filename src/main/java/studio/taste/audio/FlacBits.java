package studio.taste.audio;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a FLAC stream bit by bit, the highest first, and keeps the checksums of what was read. */
final class FlacBits {
    private static final int BUFFER_BYTES = 1 << 14;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int next;
    private int end;
    private long bits;
    private int bitCount;
    private int crc8;
    private int crc16;

    FlacBits(InputStream in) {
        this.in = in;
    }

    /** Whether nothing follows the last whole byte read. */
    boolean atEnd() throws IOException {
        return bitCount == 0 && !fill();
    }

    private boolean fill() throws IOException {
        if (next == end) {
            end = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
            next = 0;
        }
        return next < end;
    }

    private void takeByte() throws IOException {
        if (!fill()) {
            throw new EOFException("the file ends inside a frame");
        }
        int value = buffer[next++] & 0xFF;
        crc8 = FlacChecksum.crc8(crc8, value);
        crc16 = FlacChecksum.crc16(crc16, value);
        bits = bits << 8 | value;
        bitCount += 8;
    }

    /** The next {@code count} bits, 0 to 32, as an unsigned number; 32 bits may come out negative. */
    int unsigned(int count) throws IOException {
        while (bitCount < count) {
            takeByte();
        }
        bitCount -= count;
        return (int) (bits >>> bitCount & (1L << count) - 1);
    }

    /** The next {@code count} bits, 1 to 33, as a number in two's complement. */
    long signed(int count) throws IOException {
        long value = count > 32 ? (long) unsigned(count - 32) << 32 | unsigned(32) & 0xFFFF_FFFFL : unsigned(count);
        return value << Long.SIZE - count >> Long.SIZE - count;
    }

    /** How many zeros come before the next one, which is taken too. */
    int zeros() throws IOException {
        int count = 0;
        while (true) {
            if (bitCount == 0) {
                takeByte();
            }
            long left = bits & (1L << bitCount) - 1;
            if (left == 0) {
                count += bitCount;
                bitCount = 0;
            } else {
                int zeros = Long.numberOfLeadingZeros(left) - (Long.SIZE - bitCount);
                bitCount -= zeros + 1;
                return count + zeros;
            }
        }
    }

    /** Leaves out the rest of a byte that was begun. */
    void align() {
        bitCount -= bitCount % 8;
    }

    void startChecksums() {
        crc8 = 0;
        crc16 = 0;
    }

    /** Over whole bytes since {@link #startChecksums}; to be asked for before the stored one is read. */
    int crc8() {
        return crc8;
    }

    /** Over whole bytes since {@link #startChecksums}; to be asked for before the stored one is read. */
    int crc16() {
        return crc16;
    }
}
