package studio.taste.audio;

/** The checksums of FLAC frames (RFC 9639 §9.1.8, §9.3), begun at zero, a byte at a time. */
final class FlacChecksum {
    private static final int[] CRC_8 = table(0x07, 8);
    private static final int[] CRC_16 = table(0x8005, 16);

    private FlacChecksum() {}

    /** Of a frame's header, one byte further. */
    static int crc8(int before, int value) {
        return CRC_8[before ^ value];
    }

    /** Of a whole frame, one byte further. */
    static int crc16(int before, int value) {
        return before << 8 & 0xFFFF ^ CRC_16[before >>> 8 ^ value];
    }

    static int crc8(byte[] bytes, int count) {
        int crc = 0;
        for (int i = 0; i < count; i++) {
            crc = crc8(crc, bytes[i] & 0xFF);
        }
        return crc;
    }

    static int crc16(byte[] bytes, int count) {
        int crc = 0;
        for (int i = 0; i < count; i++) {
            crc = crc16(crc, bytes[i] & 0xFF);
        }
        return crc;
    }

    private static int[] table(int polynomial, int width) {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i << width - 8;
            for (int bit = 0; bit < 8; bit++) {
                boolean carry = (crc >>> width - 1 & 1) == 1;
                crc = crc << 1 ^ (carry ? polynomial : 0);
            }
            table[i] = crc & (1 << width) - 1;
        }
        return table;
    }
}
