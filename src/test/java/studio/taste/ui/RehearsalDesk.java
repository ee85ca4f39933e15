package studio.taste.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.loudness.ClipFairness;
import studio.taste.loudness.FairnessCard;
import studio.taste.music.SongId;
import studio.taste.music.StemRole;
import studio.taste.preference.Outcome;
import studio.taste.preference.WilsonInterval;
import studio.taste.session.Ballot;
import studio.taste.session.BlindTrial;
import studio.taste.session.Confidence;
import studio.taste.session.Convergence;
import studio.taste.session.Convergence.AxisBelief;
import studio.taste.session.Convergence.LearningPoint;
import studio.taste.session.PlotTiming;
import studio.taste.session.SessionId;
import studio.taste.session.SessionScreen;
import studio.taste.session.SessionSnapshot;
import studio.taste.session.SessionSnapshot.Phase;
import studio.taste.session.TrialId;
import studio.taste.ui.models.RehearsalModels;
import studio.taste.ui.producing.RehearsalProducing;

/** A studio without songs, sound and disk, which behaves towards the screens as the real one does. */
public final class RehearsalDesk implements StudioDesk {
    public static final String LONG_TITLE = "Sixty characters of a title, which is as long as they get…";

    public final List<SongCard> library = new ArrayList<>();
    public final List<RaterCard> raters = new ArrayList<>();
    public final List<Ballot> ballots = new ArrayList<>();
    public final List<Path> imports = new ArrayList<>();
    /** Songs that were to be heard: the first digit of the id and the stems. */
    public final List<String> auditions = new ArrayList<>();

    public final List<Path> exports = new ArrayList<>();
    public final List<SessionRow> sessionRows = new ArrayList<>();
    public final List<AnswerRow> answerRows = new ArrayList<>();
    public @Nullable SessionRequest request;
    /** What an import answers with; unless it is set, the import succeeds at once. */
    public @Nullable CompletableFuture<SongCard> pendingImport;
    /** What the demo songs answer with; unless it is set, they are there at once. */
    public @Nullable CompletableFuture<List<SongCard>> pendingDemo;

    /** What a song to be heard answers with; unless it is set, its file is there at once. */
    public @Nullable CompletableFuture<Path> pendingAudition;

    /** Of the work begun last. */
    public Progress progress = Progress.NONE;
    /** Whether the next trials stay in the making. */
    public boolean slow;

    public boolean darkRemembered;
    public boolean modelsRemembered;
    public final RehearsalModels models = new RehearsalModels();
    public final RehearsalProducing producing = new RehearsalProducing();
    private final SteppingPlayer player = new SteppingPlayer();
    private @Nullable SessionScreen screen;
    private Phase phase = Phase.FINISHED;
    private int trials;
    private PlotTiming plots = PlotTiming.AFTER;
    private double heardShare = 0.5;
    private long revision;

    /** Songs as the demo songs are, one with a very long title. */
    public static List<SongCard> demoSongs() {
        return List.of(
                song("1", "Harbour Lights", "house", 122, "8A · A minor", 82),
                song("2", LONG_TITLE, "hip-hop", 92, "8B · C major", 74),
                song("3", "Paper Lanterns", "lo-fi", 80, "9A · E minor", 88),
                song("4", "Night Bus Home", "UK garage", 132, "7A · D minor", 66),
                song("5", "Salt and Cedar", "pop", 116, "8A · A minor", 71),
                song("6", "Glasshouse", "drum & bass", 174, "2B · F# major", 63));
    }

    private static SongCard song(String digit, String title, String genre, double bpm, String key, double seconds) {
        return new SongCard(new SongId(digit.repeat(64)), title, genre, bpm, key, seconds, !digit.equals("7"));
    }

    /** A session that stands at a trial, as if it had been answered up to there. */
    public void standAt(int answered, int ofTrials, PlotTiming timing) {
        trials = ofTrials;
        plots = timing;
        ballots.clear();
        for (int i = 0; i < answered; i++) {
            ballots.add(Ballot.of(i % 3 == 0 ? Outcome.SECOND : Outcome.FIRST, Confidence.HIGH));
        }
        present();
    }

    /** The player. */
    public SteppingPlayer stepping() {
        return player;
    }

