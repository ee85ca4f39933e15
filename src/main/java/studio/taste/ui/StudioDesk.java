package studio.taste.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import studio.taste.Progress;
import studio.taste.music.SongId;
import studio.taste.music.StemRole;
import studio.taste.session.Ballot;
import studio.taste.session.Player;
import studio.taste.session.SessionId;
import studio.taste.session.SessionScreen;
import studio.taste.session.TrialId;

/**
 * What the screens ask of the studio.
 *
 * <p>Every method returns at once and may be called on the JavaFX thread. Slow work answers through its {@link CompletionStage}
 * and its {@link Progress}, on any thread: a {@link studio.taste.StudioException} carries the sentence for the user, a {@link
 * java.util.concurrent.CancellationException} follows a progress that returned false. The session tells everything else through
 * the {@link SessionScreen}.
 */
public interface StudioDesk {

    /** Songs in the library, in the order they are listed. */
    CompletionStage<List<SongCard>> songs();

    /** Synthesises the demo songs where they are missing; answers with the whole library. */
    CompletionStage<List<SongCard>> makeDemoSongs(Progress progress);

    /**
     * Synthesises the demo songs where they are missing, and answers with the songs there are as soon as the first two can be used;
     * the others are made meanwhile.
     */
    CompletionStage<List<SongCard>> makeFirstDemoSongs(Progress progress);

    /** Makes a folder of stems a song of the library. */
    CompletionStage<SongCard> importSong(Path folder, Progress progress);

    /**
     * A song, or some of its stems, as a file to be played to the end.
     *
     * @param stems which sound, at least one
     * @return a WAV file that stays until another song is asked for
     */
    CompletionStage<Path> audition(SongId song, Set<StemRole> stems, Progress progress);

    /** Whether two songs of the library can be remixed, and how. */
    PairFit fit(SongId vocalSong, SongId instrumentalSong);

    /** Raters who have listened here, the latest first. */
    List<RaterCard> raters();

    /** The session to go on with, if one was left unfinished. */
    Optional<OpenSession> unfinished();

    /** Sends everything a session shows to a screen from now on; there is one. */
    void showOn(SessionScreen screen);

    /** Begins a session and presents its first trial. */
    void start(SessionRequest request);

    /** Goes on with the {@link #unfinished} session: the same trial, the same order. */
    void resume();

    /** Keeps an answer and goes on. */
    void answer(TrialId trial, Ballot ballot);

    /** Takes the last answer back. */
    void undo();

    /** Stops the music and leaves the session to be resumed later. */
    void pause();

    /** Tries again what failed. */
    void retry();

    /** Plays the two sides of the trial at hand. */
    Player player();

    /** Names of the sound devices the player could use, best first. */
    CompletionStage<List<String>> soundDevices();

    /** All sessions, the latest first. Tells what raters must not know. */
    CompletionStage<List<SessionRow>> sessions();

    /** The answers of a session, in order. Tells what raters must not know. */
    CompletionStage<List<AnswerRow>> answers(SessionId session);

    /** Writes the labels of all sessions into a folder; answers with a sentence that says what lies where. */
    CompletionStage<String> export(Path folder);

    /** Whether the researcher looked at the models last, and not at the sessions. */
    boolean modelsShown();

    /** Remembers what the researcher looks at. */
    void rememberModelsShown(boolean shown);

    /** Whether the dark theme was chosen last. */
    boolean dark();

    /** Remembers the theme. */
    void rememberDark(boolean dark);
}
