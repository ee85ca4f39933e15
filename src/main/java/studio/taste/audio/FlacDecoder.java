package studio.taste.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jflac.FLACDecoder;
import org.jflac.FrameListener;
import org.jflac.frame.Frame;
import org.jflac.metadata.Metadata;

/**
 * FLAC (RFC 9639) through jFLAC's frame decoder. The metadata are read here and only the stream description is handed
 * on, since jFLAC allocates what pictures and comments claim to need; and what jFLAC passes over in silence (a frame
 * whose checksum is wrong becomes zeros) is found by its error reports, by the promised length and by the MD5 sum of
 * the samples.
 */
final class FlacDecoder {
    static final int MAGIC_BYTES = 4;

    private static final int STREAM_INFO_BYTES = 34;
    private static final int LAST_BLOCK = 0x80;
    private static final int MD5_AT = 18;
    private static final int MAX_BITS = 24;

    private final ByteSource source;
    private final SoundOutlet outlet;
    private final SoundHeader header;
    private final int bits;
    private final byte[] promisedMd5;
    private final MessageDigest md5;

    private FlacDecoder(ByteSource source, ByteBuffer streamInfo, SoundOutlet outlet) throws UnreadableAudioException {
        this.source = source;
        this.outlet = outlet;
        long packed = streamInfo.getLong(10);
        long frames = packed & 0xF_FFFF_FFFFL;
        this.bits = (int) (packed >>> 36 & 0x1F) + 1;
        int channels = (int) (packed >>> 41 & 7) + 1;
        if (bits > MAX_BITS) {
            throw source.complaint("FLAC samples of " + bits + " bits: at most " + MAX_BITS + " can be read");
        }
        this.header = outlet.begin(packed >>> 44, channels, frames == 0 ? SoundHeader.UNKNOWN_FRAMES : frames);
        this.promisedMd5 = Arrays.copyOfRange(streamInfo.array(), MD5_AT, STREAM_INFO_BYTES);
        this.md5 = md5();
    }

    static boolean recognises(String magic) {
        return magic.startsWith("fLaC");
    }

    /** Decodes from behind the four bytes that {@link #recognises} saw. */
    static void decode(ByteSource source, SoundOutlet outlet) throws UnreadableAudioException {
        ByteBuffer blockHeader = source.header(4, ByteOrder.BIG_ENDIAN);
        if ((blockHeader.getInt(0) & ~(LAST_BLOCK << 24)) != STREAM_INFO_BYTES) {
            throw source.complaint("corrupt FLAC: it does not begin with its description");
        }
        ByteBuffer streamInfo = source.header(STREAM_INFO_BYTES, ByteOrder.BIG_ENDIAN);
        while (blockHeader.get(0) >= 0) {
            blockHeader = source.header(4, ByteOrder.BIG_ENDIAN);
            source.skip(blockHeader.getInt(0) & 0xFF_FFFF);
        }
        new FlacDecoder(source, streamInfo, outlet).decode(streamInfo.array(), source.stream());
    }

    private void decode(byte[] streamInfo, InputStream frames) throws UnreadableAudioException {
        byte[] description = ByteBuffer.allocate(MAGIC_BYTES + 4 + STREAM_INFO_BYTES)
                .put(new byte[] {'f', 'L', 'a', 'C', (byte) LAST_BLOCK, 0, 0, STREAM_INFO_BYTES})
                .put(streamInfo)
                .array();
        FLACDecoder decoder = new FLACDecoder(new SequenceInputStream(new ByteArrayInputStream(description), frames));
        decoder.addFrameListener(new StopAtDamage());
        try {
            decoder.readMetadata();
            readFrames(decoder);
        } catch (IOException e) {
            throw corrupt(e);
        } catch (DamageReport | IndexOutOfBoundsException | NegativeArraySizeException | ArithmeticException e) {
            // jFLAC trusts what a frame says of itself, so a damaged one can lead it outside its arrays.
            throw corrupt(e);
        }
        outlet.finish();
        if (!isZero(promisedMd5) && !Arrays.equals(promisedMd5, md5.digest())) {
            throw source.complaint("corrupt FLAC: its samples do not have the checksum it promises");
        }
    }

    private void readFrames(FLACDecoder decoder) throws IOException, UnreadableAudioException {
        boolean lengthKnown = header.frames() != SoundHeader.UNKNOWN_FRAMES;
        while (!lengthKnown || outlet.frames() < header.frames()) {
            Frame frame = decoder.readNextFrame();
            if (decoder.getBadFrames() > 0) {
                throw new DamageReport("undecodable frame");
            }
            if (frame == null) {
                return;
            }
            append(frame, decoder);
        }
    }

    private void append(Frame frame, FLACDecoder decoder) throws UnreadableAudioException {
        int size = frame.header.blockSize;
        long start = outlet.frames();
        if (frame.header.channels != header.channelCount()
                || frame.header.bitsPerSample != bits
                || frame.header.sampleRate != header.sampleRateHz()
                || (header.frames() != SoundHeader.UNKNOWN_FRAMES && start + size > header.frames())) {
            throw source.complaint("corrupt FLAC: after " + start + " frames it contradicts its own description");
        }
        float[][] planar = new float[header.channelCount()][size];
        float scale = (float) Math.pow(2.0, 1 - bits);
        int[][] decoded = new int[planar.length][];
        for (int c = 0; c < planar.length; c++) {
            decoded[c] = decoder.getChannelData()[c].getOutput();
            for (int i = 0; i < size; i++) {
                planar[c][i] = decoded[c][i] * scale;
            }
        }
        outlet.add(planar, 0, size);
        digest(decoded, size);
    }

    /** RFC 9639 §8.2: the sum is over interleaved little-endian samples in whole bytes. */
    private void digest(int[][] decoded, int size) {
        int sampleBytes = (bits + 7) / 8;
        byte[] bytes = new byte[size * decoded.length * sampleBytes];
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (int[] channel : decoded) {
                for (int b = 0; b < sampleBytes; b++) {
                    bytes[at++] = (byte) (channel[i] >> 8 * b);
                }
            }
        }
        md5.update(bytes);
    }

    private UnreadableAudioException corrupt(Exception cause) {
        return source.complaint("corrupt or truncated FLAC; export the file again", cause);
    }

    private static boolean isZero(byte[] bytes) {
        return Arrays.equals(bytes, new byte[bytes.length]);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    /** What jFLAC found wrong; unchecked because it has to pass through jFLAC. */
    private static final class DamageReport extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DamageReport(String message) {
            super(message);
        }
    }

    /**
     * Stops at jFLAC's first report of lost synchronisation or of a wrong checksum. Left alone it searches on, and at
     * the end of some damaged files for ever.
     */
    private static final class StopAtDamage implements FrameListener {
        @Override
        public void processMetadata(Metadata metadata) {}

        @Override
        public void processFrame(Frame frame) {}

        @Override
        public void processError(String message) {
            throw new DamageReport(message);
        }
    }
}
