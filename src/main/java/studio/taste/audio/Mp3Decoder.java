package studio.taste.audio;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.Obuffer;
import org.jspecify.annotations.Nullable;

/**
 * MP3 (MPEG-1, 2 and 2.5, Layer III) through JLayer, which is handed one frame at a time: where frames begin and end, what is
 * damaged and what the tags say is decided here. JLayer's samples are taken as floats before it rounds and clips them.
 *
 * <p>The delay of encoder and decoder is left out, the padding too where a tag tells it. A file without such a tag is taken to
 * have LAME's delay, 576 + 529 samples, and none of its end is left out.
 */
final class Mp3Decoder {
    private final ByteSource source;
    private final SoundOutlet outlet;
    private final Mp3Frames frames;
    private final FrameStream frameStream = new FrameStream();
    private final Bitstream bitstream = new Bitstream(frameStream);
    private final Decoder decoder = new Decoder();
    private final FloatSamples samples;
    private boolean complete;

    private Mp3Decoder(ByteSource source, Mp3Frames frames, SoundOutlet outlet) {
        this.source = source;
        this.outlet = outlet;
        this.frames = frames;
        this.samples = new FloatSamples(frames.first().channelCount());
        decoder.setOutputBuffer(samples);
    }

    /** Decodes the frames that were found at the beginning of a source. */
    static void decode(ByteSource source, Mp3Frames frames, SoundOutlet outlet) throws UnreadableAudioException {
        new Mp3Decoder(source, frames, outlet).decode();
    }

    private void decode() throws UnreadableAudioException {
        byte[] frame = frames.next();
        Mp3Tag tag = frame == null ? null : Mp3Tag.in(frame, frames.first());
        begin(tag);
        if (tag != null) {
            frame = frames.next();
        }
        long promised = tag == null || tag.frames() == 0 ? Long.MAX_VALUE : tag.frames();
        for (long i = 0; i < promised && frame != null; i++) {
            decode(frame);
            outlet.add(samples.planar, 0, frames.first().samples());
            frame = i + 1 < promised ? frames.next() : null;
        }
        if (tag != null && tag.frames() > 0) {
            // The last samples of a sound with little padding are still inside the decoder: all but silence.
            samples.clear();
            outlet.add(samples.planar, 0, Math.max(0, Mp3Tag.DECODER_DELAY_SAMPLES - tag.paddingSamples()));
        }
    }

    private void begin(@Nullable Mp3Tag tag) throws UnreadableAudioException {
        int delay = tag == null ? Mp3Tag.USUAL_DELAY_SAMPLES : tag.delaySamples();
        long length = SoundHeader.UNKNOWN_FRAMES;
        if (tag != null && tag.frames() > 0) {
            length = Math.max(0, tag.frames() * frames.first().samples() - delay - tag.paddingSamples());
        }
        outlet.begin(frames.first().sampleRateHz(), frames.first().channelCount(), length);
        outlet.leaveOut(delay + Mp3Tag.DECODER_DELAY_SAMPLES);
    }

    /** Decodes one frame into {@link #samples}. */
    private void decode(byte[] frame) throws UnreadableAudioException {
        samples.clear();
        frameStream.frame = new ByteArrayInputStream(frame);
        try {
            Header header = bitstream.readFrame();
            if (header == null) {
                throw corrupt(null);
            }
            decoder.decodeFrame(header, bitstream);
            bitstream.closeFrame();
        } catch (JavaLayerException | IndexOutOfBoundsException | NullPointerException | ArithmeticException e) {
            // JLayer trusts what a frame says of itself, so a damaged one can lead it outside its arrays.
            throw corrupt(e);
        }
        boolean decoded = samples.count() == frames.first().samples();
        if (complete && !decoded) {
            throw corrupt(null);
        }
        // Where a file was cut out of another, the first frames lack what was in those before them: silence then.
        complete |= decoded;
    }

    private UnreadableAudioException corrupt(@Nullable Exception cause) {
        double seconds = outlet.frames() / (double) frames.first().sampleRateHz();
        String where = String.format(Locale.ROOT, "corrupt MP3, at %.1f seconds; export the file again", seconds);
        return cause == null ? source.complaint(where) : source.complaint(where, cause);
    }

    /** The frame in hand, as the stream that JLayer reads from. */
    private static final class FrameStream extends InputStream {
        private ByteArrayInputStream frame = new ByteArrayInputStream(new byte[0]);

        @Override
        public int read() {
            return frame.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return frame.read(into, offset, length);
        }
    }

    /** Takes what JLayer's synthesis filter gives, 32 samples of a channel at a time, before it becomes 16-bit integers. */
    private static final class FloatSamples extends Obuffer {
        /** JLayer's full scale. */
        private static final float SCALE = 1f / 32_700f;

        private static final int MOST_SAMPLES = 1_152;

        private final float[][] planar;
        private final int[] counts;

        FloatSamples(int channelCount) {
            planar = new float[channelCount][MOST_SAMPLES];
            counts = new int[channelCount];
        }

        void clear() {
            for (int c = 0; c < planar.length; c++) {
                Arrays.fill(planar[c], 0);
                counts[c] = 0;
            }
        }

        int count() {
            return counts[0];
        }

        @Override
        public void appendSamples(int channel, float[] samples) {
            for (float sample : samples) {
                planar[channel][counts[channel]++] = sample * SCALE;
            }
        }

        @Override
        public void append(int channel, short sample) {
            throw new IllegalStateException("samples are appended by the block");
        }

        @Override
        public void write_buffer(int value) {}

        @Override
        public void close() {}

        @Override
        public void clear_buffer() {}

        @Override
        public void set_stop_flag() {}
    }
}
