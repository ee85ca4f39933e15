package studio.taste.playback;

/** A deck without a thread: the test pumps when it likes. */
final class HandPumpedDeck extends Deck {
    HandPumpedDeck(PlaybackPump pump) {
        super(pump);
    }

    @Override
    void asked() {
        // Nobody is to be woken.
    }
}
