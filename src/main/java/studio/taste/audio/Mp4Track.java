package studio.taste.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sound track of an MP4 file: its codec, and which part of what decodes is the sound that was encoded.
 *
 * <p>iTunes writes delay and length into a comment (iTunSMPB), most others an edit list (ISO/IEC 14496-12 §8.6.6). A file with
 * neither is taken whole: which encoder made it, and how much it put before, cannot be known.
 */
final class Mp4Track {
    private static final Pattern GAPLESS =
            Pattern.compile("\\s*[0-9A-Fa-f]{8} ([0-9A-Fa-f]{8}) ([0-9A-Fa-f]{8}) ([0-9A-Fa-f]{16})");

    private static final int ENTRY_AT = 8;
    private static final int ENTRY_BYTES = 28;
    private static final int VERSION_1_BYTES = 16;

    /**
     * Which part of the decoded frames is the sound.
     *
     * @param delay frames before it
     * @param frames its length
     */
    record Span(long delay, long frames) {}

    private final Mp4Box movie;
    private final Mp4Box track;
    private final Mp4Box table;
    private final Mp4Box entry;

    private Mp4Track(Mp4Box movie, Mp4Box track, Mp4Box table, Mp4Box entry) {
        this.movie = movie;
        this.track = track;
        this.table = table;
        this.entry = entry;
    }

    /** The first sound track of a movie, or null. */
    static @Nullable Mp4Track in(Mp4Box movie) {
        for (Mp4Box track : movie.boxes()) {
            Mp4Box handler = track.type().equals("trak") ? track.find("mdia", "hdlr") : null;
            if (handler != null && Mp4Box.fourLetters(handler.body(), 8).equals("soun")) {
                Mp4Box table = track.find("mdia", "minf", "stbl");
                Mp4Box description = table == null ? null : table.find("stsd");
                List<Mp4Box> entries = description == null ? List.of() : Mp4Box.in(description.body(), ENTRY_AT);
                if (table != null && !entries.isEmpty()) {
                    return new Mp4Track(movie, track, table, entries.get(0));
                }
            }
        }
        return null;
    }

    /** The four letters of its codec. */
    String codec() {
        return entry.type();
    }

    /** A box inside the codec's description; QuickTime wraps it once more. */
    @Nullable
    Mp4Box codecBox(String type) {
        int version = entry.body().getShort(8);
        ByteBuffer rest = entry.body();
        int from = ENTRY_BYTES + (version == 1 ? VERSION_1_BYTES : 0);
        for (Mp4Box box : Mp4Box.in(rest, from)) {
            if (box.type().equals(type)) {
                return box;
            }
            Mp4Box wrapped = box.type().equals("wave") ? box.find(type) : null;
            if (wrapped != null) {
                return wrapped;
            }
        }
        return null;
    }

    Mp4Samples samples() {
        return new Mp4Samples(table);
    }

    /**
     * Which part of the decoded frames is the sound.
     *
     * @throws ArithmeticException if the tables count more than there can be
     * @throws IndexOutOfBoundsException if a table is shorter than it claims
     */
    Span span(int sampleRateHz) {
        long timescale = clock(required("mdia", "mdhd"));
        long whole = toFrames(mediaDuration(), sampleRateHz, timescale);
        Span said = gapless();
        if (said != null && said.frames() > 0 && said.delay() + said.frames() <= whole) {
            return said;
        }
        Mp4Box edits = track.find("edts", "elst");
        return edits == null ? new Span(0, whole) : edited(edits.body(), whole, sampleRateHz, timescale);
    }

    private Mp4Box required(String... path) {
        Mp4Box box = track.find(path);
        if (box == null) {
            throw new IndexOutOfBoundsException("no " + path[path.length - 1] + " box");
        }
        return box;
    }

    /** Ticks per second of a media or movie header. */
    private static long clock(Mp4Box header) {
        boolean large = header.body().get(0) == 1;
        long ticks = header.body().getInt(large ? 20 : 12) & 0xFFFF_FFFFL;
        return Math.max(1, ticks);
    }

    /** The durations of all samples together, in ticks of the media. */
    private long mediaDuration() {
        ByteBuffer durations = required("mdia", "minf", "stbl", "stts").body();
        int runs = durations.getInt(4);
        long sum = 0;
        for (int i = 0; i < runs; i++) {
            long count = durations.getInt(8 + 8 * i) & 0xFFFF_FFFFL;
            long each = durations.getInt(12 + 8 * i) & 0xFFFF_FFFFL;
            sum = Math.addExact(sum, Math.multiplyExact(count, each));
        }
        return sum;
    }

    private static long toFrames(long ticks, int sampleRateHz, long timescale) {
        return timescale == sampleRateHz
                ? ticks
                : Math.round(Math.multiplyExact(ticks, (long) sampleRateHz) / (double) timescale);
    }

    /** The comment “iTunSMPB”: hexadecimal numbers, of which the second to fourth are delay, padding and length. */
    private @Nullable Span gapless() {
        Mp4Box list = itemList();
        if (list == null) {
            return null;
        }
        for (Mp4Box item : list.boxes()) {
            Mp4Box name = item.find("name");
            Mp4Box data = item.find("data");
            if (name != null && data != null && text(name, 4).equals("iTunSMPB")) {
                Matcher numbers = GAPLESS.matcher(text(data, 8));
                return numbers.lookingAt()
                        ? new Span(Long.parseLong(numbers.group(1), 16), Long.parseUnsignedLong(numbers.group(3), 16))
                        : null;
            }
        }
        return null;
    }

    private @Nullable Mp4Box itemList() {
        Mp4Box meta = movie.find("udta", "meta");
        // Version and flags come first, so the boxes inside begin four bytes later.
        for (Mp4Box box : meta == null ? List.<Mp4Box>of() : Mp4Box.in(meta.body(), 4)) {
            if (box.type().equals("ilst")) {
                return box;
            }
        }
        return null;
    }

    private static String text(Mp4Box box, int from) {
        byte[] bytes = new byte[Math.max(0, box.body().limit() - from)];
        box.body().get(Math.min(from, box.body().limit()), bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * The one edit that plays media. Its length is in ticks of the movie, often thousandths of a second; where the end of the
     * media agrees with it up to one such tick, that end is meant.
     */
    private Span edited(ByteBuffer edits, long whole, int sampleRateHz, long timescale) {
        boolean large = edits.get(0) == 1;
        int entries = edits.getInt(4);
        int bytes = large ? 20 : 12;
        Span span = null;
        for (int i = 0; i < entries; i++) {
            int at = 8 + bytes * i;
            long length = large ? edits.getLong(at) : edits.getInt(at) & 0xFFFF_FFFFL;
            long start = large ? edits.getLong(at + 8) : edits.getInt(at + 4);
            if (start >= 0 && span != null) {
                throw new IndexOutOfBoundsException("several edits");
            }
            if (start >= 0) {
                span = edited(length, toFrames(start, sampleRateHz, timescale), whole, sampleRateHz);
            }
        }
        return span == null ? new Span(0, whole) : span;
    }

    private Span edited(long length, long delay, long whole, int sampleRateHz) {
        Mp4Box header = movie.find("mvhd");
        long movieTicks = header == null ? sampleRateHz : clock(header);
        long frames = toFrames(length, sampleRateHz, movieTicks);
        long rest = Math.max(0, whole - delay);
        boolean toTheEnd = length == 0 || frames >= rest - sampleRateHz / movieTicks - 1;
        return new Span(delay, toTheEnd ? rest : frames);
    }
}
