package studio.taste.audio;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes sound files: WAV, AIFF, FLAC, MP3, Ogg Vorbis and M4A (AAC-LC), recognised by content and not by name; mono or
 * stereo, and piece by piece WAV and FLAC of up to six channels; 8 to 192 kHz, up to two hours. Of the first three every sample
 * comes out exactly as stored where a float can hold it (PCM up to 24 bits, 32-bit floats) and rounded otherwise; the others
 * are decoded to floats that are not clipped, without the silence that their encoders put before and behind, so that they lie
 * sample by sample on what was encoded.
 */
public final class AudioReader {
    /** The kinds of sound that can be read, for sentences that list them. */
    public static final String READABLE_KINDS = "WAV, AIFF, FLAC, MP3, Ogg Vorbis and M4A";

    /** The longest sound that is read unless a shorter limit is given. */
    public static final int LONGEST_SECONDS = 2 * 60 * 60;

    private static final int MAGIC_BYTES = 12;

    private AudioReader() {}

    /**
     * Reads one whole file of up to {@link #LONGEST_SECONDS}.
     *
     * @param in the file from its first byte; not closed
     * @param name what complaints call the file
     * @return its sound, at the file's own rate and channel count, at least one frame, all samples finite
     * @throws UnreadableAudioException if the stream is none of these formats, or is truncated, corrupt, empty, too
     *     long, too large for the memory there is, has too many channels or samples that are no numbers
     */
    public static AudioClip read(InputStream in, String name) throws UnreadableAudioException {
        return read(in, name, LONGEST_SECONDS);
    }

    /**
     * As {@link #read(InputStream, String)}, with a limit of its own.
     *
     * @param longestSeconds a longer sound is refused, by its header where that tells, otherwise once as much is decoded
     */
    public static AudioClip read(InputStream in, String name, int longestSeconds) throws UnreadableAudioException {
        ByteSource source = new ByteSource(in, name);
        ClipBuilder clip = new ClipBuilder(source);
        decode(source, new SoundOutlet(source, clip, longestSeconds));
        return clip.clip();
    }

    /**
     * Decodes one file of up to {@link #LONGEST_SECONDS} piece by piece, in memory that does not depend on its length. (One
     * exception: an M4A whose description lies behind its sound is held in memory as the file it is.)
     *
     * @param in the file from its first byte; not closed
     * @param name what complaints call the file
     * @param sink takes the sound, at the file's own rate, channel count and order of channels, all samples finite, at least one
     *     frame
     * @throws UnreadableAudioException as {@link #read(InputStream, String)} does, though perhaps only after much of the sound
     *     was passed on
     */
    public static void stream(InputStream in, String name, SoundSink sink) throws UnreadableAudioException {
        ByteSource source = new ByteSource(in, name);
        decode(source, new SoundOutlet(source, sink, LONGEST_SECONDS));
    }

    private static void decode(ByteSource file, SoundOutlet outlet) throws UnreadableAudioException {
        ByteSource source = Id3.withoutTags(file);
        byte[] start = new byte[MAGIC_BYTES];
        int count = source.read(start, start.length);
        if (count == 0) {
            throw source.complaint("zero length: the file is empty");
        }
        String magic = new String(start, 0, count, StandardCharsets.ISO_8859_1);
        if (WavDecoder.recognises(magic)) {
            WavDecoder.decode(source, outlet);
        } else if (AiffDecoder.recognises(magic)) {
            AiffDecoder.decode(source, magic, outlet);
        } else if (FlacDecoder.recognises(magic)) {
            FlacDecoder.decode(source.startingWith(Arrays.copyOfRange(start, FlacDecoder.MAGIC_BYTES, count)), outlet);
        } else if (OggPages.recognises(magic)) {
            VorbisDecoder.decode(source.startingWith(Arrays.copyOf(start, count)), outlet);
        } else if (Mp4Decoder.recognises(magic)) {
            Mp4Decoder.decode(source.startingWith(Arrays.copyOf(start, count)), outlet);
        } else {
            Mp3Frames frames = Mp3Frames.find(source.startingWith(Arrays.copyOf(start, count)));
            if (frames == null) {
                throw source.complaint(otherFormat(magic) + ": only " + READABLE_KINDS + " can be read");
            }
            Mp3Decoder.decode(source, frames, outlet);
        }
        outlet.finish();
    }

    /** What the file probably is; formats that listeners are likely to drop on the studio are called by name. */
    private static String otherFormat(String magic) {
        if (magic.startsWith("RF64") || magic.startsWith("RIFX")) {
            return "the " + magic.substring(0, 4) + " variety of WAV";
        }
        if (magic.startsWith("0&\u00B2u")) {
            return "Windows Media (WMA)";
        }
        if (magic.startsWith("\u00FF\u00F1") || magic.startsWith("\u00FF\u00F9")) {
            return "AAC without a container (ADTS)";
        }
        return "not a sound file that is known here";
    }
}
