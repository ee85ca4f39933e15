package studio.taste.app;

import java.time.Clock;
import studio.taste.StudioException;
import studio.taste.cli.Workplace;
import studio.taste.labels.LabelSet;
import studio.taste.session.Player;
import studio.taste.session.StudioLog;
import studio.taste.ui.shell.Desks;

/** All that the rooms ask, over one home. */
final class Rooms implements AutoCloseable {
    private final TrainingThread training = new TrainingThread();
    private final Desk desk;
    private final Desks desks;

    /**
     * @param workplace the home, opened; closed by its owner
     * @param player plays the trials; closed with the rooms
     * @param clock the time of answers
     * @param ids gives new sessions and raters their names
     */
    Rooms(Workplace workplace, Player player, Clock clock, NewIds ids) throws StudioException {
        StudioLog log = workplace.log();
        LiveCurve live = new LiveCurve(workplace.training(), log::state, training);
        desk = new Desk(workplace, player, clock, ids, live::look);
        desks = new Desks(
                desk,
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
        desk.close();
        training.close();
    }
}
