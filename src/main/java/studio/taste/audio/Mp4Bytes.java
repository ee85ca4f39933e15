package studio.taste.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An MP4 file from its first byte on, read in one direction, by position. Its sound is passed to the decoder as it comes when
 * the description (the moov box) lies before it; otherwise it is kept in memory until the description was read.
 */
final class Mp4Bytes {
    private static final int PIECE_BYTES = 1 << 16;

    /** Part of the file that was kept. */
    private record Kept(long start, byte[] bytes) {}

    private final ByteSource source;
    private final List<Kept> kept = new ArrayList<>();
    private long keptBytes;
    private long position;

    Mp4Bytes(ByteSource source) {
        this.source = source;
    }

    /** The contents of the description; what lies before it is kept when it is sound and passed over otherwise. */
    ByteBuffer description() throws UnreadableAudioException {
        while (true) {
            byte[] start = new byte[8];
            if (source.read(start, start.length) < start.length) {
                throw source.complaint(
                        "truncated M4A: its description (moov box) is missing; copy or export the file again");
            }
            ByteBuffer header = ByteBuffer.wrap(start);
            String type = Mp4Box.fourLetters(header, 4);
            long size = (header.getInt(0) & 0xFFFF_FFFFL) - start.length;
            position += start.length;
            if (size == 1 - start.length) {
                size = source.header(8, ByteOrder.BIG_ENDIAN).getLong(0) - start.length - 8;
                position += 8;
            } else if (size == -start.length) {
                size = Long.MAX_VALUE;
            }
            if (size < 0) {
                throw source.complaint("corrupt M4A: its " + printable(type) + " box has a size that cannot be");
            }
            if (type.equals("moov")) {
                return ByteBuffer.wrap(take(size));
            }
            if (type.equals("mdat")) {
                keep(size);
            } else {
                skip(size);
            }
        }
    }

    private void keep(long size) throws UnreadableAudioException {
        keptBytes += size;
        if (keptBytes > Runtime.getRuntime().maxMemory() / 3) {
            throw source.complaint(
                    "its description lies behind its sound, and the file is too large to keep it in memory;"
                            + " save it for streaming (“fast start”) or cut it into parts");
        }
        kept.add(new Kept(position, take(size)));
    }

    /** Exactly so many bytes; memory grows with what is there, not with what is asked for. */
    private byte[] take(long size) throws UnreadableAudioException {
        try {
            byte[] bytes = source.stream().readNBytes((int) Math.min(size, Integer.MAX_VALUE - 8));
            if (bytes.length < size) {
                throw truncated();
            }
            position += bytes.length;
            return bytes;
        } catch (IOException e) {
            throw source.unreadable(e);
        }
    }

    private void skip(long size) throws UnreadableAudioException {
        byte[] piece = new byte[PIECE_BYTES];
        for (long left = size; left > 0; left -= PIECE_BYTES) {
            int asked = (int) Math.min(left, PIECE_BYTES);
            if (source.read(piece, asked) < asked) {
                throw truncated();
            }
            position += asked;
        }
    }

    /** The bytes of a sample. Positions have to grow where they were not kept. */
    byte[] sample(long offset, int size) throws UnreadableAudioException {
        for (Kept part : kept) {
            if (offset >= part.start() && offset <= part.start() + part.bytes().length - size) {
                int from = (int) (offset - part.start());
                return Arrays.copyOfRange(part.bytes(), from, from + size);
            }
        }
        if (offset < position) {
            throw source.complaint(
                    "corrupt M4A: its samples are not in the order of their time; export the file again");
        }
        skip(offset - position);
        return take(size);
    }

    private UnreadableAudioException truncated() {
        return source.complaint("truncated M4A: it ends before its sound does; copy or export the file again");
    }

    private static String printable(String type) {
        return type.replaceAll("[^ -~]", "?");
    }
}
