package studio.taste.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes an Ogg stream apart into pages and packets (RFC 3533). Every page has a number and a checksum, so that damage is found.
 * Pages of other logical streams are passed over.
 */
final class OggPages {
    private static final int HEADER_BYTES = 27;
    private static final int CRC_AT = 22;
    private static final int CONTINUED = 1;
    private static final int FIRST = 2;
    private static final int LAST = 4;
    private static final int FULL_SEGMENT = 255;
    private static final int[] CRC_TABLE = crcTable();

    /**
     * The packets that end on one page.
     *
     * @param packets in their order, perhaps none
     * @param granulePosition samples up to the end of the last of them, as the encoder counted; −1 when none ends here
     * @param last whether the stream ends with this page
     */
    record Page(List<byte[]> packets, long granulePosition, boolean last) {}

    private final ByteSource source;
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private boolean started;
    private int serial;
    private int nextNumber;

    OggPages(ByteSource source) {
        this.source = source;
    }

    static boolean recognises(String magic) {
        return magic.startsWith("OggS");
    }

    /** The next page of the stream that the first page belongs to. */
    Page next() throws UnreadableAudioException {
        while (true) {
            Page page = nextOfAnyStream();
            if (page != null) {
                return page;
            }
        }
    }

    /** Whether behind the last page another stream begins. */
    boolean anotherBegins() throws UnreadableAudioException {
        byte[] header = new byte[6];
        return source.read(header, header.length) == header.length
                && recognises(new String(header, StandardCharsets.ISO_8859_1))
                && (header[5] & FIRST) != 0;
    }

    private @Nullable Page nextOfAnyStream() throws UnreadableAudioException {
        byte[] header = new byte[HEADER_BYTES];
        if (source.read(header, HEADER_BYTES) < HEADER_BYTES) {
            throw source.complaint("truncated Ogg: its last page is missing; copy or export the file again");
        }
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        if (fields.getInt(0) != 0x5367674F || header[4] != 0) {
            throw corrupt("a page does not begin where the one before ends");
        }
        byte[] lengths = new byte[header[HEADER_BYTES - 1] & 0xFF];
        byte[] body = body(lengths);
        refuseWrongChecksum(fields, lengths, body);
        int flags = header[5];
        if (!started) {
            started = true;
            serial = fields.getInt(14);
            nextNumber = fields.getInt(18);
        }
        if (fields.getInt(14) != serial) {
            return null;
        }
        if (fields.getInt(18) != nextNumber++ || (flags & CONTINUED) != 0 != open.size() > 0) {
            throw corrupt("a page is missing");
        }
        return new Page(packets(lengths, body), fields.getLong(6), (flags & LAST) != 0);
    }

    private byte[] body(byte[] lengths) throws UnreadableAudioException {
        int size = 0;
        boolean whole = source.read(lengths, lengths.length) == lengths.length;
        for (byte length : lengths) {
            size += length & 0xFF;
        }
        byte[] body = new byte[size];
        if (!whole || source.read(body, size) < size) {
            throw source.complaint("truncated Ogg: it ends inside a page; copy or export the file again");
        }
        return body;
    }

    private List<byte[]> packets(byte[] lengths, byte[] body) {
        List<byte[]> packets = new ArrayList<>();
        int at = 0;
        for (byte length : lengths) {
            open.write(body, at, length & 0xFF);
            at += length & 0xFF;
            if ((length & 0xFF) < FULL_SEGMENT) {
                packets.add(open.toByteArray());
                open.reset();
            }
        }
        return packets;
    }

    private void refuseWrongChecksum(ByteBuffer header, byte[] lengths, byte[] body) throws UnreadableAudioException {
        int promised = header.getInt(CRC_AT);
        header.putInt(CRC_AT, 0);
        if (crc(crc(crc(0, header.array()), lengths), body) != promised) {
            throw corrupt("a page does not have the checksum it promises");
        }
    }

    private UnreadableAudioException corrupt(String what) {
        return source.complaint("corrupt Ogg: " + what + "; export the file again");
    }

    private static int crc(int before, byte[] bytes) {
        int crc = before;
        for (byte b : bytes) {
            crc = crc << 8 ^ CRC_TABLE[crc >>> 24 ^ b & 0xFF];
        }
        return crc;
    }

    /** RFC 3533 §6: the polynomial 0x04C11DB7, not reflected, from 0. */
    private static int[] crcTable() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc << 1 ^ (crc < 0 ? 0x04C1_1DB7 : 0);
            }
            table[i] = crc;
        }
        return table;
    }
}
