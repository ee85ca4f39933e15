package studio.taste.ui;

import java.util.function.Consumer;

/** Tells how the ranker learns while answers come in. */
public interface LearningFeed {
    /** Nothing is learnt. */
    LearningFeed SILENT = listener -> {};

    /**
     * Tells a listener what is known now, and whatever becomes known, on any thread; for good.
     */
    void tell(Consumer<LearningView> listener);
}
