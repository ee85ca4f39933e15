package studio.taste.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.taste.StudioException;
import studio.taste.music.SongId;

/**
 * The song folders of a library: which there are, and which are damaged. Reads each {@code song.json} once; songs that another
 * studio adds or removes meanwhile are seen at the next look. Safe for many threads.
 */
final class SongShelf {
    private final Path folder;
    private final Map<SongId, StoredSong> known = new HashMap<>();
    private List<String> damaged = List.of();

    SongShelf(Path folder) {
        this.folder = folder;
    }

    Path place(SongId id) {
        return folder.resolve(id.value());
    }

    Path folder() {
        return folder;
    }

    /** All readable songs. */
    synchronized List<StoredSong> all() throws StudioException {
        List<String> complaints = new ArrayList<>();
        Set<SongId> present = new HashSet<>();
        for (Path entry : folders()) {
            try {
                SongId id = new SongId(StemFolder.name(entry));
                StoredSong song = known.containsKey(id) ? known.get(id) : read(entry);
                known.put(id, song);
                present.add(id);
            } catch (StudioException e) {
                complaints.add(e.getMessage());
            } catch (IllegalArgumentException e) {
                complaints.add(entry + ": not a song of this library; it is left alone");
            }
        }
        known.keySet().retainAll(present);
        damaged = List.copyOf(complaints);
        return List.copyOf(known.values());
    }

    /** A sentence for each folder that holds no readable song, as of the last look. */
    synchronized List<String> damaged() {
        return damaged;
    }

    synchronized Optional<StoredSong> find(SongId id) throws StudioException {
        return all().stream().filter(song -> song.id().equals(id)).findFirst();
    }

    /** Puts a finished folder in its place, over a damaged or outdated one. */
    synchronized void add(StagingArea staging, SongFile file) throws IOException {
        staging.publish(place(file.id()));
        known.put(file.id(), file);
    }

    /** Writes what is known of a song anew, its sound left alone. */
    synchronized void rewrite(SongFile file) throws IOException {
        StagingArea.replaceFile(place(file.id()), SongNotes.FILE_NAME, file.toBytes());
        known.put(file.id(), file);
    }

    /** Takes a new description for this studio's life only, where it cannot be written. */
    synchronized void remember(SongFile file) {
        known.put(file.id(), file);
    }

    synchronized void remove(SongId id) throws IOException {
        try (StagingArea bin = StagingArea.in(folder)) {
            Files.move(place(id), bin.folder().resolve("removed"));
        }
        known.remove(id);
    }

    private List<Path> folders() throws StudioException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !StemFolder.name(entry).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StudioException(folder + ": the song library cannot be listed (" + e.getMessage() + ")", e);
        }
    }

    private static StoredSong read(Path song) throws StudioException {
        Path file = song.resolve(SongNotes.FILE_NAME);
        try {
            StoredSong read = SongFile.parse(Files.readAllBytes(file), file.toString());
            if (!read.id().value().equals(StemFolder.name(song))) {
                throw new StudioException(file + ": belongs to another song; import the song again");
            }
            return read;
        } catch (IOException e) {
            throw new StudioException(
                    file + ": cannot be read (" + e.getMessage() + "); the song is skipped. Import it again", e);
        }
    }
}
