package studio.taste.playback;

/** A player of portfolios for sessions without ears; what {@link FastForwardPlayer} is for trials. */
public final class FastForwardPortfolioPlayer extends PumpedPortfolioPlayer {
    /** A player that takes no time. */
    public FastForwardPortfolioPlayer() {
        super(new FastForwardDeck(new TimelessLine()));
    }

    @Override
    public void close() {
        pump().output().close();
    }
}
