package studio.taste.audio;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes sound files: WAV, AIFF and FLAC, recognised by content and not by name; mono or stereo, 8 to 192 kHz, up to
 * two hours. Every sample comes out exactly as stored where a float can hold it (PCM up to 24 bits, 32-bit floats) and
 * rounded otherwise.
 */
public final class AudioReader {
    private static final int MAGIC_BYTES = 12;

    private AudioReader() {}

    /**
     * Reads one whole file.
     *
     * @param in the file from its first byte; not closed
     * @param name what complaints call the file
     * @return its sound, at the file's own rate and channel count, at least one frame, all samples finite
     * @throws UnreadableAudioException if the stream is none of these formats, or is truncated, corrupt, empty, too
     *     long, has too many channels or samples that are no numbers
     */
    public static AudioClip read(InputStream in, String name) throws UnreadableAudioException {
        ByteSource source = new ByteSource(in, name);
        byte[] start = new byte[MAGIC_BYTES];
        int count = source.read(start, start.length);
        if (count == 0) {
            throw source.complaint("zero length: the file is empty");
        }
        String magic = new String(start, 0, count, StandardCharsets.ISO_8859_1);
        if (WavDecoder.recognises(magic)) {
            return WavDecoder.read(source);
        }
        if (AiffDecoder.recognises(magic)) {
            return AiffDecoder.read(source, magic);
        }
        if (FlacDecoder.recognises(magic)) {
            return FlacDecoder.read(source.startingWith(Arrays.copyOfRange(start, FlacDecoder.MAGIC_BYTES, count)));
        }
        throw source.complaint(otherFormat(magic) + ": only WAV, AIFF and FLAC can be read");
    }

    /** What the file probably is; formats that listeners are likely to drop on the studio are called by name. */
    private static String otherFormat(String magic) {
        if (magic.startsWith("ID3") || magic.startsWith("\u00FF\u00FB") || magic.startsWith("\u00FF\u00F3")) {
            return "MP3";
        }
        if (magic.startsWith("OggS")) {
            return "Ogg (Vorbis or Opus)";
        }
        if (magic.startsWith("ftyp", 4)) {
            return "MP4 (M4A, AAC)";
        }
        if (magic.startsWith("RF64") || magic.startsWith("RIFX")) {
            return "the " + magic.substring(0, 4) + " variety of WAV";
        }
        return "not a sound file that is known here";
    }
}
