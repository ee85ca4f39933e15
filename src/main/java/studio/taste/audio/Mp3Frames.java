package studio.taste.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a source into MP3 frames and tells the tags behind them from damage. */
final class Mp3Frames {
    /** How far behind the ID3 tag the first frame is looked for. Some taggers pad with zeros beyond what the tag says. */
    private static final int SEARCH_BYTES = 1 << 16;

    /** What may follow the last frame: ID3v1, APE, Lyrics3, an ID3v2 tag or its footer. */
    private static final List<String> TRAILERS = List.of("TAG", "APETAGEX", "LYRICS", "ID3", "3DI");

    private final ByteSource source;
    private final Mp3FrameHeader first;
    private long count;

    private Mp3Frames(ByteSource source, Mp3FrameHeader first) {
        this.source = source;
        this.first = first;
    }

    /** The frames of a source, or null with the source used up when none are found at its beginning. */
    static @Nullable Mp3Frames find(ByteSource source) throws UnreadableAudioException {
        byte[] start = new byte[SEARCH_BYTES];
        ByteBuffer bytes = ByteBuffer.wrap(start, 0, source.read(start, start.length));
        for (int at = 0; at + Mp3FrameHeader.BYTES <= bytes.limit(); at++) {
            if (beginsHere(bytes, at)) {
                ByteSource fromHere = source.startingWith(Arrays.copyOfRange(start, at, bytes.limit()));
                return new Mp3Frames(fromHere, Mp3FrameHeader.of(bytes.getInt(at)));
            }
        }
        return null;
    }

    /** A header alone may be chance, so another has to follow where it says that the next frame begins; or the end. */
    private static boolean beginsHere(ByteBuffer bytes, int at) {
        if (!Mp3FrameHeader.recognises(bytes.getInt(at))) {
            return false;
        }
        Mp3FrameHeader header = Mp3FrameHeader.of(bytes.getInt(at));
        int next = at + header.frameBytes();
        if (next + Mp3FrameHeader.BYTES > bytes.limit()) {
            return at == 0;
        }
        return Mp3FrameHeader.recognises(bytes.getInt(next))
                && Mp3FrameHeader.of(bytes.getInt(next)).continues(header);
    }

    Mp3FrameHeader first() {
        return first;
    }

    /** The next frame, header included; null behind the last. */
    byte @Nullable [] next() throws UnreadableAudioException {
        byte[] start = new byte[Mp3FrameHeader.BYTES];
        int got = source.read(start, start.length);
        if (got == 0) {
            return null;
        }
        int bits = ByteBuffer.wrap(start).getInt();
        if (got < start.length || !Mp3FrameHeader.recognises(bits)) {
            refuseUnlessTrailer(Arrays.copyOf(start, got));
            return null;
        }
        Mp3FrameHeader header = Mp3FrameHeader.of(bits);
        if (!header.continues(first)) {
            throw source.complaint("corrupt MP3: after " + count
                    + " MPEG frames its sample rate or its channels change; export the file again");
        }
        byte[] frame = Arrays.copyOf(start, header.frameBytes());
        byte[] rest = new byte[frame.length - start.length];
        if (source.read(rest, rest.length) < rest.length) {
            throw source.complaint(
                    "truncated MP3: it ends inside MPEG frame " + (count + 1) + "; copy or export the file again");
        }
        System.arraycopy(rest, 0, frame, start.length, rest.length);
        count++;
        return frame;
    }

    private void refuseUnlessTrailer(byte[] start) throws UnreadableAudioException {
        byte[] more = new byte[SEARCH_BYTES];
        int count2 = source.read(more, more.length);
        ByteBuffer both = ByteBuffer.allocate(start.length + count2).put(start).put(more, 0, count2);
        String text = new String(both.array(), StandardCharsets.ISO_8859_1);
        boolean zeros = text.chars().allMatch(c -> c == 0);
        if (!zeros && TRAILERS.stream().noneMatch(text.stripLeading()::startsWith)) {
            throw source.complaint("corrupt or truncated MP3: what follows its " + count
                    + " MPEG frames is no sound; export the file again");
        }
    }
}
