package studio.taste.ui.producing;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.TasteConvergence;
import studio.taste.ui.widgets.KeyCap;
import studio.taste.ui.widgets.PlotOutlet;
import studio.taste.ui.widgets.Segments;
import studio.taste.ui.widgets.Segments.Segment;
import studio.taste.ui.widgets.Words;

/** What the studio has learnt, live: one side of it at a time, or all of it where there is room. */
final class LearntPane extends StackPane {
    /** All plots side by side need this. */
    private static final double ROOM_FOR_ALL = 720;

    private final PortfolioModel model;
    private final LearntPlots plots;
    private final Label pull = sentence();
    private final Label foreseen = sentence();
    private final Label goingOn = sentence();
    private final Label drift = sentence();
    private final VBox narrow;
    private final GridPane wide;
    private final StackPane seen = new StackPane();
    private boolean isWide;
    private @Nullable TasteConvergence shown;

    LearntPane(PortfolioModel model, PlotOutlet outlet) {
        this.model = model;
        this.plots = new LearntPlots(outlet);
        setId("learnt");
        getStyleClass().addAll("card", "learnt");
        setMinWidth(0);
        narrow = new VBox(12, tabs(), seen);
        VBox.setVgrow(seen, Priority.ALWAYS);
        wide = grid();
        goingOn.setId("going-on");
        drift.setId("drift");
        model.viewProperty().addListener((property, was, is) -> arrange());
        widthProperty().addListener((property, was, is) -> {
            boolean all = is.doubleValue() >= ROOM_FOR_ALL;
            if (all != isWide) {
                isWide = all;
                arrange();
            }
        });
        model.snapshotProperty().addListener((property, was, is) -> show(is));
        arrange();
        show(model.snapshotProperty().get());
    }

    private static Label sentence() {
        Label label = Words.body("");
        label.accessibleTextProperty().bind(label.textProperty());
        return label;
    }

    private Node tabs() {
        Segments<LearntView> segments = new Segments<>(
                "What was learnt",
                model.viewProperty(),
                Arrays.stream(LearntView.values())
                        .map(view -> new Segment<>(view, view.words()))
                        .toList());
        segments.setId("learnt-views");
        segments.getStyleClass().add("tight");
        HBox.setHgrow(segments, Priority.ALWAYS);
        HBox row = new HBox(8, segments, new KeyCap(ProducingKey.VIEW.cap()));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(32);
        grid.setVgap(16);
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        for (double share : new double[] {58, 42}) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(share);
            row.setVgrow(Priority.ALWAYS);
            grid.getRowConstraints().add(row);
        }
        return grid;
    }

    /** Plots stand in one place at a time: they move between the two ways of laying them out. */
    private void arrange() {
        seen.getChildren().clear();
        wide.getChildren().clear();
        if (isWide) {
            wide.add(column(pull, plots.taste()), 0, 0);
            wide.add(column(foreseen, plots.foreseen(), plots.surprise()), 1, 0);
            wide.add(column(drift, plots.parts()), 0, 1);
            wide.add(column(goingOn, plots.uncertainty()), 1, 1);
            getChildren().setAll(wide);
        } else {
            seen.getChildren().add(view(model.viewProperty().get()));
            getChildren().setAll(narrow);
        }
    }

    private Node view(LearntView view) {
        return switch (view) {
            case TASTE -> column(pull, plots.taste(), goingOn);
            case FORESEEN -> column(foreseen, plots.foreseen(), plots.surprise());
            case TO_LEARN -> column(goingOn, plots.uncertainty());
            case PARTS -> column(drift, plots.parts());
        };
    }

    private static VBox column(Node... content) {
        VBox column = new VBox(12, content);
        column.setMinHeight(0);
        for (Node node : content) {
            if (!(node instanceof Label)) {
                VBox.setVgrow(node, Priority.ALWAYS);
            }
        }
        return column;
    }

    private void show(@Nullable ProducingSnapshot snapshot) {
        TasteConvergence learnt = snapshot == null ? null : snapshot.convergence();
        // Snapshots also come for other reasons, several a second.
        if (learnt != null && !learnt.equals(shown)) {
            shown = learnt;
            plots.show(learnt);
            pull.setText(LearntWords.pull(learnt));
            foreseen.setText(LearntWords.foreseen(learnt));
            goingOn.setText(LearntWords.goingOn(learnt));
            drift.setText(LearntWords.drift(learnt));
        }
    }
}
