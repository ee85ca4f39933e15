package studio.taste.library;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.audio.AudioReader;
import studio.taste.audio.WavWriter;
import studio.taste.music.SongId;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;

/** The stems of a stored song: four WAV files, mono where both channels are equal, and the id made of their samples. */
final class StemStore {
    private static final String FOLDER = "stems";

    private StemStore() {}

    /** How samples are kept. */
    enum SampleFormat {
        /** Exactly as they are, for imported sound. */
        FLOAT,
        /** With triangular dither, half the size, for demo songs, which can always be made anew. */
        DITHERED_16_BIT
    }

    /**
     * The id of sound: SHA-256 over its length and the samples of the stems in the order of their roles. It does not depend on
     * file names or formats.
     */
    static SongId idOf(SongStems stems) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(stems.frames()).flip());
        ByteBuffer block = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        for (StemRole role : StemRole.values()) {
            AudioClip clip = compact(stems.clip(role));
            digest.update((byte) clip.channelCount());
            for (int c = 0; c < clip.channelCount(); c++) {
                for (float sample : clip.channel(c)) {
                    block.putFloat(sample);
                    if (!block.hasRemaining()) {
                        digest.update(block.flip());
                        block.clear();
                    }
                }
            }
        }
        digest.update(block.flip());
        return new SongId(HexFormat.of().formatHex(digest.digest()));
    }

    /** An id made of a text that determines the sound. */
    static SongId idOf(String text) {
        return new SongId(HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static void write(SongStems stems, Path song, SampleFormat format) throws IOException {
        Path folder = Files.createDirectories(song.resolve(FOLDER));
        for (StemRole role : StemRole.values()) {
            AudioClip clip = compact(stems.clip(role));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file(folder, role)), 1 << 16)) {
                switch (format) {
                    case FLOAT -> WavWriter.writeFloat(clip, out);
                    case DITHERED_16_BIT -> WavWriter.write16(clip, out, role.ordinal());
                }
            }
        }
    }

    /**
     * @param song the song's folder
     * @throws StudioException when a stem is missing or damaged
     */
    static SongStems read(Path song) throws StudioException {
        Map<StemRole, AudioClip> clips = new EnumMap<>(StemRole.class);
        for (StemRole role : StemRole.values()) {
            Path file = file(song.resolve(FOLDER), role);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                clips.put(role, AudioReader.read(in, file.toString()).toStereo());
            } catch (IOException e) {
                throw new StudioException(
                        file + ": cannot be read (" + e.getMessage() + "), and the song with it; import it again", e);
            }
        }
        try {
            return new SongStems(clips);
        } catch (IllegalArgumentException e) {
            throw new StudioException(song + ": damaged (" + e.getMessage() + "); import the song again", e);
        }
    }

    private static Path file(Path folder, StemRole role) {
        return folder.resolve(role.word() + ".wav");
    }

    private static AudioClip compact(AudioClip clip) {
        boolean mono = clip.channelCount() == 2 && Arrays.equals(clip.channel(0), clip.channel(1));
        return mono ? new AudioClip(clip.sampleRateHz(), new float[][] {clip.channel(0)}) : clip;
    }
}
