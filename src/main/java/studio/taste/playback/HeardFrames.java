package studio.taste.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import studio.taste.session.Listening;

/**
 * Which frames of one clip were heard: a bit for each. Written by the audio thread alone, without allocation; read by any
 * thread.
 */
final class HeardFrames {
    private static final int BITS = Long.SIZE;

    private final int frames;
    private final AtomicLongArray words;
    private final AtomicInteger distinct = new AtomicInteger();
    private final AtomicLong total = new AtomicLong();

    /** Nothing heard of a clip of that many frames. */
    HeardFrames(int frames) {
        this.frames = frames;
        this.words = new AtomicLongArray(Math.floorDiv(frames + BITS - 1, BITS));
    }

    /** Marks the frames from {@code from}, inclusive, to {@code until}, exclusive, as far as the clip has them. */
    void mark(int from, int until) {
        int to = Math.min(until, frames);
        int fresh = 0;
        for (int at = from; at < to; ) {
            int word = at / BITS;
            int end = Math.min(to, (word + 1) * BITS);
            long mask = (-1L >>> (BITS - (end - at))) << (at % BITS);
            long before = words.get(word);
            fresh += Long.bitCount(mask & ~before);
            words.set(word, before | mask);
            at = end;
        }
        distinct.set(distinct.get() + fresh);
        total.set(total.get() + Math.max(0, to - from));
    }

    /** How many frames were heard at least once. */
    int distinctFrames() {
        return distinct.get();
    }

    /** A copy that stays as it is; torn when a mark is being made meanwhile. */
    HeardFrames copy() {
        HeardFrames copy = new HeardFrames(frames);
        for (int i = 0; i < words.length(); i++) {
            copy.words.setPlain(i, words.get(i));
        }
        copy.distinct.setPlain(distinct.get());
        copy.total.setPlain(total.get());
        return copy;
    }

    /** What was heard, in seconds; to be asked of a copy unless nothing is being marked. */
    Listening.Heard heard(int sampleRateHz) {
        List<Listening.Segment> segments = new ArrayList<>();
        for (int from = next(0, true); from < frames; ) {
            int to = next(from, false);
            segments.add(new Listening.Segment(from / (double) sampleRateHz, to / (double) sampleRateHz));
            from = next(to, true);
        }
        return new Listening.Heard(total.get() / (double) sampleRateHz, segments);
    }

    /** The first frame at or after {@code from} that was heard, or was not; {@code frames} when there is none. */
    private int next(int from, boolean heard) {
        for (int at = from; at < frames; at += BITS - at % BITS) {
            long word = words.get(at / BITS);
            long wanted = (heard ? word : ~word) >>> (at % BITS);
            if (wanted != 0) {
                return Math.min(frames, at + Long.numberOfTrailingZeros(wanted));
            }
        }
        return frames;
    }
}
