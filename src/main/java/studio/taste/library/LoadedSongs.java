package studio.taste.library;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.taste.music.SongId;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;

/** The songs used last, kept in memory up to a number of bytes; the newest stays whatever its size. Safe for many threads. */
final class LoadedSongs {
    private final long budgetBytes;
    private final Map<SongId, SongStems> songs = new LinkedHashMap<>(8, 0.75f, true);

    LoadedSongs(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    synchronized @Nullable SongStems get(SongId id) {
        return songs.get(id);
    }

    synchronized void put(SongId id, SongStems stems) {
        songs.put(id, stems);
        long bytes = songs.values().stream().mapToLong(LoadedSongs::bytes).sum();
        var oldest = songs.entrySet().iterator();
        while (bytes > budgetBytes && songs.size() > 1) {
            bytes -= bytes(oldest.next().getValue());
            oldest.remove();
        }
    }

    synchronized void forget(SongId id) {
        songs.remove(id);
    }

    /** Number of songs held. */
    synchronized int count() {
        return songs.size();
    }

    private static long bytes(SongStems stems) {
        long bytes = 0;
        for (StemRole role : StemRole.values()) {
            boolean mono = stems.clip(role).channel(0) == stems.clip(role).channel(1);
            bytes += (long) stems.frames() * Float.BYTES * (mono ? 1 : 2);
        }
        return bytes;
    }
}
