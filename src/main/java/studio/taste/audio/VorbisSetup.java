package studio.taste.audio;

/**
 * Reads as much of a Vorbis setup header (Vorbis I specification §4.2.4) as decides how much memory decoding takes, and refuses
 * what no encoder writes. JOrbis allocates whatever a header claims: a few bytes could make it ask for gigabytes.
 */
final class VorbisSetup {
    /** Entries × dimensions of all codebooks together; the reference encoder stays below 400,000 at its highest quality. */
    private static final long MOST_VALUES = 1 << 22;

    private static final int CODEBOOK_SYNC = 0x56_4342;
    private static final int BITS_OF_FLOAT = 32;

    private final byte[] bytes;
    private final int mostResidueValues;
    private long bit;
    private long values;
    private int[] entries = {};
    private int[] dimensions = {};

    /**
     * @param packet the third packet of the stream
     * @param mostResidueValues the longest block times the channels
     */
    VorbisSetup(byte[] packet, int mostResidueValues) {
        this.bytes = packet;
        this.mostResidueValues = mostResidueValues;
        this.bit = 7 * 8;
    }

    /** Whether decoding by this header needs memory of a reasonable size only. */
    boolean isReasonable() {
        entries = new int[read(8) + 1];
        dimensions = new int[entries.length];
        for (int book = 0; book < entries.length; book++) {
            if (!codebookIsReasonable(book)) {
                return false;
            }
        }
        skip(16L * (read(6) + 1));
        for (int floors = read(6) + 1; floors > 0 && !ended(); floors--) {
            skipFloor(read(16));
        }
        for (int residues = read(6) + 1; residues > 0 && !ended(); residues--) {
            if (!residueIsReasonable()) {
                return false;
            }
        }
        return !ended();
    }

    private boolean codebookIsReasonable(int book) {
        if (read(24) != CODEBOOK_SYNC) {
            return false;
        }
        dimensions[book] = read(16);
        entries[book] = read(24);
        values += (long) entries[book] * Math.max(1, dimensions[book]);
        if (dimensions[book] == 0 || entries[book] == 0 || values > MOST_VALUES) {
            return false;
        }
        if (!skipLengths(entries[book])) {
            return false;
        }
        int lookup = read(4);
        if (lookup == 0) {
            return true;
        }
        skip(2 * BITS_OF_FLOAT);
        int width = read(4) + 1;
        skip(1);
        skip(width * (lookup == 1 ? lookupValues(book) : (long) entries[book] * dimensions[book]));
        return lookup <= 2 && !ended();
    }

    private boolean skipLengths(int count) {
        if (read(1) == 1) {
            skip(5);
            int at = 0;
            while (at < count && !ended()) {
                at += read(BITS_OF_FLOAT - Integer.numberOfLeadingZeros(count - at));
            }
            return at == count && !ended();
        }
        boolean sparse = read(1) == 1;
        for (int i = 0; i < count && !ended(); i++) {
            if (!sparse || read(1) == 1) {
                skip(5);
            }
        }
        return !ended();
    }

    /** The greatest number whose power of the book's dimensions does not exceed its entries. */
    private long lookupValues(int book) {
        long root = (long) Math.floor(Math.pow(entries[book], 1.0 / dimensions[book]));
        while (Math.pow(root + 1.0, dimensions[book]) <= entries[book]) {
            root++;
        }
        while (Math.pow(root, dimensions[book]) > entries[book]) {
            root--;
        }
        return root;
    }

    private void skipFloor(int type) {
        if (type == 0) {
            skip(8 + 16 + 16 + 6 + 8);
            skip(8L * (read(4) + 1));
            return;
        }
        int[] classOf = new int[read(5)];
        int classes = 0;
        for (int i = 0; i < classOf.length; i++) {
            classOf[i] = read(4);
            classes = Math.max(classes, classOf[i] + 1);
        }
        int[] sizes = new int[classes];
        for (int i = 0; i < classes; i++) {
            sizes[i] = read(3) + 1;
            int subclasses = read(2);
            skip(subclasses > 0 ? 8 : 0);
            skip(8L << subclasses);
        }
        skip(2);
        int width = read(4);
        for (int which : classOf) {
            skip((long) width * sizes[which]);
        }
    }

    /** Each classification of a residue stands for a word of its classbook, so that book must have as many words. */
    private boolean residueIsReasonable() {
        skip(16);
        int begin = read(24);
        int end = read(24);
        int partition = read(24) + 1;
        int classifications = read(6) + 1;
        int classbook = read(8);
        int cascades = 0;
        for (int i = 0; i < classifications; i++) {
            int low = read(3);
            int high = read(1) == 1 ? read(5) : 0;
            cascades += Integer.bitCount(high << 3 | low);
        }
        skip(8L * cascades);
        return classbook < entries.length
                && begin <= end
                && end <= mostResidueValues
                && partition <= Math.max(1, mostResidueValues)
                && Math.pow(classifications, dimensions[classbook]) <= entries[classbook];
    }

    private boolean ended() {
        return bit > 8L * bytes.length;
    }

    private void skip(long count) {
        bit += count;
    }

    /** The next bits, the lowest first; zeros behind the end. */
    private int read(int count) {
        int value = 0;
        for (int i = 0; i < count; i++, bit++) {
            if (bit < 8L * bytes.length) {
                value |= (bytes[(int) (bit >> 3)] >> (bit & 7) & 1) << i;
            }
        }
        return value;
    }
}