    /** Shows any phase. */
    public void show(Phase newPhase, String notice) {
        phase = newPhase;
        int answered = ballots.size();
        boolean isOver = phase == Phase.FINISHED;
        revision++;
        if (screen != null) {
            screen.show(new SessionSnapshot(
                    revision,
                    phase,
                    isOver
                            ? null
                            : new BlindTrial(new TrialId("s-" + (answered + 1)), answered + 1, trials, heardShare),
                    answered,
                    trials,
                    Duration.ofSeconds(45L * (trials - answered)),
                    answered > 0,
                    isOver || plots == PlotTiming.LIVE ? convergence(answered) : null,
                    notice));
        }
    }

    private void present() {
        if (ballots.size() >= trials) {
            show(Phase.FINISHED, "");
            return;
        }
        show(Phase.PREPARING, "");
        if (!slow) {
            player.loadPair();
            show(Phase.LISTENING, "");
        }
    }

    /** A plausible course of learning, for the eye. */
    public static Convergence convergence(int answered) {
        double certainty = 1 - Math.exp(-answered / 9.0);
        List<AxisBelief> axes = List.of(
                axis("dry", "wet, much reverb", 0.9, certainty, 0.02),
                axis("sparse", "dense", -0.5, certainty, -0.04),
                axis("vocal enters early", "vocal enters late", 0.35, certainty, 0.31),
                axis("vocal in front", "vocal set back", -1.2, certainty, -0.12),
                axis("gentle transitions", "hard cuts", 0.15, certainty, 0.05),
                axis("slower", "faster", 0.6, certainty, 0.01),
                axis("light low end", "heavy low end", 1.1, certainty, 0.1),
                axis("close to the original songs", "far from the original songs", -0.2, certainty, 0.0),
                axis("few changes", "many changes", 0.05, certainty, -0.02));
        List<LearningPoint> points = new ArrayList<>();
        for (int i = 1; i <= answered; i++) {
            long foreseen = Math.round(i * (0.5 + 0.28 * (1 - Math.exp(-i / 8.0))));
            points.add(new LearningPoint(
                    i,
                    WilsonInterval.of(foreseen, i),
                    0.69 - 0.2 * (1 - Math.exp(-i / 10.0)) + 0.05 * Math.cos(i),
                    Math.exp(-i / 16.0),
                    0.14 * Math.exp(-i / 14.0) * (1 + 0.6 * Math.sin(i * 2.3))));
        }
        return new Convergence(axes, points);
    }

    private static AxisBelief axis(String low, String high, double mean, double certainty, double move) {
        return new AxisBelief(low, low, high, mean * certainty, 0.9 - 0.55 * certainty, move);
    }

    @Override
    public CompletionStage<List<SongCard>> songs() {
        return CompletableFuture.completedFuture(List.copyOf(library));
    }

    @Override
    public CompletionStage<List<SongCard>> makeDemoSongs(Progress newProgress) {
        progress = newProgress;
        if (pendingDemo != null) {
            return pendingDemo;
        }
        library.addAll(demoSongs());
        return songs();
    }

    @Override
    public CompletionStage<List<SongCard>> makeFirstDemoSongs(Progress newProgress) {
        return makeDemoSongs(newProgress);
    }

    @Override
    public CompletionStage<SongCard> importSong(Path folder, Progress newProgress) {
        imports.add(folder);
        progress = newProgress;
        if (pendingImport != null) {
            return pendingImport;
        }
        if (folder.endsWith("broken")) {
            return CompletableFuture.failedFuture(new StudioException(
                    "broken: there is no drums stem. Add a file named drums.wav, or similar, and import it again."));
        }
        SongCard song = song("7", String.valueOf(folder.getFileName()), "", 100, "5A · C minor", 90);
        library.add(song);
        return CompletableFuture.completedFuture(song);
    }

    @Override
    public CompletionStage<Path> audition(SongId song, Set<StemRole> stems, Progress newProgress) {
        progress = newProgress;
        String words = Stream.of(StemRole.values())
                .filter(stems::contains)
                .map(StemRole::word)
                .collect(Collectors.joining("+"));
        auditions.add(song.value().charAt(0) + " " + words);
        return pendingAudition != null
                ? pendingAudition
                : CompletableFuture.completedFuture(Path.of(song.value().charAt(0) + " " + words + ".wav"));
    }

