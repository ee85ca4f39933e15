package studio.taste.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How the ranker learns, as the screens show it. */
public final class LearningModel {
    private final ReadOnlyObjectWrapper<LearningView> view =
            new ReadOnlyObjectWrapper<>(this, "view", LearningView.NOTHING);

    public LearningModel(LearningFeed feed, ScreenThread screen) {
        feed.tell(newView -> screen.executor().execute(() -> view.set(newView)));
    }

    /** What is known now. */
    public ReadOnlyObjectProperty<LearningView> viewProperty() {
        return view.getReadOnlyProperty();
    }
}
