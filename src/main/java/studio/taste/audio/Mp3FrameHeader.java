package studio.taste.audio;

/**
 * The four bytes before every MP3 frame: MPEG-1, MPEG-2 or MPEG-2.5, Layer III (ISO/IEC 11172-3 §2.4.1.3, 13818-3 §2.4.2.3).
 *
 * @param lowRate MPEG-2 or 2.5: half the samples per frame
 * @param sampleRateHz 8,000 to 48,000
 * @param channelCount 1 or 2
 * @param crc whether a checksum follows the header
 * @param frameBytes length of the whole frame, header included
 */
record Mp3FrameHeader(boolean lowRate, int sampleRateHz, int channelCount, boolean crc, int frameBytes) {
    static final int BYTES = 4;

    private static final int[] HIGH_KBPS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] LOW_KBPS = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] MPEG1_RATES_HZ = {44_100, 48_000, 32_000};
    private static final int SYNC = 0x7FF;
    private static final int MPEG_2_5 = 0;
    private static final int RESERVED_VERSION = 1;
    private static final int MPEG_1 = 3;
    private static final int LAYER_3 = 1;
    private static final int MONO = 3;

    /** Whether these bytes can be such a header. Frames of free format, without a length, are not known here. */
    static boolean recognises(int bits) {
        int version = bits >>> 19 & 3;
        int bitrate = bits >>> 12 & 15;
        return bits >>> 21 == SYNC
                && version != RESERVED_VERSION
                && (bits >>> 17 & 3) == LAYER_3
                && bitrate > 0
                && bitrate < HIGH_KBPS.length
                && (bits >>> 10 & 3) < MPEG1_RATES_HZ.length;
    }

    /** What a header says that {@link #recognises} knows. */
    static Mp3FrameHeader of(int bits) {
        int version = bits >>> 19 & 3;
        boolean low = version != MPEG_1;
        int rate = MPEG1_RATES_HZ[bits >>> 10 & 3] / (version == MPEG_1 ? 1 : version == MPEG_2_5 ? 4 : 2);
        int kbps = (low ? LOW_KBPS : HIGH_KBPS)[bits >>> 12 & 15];
        int padding = bits >>> 9 & 1;
        int bytes = (low ? 72 : 144) * 1_000 * kbps / rate + padding;
        return new Mp3FrameHeader(low, rate, (bits >>> 6 & 3) == MONO ? 1 : 2, (bits >>> 16 & 1) == 0, bytes);
    }

    /** Samples per channel: two granules of 576 or one. */
    int samples() {
        return lowRate ? 576 : 1_152;
    }

    /** Bytes between the start of the frame and its main data: header, checksum, side information. */
    int sideInfoEnd() {
        int sideInfo = lowRate ? (channelCount == 1 ? 9 : 17) : channelCount == 1 ? 17 : 32;
        return BYTES + (crc ? 2 : 0) + sideInfo;
    }

    /** Whether a frame with this header can belong to the same sound. */
    boolean continues(Mp3FrameHeader before) {
        return lowRate == before.lowRate && sampleRateHz == before.sampleRateHz && channelCount == before.channelCount;
    }
}
