package studio.taste.session;

/** One of the two sides of a blind trial. */
public enum Side {
    A,
    B;

    /** The side that is not this one. */
    public Side other() {
        return this == A ? B : A;
    }
}
