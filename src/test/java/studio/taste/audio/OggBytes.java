package studio.taste.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Writes and rewrites Ogg pages, with a checksum computed bit by bit and so independently of the reader. */
final class OggBytes {
    private static final int HEADER_BYTES = 27;

    private OggBytes() {}

    /** A page with one packet of less than 255 bytes. */
    static byte[] page(int serial, int flags, long granulePosition, int number, byte[] packet) {
        ByteBuffer page = ByteBuffer.allocate(HEADER_BYTES + 1 + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put(new byte[] {'O', 'g', 'g', 'S', 0, (byte) flags});
        page.putLong(granulePosition).putInt(serial).putInt(number).putInt(0);
        page.put((byte) 1).put((byte) packet.length).put(packet);
        return sealed(page.array());
    }

    /** All positions of the sound's pages later, or earlier, by so many samples. */
    static byte[] shifted(byte[] file, long samples) {
        byte[] shifted = file.clone();
        ByteBuffer bytes = ByteBuffer.wrap(shifted).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at < shifted.length) {
            int length = length(shifted, at);
            if (bytes.getLong(at + 6) > 0) {
                bytes.putLong(at + 6, bytes.getLong(at + 6) + samples);
            }
            byte[] page = sealed(Arrays.copyOfRange(shifted, at, at + length));
            System.arraycopy(page, 0, shifted, at, length);
            at += length;
        }
        return shifted;
    }

    /** A file with its pages' checksums made right. */
    static byte[] resealed(byte[] file) {
        return shifted(file, 0);
    }

    private static int length(byte[] file, int at) {
        int segments = file[at + HEADER_BYTES - 1] & 0xFF;
        int length = HEADER_BYTES + segments;
        for (int i = 0; i < segments; i++) {
            length += file[at + HEADER_BYTES + i] & 0xFF;
        }
        return length;
    }

    private static byte[] sealed(byte[] page) {
        ByteBuffer bytes = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(22, 0);
        int crc = 0;
        for (byte b : page) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean carry = crc < 0 ^ (b >> bit & 1) == 1;
                crc = crc << 1 ^ (carry ? 0x04C1_1DB7 : 0);
            }
        }
        bytes.putInt(22, crc);
        return page;
    }
}
