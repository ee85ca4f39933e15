package studio.taste.library;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.loudness.ClipLoudness;
import studio.taste.music.Song;
import studio.taste.music.StemRole;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;
import studio.taste.render.Renderer;
import studio.taste.session.Preview;
import studio.taste.session.PreviewStore;

/**
 * Previews on disk, rendered when first asked for. A file's name is a hash over all that its sound depends on: the plan, which names
 * the songs by their content, where the songs' beats lie and how loud their stems are, the excerpt, and the renderer's version. So it
 * tells nothing and never goes stale.
 *
 * <p>Everything here can be made again: a damaged file is rendered anew, and a full disk only means that nothing is kept.
 */
public final class PreviewCache implements PreviewStore {
    /** About 250 previews of 18 s. */
    private static final long USUAL_MOST_BYTES = 2_000_000_000L;

    private final PreviewFiles files;
    private final SongSource songs;
    private final Renderer renderer;
    private final Map<String, CompletableFuture<Preview>> inMaking = new ConcurrentHashMap<>();

    /**
     * @param directory made when it is not there
     * @param songs gives the stems
     * @param clock tells when a preview was last used
     */
    public PreviewCache(Path directory, SongLibrary songs, Renderer renderer, Clock clock) {
        this(new PreviewFiles(directory, clock, USUAL_MOST_BYTES, Disk.REAL), songs, renderer);
    }

    PreviewCache(PreviewFiles files, SongSource songs, Renderer renderer) {
        this.files = files;
        this.songs = songs;
        this.renderer = renderer;
    }

    @Override
    public String rendererVersion() {
        return renderer.version();
    }

    @Override
    public Preview preview(RemixPlan plan, Excerpt excerpt) throws StudioException {
        Song vocal = songs.song(plan.vocalSong());
        Song instrumental = songs.song(plan.instrumentalSong());
        String name = name(plan, excerpt, vocal, instrumental);
        CompletableFuture<Preview> mine = new CompletableFuture<>();
        CompletableFuture<Preview> making = inMaking.putIfAbsent(name, mine);
        if (making != null) {
            return join(making);
        }
        try {
            mine.complete(make(name, plan, excerpt, vocal, instrumental));
        } catch (StudioException | RuntimeException | Error trouble) {
            mine.completeExceptionally(trouble);
        } finally {
            inMaking.remove(name);
        }
        return join(mine);
    }

    private static Preview join(CompletableFuture<Preview> making) throws StudioException {
        try {
            return making.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StudioException trouble) {
                throw trouble;
            }
            throw e;
        }
    }

    private Preview make(String name, RemixPlan plan, Excerpt excerpt, Song vocal, Song instrumental)
            throws StudioException {
        AudioClip clip = files.read(name);
        if (clip == null) {
            clip = renderer.render(
                    plan, vocal, songs.load(vocal.id()), instrumental, songs.load(instrumental.id()), excerpt);
            files.keep(name, clip);
        }
        return new Preview(clip, ClipLoudness.measure(clip));
    }

    private String name(RemixPlan plan, Excerpt excerpt, Song vocal, Song instrumental) {
        ByteArrayOutputStream identity = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(identity)) {
            out.writeUTF(plan.id().value());
            out.writeInt(excerpt.startBeat());
            out.writeInt(excerpt.endBeat());
            out.writeUTF(renderer.version());
            writeHeard(vocal, out);
            writeHeard(instrumental, out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.toByteArray());
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What a renderer takes from a song's analysis, which may be corrected after a plan was made. */
    private static void writeHeard(Song song, DataOutputStream out) throws IOException {
        double[] beats = song.analysis().beatGrid().toArray();
        out.writeInt(beats.length);
        for (double seconds : beats) {
            out.writeDouble(seconds);
        }
        for (StemRole role : StemRole.values()) {
            out.writeDouble(song.analysis().stemLoudnessLufs().getOrDefault(role, Double.NEGATIVE_INFINITY));
        }
    }
}