    @Override
    public PairFit fit(SongId vocalSong, SongId instrumentalSong) {
        if (vocalSong.equals(instrumentalSong)) {
            return new PairFit(false, "A song cannot be mixed with itself. Choose another one for the instruments.");
        }
        if (instrumentalSong.value().startsWith("6")) {
            return new PairFit(
                    false,
                    "122 and 174 bpm are too far apart: the vocals would have to be stretched by 43 %, and 12 % is the most"
                            + " that still sounds natural. Choose a song between 108 and 138 bpm.");
        }
        return new PairFit(
                true,
                "Both songs meet at 118 bpm: the vocals are slowed by 3 %. Their keys are neighbours (8A and 9A), and"
                        + " nothing is transposed.");
    }

    @Override
    public List<RaterCard> raters() {
        return List.copyOf(raters);
    }

    @Override
    public Optional<OpenSession> unfinished() {
        return phase == Phase.PAUSED ? Optional.of(new OpenSession(ballots.size() + 1, trials)) : Optional.empty();
    }

    @Override
    public void showOn(SessionScreen newScreen) {
        screen = newScreen;
    }

    @Override
    public void start(SessionRequest newRequest) {
        request = newRequest;
        heardShare = newRequest.heardShare();
        standAt(0, newRequest.trials(), newRequest.plots());
    }

    @Override
    public void resume() {
        present();
    }

    @Override
    public void answer(TrialId trial, Ballot ballot) {
        ballots.add(ballot);
        player.pause();
        present();
    }

    @Override
    public void undo() {
        ballots.remove(ballots.size() - 1);
        present();
    }

    @Override
    public void pause() {
        player.pause();
        show(Phase.PAUSED, "");
    }

    @Override
    public void retry() {
        present();
    }

    @Override
    public SteppingPlayer player() {
        return player;
    }

    @Override
    public CompletionStage<List<String>> soundDevices() {
        return CompletableFuture.completedFuture(player.devices());
    }

    @Override
    public CompletionStage<List<SessionRow>> sessions() {
        return CompletableFuture.completedFuture(List.copyOf(sessionRows));
    }

    @Override
    public CompletionStage<List<AnswerRow>> answers(SessionId session) {
        return CompletableFuture.completedFuture(List.copyOf(answerRows));
    }

    @Override
    public CompletionStage<String> export(Path folder) {
        exports.add(folder);
        return CompletableFuture.completedFuture(
                "24 answers lie in labels.csv in the folder “labels”, with codebook.csv and MANIFEST.sha256.");
    }

    @Override
    public boolean modelsShown() {
        return modelsRemembered;
    }

    @Override
    public void rememberModelsShown(boolean shown) {
        modelsRemembered = shown;
    }

    @Override
    public boolean dark() {
        return darkRemembered;
    }

    @Override
    public void rememberDark(boolean dark) {
        darkRemembered = dark;
    }

    /** Fills the researcher's tables. */
    public void haveResearch() {
        for (int i = 0; i < 4; i++) {
            sessionRows.add(new SessionRow(
                    new SessionId("session-" + i),
                    "rater-" + (i % 2 + 1),
                    i == 1 ? LONG_TITLE : "Harbour Lights",
                    i == 2 ? LONG_TITLE : "Salt and Cedar",
                    Instant.parse("2026-11-2" + (4 - i) + "T09:30:00Z"),
                    i == 0 ? 7 : 24,
                    24,
                    i == 0 ? "paused" : "finished"));
        }
        for (int i = 1; i <= 24; i++) {
            answerRows.add(answerRow(i));
        }
    }

    private static AnswerRow answerRow(int trial) {
        FairnessCard fairness = new FairnessCard(
                -12,
                -12,
                new ClipFairness(-15.31 - 0.1 * trial, -12.02, 3.3, 0, -1.4, 18.29, 0.0),
                new ClipFairness(-13.9, -11.98, 1.9, 1.2, -1.0, 18.29, 0.01));
        return new AnswerRow(
                trial,
                trial == 9 ? "reverse of 3" : "fresh",
                Outcome.values()[trial % 3],
                Confidence.values()[trial % 3],
                9.4 + trial % 4,
                11.2,
                3 + trial % 5,
                31.5 + trial,
                trial % 5 == 0 ? "random" : "information",
                0.31 + 0.02 * trial,
                trial % 4 == 0 ? "muddy, vocal buried" : "",
                "",
                trial % 6 == 1 ? "The second chorus of A feels rushed." : "",
                "vocal over, energy arc, cut at bar 8",
                "blend, gentle, crossfades",
                fairness);
    }
}
