package studio.taste.playback;

import studio.taste.session.Transport;

/** What players of any clips do with their deck's timeline. */
abstract class DeckTransport implements Transport {
    private final Deck deck;

    DeckTransport(Deck deck) {
        this.deck = deck;
    }

    final Deck deck() {
        return deck;
    }

    final PlaybackPump pump() {
        return deck.pump();
    }

    @Override
    public void play() {
        deck.play();
    }

    @Override
    public void pause() {
        deck.pause();
    }

    @Override
    public void restart() {
        deck.restart();
    }

    @Override
    public void seekSeconds(double positionSeconds) {
        deck.seekSeconds(positionSeconds);
    }

    @Override
    public void loop(double fromSeconds, double toSeconds) {
        deck.loop(fromSeconds, toSeconds);
    }

    @Override
    public void clearLoop() {
        deck.clearLoop();
    }
}
