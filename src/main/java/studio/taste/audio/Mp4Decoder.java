package studio.taste.audio;

import java.util.Locale;
import net.sourceforge.jaad.aac.AACException;

/** M4A: AAC-LC in an MP4 file (ISO/IEC 14496-12 and -14), its description before or behind its sound. */
final class Mp4Decoder {
    private final ByteSource source;
    private final SoundOutlet outlet;
    private final Mp4Bytes bytes;
    private int sampleRateHz = 1;

    private Mp4Decoder(ByteSource source, SoundOutlet outlet) {
        this.source = source;
        this.outlet = outlet;
        this.bytes = new Mp4Bytes(source);
    }

    static boolean recognises(String magic) {
        return magic.startsWith("ftyp", 4);
    }

    /** Decodes from the first byte of the file. */
    static void decode(ByteSource source, SoundOutlet outlet) throws UnreadableAudioException {
        Mp4Decoder decoder = new Mp4Decoder(source, outlet);
        try {
            decoder.decode(new Mp4Box("moov", decoder.bytes.description()));
        } catch (AACException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NullPointerException
                | IllegalArgumentException
                | UnsupportedOperationException
                | ArithmeticException e) {
            // Tables may be shorter than they claim, and JAAD trusts what a frame says of itself.
            throw source.complaint(
                    String.format(
                            Locale.ROOT,
                            "corrupt M4A, at %.1f seconds; export the file again",
                            outlet.frames() / (double) decoder.sampleRateHz),
                    e);
        }
    }

    private void decode(Mp4Box movie) throws UnreadableAudioException {
        if (movie.find("mvex") != null) {
            throw source.complaint("a fragmented MP4, made for streaming: save it as a plain M4A");
        }
        Mp4Track track = Mp4Track.in(movie);
        if (track == null) {
            throw source.complaint("an MP4 file without a sound track");
        }
        Mp4Box esds = track.codecBox("esds");
        if (!track.codec().equals("mp4a") || esds == null) {
            throw source.complaint(otherCodec(track.codec()) + " in an MP4 file: only AAC-LC can be read there");
        }
        decode(track, AacFrames.describedBy(esds, source));
    }

    private void decode(Mp4Track track, AacFrames aac) throws UnreadableAudioException {
        sampleRateHz = aac.sampleRateHz();
        Mp4Track.Span span = track.span(sampleRateHz);
        outlet.begin(sampleRateHz, aac.channelCount(), span.frames());
        outlet.leaveOut(span.delay());
        Mp4Samples samples = track.samples();
        while (outlet.frames() < span.frames() && samples.next()) {
            byte[] frame = bytes.sample(samples.offset(), samples.size());
            outlet.add(aac.decode(frame), 0, AacFrames.FRAMES_EACH);
        }
    }

    private static String otherCodec(String codec) {
        return switch (codec) {
            case "drms" -> "copy-protected AAC";
            case "alac" -> "Apple Lossless (ALAC)";
            default -> "the codec “" + codec.replaceAll("[^ -~]", "?") + "”";
        };
    }
}
