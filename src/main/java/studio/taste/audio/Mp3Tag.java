package studio.taste.audio;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What encoders write into a first frame that holds no sound: how many frames follow, and how much of them is delay and padding.
 * Gabriel Bouvigne and others, “Mp3 Info Tag revision 1 Specification”; Fraunhofer's VBRI header has the number of frames only.
 *
 * @param frames MPEG frames that follow; 0 when it is not said
 * @param delaySamples silence that the encoder put before the sound
 * @param paddingSamples silence behind the sound; 0 when it is not said
 */
record Mp3Tag(long frames, int delaySamples, int paddingSamples) {
    /** Every Layer III decoder gives its samples this much late: the overlap of the transform and one sample. */
    static final int DECODER_DELAY_SAMPLES = 529;

    /** LAME's own delay, and that of the many encoders that follow it: what a file without a word about it most likely has. */
    static final int USUAL_DELAY_SAMPLES = 576;

    private static final int FRAMES_FLAG = 1;
    private static final int BYTES_FLAG = 2;
    private static final int TOC_FLAG = 4;
    private static final int QUALITY_FLAG = 8;
    private static final int TOC_BYTES = 100;
    private static final int VBRI_AT = 36;
    private static final int VBRI_FRAMES_AT = VBRI_AT + 14;
    /** Between LAME's name and its delay: the rest of the name, method, low-pass, gains, flags, bit rate. */
    private static final int DELAY_AT = 21;

    /** Encoders that write delay and padding, by the first four letters of their names. */
    private static final Set<String> KNOWN_TO_TELL = Set.of("LAME", "Lavf", "Lavc", "L3.9");

    /** The tag in a first frame, or null when that is sound already. */
    static @Nullable Mp3Tag in(byte[] frame, Mp3FrameHeader header) {
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        try {
            if (word(bytes, VBRI_AT).equals("VBRI")) {
                return new Mp3Tag(bytes.getInt(VBRI_FRAMES_AT) & 0xFFFF_FFFFL, USUAL_DELAY_SAMPLES, 0);
            }
            // Some writers leave out the checksum that the header announces.
            for (int at : new int[] {header.sideInfoEnd(), header.sideInfoEnd() - (header.crc() ? 2 : 0)}) {
                String magic = word(bytes, at);
                if (magic.equals("Xing") || magic.equals("Info")) {
                    return info(bytes.position(at + 4));
                }
            }
            return null;
        } catch (IndexOutOfBoundsException | BufferUnderflowException tooShort) {
            return null;
        }
    }

    private static Mp3Tag info(ByteBuffer bytes) {
        int flags = bytes.getInt();
        long frames = (flags & FRAMES_FLAG) == 0 ? 0 : bytes.getInt() & 0xFFFF_FFFFL;
        int skipped = ((flags & BYTES_FLAG) == 0 ? 0 : 4)
                + ((flags & TOC_FLAG) == 0 ? 0 : TOC_BYTES)
                + ((flags & QUALITY_FLAG) == 0 ? 0 : 4);
        int lame = bytes.position() + skipped;
        if (lame + DELAY_AT + 3 > bytes.limit() || !KNOWN_TO_TELL.contains(word(bytes, lame))) {
            return new Mp3Tag(frames, USUAL_DELAY_SAMPLES, 0);
        }
        int both = bytes.getInt(lame + DELAY_AT - 1) & 0xFF_FFFF;
        return new Mp3Tag(frames, both >>> 12, both & 0xFFF);
    }

    private static String word(ByteBuffer bytes, int at) {
        byte[] letters = new byte[4];
        if (at + letters.length > bytes.limit()) {
            return "";
        }
        bytes.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
