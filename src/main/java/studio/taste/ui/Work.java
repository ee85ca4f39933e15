package studio.taste.ui;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import studio.taste.Progress;

/** One piece of slow work at a time: what it is doing, how far it is, and the wish to cancel it. */
public final class Work {
    /** Length of a piece of work that cannot tell how far it is. */
    public static final double UNKNOWN = -1;

    private final ScreenThread screen;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", UNKNOWN);
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper(this, "doing", "");
    private AtomicBoolean cancelled = new AtomicBoolean();

    public Work(ScreenThread screen) {
        this.screen = screen;
    }

    /** Begins a piece of work and gives the progress to hand to it; its reports may come on any thread. */
    public Progress begin(String words) {
        AtomicBoolean mine = new AtomicBoolean();
        AtomicReference<@Nullable Report> latest = new AtomicReference<>();
        cancelled = mine;
        running.set(true);
        fraction.set(UNKNOWN);
        doing.set(words);
        return (share, what) -> {
            // Reports may come faster than the screen is drawn: only the latest is carried over.
            if (latest.getAndSet(new Report(share, what)) == null) {
                screen.executor().execute(() -> show(mine, latest.getAndSet(null)));
            }
            return !mine.get();
        };
    }

    private void show(AtomicBoolean mine, @Nullable Report report) {
        if (report != null && cancelled == mine && running.get()) {
            fraction.set(report.fraction());
            doing.set(report.doing());
        }
    }

    /** The work has ended, well or badly. */
    public void end() {
        running.set(false);
        doing.set("");
    }

    /** Asks the work to stop; it ends by itself soon after. */
    public void cancel() {
        if (running.get()) {
            cancelled.set(true);
            doing.set("Cancelling…");
        }
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** 0 to 1, or {@link #UNKNOWN}. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** In a few words, empty when nothing is done. */
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    private record Report(double fraction, String doing) {}
}
