package studio.taste.audio;

import java.nio.ByteBuffer;
import java.util.List;
import net.sourceforge.jaad.aac.AACException;
import net.sourceforge.jaad.aac.AudioDecoderInfo;
import net.sourceforge.jaad.aac.ChannelConfiguration;
import net.sourceforge.jaad.aac.DecoderConfig;
import net.sourceforge.jaad.aac.Profile;
import net.sourceforge.jaad.aac.SampleFrequency;
import net.sourceforge.jaad.aac.syntax.BitStream;
import net.sourceforge.jaad.aac.syntax.SyntacticElements;

/**
 * AAC-LC (ISO/IEC 14496-3) through JAAD's frame decoder, whose samples are taken as the floats they are. JAAD's own front door
 * is not used: it passes over a frame that ends too early and says so on the error output.
 */
final class AacFrames {
    static final int FRAMES_EACH = 1_024;

    private static final int AAC_LC = 2;
    private static final int SBR = 5;
    private static final int PARAMETRIC_STEREO = 29;
    private static final int RATE_IS_WRITTEN_OUT = 15;
    private static final int DECODER_SPECIFIC_INFO = 5;
    private static final float FULL_SCALE = 32_768f;

    private final SampleFrequency rate;
    private final int channelCount;
    private final SyntacticElements elements;
    private final float[][] planar;

    private AacFrames(SampleFrequency rate, int channelCount) {
        this.rate = rate;
        this.channelCount = channelCount;
        this.elements = new SyntacticElements(DecoderConfig.create(new LowComplexity(rate, channelCount)));
        this.planar = new float[channelCount][FRAMES_EACH];
    }

    /**
     * A decoder for the sound that an esds box describes.
     *
     * @throws IndexOutOfBoundsException if the box is too short for what it says
     */
    static AacFrames describedBy(Mp4Box esds, ByteSource source) throws UnreadableAudioException {
        ByteBuffer info = decoderSpecificInfo(esds.body());
        int bits = info.getShort(0) & 0xFFFF;
        int objectType = bits >>> 11;
        int rateIndex = bits >>> 7 & 15;
        int channels = bits >>> 3 & 15;
        if (objectType == SBR || objectType == PARAMETRIC_STEREO) {
            throw highEfficiency(source);
        }
        if (objectType != AAC_LC || (bits >>> 2 & 1) != 0) {
            throw source.complaint("AAC of object type " + objectType
                    + ": only AAC-LC with 1024 samples per frame can be" + " read; export the file again");
        }
        if (rateIndex == RATE_IS_WRITTEN_OUT || rateIndex >= SampleFrequency.TABLE.size()) {
            throw source.complaint("AAC with an unusual sample rate; export the file at 44100 or 48000 Hz");
        }
        if (channels < 1 || channels > 2) {
            throw source.complaint("M4A with channel configuration " + channels + ": only mono and stereo can be read");
        }
        return new AacFrames(SampleFrequency.forInt(rateIndex), channels);
    }

    /** Inside nested descriptors, each a tag, a length of up to four times seven bits and a body (ISO/IEC 14496-1 §7.2.6). */
    private static ByteBuffer decoderSpecificInfo(ByteBuffer esds) {
        int at = 4;
        while (true) {
            int tag = esds.get(at++);
            int length = 0;
            int more;
            do {
                more = esds.get(at++);
                length = length << 7 | more & 0x7F;
            } while (more < 0);
            switch (tag) {
                case 3 -> {
                    int flags = esds.get(at + 2);
                    at += 3 + ((flags & 0x80) != 0 ? 2 : 0) + ((flags & 0x20) != 0 ? 2 : 0);
                    if ((flags & 0x40) != 0) {
                        at += 1 + (esds.get(at) & 0xFF);
                    }
                }
                case 4 -> at += 13;
                case DECODER_SPECIFIC_INFO -> {
                    return esds.slice(at, Math.min(length, esds.limit() - at));
                }
                default -> at += length;
            }
        }
    }

    int sampleRateHz() {
        return rate.getFrequency();
    }

    int channelCount() {
        return channelCount;
    }

    /**
     * Decodes one frame.
     *
     * @return {@link #FRAMES_EACH} samples per channel, valid until the next call
     * @throws AACException or IndexOutOfBoundsException, NegativeArraySizeException, NullPointerException if it is damaged
     */
    float[][] decode(byte[] frame, ByteSource source) throws UnreadableAudioException {
        elements.startNewFrame();
        elements.decode(BitStream.open(frame));
        List<float[]> decoded = elements.process();
        if (decoded.size() < channelCount) {
            throw new AACException("a frame of " + decoded.size() + " channels");
        }
        for (int c = 0; c < channelCount; c++) {
            float[] samples = decoded.get(c);
            if (samples.length != FRAMES_EACH) {
                throw highEfficiency(source);
            }
            for (int i = 0; i < FRAMES_EACH; i++) {
                planar[c][i] = samples[i] / FULL_SCALE;
            }
        }
        return planar;
    }

    private static UnreadableAudioException highEfficiency(ByteSource source) {
        return source.complaint("HE-AAC, made for low bit rates: only AAC-LC can be read; export the file again");
    }

    /** What JAAD wants to know of a stream. */
    private record LowComplexity(SampleFrequency rate, int channelCount) implements AudioDecoderInfo {
        @Override
        public Profile getProfile() {
            return Profile.AAC_LC;
        }

        @Override
        public SampleFrequency getSampleFrequency() {
            return rate;
        }

        @Override
        public ChannelConfiguration getChannelConfiguration() {
            return ChannelConfiguration.forInt(channelCount);
        }
    }
}
