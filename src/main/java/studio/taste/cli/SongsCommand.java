package studio.taste.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.music.Song;

/** Lists the songs. */
@Command(
        name = "songs",
        description = "Lists the songs of the library; the demo songs are made on first use.",
        mixinStandardHelpOptions = true)
final class SongsCommand extends AtHome {
    @Option(names = "--json", description = "Prints a JSON array.")
    private boolean json;

    SongsCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        workplace.library().installDemoSongs(workplace.workers(), progress(), song -> {});
        List<Song> songs = workplace.library().songs();
        if (json) {
            printJson(songs.stream().map(SongsCommand::row).toList());
        } else {
            for (Song song : songs) {
                print(line(song));
            }
        }
        return true;
    }

    static String line(Song song) {
        return String.format(
                Locale.ROOT,
                "%s  %6.1f bpm  %3s  %-12s %3.0f s  %s",
                song.id().value().substring(0, 12),
                song.analysis().tempoBpm(),
                song.analysis().key().code(),
                song.genre().word(),
                song.analysis().durationSeconds(),
                song.title());
    }

    static Map<String, Object> row(Song song) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", song.id().value());
        row.put("title", song.title());
        row.put("genre", song.genre().word());
        row.put("tempoBpm", song.analysis().tempoBpm());
        row.put("tempoConfidence", song.analysis().tempoConfidence());
        row.put("key", song.analysis().key().keyName());
        row.put("camelot", song.analysis().key().code());
        row.put("keyConfidence", song.analysis().keyConfidence());
        row.put("durationSeconds", song.analysis().durationSeconds());
        return row;
    }
}
