package studio.taste.app;

import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import studio.taste.StudioException;
import studio.taste.cli.Workplace;
import studio.taste.labels.LabelSet;
import studio.taste.session.Player;
import studio.taste.session.PortfolioPlayer;
import studio.taste.session.StudioLog;
import studio.taste.session.producing.ProducingParts;
import studio.taste.text.SentenceTopicRecall;
import studio.taste.ui.shell.Desks;

/** All that the rooms ask, over one home. */
final class Rooms implements AutoCloseable {
    private final TrainingThread training = new TrainingThread();
    private final Desk desk;
    private final ProducingWork producing;
    private final Desks desks;

    /**
     * @param workplace the home, opened; closed by its owner
     * @param player plays the trials; closed with the rooms
     * @param portfolio plays portfolios; closed with the rooms
     * @param clock the time of answers
     * @param ids gives new sessions and raters their names
     */
    Rooms(Workplace workplace, Player player, PortfolioPlayer portfolio, Clock clock, NewIds ids)
            throws StudioException {
        StudioLog log = workplace.log();
        LiveCurve live = new LiveCurve(workplace.training(), log::state, training);
        // One thread for both kinds of sessions, because they write to one journal.
        ExecutorService sessionThread = Executors.newSingleThreadExecutor(Studio.daemon("session"));
        desk = new Desk(workplace, player, clock, ids, sessionThread, live::look);
        TasteParts taste = TasteParts.of(workplace);
        producing = new ProducingWork(
                workplace,
                desk,
                new ProducingParts(
                        log,
                        workplace.library()::song,
                        workplace.previews(),
                        taste.audioEncoder(),
                        workplace.textEncoder(),
                        taste.representation(),
                        SentenceTopicRecall.ofPrompts(),
                        SentenceTopicRecall.ofEdits(),
                        portfolio,
                        clock,
                        sessionThread,
                        workplace.workers(),
                        Workplace.APP_VERSION),
                ids,
                ZoneId.systemDefault());
        desks = new Desks(
                desk,
                producing,
                new SongWork(workplace),
                new PlanWork(workplace),
                new ModelWork(
                        workplace.models(),
                        workplace.training(),
                        () -> LabelSet.of(log.state().sessions().values()),
                        workplace.library(),
                        workplace.workers(),
                        training),
                live);
    }

    Desks desks() {
        return desks;
    }

    @Override
    public void close() {
        producing.close();
        desk.close();
        training.close();
    }
}
