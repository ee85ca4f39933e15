package studio.taste.session.producing;

/** Where a producer's session shows itself. Called on the session thread; a screen hands over to its own. */
public interface ProducingScreen {
    /** Shows the session as it is now. */
    void show(ProducingSnapshot snapshot);

    /** Tells of trouble that left no session to show: it could not be begun. */
    void trouble(String sentence);
}
