package studio.taste.session;

/** The kinds of things a producer can say about previews. Each has its own way into the belief and can be left out of it. */
public enum SignalKind {
    /** One of the portfolio is the best. */
    PICK("picks"),
    /** The second best and the worst. */
    BEST_WORST("second bests and worsts"),
    /** A change was asked for, in words or by a knob. */
    EDIT("edits"),
    /** Why a preview is good. */
    RATIONALE("rationales"),
    /** Liked or disliked. */
    JUDGEMENT("likes and dislikes"),
    /** None of the portfolio. */
    REJECTION("rejections"),
    /** Two previews sound the same. */
    REDUNDANCY("same sounds");

    private final String words;

    SignalKind(String words) {
        this.words = words;
    }

    /** Several of them, in words. */
    public String words() {
        return words;
    }
}
