package studio.taste.ui.listening;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.session.Convergence;
import studio.taste.session.SessionSnapshot;
import studio.taste.ui.LearningModel;
import studio.taste.ui.LearningView;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.LearningCurvePlot;
import studio.taste.ui.widgets.PlotOutlet;
import studio.taste.ui.widgets.Words;

/** What was learnt so far, beside the trial; there only when the session shows it after each answer. */
final class LivePane extends VBox {
    /** In a lower window a sentence has to do. */
    private static final double ROOM_FOR_RANKER = 760;

    private final ConvergencePlots plots;
    private final Label move = Words.body("");

    LivePane(TrialModel model, LearningModel learning, PlotOutlet outlet) {
        super(16);
        getStyleClass().addAll("card", "live");
        plots = new ConvergencePlots(outlet);
        setMinWidth(400);
        setPrefWidth(400);
        plots.belief().setPrefHeight(320);
        VBox.setVgrow(plots.belief(), Priority.ALWAYS);
        plots.accuracy().setPrefHeight(152);
        LearningCurvePlot ranker = RankerCurve.of(learning, outlet);
        ranker.setPrefHeight(208);
        Label sentence = Words.caption("");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.textProperty().bind(learning.viewProperty().map(LearningView::sentence));
        BooleanBinding tall = heightProperty().greaterThan(ROOM_FOR_RANKER);
        getChildren()
                .addAll(
                        move,
                        plots.belief(),
                        plots.accuracy(),
                        Layouts.shownWhen(ranker, tall),
                        Layouts.shownWhen(sentence, tall.not()));
        model.snapshotProperty().addListener((property, was, is) -> show(is));
        show(model.snapshotProperty().get());
    }

    private void show(@Nullable SessionSnapshot snapshot) {
        Convergence convergence = snapshot == null ? null : snapshot.convergence();
        setVisible(convergence != null);
        setManaged(convergence != null);
        if (convergence != null) {
            plots.show(convergence);
            move.setText(LastMove.words(convergence));
        }
    }
}
