package studio.taste.ui.listening;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.session.Convergence;
import studio.taste.ui.LearningModel;
import studio.taste.ui.PathAsker;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.LearningCurvePlot;
import studio.taste.ui.widgets.Plot;
import studio.taste.ui.widgets.PlotOutlet;
import studio.taste.ui.widgets.Words;

/** After a session: what was learnt, and what can be done with it. */
public final class ResultPane extends VBox {
    private final ResultModel model;
    private final ResultController controller;
    private final PathAsker paths;
    private final ConvergencePlots plots;
    private final Label move = Words.body("");

    /**
     * @param again goes back to the start
     */
    public ResultPane(
            ResultModel model,
            ResultController controller,
            LearningModel learning,
            PathAsker paths,
            PlotOutlet outlet,
            Runnable again) {
        super(16);
        this.model = model;
        this.controller = controller;
        this.paths = paths;
        this.plots = new ConvergencePlots(outlet);
        getStyleClass().addAll("page", "result");
        Node charts = charts(RankerCurve.of(learning, outlet));
        VBox.setVgrow(charts, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head(again),
                        Words.live(model.sentenceProperty(), "notice"),
                        Words.live(model.troubleProperty(), "notice", "danger"),
                        charts);
        model.convergenceProperty().addListener((property, was, is) -> show(is));
        show(model.convergenceProperty().get());
    }

    private Node head(Runnable again) {
        Label title = Words.title("");
        title.setId("result-title");
        title.textProperty().bind(model.answeredProperty().map(ResultPane::thanks));
        VBox words = new VBox(4, title, move);
        move.getStyleClass().add("quiet");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        KeyedButton undo = new KeyedButton("Undo the last answer", "Z");
        undo.setOnAction(event -> controller.undo());
        KeyedButton export = new KeyedButton("Export CSV…", "Ctrl+E");
        export.setId("export");
        export.explained("Writes all answers, a codebook and check sums into a folder.");
        export.setOnAction(event -> askAndExport());
        export.disableProperty().bind(model.work().runningProperty());
        KeyedButton fresh = new KeyedButton("New session", "Enter").main();
        fresh.setId("new-session");
        fresh.setOnAction(event -> again.run());
        HBox row = new HBox(16, words, undo, export, fresh);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String thanks(Number answered) {
        return answered.intValue() == 1
                ? "Thank you. Your answer is saved."
                : "Thank you. All " + answered + " answers are saved.";
    }

    /** Asks for a folder and exports into it. */
    public void askAndExport() {
        paths.folder("Choose a folder for the labels").ifPresent(controller::export);
    }

    private Node charts(LearningCurvePlot ranker) {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(16);
        for (double percent : new double[] {46, 27, 27}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < 2; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(50);
            grid.getRowConstraints().add(row);
        }
        for (Plot plot : List.of(
                plots.belief(), ranker, plots.accuracy(), plots.logLoss(), plots.uncertainty(), plots.information())) {
            plot.getStyleClass().add("card");
        }
        ranker.setPrefHeight(200);
        VBox.setVgrow(plots.belief(), Priority.ALWAYS);
        grid.add(new VBox(16, plots.belief(), ranker), 0, 0, 1, 2);
        grid.add(plots.accuracy(), 1, 0);
        grid.add(plots.logLoss(), 2, 0);
        grid.add(plots.uncertainty(), 1, 1);
        grid.add(plots.information(), 2, 1);
        return grid;
    }

    private void show(@Nullable Convergence convergence) {
        if (convergence != null) {
            plots.show(convergence);
            move.setText(LastMove.words(convergence));
        }
    }
}
