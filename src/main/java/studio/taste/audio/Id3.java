package studio.taste.audio;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** ID3v2 tags (id3.org, ID3v2.4.0 structure): titles and pictures that taggers put before sound of any kind. */
final class Id3 {
    private static final int HEADER_BYTES = 10;
    private static final int FOOTER_FLAG = 0x10;

    private Id3() {}

    /** The source from behind all tags at its beginning. */
    static ByteSource withoutTags(ByteSource source) throws UnreadableAudioException {
        ByteSource rest = source;
        while (true) {
            byte[] start = new byte[HEADER_BYTES];
            int count = rest.read(start, start.length);
            if (count < HEADER_BYTES || !new String(start, 0, 3, StandardCharsets.US_ASCII).equals("ID3")) {
                return rest.startingWith(Arrays.copyOf(start, count));
            }
            rest.skip(bodyBytes(start));
        }
    }

    /** The size of what follows the header: four times seven bits, and a footer as long as the header when there is one. */
    private static long bodyBytes(byte[] header) {
        long size = 0;
        for (int i = 6; i < HEADER_BYTES; i++) {
            size = size << 7 | header[i] & 0x7F;
        }
        return size + ((header[5] & FOOTER_FLAG) != 0 ? HEADER_BYTES : 0);
    }
}
