package studio.taste.ui.producing;

/** What is asked once before it is done. */
public enum Question {
    START_OVER(
            "Start over?",
            "The studio forgets what it believes of your taste and begins anew with the next round. Your answers stay in the"
                    + " journal, and undo brings the belief back.",
            "Start over"),
    FORGET_SESSION(
            "Forget this session?",
            "Nothing that you answered in this session counts any longer; what was learnt before stays. Undo brings it back.",
            "Forget this session"),
    GO_BACK_TO_DAY(
            "Go back to a day?",
            "What the studio learnt after the end of that day no longer counts. Undo brings it back.",
            "Go back");

    private final String title;
    private final String sentence;
    private final String yes;

    Question(String title, String sentence, String yes) {
        this.title = title;
        this.sentence = sentence;
        this.yes = yes;
    }

    String title() {
        return title;
    }

    /** What it would do. */
    String sentence() {
        return sentence;
    }

    /** On the button that does it. */
    String yes() {
        return yes;
    }
}
