package studio.taste.audio;

import java.nio.ByteBuffer;
import net.sourceforge.jaad.aac.AACException;
import net.sourceforge.jaad.aac.filterbank.FilterBank;
import net.sourceforge.jaad.aac.syntax.BitStream;

/**
 * AAC-LC (ISO/IEC 14496-3), mono or stereo: takes frames apart into channels and joins what two channels share. JAAD lends its
 * Huffman codebooks, band tables and filter bank; its own decoder lacks noise shaping and pulses, stumbles over the largest
 * coefficients, and passes over a frame that ends too early.
 */
final class AacFrames {
    static final int FRAMES_EACH = AacChannel.FRAMES_EACH;

    private static final int[] RATES_HZ = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000
    };
    private static final int AAC_LC = 2;
    private static final int SBR = 5;
    private static final int PARAMETRIC_STEREO = 29;
    private static final int SINGLE_CHANNEL = 0;
    private static final int CHANNEL_PAIR = 1;
    private static final int DATA = 4;
    private static final int FILL = 6;
    private static final int END = 7;
    private static final int SBR_PAYLOAD = 13;
    private static final int SBR_PAYLOAD_WITH_CHECKSUM = 14;
    private static final float FULL_SCALE = 32_768f;

    private final ByteSource source;
    private final int rateIndex;
    private final AacChannel[] channels;
    private final FilterBank filterBank = new FilterBank(false);
    private final float[][] planar;

    private AacFrames(ByteSource source, int rateIndex, int channelCount) {
        this.source = source;
        this.rateIndex = rateIndex;
        this.channels = new AacChannel[channelCount];
        for (int c = 0; c < channelCount; c++) {
            channels[c] = new AacChannel(rateIndex, c + 1);
        }
        this.planar = new float[channelCount][FRAMES_EACH];
    }

    /**
     * A decoder for the sound that an esds box describes.
     *
     * @throws IndexOutOfBoundsException if the box is too short for what it says
     */
    static AacFrames describedBy(Mp4Box esds, ByteSource source) throws UnreadableAudioException {
        int bits = decoderSpecificInfo(esds.body()).getShort(0) & 0xFFFF;
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
        if (rateIndex >= RATES_HZ.length) {
            throw source.complaint("AAC with an unusual sample rate; export the file at 44100 or 48000 Hz");
        }
        if (channels < 1 || channels > 2) {
            throw source.complaint("M4A with channel configuration " + channels + ": only mono and stereo can be read");
        }
        return new AacFrames(source, rateIndex, channels);
    }

    /** Inside nested descriptors, each a tag, a length of up to four times seven bits and a body (ISO/IEC 14496-1 §7.2.6). */
    private static ByteBuffer decoderSpecificInfo(ByteBuffer esds) {
        int at = 4;
        while (true) {
            int tag = esds.get(at++);
            int length = 0;
            for (int i = 0, more = -1; i < 4 && more < 0; i++) {
                more = esds.get(at++);
                length = length << 7 | more & 0x7F;
            }
            switch (tag) {
                case 3 -> {
                    int flags = esds.get(at + 2);
                    at += 3 + ((flags & 0x80) != 0 ? 2 : 0) + ((flags & 0x20) != 0 ? 2 : 0);
                    if ((flags & 0x40) != 0) {
                        at += 1 + (esds.get(at) & 0xFF);
                    }
                }
                case 4 -> at += 13;
                case 5 -> {
                    return esds.slice(at, Math.min(length, esds.limit() - at));
                }
                default -> at += length;
            }
        }
    }

    int sampleRateHz() {
        return RATES_HZ[rateIndex];
    }

    int channelCount() {
        return channels.length;
    }

    /**
     * Decodes one frame.
     *
     * @return {@link #FRAMES_EACH} samples per channel, valid until the next call
     * @throws AACException or IndexOutOfBoundsException if it is damaged
     */
    float[][] decode(byte[] frame) throws UnreadableAudioException {
        BitStream in = BitStream.open(frame);
        boolean heard = false;
        for (int element = in.readBits(3); element != END; element = in.readBits(3)) {
            if (element == FILL) {
                skipFill(in);
            } else if (element == DATA) {
                skipData(in);
            } else if (element == (channels.length == 1 ? SINGLE_CHANNEL : CHANNEL_PAIR) && !heard) {
                in.skipBits(4);
                readChannels(in);
                heard = true;
            } else {
                throw new AACException("element " + element + " where it is not expected");
            }
        }
        if (!heard) {
            throw new AACException("a frame without sound");
        }
        for (int c = 0; c < channels.length; c++) {
            channels[c].synthesise(filterBank, planar[c]);
            for (int i = 0; i < FRAMES_EACH; i++) {
                planar[c][i] /= FULL_SCALE;
            }
        }
        return planar;
    }

    private void readChannels(BitStream in) {
        if (channels.length == 1) {
            channels[0].read(in, null);
            return;
        }
        boolean shared = in.readBool();
        AacWindows windows = shared ? AacWindows.read(in, rateIndex) : null;
        int mask = shared ? in.readBits(2) : 0;
        boolean[] joined = windows == null ? new boolean[0] : new boolean[windows.groupCount() * windows.bands()];
        for (int band = 0; band < joined.length; band++) {
            joined[band] = mask == 2 || (mask == 1 && in.readBool());
        }
        channels[0].read(in, windows);
        channels[1].read(in, windows);
        join(channels[0], channels[1], joined, mask == 1);
    }

    /** Middle and side, intensity and shared noise (§4.6.8, §4.6.13). */
    private static void join(AacChannel left, AacChannel right, boolean[] joined, boolean maskMayInvert) {
        float[] a = left.spectrum();
        float[] b = right.spectrum();
        int[] noiseCopied = {-1};
        right.forEachBand(right.windows(), (band, from, to) -> {
            int codebook = right.codebook(band);
            boolean together = band < joined.length && joined[band];
            if (codebook >= AacChannel.INTENSITY_OUT_OF_PHASE) {
                boolean inverted = codebook == AacChannel.INTENSITY_OUT_OF_PHASE ^ (together && maskMayInvert);
                double gain = Math.pow(2, -right.scaleFactor(band) / 4.0) * (inverted ? -1 : 1);
                for (int i = from; i < to; i++) {
                    b[i] = (float) (a[i] * gain);
                }
            } else if (together && codebook == AacChannel.NOISE && left.codebook(band) == AacChannel.NOISE) {
                if (noiseCopied[0] != band) {
                    right.copyNoise(left, band);
                    noiseCopied[0] = band;
                }
            } else if (together && codebook < AacChannel.NOISE && left.codebook(band) < AacChannel.NOISE) {
                for (int i = from; i < to; i++) {
                    float middle = a[i];
                    a[i] = middle + b[i];
                    b[i] = middle - b[i];
                }
            }
        });
    }

    private void skipFill(BitStream in) throws UnreadableAudioException {
        int count = in.readBits(4);
        if (count == 15) {
            count += in.readBits(8) - 1;
        }
        if (count > 0) {
            int type = in.readBits(4);
            if (type == SBR_PAYLOAD || type == SBR_PAYLOAD_WITH_CHECKSUM) {
                throw highEfficiency(source);
            }
            skip(in, 8 * count - 4);
        }
    }

    private static void skipData(BitStream in) {
        in.skipBits(4);
        boolean aligned = in.readBool();
        int count = in.readBits(8);
        if (count == 255) {
            count += in.readBits(8);
        }
        if (aligned) {
            in.byteAlign();
        }
        skip(in, 8 * count);
    }

    private static void skip(BitStream in, int bits) {
        if (bits > in.getBitsLeft()) {
            throw new AACException("a frame that ends too early");
        }
        in.skipBits(bits);
    }

    private static UnreadableAudioException highEfficiency(ByteSource source) {
        return source.complaint("HE-AAC, made for low bit rates: only AAC-LC can be read; export the file again");
    }
}
