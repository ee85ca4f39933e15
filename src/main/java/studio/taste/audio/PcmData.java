package studio.taste.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads interleaved uncompressed samples, the body of WAV and AIFF files alike. */
final class PcmData {
    private static final int BLOCK_FRAMES = 8_192;

    private PcmData() {}

    /** Reads the promised frames, or all there are when the length is unknown, from where the source stands. */
    static AudioClip read(ByteSource source, SoundHeader header, PcmEncoding encoding, ByteOrder order)
            throws UnreadableAudioException {
        int frameBytes = encoding.bytesPerSample() * header.channelCount();
        byte[] block = new byte[BLOCK_FRAMES * frameBytes];
        ByteBuffer bytes = ByteBuffer.wrap(block).order(order);
        ClipBuilder clip = new ClipBuilder(source, header);
        long promised = header.frames() == SoundHeader.UNKNOWN_FRAMES ? Long.MAX_VALUE : header.frames();
        int asked;
        int got;
        do {
            asked = (int) Math.min(BLOCK_FRAMES, promised - clip.frames());
            got = source.read(block, asked * frameBytes) / frameBytes;
            int start = clip.frames();
            deinterleave(bytes, encoding, got, clip.extend(got), start);
        } while (got == asked && got > 0);
        return clip.finish();
    }

    private static void deinterleave(ByteBuffer bytes, PcmEncoding encoding, int frames, float[][] to, int start) {
        int sampleBytes = encoding.bytesPerSample();
        int frameBytes = sampleBytes * to.length;
        for (int c = 0; c < to.length; c++) {
            for (int i = 0; i < frames; i++) {
                to[c][start + i] = encoding.sample(bytes, i * frameBytes + c * sampleBytes);
            }
        }
    }
}
