package studio.taste.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box of an MP4 file that is in memory (ISO/IEC 14496-12 §4.2).
 *
 * @param type its four letters
 * @param body what is inside, from index 0 to its limit; big-endian
 */
record Mp4Box(String type, ByteBuffer body) {
    private static final int HEADER_BYTES = 8;
    private static final int LARGE_HEADER_BYTES = 16;

    /** The boxes in a body from an index on; what does not fill a whole box is left out. */
    static List<Mp4Box> in(ByteBuffer body, int from) {
        List<Mp4Box> boxes = new ArrayList<>();
        int at = from;
        while (at >= 0 && at + HEADER_BYTES <= body.limit()) {
            long size = body.getInt(at) & 0xFFFF_FFFFL;
            int header = HEADER_BYTES;
            if (size == 1 && at + LARGE_HEADER_BYTES <= body.limit()) {
                size = body.getLong(at + HEADER_BYTES);
                header = LARGE_HEADER_BYTES;
            } else if (size == 0) {
                size = body.limit() - at;
            }
            if (size < header || size > body.limit() - at) {
                break;
            }
            boxes.add(new Mp4Box(fourLetters(body, at + 4), body.slice(at + header, (int) size - header)));
            at += (int) size;
        }
        return boxes;
    }

    /** The boxes inside this one. */
    List<Mp4Box> boxes() {
        return in(body, 0);
    }

    /** The first box at the end of a path of types, or null. */
    @Nullable
    Mp4Box find(String... path) {
        Mp4Box box = this;
        for (String type : path) {
            Mp4Box inside = null;
            for (Mp4Box child : box.boxes()) {
                inside = inside == null && child.type().equals(type) ? child : inside;
            }
            if (inside == null) {
                return null;
            }
            box = inside;
        }
        return box;
    }

    static String fourLetters(ByteBuffer bytes, int at) {
        byte[] letters = new byte[4];
        bytes.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
