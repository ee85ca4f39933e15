package studio.taste.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A stream with the name that complaints about it carry. Memory used does not depend on what the stream claims. */
final class ByteSource {
    private static final int SKIP_BYTES = 1 << 16;

    private final InputStream in;
    private final String name;

    ByteSource(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    /** This source with bytes already taken from it put back in front. */
    ByteSource startingWith(byte[] taken) {
        return new ByteSource(new SequenceInputStream(new ByteArrayInputStream(taken), in), name);
    }

    InputStream stream() {
        return in;
    }

    /** The complaint "name: what". */
    UnreadableAudioException complaint(String what) {
        return new UnreadableAudioException(name + ": " + what);
    }

    UnreadableAudioException complaint(String what, Throwable cause) {
        return new UnreadableAudioException(name + ": " + what, cause);
    }

    UnreadableAudioException unreadable(IOException cause) {
        return complaint("reading stopped: " + cause.getMessage(), cause);
    }

    /**
     * Fills the first {@code count} bytes of {@code into} as far as the stream reaches; returns how many there were.
     */
    int read(byte[] into, int count) throws UnreadableAudioException {
        try {
            return in.readNBytes(into, 0, count);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Exactly {@code count} bytes of a header, in the given order; an end before that is a complaint. */
    ByteBuffer header(int count, ByteOrder order) throws UnreadableAudioException {
        byte[] bytes = new byte[count];
        if (read(bytes, count) < count) {
            throw complaint("the file ends inside its header, so it is truncated or not a sound file");
        }
        return ByteBuffer.wrap(bytes).order(order);
    }

    /** Leaves out {@code count} bytes of a header; an end before that is a complaint. */
    void skip(long count) throws UnreadableAudioException {
        for (long left = count; left > 0; left -= SKIP_BYTES) {
            header((int) Math.min(left, SKIP_BYTES), ByteOrder.BIG_ENDIAN);
        }
    }
}
