package studio.taste.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongId;
import studio.taste.music.SongStems;
import studio.taste.music.analysis.SongAnalyser;

/**
 * The songs of a home. A song is imported once, whatever its files are called, and known by the content of its stems. Safe for
 * many threads, and for a second studio on the same home.
 */
public final class SongLibrary implements SongSource {
    private static final Comparator<Song> BY_TITLE = Comparator.comparing(Song::title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(song -> song.id().value());

    private final SongShelf shelf;
    private final LoadedSongs loaded;
    private final StoredAnalysis analysis = new StoredAnalysis(this::load);
    /** A lock for each song that is described anew, so that it is done once. */
    private final Map<SongId, Object> describing = new ConcurrentHashMap<>();
    /** A sentence for each song that an earlier analyser described and that cannot be described anew. */
    private volatile List<String> undescribed = List.of();

    private SongLibrary(SongShelf shelf, LoadedSongs loaded) {
        this.shelf = shelf;
        this.loaded = loaded;
    }

    /**
     * Opens the library of a home; makes it when there is none, and clears away what a crashed import left behind.
     *
     * @param home the studio's data folder; songs lie in its {@code songs/}
     * @throws StudioException when the folder cannot be made or read
     */
    public static SongLibrary open(Path home) throws StudioException {
        // A quarter of the memory holds about ten songs with a heap of 2 GB.
        return open(home, Runtime.getRuntime().maxMemory() / 4);
    }

    /**
     * @param cacheBytes samples of loaded songs are kept up to this size
     */
    static SongLibrary open(Path home, long cacheBytes) throws StudioException {
        Path folder = home.resolve("songs");
        try {
            Files.createDirectories(folder);
            StagingArea.removeStale(folder);
        } catch (IOException e) {
            throw new StudioException(
                    folder + ": the song library cannot be opened (" + e.getMessage() + "); check its permissions", e);
        }
        return new SongLibrary(new SongShelf(folder), new LoadedSongs(cacheBytes));
    }

    /**
     * Makes a folder of stems a song of the library. Importing the same sound again gives the same song; when more is said of it
     * than before, its analysis follows.
     *
     * @param folder holds sound files named by their roles and perhaps a {@code song.json}
     * @param options win over {@code song.json}, which wins over estimates
     * @param progress when it cancels, {@link CancellationException} is thrown
     * @throws StudioException when the folder does not hold a usable song; the library is then as before
     */
    public Song importFolder(Path folder, ImportOptions options, Progress progress) throws StudioException {
        StemFolder files = StemFolder.of(folder);
        ImportOptions said = options.orElse(SongNotes.besideStems(folder));
        SongStems stems = new StemReader(files, part(progress, 0, 0.4)).read();
        SongId id = StemStore.idOf(stems);
        Optional<StoredSong> before = shelf.find(id);
        ImportOptions given = before.map(file -> said.orElse(file.given())).orElse(said);
        boolean intact = before.isPresent() && isIntact(id);
        if (intact && given.equals(before.get().given())) {
            return described(before.get(), part(progress, 0.4, 1)).song();
        }
        SongAnalysis found = SongAnalyser.analyse(stems, given.hints(), part(progress, 0.4, 0.9));
        String title = given.title()
                .or(() -> before.map(StoredSong::title))
                .orElse(StemFolder.name(folder.toAbsolutePath().normalize()));
        Song song = new Song(id, title, given.genre().orElse(Genre.UNKNOWN), found);
        progress.goOn(0.9, "storing " + title);
        SongFile file = new SongFile(song, given, before.flatMap(StoredSong::demoVersion));
        if (intact) {
            rewrite(file);
        } else {
            store(file, stems, StemStore.SampleFormat.FLOAT, progress);
        }
        loaded.put(id, stems);
        return song;
    }

    /**
     * Describes a folder of stems as {@link #importFolder} would, but keeps nothing.
     *
     * @throws StudioException when the folder does not hold a usable song
     */
    public static Song examine(Path folder, ImportOptions options, Progress progress) throws StudioException {
        StemFolder files = StemFolder.of(folder);
        ImportOptions given = options.orElse(SongNotes.besideStems(folder));
        SongStems stems = new StemReader(files, part(progress, 0, 0.4)).read();
        SongAnalysis found = SongAnalyser.analyse(stems, given.hints(), part(progress, 0.4, 1));
        String title =
                given.title().orElse(StemFolder.name(folder.toAbsolutePath().normalize()));
        return new Song(StemStore.idOf(stems), title, given.genre().orElse(Genre.UNKNOWN), found);
    }

    /** Which songs are demo songs. */
    public Set<SongId> demoSongs() throws StudioException {
        return shelf.all().stream()
                .filter(stored -> stored.demoVersion().isPresent())
                .map(StoredSong::id)
                .collect(Collectors.toSet());
    }

    /**
     * Describes a song of the library with more said of it than before, but keeps nothing.
     *
     * @param options win over what was said before
     */
    public Song examine(SongId id, ImportOptions options, Progress progress) throws StudioException {
        StoredSong stored = shelf.find(id).orElseThrow(() -> missing(id));
        ImportOptions all = options.orElse(stored.given());
        return all.equals(stored.given())
                ? described(stored, progress).song()
                : analysis.of(stored, all, progress).song();
    }

    /**
     * What people said of a song when it was imported or corrected.
     *
     * @throws StudioException when the library has no such song
     */
    public ImportOptions given(SongId id) throws StudioException {
        return shelf.find(id).map(StoredSong::given).orElseThrow(() -> missing(id));
    }

    /**
     * Corrects what is known of a song: its analysis follows, and its file is rewritten in one step. Plans that were made before stay
     * as they are; their previews are rendered anew.
     *
     * @param given takes the place of all that was said before; what it leaves open is estimated
     * @param progress when it cancels, {@link CancellationException} is thrown
     * @throws StudioException when there is no such song, or it cannot be read or written; it is then as before
     */
    public Song correct(SongId id, ImportOptions given, Progress progress) throws StudioException {
        StoredSong stored = shelf.find(id).orElseThrow(() -> missing(id));
        SongFile file = analysis.of(stored, given, part(progress, 0, 0.95));
        progress.goOn(0.95, "storing " + file.title());
        rewrite(file);
        return file.song();
    }

    /**
     * All songs by title. Damaged ones are left out and spoken of by {@link #damaged}. Songs that an earlier analyser described are
     * described anew first, which may take seconds for each.
     */
    public List<Song> songs() throws StudioException {
        List<Song> songs = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (StoredSong stored : shelf.all()) {
            try {
                songs.add(described(stored, Progress.NONE).song());
            } catch (StudioException e) {
                complaints.add(e.getMessage());
            }
        }
        undescribed = List.copyOf(complaints);
        songs.sort(BY_TITLE);
        return List.copyOf(songs);
    }

    /** A sentence for each folder in the library that holds no usable song. */
    public List<String> damaged() throws StudioException {
        songs();
        return Stream.concat(shelf.damaged().stream(), undescribed.stream()).toList();
    }

    /** The song as this studio's analyser describes it; where that cannot be written, it is known until the studio closes. */
    SongFile described(StoredSong stored, Progress progress) throws StudioException {
        if (stored.upToDate().isPresent()) {
            return stored.upToDate().get();
        }
        synchronized (describing.computeIfAbsent(stored.id(), id -> new Object())) {
            StoredSong now = shelf.find(stored.id()).orElse(stored);
            if (now.upToDate().isPresent()) {
                return now.upToDate().get();
            }
            SongFile file = analysis.of(now, now.given(), progress);
            try {
                shelf.rewrite(file);
            } catch (IOException readOnly) {
                shelf.remember(file);
            }
            return file;
        }
    }

    /**
     * The song a person means.
     *
     * @param idPrefixOrTitle the beginning of an id, or a title in any case
     * @throws StudioException when several songs fit; the sentence lists them
     */
    public Optional<Song> find(String idPrefixOrTitle) throws StudioException {
        String wanted = idPrefixOrTitle.strip().toLowerCase(Locale.ROOT);
        List<Song> songs = songs();
        List<Song> fitting = songs.stream()
                .filter(song -> song.title().strip().toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
        if (fitting.isEmpty() && !wanted.isEmpty()) {
            fitting = songs.stream()
                    .filter(song -> song.id().value().startsWith(wanted))
                    .toList();
        }
        if (fitting.size() > 1) {
            String choices = fitting.stream()
                    .map(song -> song.title() + " (" + song.id().value().substring(0, 12) + ")")
                    .collect(Collectors.joining(", "));
            throw new StudioException(
                    "\"" + idPrefixOrTitle + "\" fits several songs: " + choices + "; give more digits of the id");
        }
        return fitting.stream().findFirst();
    }

    /**
     * The song of an id.
     *
     * @throws StudioException when the library has no such song
     */
    @Override
    public Song song(SongId id) throws StudioException {
        return described(shelf.find(id).orElseThrow(() -> missing(id)), Progress.NONE)
                .song();
    }

    /**
     * The sound of a song, from memory when it was used lately.
     *
     * @throws StudioException when the library has no such song or its files are damaged
     */
    @Override
    public SongStems load(SongId id) throws StudioException {
        SongStems held = loaded.get(id);
        if (held != null) {
            return held;
        }
        if (!Files.isDirectory(shelf.place(id))) {
            throw missing(id);
        }
        SongStems stems = StemStore.read(shelf.place(id));
        loaded.put(id, stems);
        return stems;
    }

    private static StudioException missing(SongId id) {
        return new StudioException("song " + id.value().substring(0, 12)
                + " is not in the library; import its stems, or let the demo songs be made again");
    }

    /**
     * Makes the demo songs that are not there yet, several at a time: the calling thread and the executor share the work. Songs
     * of an older synthesiser are replaced. The call returns when all are there; it may be made on a thread of the executor.
     *
     * @param executor lends threads
     * @param progress over all songs, called by one thread at a time; cancelling keeps the songs finished so far
     * @param onSongReady told of each song as soon as it can be used, those already there at once; by any thread
     * @return all demo songs in the order of their scores
     */
    public List<Song> installDemoSongs(Executor executor, Progress progress, Consumer<Song> onSongReady)
            throws StudioException {
        return new DemoInstallation(this, shelf, progress, onSongReady).run(executor);
    }

    /** Writes a song in one step, over a damaged one of the same id. */
    void store(SongFile file, SongStems stems, StemStore.SampleFormat format, Progress progress)
            throws StudioException {
        try (StagingArea staging = StagingArea.in(shelf.folder())) {
            StemStore.write(stems, staging.folder(), format);
            Files.write(staging.folder().resolve(SongNotes.FILE_NAME), file.toBytes());
            progress.goOn(0.99, "storing " + file.song().title());
            shelf.add(staging, file);
        } catch (IOException e) {
            throw cannotBeWritten(file, e);
        }
        loaded.forget(file.song().id());
    }

    private void rewrite(SongFile file) throws StudioException {
        try {
            shelf.rewrite(file);
        } catch (IOException e) {
            throw cannotBeWritten(file, e);
        }
    }

    private StudioException cannotBeWritten(SongFile file, IOException e) {
        return new StudioException(
                shelf.folder() + ": " + file.song().title() + " cannot be written (" + e.getMessage()
                        + "); nothing was kept. Check free space and permissions",
                e);
    }

    private boolean isIntact(SongId id) {
        try {
            StemStore.read(shelf.place(id));
            return true;
        } catch (StudioException damaged) {
            return false;
        }
    }

    /** Progress of a part of the work, as progress of the whole. */
    private static Progress part(Progress whole, double from, double to) {
        return (fraction, doing) -> whole.report(from + (to - from) * fraction, doing);
    }
}
