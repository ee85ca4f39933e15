package studio.taste.audio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Writes clips as RIFF/WAVE. The same clip (and seed) always gives the same bytes. Streams are neither flushed nor
 * closed. Samples beyond full scale are kept by {@link #writeFloat} and held at full scale by the integer formats.
 */
public final class WavWriter {
    private static final int BLOCK_FRAMES = 8_192;
    private static final short TAG_PCM = 1;
    private static final short TAG_FLOAT = 3;
    /** fmt chunk of an encoding that is not PCM: it ends with the length, zero, of its extension. */
    private static final int FLOAT_FORMAT_BYTES = 18;

    private static final int PCM_FORMAT_BYTES = 16;
    /** Such encodings must also say their length in frames, in a fact chunk. */
    private static final int FACT_CHUNK_BYTES = 12;

    private static final long MAX_RIFF_BYTES = 0xFFFF_FFFFL;

    /** Puts the next sample, in channel-interleaved order, into the block. */
    private interface Encoder {
        void put(float sample, ByteBuffer block);
    }

    private WavWriter() {}

    /** 32-bit float: every sample exactly as it is. */
    public static void writeFloat(AudioClip clip, OutputStream out) throws IOException {
        writeHeader(clip, out, TAG_FLOAT, Float.BYTES);
        writeSamples(clip, out, Float.BYTES, (sample, block) -> block.putFloat(sample));
    }

    /**
     * 16-bit PCM with triangular dither of ±1 step, so that the rounding error is noise and follows nothing in the
     * sound (Lipshitz, Wannamaker and Vanderkooy, “Quantization and dither: a theoretical survey”, JAES 40(5), 1992).
     *
     * @param ditherSeed of the noise: the same seed gives the same samples
     */
    public static void write16(AudioClip clip, OutputStream out, long ditherSeed) throws IOException {
        SplittableRandom dither = new SplittableRandom(ditherSeed);
        writeHeader(clip, out, TAG_PCM, Short.BYTES);
        writeSamples(clip, out, Short.BYTES, (sample, block) -> {
            // Two draws of 16 bits; their difference is triangular between −1 and 1.
            int draws = dither.nextInt();
            double noise = ((draws >>> 16) - (draws & 0xFFFF)) / 65_536.0;
            block.putShort((short) rounded(sample * 32_768.0 + noise, Short.MIN_VALUE, Short.MAX_VALUE));
        });
    }

    /**
     * 24-bit PCM, rounded to the nearest step without dither: the error, −144 dBFS, is below any converter's own noise.
     */
    public static void write24(AudioClip clip, OutputStream out) throws IOException {
        writeHeader(clip, out, TAG_PCM, 3);
        writeSamples(clip, out, 3, (sample, block) -> {
            int value = rounded(sample * 8_388_608.0, -8_388_608, 8_388_607);
            block.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
        });
    }

    private static int rounded(double value, int min, int max) {
        return (int) Math.max(min, Math.min(max, Math.rint(value)));
    }

    private static void writeHeader(AudioClip clip, OutputStream out, short tag, int sampleBytes) throws IOException {
        boolean isFloat = tag == TAG_FLOAT;
        int formatBytes = isFloat ? FLOAT_FORMAT_BYTES : PCM_FORMAT_BYTES;
        int frameBytes = clip.channelCount() * sampleBytes;
        long dataBytes = (long) clip.frames() * frameBytes;
        long riffBytes = 4 + 8 + formatBytes + (isFloat ? FACT_CHUNK_BYTES : 0) + 8 + dataBytes + (dataBytes & 1);
        if (riffBytes > MAX_RIFF_BYTES) {
            throw new IOException("a WAV file holds at most 4 GB, but this sound needs " + riffBytes + " bytes");
        }
        ByteBuffer header = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) riffBytes).put(ascii("WAVE"));
        header.put(ascii("fmt ")).putInt(formatBytes).putShort(tag).putShort((short) clip.channelCount());
        header.putInt(clip.sampleRateHz()).putInt(clip.sampleRateHz() * frameBytes);
        header.putShort((short) frameBytes).putShort((short) (8 * sampleBytes));
        if (isFloat) {
            header.putShort((short) 0);
            header.put(ascii("fact")).putInt(4).putInt(clip.frames());
        }
        header.put(ascii("data")).putInt((int) dataBytes);
        out.write(header.array(), 0, header.position());
    }

    private static void writeSamples(AudioClip clip, OutputStream out, int sampleBytes, Encoder encoder)
            throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK_FRAMES * clip.channelCount() * sampleBytes)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int start = 0; start < clip.frames(); start += BLOCK_FRAMES) {
            int end = Math.min(clip.frames(), start + BLOCK_FRAMES);
            block.clear();
            for (int i = start; i < end; i++) {
                for (int c = 0; c < clip.channelCount(); c++) {
                    encoder.put(clip.channel(c)[i], block);
                }
            }
            out.write(block.array(), 0, block.position());
        }
        if ((long) clip.frames() * clip.channelCount() * sampleBytes % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] ascii(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }
}
