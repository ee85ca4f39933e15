package studio.taste.library;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.audio.AudioReader;
import studio.taste.audio.UnreadableAudioException;
import studio.taste.audio.WavWriter;
import studio.taste.loudness.ClipLoudness;
import studio.taste.music.Song;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;
import studio.taste.render.Renderer;
import studio.taste.session.Preview;
import studio.taste.session.PreviewStore;

/**
 * Previews on disk, rendered when first asked for. A file's name is a hash over plan, excerpt and renderer version, so that it
 * tells nothing and never goes stale. The least recently used files are dropped when there are too many.
 *
 * <p>Everything here can be made again: a damaged file is rendered anew, and a full disk only means that nothing is kept.
 */
public final class PreviewCache implements PreviewStore {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewCache.class);
    /** About 250 previews of 18 s. */
    private static final long USUAL_MOST_BYTES = 2_000_000_000L;

    private final Path directory;
    private final SongLibrary songs;
    private final Renderer renderer;
    private final Clock clock;
    private final long mostBytes;
    private final Map<String, CompletableFuture<Preview>> inMaking = new ConcurrentHashMap<>();

    /**
     * @param directory made when it is not there
     * @param songs gives the stems
     * @param clock tells when a preview was last used
     */
    public PreviewCache(Path directory, SongLibrary songs, Renderer renderer, Clock clock) {
        this(directory, songs, renderer, clock, USUAL_MOST_BYTES);
    }

    PreviewCache(Path directory, SongLibrary songs, Renderer renderer, Clock clock, long mostBytes) {
        this.directory = directory;
        this.songs = songs;
        this.renderer = renderer;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    @Override
    public String rendererVersion() {
        return renderer.version();
    }

    @Override
    public Preview preview(RemixPlan plan, Excerpt excerpt) throws StudioException {
        String name = name(plan, excerpt);
        CompletableFuture<Preview> mine = new CompletableFuture<>();
        CompletableFuture<Preview> making = inMaking.putIfAbsent(name, mine);
        if (making != null) {
            return join(making);
        }
        try {
            mine.complete(make(name, plan, excerpt));
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

    private Preview make(String name, RemixPlan plan, Excerpt excerpt) throws StudioException {
        Path file = directory.resolve(name + ".wav");
        AudioClip kept = read(file);
        if (kept != null) {
            return new Preview(kept, ClipLoudness.measure(kept));
        }
        AudioClip clip = render(plan, excerpt);
        keep(clip, file);
        return new Preview(clip, ClipLoudness.measure(clip));
    }

    private AudioClip render(RemixPlan plan, Excerpt excerpt) throws StudioException {
        Song vocal = songs.song(plan.vocalSong());
        Song instrumental = songs.song(plan.instrumentalSong());
        return renderer.render(
                plan, vocal, songs.load(vocal.id()), instrumental, songs.load(instrumental.id()), excerpt);
    }

    private @Nullable AudioClip read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            AudioClip clip = AudioReader.read(in, file.getFileName().toString());
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return clip;
        } catch (NoSuchFileException notYet) {
            return null;
        } catch (IOException | UnreadableAudioException e) {
            LOG.warn("A kept preview cannot be read and is rendered again: {}", e.toString());
            return null;
        }
    }

    /** Writes beside the file and moves over it, so that nobody reads half a preview. */
    private void keep(AudioClip clip, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(directory);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                WavWriter.writeFloat(clip, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            dropLeastRecentlyUsed();
        } catch (IOException e) {
            LOG.warn("A preview cannot be kept in {}: {}", directory, e.toString());
        }
    }

    private synchronized void dropLeastRecentlyUsed() throws IOException {
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".wav")).toList()) {
                kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        kept.sort(Comparator.comparing(Kept::used));
        long bytes = kept.stream().mapToLong(Kept::bytes).sum();
        for (Kept oldest : kept.subList(0, Math.max(0, kept.size() - 1))) {
            if (bytes <= mostBytes) {
                return;
            }
            Files.deleteIfExists(oldest.file);
            bytes -= oldest.bytes;
        }
    }

    private String name(RemixPlan plan, Excerpt excerpt) {
        String identity = String.join(
                "\n",
                plan.id().value(),
                Integer.toString(excerpt.startBeat()),
                Integer.toString(excerpt.endBeat()),
                renderer.version());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A file in the cache. */
    private record Kept(Path file, long bytes, FileTime used) {}
}
