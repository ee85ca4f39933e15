package studio.taste.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How one uncompressed sample is stored. Integers are scaled so that full scale, 2^(bits−1), becomes 1; up to 24 bits
 * that is exact in a float, beyond it rounds to the nearest. The byte order is the buffer's.
 */
enum PcmEncoding {
    UNSIGNED_8(1) {
        @Override
        float sample(ByteBuffer bytes, int at) {
            return ((bytes.get(at) & 0xFF) - 128) / 128f;
        }
    },
    SIGNED_8(1) {
        @Override
        float sample(ByteBuffer bytes, int at) {
            return bytes.get(at) / 128f;
        }
    },
    SIGNED_16(2) {
        @Override
        float sample(ByteBuffer bytes, int at) {
            return bytes.getShort(at) / 32_768f;
        }
    },
    SIGNED_24(3) {
        @Override
        float sample(ByteBuffer bytes, int at) {
            boolean bigEndian = bytes.order() == ByteOrder.BIG_ENDIAN;
            int high = bytes.get(bigEndian ? at : at + 2);
            int middle = bytes.get(at + 1) & 0xFF;
            int low = bytes.get(bigEndian ? at + 2 : at) & 0xFF;
            return (high << 16 | middle << 8 | low) / 8_388_608f;
        }
    },
    SIGNED_32(4) {
        @Override
        float sample(ByteBuffer bytes, int at) {
            return (float) (bytes.getInt(at) / 2_147_483_648.0);
        }
    },
    FLOAT_32(4) {
        @Override
        float sample(ByteBuffer bytes, int at) {
            return bytes.getFloat(at);
        }
    },
    FLOAT_64(8) {
        @Override
        float sample(ByteBuffer bytes, int at) {
            return (float) bytes.getDouble(at);
        }
    };

    private final int bytesPerSample;

    PcmEncoding(int bytesPerSample) {
        this.bytesPerSample = bytesPerSample;
    }

    int bytesPerSample() {
        return bytesPerSample;
    }

    /** The sample whose first byte is at index {@code at}. */
    abstract float sample(ByteBuffer bytes, int at);
}
