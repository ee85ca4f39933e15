package studio.taste.ui.producing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import studio.taste.Progress;
import studio.taste.music.SongId;
import studio.taste.remix.MixKnob;
import studio.taste.session.PortfolioPlayer;
import studio.taste.session.producing.ProducingScreen;
import studio.taste.ui.PairFit;
import studio.taste.ui.RaterCard;
import studio.taste.ui.SongCard;

/**
 * What the producing screen asks of the studio. Every method returns at once and may be called on the JavaFX thread; what comes of it
 * is told through the {@link ProducingScreen}. Cards are named by their place, from 0.
 */
public interface ProducingDesk {
    /** Songs in the library, in the order they are listed. */
    CompletionStage<List<SongCard>> songs();

    /** Synthesises the demo songs where they are missing; answers with the whole library. */
    CompletionStage<List<SongCard>> makeDemoSongs(Progress progress);

    /** Whether two songs of the library can be remixed, and how. */
    PairFit fit(SongId vocalSong, SongId instrumentalSong);

    /** Those who have listened or produced here, the latest first. */
    List<RaterCard> producers();

    /** What the session to go on with is about, such as "Song A ▸ Song B, round 4"; empty when there is none. */
    Optional<String> unfinished();

    /** Sends everything a session shows to a screen from now on; there is one. */
    void showOn(ProducingScreen screen);

    /** Begins a session. */
    void open(ProducingRequest request);

    /** Goes on with the {@link #unfinished} session where it was left. */
    void resume();

    /** Plays the cards on one timeline. */
    PortfolioPlayer player();

    /**
     * Keeps a pick and goes on to the next round.
     *
     * @param second the next best, null when not said
     * @param worst the worst, null when not said
     */
    void pick(int card, @Nullable Integer second, @Nullable Integer worst);

    /** Reads an edit in words; what was understood comes back as the snapshot's edit, nothing is rendered yet. */
    void propose(int card, String words);

    /** Makes the edit that was read last. */
    void confirmEdit();

    /** Forgets the edit that was read last. */
    void dropEdit();

    /**
     * Turns knobs of a card's mix, which is one edit.
     *
     * @param values where the knobs stand that were turned, at least one, each within ±{@link MixKnob#LIMIT}
     */
    void turn(int card, Map<MixKnob, Double> values);

    /** Keeps why a card is good, in words. */
    void explain(int card, String words);

    /** Likes (true) or dislikes (false) a card. */
    void judge(int card, boolean liked);

    /** None of these: keeps that and goes on to the next round. */
    void rejectAll();

    /** Keeps that two cards sound the same. */
    void soundAlike(int one, int other);

    /** Takes the last act back. */
    void undo();

    /** Moves the slider: 0 find my best, 1 learn my taste; counts from the next round. */
    void balance(double learning);

    /** Goes back to a round of this session; what came after it no longer counts. */
    void goBack(int round);

    /** Forgets what is believed of the producer's taste and starts anew; nothing is deleted. */
    void startOver();

    /** Takes everything this session taught out of the belief. */
    void forgetSession();

    /** Takes everything taught after the end of a day out of the belief. */
    void goBackTo(LocalDate day);

    /** Gives up what is being made, where that is possible. */
    void cancel();

    /** Tries again what failed. */
    void retry();

    /** Leaves the session; it can be resumed. */
    void leave();

    /**
     * Exports a card's whole remix with its plan and the taste as files.
     *
     * @param folder an existing folder
     * @return a sentence that says what lies where
     */
    CompletionStage<String> keep(int card, Path folder, Progress progress);
}
