package studio.taste.ui.producing;

import studio.taste.session.PortfolioPlayer;
import studio.taste.session.PortfolioState;

/** What the playing controls of a portfolio mean. */
public final class PortfolioTransport {
    private static final double STEP_SECONDS = 2;

    private final PortfolioDeck deck;
    private final PortfolioPlayer player;

    PortfolioTransport(PortfolioDeck deck, PortfolioPlayer player) {
        this.deck = deck;
        this.player = player;
    }

    /** Shows what comes out of the player now. */
    void tick() {
        deck.show(player.state());
    }

    /** Changes to a card on the running timeline, and plays when nothing sounds yet. */
    void hear(int card) {
        player.select(card);
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

    /** Goes two seconds back or on. */
    public void step(boolean forward) {
        PortfolioState state = player.state();
        double target = state.positionSeconds() + (forward ? STEP_SECONDS : -STEP_SECONDS);
        seek(Math.max(0, Math.min(state.durationSeconds(), target)));
    }

    /** Repeats the whole, or stops repeating. */
    public void toggleLoop() {
        PortfolioState state = player.state();
        if (state.loop() != null) {
            player.clearLoop();
        } else if (state.durationSeconds() > 0) {
            player.loop(0, state.durationSeconds());
        }
        tick();
    }
}
