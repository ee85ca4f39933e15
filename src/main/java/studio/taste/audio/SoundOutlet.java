package studio.taste.audio;

import java.util.Locale;

/**
 * Where a decoder puts what it decodes. Between decoder and sink it leaves out the encoder's delay and padding, counts, and
 * complains about a sound that is too long, shorter than promised, empty, or holds samples that are no numbers.
 */
final class SoundOutlet {
    private final ByteSource source;
    private final SoundSink sink;
    private final int longestSeconds;
    private SoundHeader header = new SoundHeader(1, 1, SoundHeader.UNKNOWN_FRAMES);
    private long frames;
    private long toLeaveOut;
    private long end = Long.MAX_VALUE / 2;

    /**
     * @param longestSeconds a sound longer than this is a complaint: at once when its header says so, otherwise while it is decoded
     */
    SoundOutlet(ByteSource source, SoundSink sink, int longestSeconds) {
        this.source = source;
        this.sink = sink;
        this.longestSeconds = longestSeconds;
    }

    /**
     * Checks and passes on what the file says of itself. Of a promised length no more than that is passed on, and less is a
     * complaint at the end.
     */
    SoundHeader begin(long sampleRateHz, int channelCount, long promisedFrames) throws UnreadableAudioException {
        header = SoundHeader.checked(source, sampleRateHz, channelCount, promisedFrames);
        if (promisedFrames > longestFrames()) {
            throw source.complaint(promisedFrames / sampleRateHz / 60 + " minutes long: at most " + longest()
                    + " can be read; cut it into parts");
        }
        if (promisedFrames != SoundHeader.UNKNOWN_FRAMES) {
            endAt(promisedFrames);
        }
        sink.begin(header);
        return header;
    }

    /** Frames passed on so far. */
    long frames() {
        return frames;
    }

    /** Leaves out the next frames. */
    void leaveOut(long count) {
        toLeaveOut = count;
    }

    /** Leaves out all that would make the sound longer than this. */
    void endAt(long wholeFrames) {
        end = wholeFrames;
    }

    /** Decoded frames in the order of the sound; {@code [channel][frame]}, not kept. */
    void add(float[][] planar, int from, int to) throws UnreadableAudioException {
        int start = (int) Math.min(to, from + toLeaveOut);
        toLeaveOut -= start - from;
        int stop = (int) Math.min(to, start + Math.max(0, end - frames));
        if (start >= stop) {
            return;
        }
        if (frames + stop - start > longestFrames()) {
            throw source.complaint(
                    "longer than " + longest() + ": at most " + longest() + " can be read; cut it into parts");
        }
        for (float[] samples : planar) {
            refuseNonNumbers(samples, start, stop);
        }
        sink.add(planar, start, stop);
        frames += stop - start;
    }

    /** Complains when there was less than promised, or nothing. */
    void finish() throws UnreadableAudioException {
        if (header.frames() != SoundHeader.UNKNOWN_FRAMES && frames < header.frames()) {
            throw source.complaint("truncated: its header promises " + header.frames() + " frames but there are only "
                    + frames + "; copy or export the file again");
        }
        if (frames == 0) {
            throw source.complaint("zero length: there is no sound in it");
        }
    }

    private void refuseNonNumbers(float[] samples, int from, int to) throws UnreadableAudioException {
        for (int i = from; i < to; i++) {
            if (!Float.isFinite(samples[i])) {
                String kind = Float.isNaN(samples[i]) ? "not a number (NaN)" : "infinite";
                throw source.complaint(
                        "the sample at frame " + (frames + i - from) + " is " + kind + "; export the file again");
            }
        }
    }

    private long longestFrames() {
        return (long) longestSeconds * header.sampleRateHz();
    }

    private String longest() {
        return longestSeconds % 3_600 == 0
                ? longestSeconds / 3_600 + " hours"
                : String.format(Locale.ROOT, "%d minutes", longestSeconds / 60);
    }
}
