package studio.taste.ui.listening;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.session.Convergence;
import studio.taste.session.SessionSnapshot;
import studio.taste.ui.widgets.PlotOutlet;
import studio.taste.ui.widgets.Words;

/** What was learnt so far, beside the trial; there only when the session shows it after each answer. */
final class LivePane extends VBox {
    private final ConvergencePlots plots;
    private final Label move = Words.body("");

    LivePane(TrialModel model, PlotOutlet outlet) {
        super(16);
        getStyleClass().addAll("card", "live");
        plots = new ConvergencePlots(outlet);
        setMinWidth(400);
        setPrefWidth(400);
        plots.belief().setPrefHeight(320);
        VBox.setVgrow(plots.belief(), Priority.ALWAYS);
        plots.accuracy().setPrefHeight(152);
        getChildren().addAll(move, plots.belief(), plots.accuracy());
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
