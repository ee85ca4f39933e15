package studio.taste.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * AIFF and AIFF-C with PCM of up to 32 bits in either byte order, or floats. Apple, Audio Interchange File Format 1.3
 * (1989) and AIFF-C draft (1991).
 */
final class AiffDecoder {
    private static final int COMM_BYTES = 18;
    private static final int COMM_AIFC_BYTES = 22;
    private static final int EXTENDED_BIAS = 16_383;

    /** The samples' shape as a COMM chunk gives it. */
    private record Common(long sampleRateHz, int channels, long frames, PcmEncoding encoding, ByteOrder order) {}

    private final ByteSource source;
    private final boolean compressedForm;
    private final SoundOutlet outlet;

    private AiffDecoder(ByteSource source, boolean compressedForm, SoundOutlet outlet) {
        this.source = source;
        this.compressedForm = compressedForm;
        this.outlet = outlet;
    }

    static boolean recognises(String magic) {
        return magic.startsWith("FORM") && (magic.startsWith("AIFF", 8) || magic.startsWith("AIFC", 8));
    }

    /** Decodes from behind the twelve bytes, {@code magic}, that {@link #recognises} saw. */
    static void decode(ByteSource source, String magic, SoundOutlet outlet) throws UnreadableAudioException {
        new AiffDecoder(source, magic.startsWith("AIFC", 8), outlet).decode();
    }

    private void decode() throws UnreadableAudioException {
        Common common = null;
        while (true) {
            ByteBuffer chunk = nextChunk();
            String id = ascii(chunk.array(), 0);
            long size = chunk.getInt(4) & 0xFFFF_FFFFL;
            if (id.equals("SSND")) {
                if (common == null) {
                    throw source.complaint("its sound comes before its description (no COMM chunk)");
                }
                source.skip(source.header(8, ByteOrder.BIG_ENDIAN).getInt(0) & 0xFFFF_FFFFL);
                // AIFF has an order of its own for more channels.
                SoundHeader.refuseSurround(source, common.channels());
                SoundHeader header = outlet.begin(common.sampleRateHz(), common.channels(), common.frames());
                PcmData.decode(source, header, common.encoding(), common.order(), outlet);
                return;
            }
            int taken = 0;
            if (id.equals("COMM")) {
                taken = (int) Math.min(size, compressedForm ? COMM_AIFC_BYTES : COMM_BYTES);
                common = common(source.header(taken, ByteOrder.BIG_ENDIAN));
            }
            source.skip(size + (size & 1) - taken);
        }
    }

    private ByteBuffer nextChunk() throws UnreadableAudioException {
        byte[] bytes = new byte[8];
        if (source.read(bytes, bytes.length) < bytes.length) {
            throw source.complaint("truncated: the file ends before its sound begins (no SSND chunk)");
        }
        return ByteBuffer.wrap(bytes);
    }

    private Common common(ByteBuffer comm) throws UnreadableAudioException {
        if (comm.capacity() < (compressedForm ? COMM_AIFC_BYTES : COMM_BYTES)) {
            throw source.complaint("its COMM chunk has " + comm.capacity() + " bytes, too few to describe a sound");
        }
        String compression = compressedForm ? ascii(comm.array(), COMM_BYTES) : "NONE";
        int bits = comm.getShort(6) & 0xFFFF;
        PcmEncoding encoding =
                switch (compression) {
                    case "NONE", "twos", "sowt", "in24", "in32" -> pcm(bits);
                    case "fl32", "FL32" -> PcmEncoding.FLOAT_32;
                    case "fl64", "FL64" -> PcmEncoding.FLOAT_64;
                    default ->
                        throw source.complaint("AIFF compression \"" + printable(compression)
                                + "\": only uncompressed PCM and float AIFF can be read");
                };
        ByteOrder order = compression.equals("sowt") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        long rate = Math.round(extended(comm.getShort(8), comm.getLong(10)));
        long frames = comm.getInt(2) & 0xFFFF_FFFFL;
        return new Common(rate, comm.getShort(0) & 0xFFFF, frames, encoding, order);
    }

    /** Samples of odd widths are left-justified in whole bytes, so that the container alone decides. */
    private PcmEncoding pcm(int bits) throws UnreadableAudioException {
        return switch ((bits + 7) / 8) {
            case 1 -> PcmEncoding.SIGNED_8;
            case 2 -> PcmEncoding.SIGNED_16;
            case 3 -> PcmEncoding.SIGNED_24;
            case 4 -> PcmEncoding.SIGNED_32;
            default -> throw source.complaint("AIFF samples of " + bits + " bits: only 1 to 32 bits can be read");
        };
    }

    /**
     * An 80-bit extended number (IEEE 754, SANE): sign and exponent, then a mantissa with its leading one written out.
     */
    private static double extended(short signAndExponent, long mantissa) {
        double unsigned = (mantissa >>> 1) * 2.0 + (mantissa & 1);
        double magnitude = unsigned * Math.pow(2.0, (signAndExponent & 0x7FFF) - EXTENDED_BIAS - 63);
        return signAndExponent < 0 ? -magnitude : magnitude;
    }

    private static String ascii(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
