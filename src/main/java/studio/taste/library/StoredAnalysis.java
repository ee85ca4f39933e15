package studio.taste.library;

import java.util.Optional;
import java.util.OptionalDouble;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongId;
import studio.taste.music.SongStems;
import studio.taste.music.analysis.AnalysisHints;
import studio.taste.music.analysis.SongAnalyser;
import studio.taste.music.demo.DemoSongs;
import studio.taste.music.demo.Score;

/** Describes songs that are in the library. A demo song's score says what people did not. */
final class StoredAnalysis {
    /** Gives the sound of a song. */
    @FunctionalInterface
    interface Sound {
        SongStems of(SongId id) throws StudioException;
    }

    private final Sound sound;

    StoredAnalysis(Sound sound) {
        this.sound = sound;
    }

    /**
     * Describes a song anew; nothing is written.
     *
     * @param given wins over a score, which wins over estimates
     */
    SongFile of(StoredSong stored, ImportOptions given, Progress progress) throws StudioException {
        SongStems stems = sound.of(stored.id());
        Optional<Score> score = stored.demoVersion().flatMap(version -> scoreOf(stored.id()));
        SongAnalysis analysis =
                score.isPresent() ? ofDemo(stems, score.get(), given, progress) : analysis(stems, given, progress);
        Genre genre = given.genre().or(() -> score.map(Score::genre)).orElse(Genre.UNKNOWN);
        Song song = new Song(stored.id(), given.title().orElse(stored.title()), genre, analysis);
        return new SongFile(song, given, stored.demoVersion());
    }

    private static SongAnalysis analysis(SongStems stems, ImportOptions given, Progress progress) {
        return SongAnalyser.analyse(stems, given.hints(), progress);
    }

    /** A score's beats and sections hold as long as nobody moves the beats. */
    private static SongAnalysis ofDemo(SongStems stems, Score score, ImportOptions given, Progress progress) {
        if (given.tempoBpm().isEmpty() && given.firstDownbeatSeconds().isEmpty()) {
            return SongAnalyser.known(
                    stems, score.beatGrid(), given.key().orElse(score.key()), score.sections(), progress);
        }
        OptionalDouble downbeat = given.firstDownbeatSeconds().isPresent()
                ? given.firstDownbeatSeconds()
                : OptionalDouble.of(score.beatGrid().secondsAt(0));
        AnalysisHints hints = new AnalysisHints(
                OptionalDouble.of(given.tempoBpm().orElse(score.tempoBpm())),
                downbeat,
                Optional.of(given.key().orElse(score.key())),
                given.genre().orElse(score.genre()));
        return SongAnalyser.analyse(stems, hints, progress);
    }

    private static Optional<Score> scoreOf(SongId id) {
        return DemoSongs.scores().stream()
                .filter(score -> DemoInstallation.idOf(score).equals(id))
                .findFirst();
    }
}
