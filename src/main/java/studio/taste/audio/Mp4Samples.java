package studio.taste.audio;

import java.nio.ByteBuffer;

/**
 * Where the samples of a track lie in the file, one after another (ISO/IEC 14496-12 §8.6.1, §8.7). Nothing is allocated for what
 * the tables claim: they are read as the samples are.
 */
final class Mp4Samples {
    private final ByteBuffer sizes;
    private final ByteBuffer chunkOffsets;
    private final boolean largeOffsets;
    private final ByteBuffer chunkRuns;
    private final long count;

    private long sample;
    private long chunk;
    private int run;
    private long leftInChunk;
    private long offset;
    private int size;

    /**
     * @param table an stbl box
     * @throws IndexOutOfBoundsException if its tables are shorter than they claim
     */
    Mp4Samples(Mp4Box table) {
        this.sizes = body(table, "stsz");
        this.largeOffsets = table.find("stco") == null;
        this.chunkOffsets = body(table, largeOffsets ? "co64" : "stco");
        this.chunkRuns = body(table, "stsc");
        this.count = sizes.getInt(8) & 0xFFFF_FFFFL;
    }

    private static ByteBuffer body(Mp4Box table, String type) {
        Mp4Box box = table.find(type);
        if (box == null) {
            throw new IndexOutOfBoundsException("no " + type + " box");
        }
        return box.body();
    }

    /** How many samples there are. */
    long count() {
        return count;
    }

    /** Goes to the next sample; false behind the last. */
    boolean next() {
        if (sample >= count) {
            return false;
        }
        if (leftInChunk == 0) {
            nextChunk();
        } else {
            offset += size;
        }
        int constant = sizes.getInt(4);
        size = constant == 0 ? sizes.getInt(Math.toIntExact(12 + 4 * sample)) : constant;
        if (size < 0) {
            throw new IndexOutOfBoundsException("a sample of " + size + " bytes");
        }
        leftInChunk--;
        sample++;
        return true;
    }

    private void nextChunk() {
        int runs = chunkRuns.getInt(4);
        if (run + 1 < runs && chunk + 1 >= runStart(run + 1)) {
            run++;
        }
        int at = Math.toIntExact(8 + (largeOffsets ? 8 : 4) * chunk);
        offset = largeOffsets ? chunkOffsets.getLong(at) : chunkOffsets.getInt(at) & 0xFFFF_FFFFL;
        leftInChunk = chunkRuns.getInt(8 + 12 * run + 4) & 0xFFFF_FFFFL;
        if (leftInChunk == 0) {
            throw new IndexOutOfBoundsException("a chunk of no samples");
        }
        chunk++;
    }

    /** The first chunk of a run of chunks with equally many samples, counted from 1. */
    private long runStart(int which) {
        return chunkRuns.getInt(8 + 12 * which) & 0xFFFF_FFFFL;
    }

    /** Where the sample begins in the file. */
    long offset() {
        return offset;
    }

    /** Its length in bytes. */
    int size() {
        return size;
    }
}
