package studio.taste.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.cli.Workplace;
import studio.taste.export.TasteExport;
import studio.taste.library.FinishedRemix;
import studio.taste.library.RemixFiles;
import studio.taste.music.SongId;
import studio.taste.plans.PlanJson;
import studio.taste.remix.MixKnob;
import studio.taste.remix.RemixPlan;
import studio.taste.render.PlanRenderer;
import studio.taste.session.PortfolioPlayer;
import studio.taste.session.ProducingSettings;
import studio.taste.session.Production;
import studio.taste.session.RaterId;
import studio.taste.session.StudioEvent;
import studio.taste.session.StudioLog;
import studio.taste.session.producing.ProducingOpening;
import studio.taste.session.producing.ProducingParts;
import studio.taste.session.producing.ProducingScreen;
import studio.taste.session.producing.ProducingSession;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.TasteRecord;
import studio.taste.ui.PairFit;
import studio.taste.ui.RaterCard;
import studio.taste.ui.SongCard;
import studio.taste.ui.StudioDesk;
import studio.taste.ui.producing.ProducingDesk;
import studio.taste.ui.producing.ProducingRequest;

/** Answers the producing room with a {@link ProducingSession}. */
final class ProducingWork implements ProducingDesk, AutoCloseable {
    private final StudioDesk studio;
    private final StudioLog log;
    private final ProducingParts parts;
    private final NewIds ids;
    private final ExecutorService workers;
    private final RemixFiles remixes;
    private final ZoneId zone;
    private final ProducingSession session;
    private volatile @Nullable ProducingScreen screen;

    /**
     * @param studio knows songs and raters
     * @param parts what the session works with
     * @param zone in which days begin
     */
    ProducingWork(Workplace workplace, StudioDesk studio, ProducingParts parts, NewIds ids, ZoneId zone)
            throws StudioException {
        this.studio = studio;
        this.log = parts.log();
        this.parts = parts;
        this.ids = ids;
        this.workers = workplace.workers();
        this.remixes = new RemixFiles(workplace.home().resolve("remixes"), workplace.library(), new PlanRenderer());
        this.zone = zone;
        this.session = new ProducingSession(parts, new ProducingScreen() {
            @Override
            public void show(ProducingSnapshot snapshot) {
                ProducingScreen now = screen;
                if (now != null) {
                    now.show(snapshot);
                }
            }

            @Override
            public void trouble(String sentence) {
                ProducingScreen now = screen;
                if (now != null) {
                    now.trouble(sentence);
                }
            }
        });
    }

    @Override
    public CompletionStage<List<SongCard>> songs() {
        return studio.songs();
    }

    @Override
    public CompletionStage<List<SongCard>> makeDemoSongs(Progress progress) {
        return studio.makeDemoSongs(progress);
    }

    @Override
    public PairFit fit(SongId vocalSong, SongId instrumentalSong) {
        return studio.fit(vocalSong, instrumentalSong);
    }

    @Override
    public List<RaterCard> producers() {
        return studio.raters();
    }

    @Override
    public Optional<String> unfinished() {
        return lastOwn()
                .map(production -> String.format(
                        Locale.ROOT,
                        "%s ▸ %s, round %d",
                        production.opened().vocalTitle(),
                        production.opened().instrumentalTitle(),
                        production.round()));
    }

    private Optional<Production> lastOwn() {
        return log.state()
                .lastProduction()
                .filter(production -> !production.opened().simulated());
    }

    @Override
    public void showOn(ProducingScreen newScreen) {
        screen = newScreen;
    }

    @Override
    public void open(ProducingRequest request) {
        RaterId producer = request.producer() != null ? request.producer() : ids.rater();
        if (request.producer() == null) {
            session.enrol(new StudioEvent.RaterEnrolled(producer, request.displayName()));
        }
        session.open(new ProducingOpening(
                ids.session(),
                producer,
                ids.seed(),
                request.vocalSong(),
                request.instrumentalSong(),
                request.wish(),
                request.context(),
                ProducingSettings.usual(request.cards()),
                false));
    }

    @Override
    public void resume() {
        lastOwn().ifPresent(production -> session.resume(production.id()));
    }

    @Override
    public PortfolioPlayer player() {
        return parts.player();
    }

    @Override
    public void pick(int card, @Nullable Integer second, @Nullable Integer worst) {
        session.pick(card, second, worst);
    }

    @Override
    public void propose(int card, String words) {
        session.propose(card, words);
    }

    @Override
    public void confirmEdit() {
        session.confirmEdit();
    }

    @Override
    public void dropEdit() {
        session.dropEdit();
    }

    @Override
    public void turn(int card, Map<MixKnob, Double> values) {
        session.turn(card, values);
    }

    @Override
    public void explain(int card, String words) {
        session.explain(card, words);
    }

    @Override
    public void judge(int card, boolean liked) {
        session.judge(card, liked);
    }

    @Override
    public void rejectAll() {
        session.rejectAll();
    }

    @Override
    public void soundAlike(int one, int other) {
        session.soundAlike(one, other);
    }

    @Override
    public void undo() {
        session.undo();
    }

    @Override
    public void balance(double learning) {
        session.balance(learning);
    }

    @Override
    public void goBack(int round) {
        session.goBack(round);
    }

    @Override
    public void startOver() {
        session.resetTaste(java.time.Instant.EPOCH);
    }

    @Override
    public void forgetSession() {
        session.forgetSession();
    }

    @Override
    public void goBackTo(LocalDate day) {
        session.resetTaste(day.atTime(LocalTime.MAX).atZone(zone).toInstant());
    }

    @Override
    public void cancel() {
        session.cancel();
    }

    @Override
    public void retry() {
        session.retry();
    }

    @Override
    public void leave() {
        session.leave();
    }

    @Override
    public CompletionStage<String> keep(int card, Path folder, Progress progress) {
        return session.taste(card)
                .thenCompose(kept -> Background.run(workers, () -> {
                    String told = write(kept.plan(), kept.taste(), folder, progress);
                    session.kept(card);
                    return told;
                }));
    }

    /** Leaves what runs; the session's thread ends with the studio's desk. */
    @Override
    public void close() {
        session.leave();
        parts.player().close();
    }

    private String write(RemixPlan plan, TasteRecord taste, Path folder, Progress progress) throws StudioException {
        String name = "remix-" + plan.id().value().substring(0, 8);
        Path sound = folder.resolve(name + ".flac");
        FinishedRemix remix = remixes.write(plan, sound, progress);
        Path planFile = folder.resolve(name + ".plan.json");
        try {
            Files.writeString(planFile, PlanJson.text(plan), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StudioException(
                    planFile + ": the plan cannot be written (" + e.getMessage()
                            + "); choose a folder you may write to.",
                    e);
        }
        TasteExport.write(taste, folder.resolve(name + ".taste.json"));
        return String.format(
                Locale.ROOT,
                "In %s: %s.flac (%.1f s, %.1f LUFS, true peak %.1f dBTP), its plan, and your taste as %s.taste.json.",
                folder,
                name,
                remix.sound().fairness().durationSeconds(),
                remix.measured().integratedLufs(),
                remix.measured().truePeakDbtp(),
                name);
    }
}
