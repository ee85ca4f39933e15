package studio.taste.ui.listening;

import studio.taste.session.Cue;
import studio.taste.session.LoopRegion;
import studio.taste.session.Player;
import studio.taste.session.PlayerState;
import studio.taste.session.Side;

/** What the playing controls mean. */
public final class DeckController {
    private static final double STEP_SECONDS = 2;

    private final DeckModel model;
    private final Player player;

    DeckController(DeckModel model, Player player) {
        this.model = model;
        this.player = player;
    }

    /** Shows what comes out of the player now. */
    void tick() {
        model.show(player.state());
    }

    /** Changes to a side, names it to those whose eyes are shut, and plays when nothing sounds yet. */
    public void hear(Side side) {
        player.select(side);
        player.cue(Cue.of(side));
        if (!player.state().playing()) {
            player.play();
        }
        tick();
    }

    /** Plays, or pauses. */
    public void playOrPause() {
        if (player.state().playing()) {
            player.pause();
        } else {
            player.play();
        }
        tick();
    }

    /** Plays from the start. */
    public void restart() {
        player.restart();
        tick();
    }

    /** Goes to a moment. */
    public void seek(double seconds) {
        player.seekSeconds(seconds);
        tick();
    }

    /** Goes two seconds back. */
    public void back() {
        seek(Math.max(0, player.state().positionSeconds() - STEP_SECONDS));
    }

    /** Goes two seconds on. */
    public void forward() {
        PlayerState state = player.state();
        seek(Math.min(state.durationSeconds(), state.positionSeconds() + STEP_SECONDS));
    }

    /** Repeats the whole, or stops repeating. */
    public void toggleLoop() {
        PlayerState state = player.state();
        if (state.loop() != null) {
            player.clearLoop();
        } else if (state.durationSeconds() > 0) {
            player.loop(0, state.durationSeconds());
        }
        tick();
    }

    /** Repeats from here to the end of what is repeated now. */
    public void loopFromHere() {
        PlayerState state = player.state();
        LoopRegion loop = state.loop();
        double from = state.positionSeconds();
        double to = loop != null && loop.toSeconds() > from ? loop.toSeconds() : state.durationSeconds();
        if (to > from) {
            player.loop(from, to);
        }
        tick();
    }

    /** Repeats from the start of what is repeated now up to here. */
    public void loopToHere() {
        PlayerState state = player.state();
        LoopRegion loop = state.loop();
        double to = state.positionSeconds();
        double from = loop != null && loop.fromSeconds() < to ? loop.fromSeconds() : 0;
        if (to > from) {
            player.loop(from, to);
        }
        tick();
    }
}
