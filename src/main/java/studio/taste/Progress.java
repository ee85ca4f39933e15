package studio.taste;

import java.util.concurrent.CancellationException;

/** Told how far long work has come, and asked whether to go on. */
@FunctionalInterface
public interface Progress {
    /** Ignores reports and never cancels. */
    Progress NONE = (fraction, doing) -> true;

    /**
     * @param fraction done so far, 0 to 1
     * @param doing what is being done, in a few words
     * @return false to cancel: the work stops soon, leaves nothing half-done and throws {@link CancellationException}
     */
    boolean report(double fraction, String doing);

    /**
     * Reports, and ends the work when it is cancelled.
     *
     * @throws CancellationException when {@link #report} returns false
     */
    default void goOn(double fraction, String doing) {
        if (!report(fraction, doing)) {
            throw new CancellationException(doing + " was cancelled");
        }
    }
}
