package studio.taste.session;

/** Where a session shows itself. Called on the session thread; a screen hands over to its own. */
public interface SessionScreen {
    /** Shows the session as it is now. */
    void show(SessionSnapshot snapshot);

    /** Tells of trouble that left no session to show: it could not be begun. */
    void trouble(String sentence);
}
