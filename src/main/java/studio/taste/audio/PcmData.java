package studio.taste.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads interleaved uncompressed samples, the body of WAV and AIFF files alike. */
final class PcmData {
    private static final int BLOCK_FRAMES = 8_192;

    private PcmData() {}

    /** Reads the promised frames, or all there are when the length is unknown, from where the source stands. */
    static void decode(ByteSource source, SoundHeader header, PcmEncoding encoding, ByteOrder order, SoundOutlet outlet)
            throws UnreadableAudioException {
        int frameBytes = encoding.bytesPerSample() * header.channelCount();
        byte[] block = new byte[BLOCK_FRAMES * frameBytes];
        ByteBuffer bytes = ByteBuffer.wrap(block).order(order);
        float[][] planar = new float[header.channelCount()][BLOCK_FRAMES];
        long promised = header.frames() == SoundHeader.UNKNOWN_FRAMES ? Long.MAX_VALUE : header.frames();
        int asked;
        int got;
        do {
            asked = (int) Math.min(BLOCK_FRAMES, promised - outlet.frames());
            got = source.read(block, asked * frameBytes) / frameBytes;
            deinterleave(bytes, encoding, got, planar);
            outlet.add(planar, 0, got);
        } while (got == asked && got > 0);
    }

    private static void deinterleave(ByteBuffer bytes, PcmEncoding encoding, int frames, float[][] to) {
        int sampleBytes = encoding.bytesPerSample();
        int frameBytes = sampleBytes * to.length;
        for (int c = 0; c < to.length; c++) {
            for (int i = 0; i < frames; i++) {
                to[c][i] = encoding.sample(bytes, i * frameBytes + c * sampleBytes);
            }
        }
    }
}
