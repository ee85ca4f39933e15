package studio.taste.ui.models;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.jspecify.annotations.Nullable;
import studio.taste.preference.WilsonInterval;
import studio.taste.training.evaluation.Evaluation;
import studio.taste.training.evaluation.Measured;
import studio.taste.training.runs.RunReport;
import studio.taste.ui.LearningView;
import studio.taste.ui.widgets.BarPlot;
import studio.taste.ui.widgets.CalibrationPlot;
import studio.taste.ui.widgets.LearningCurvePlot;
import studio.taste.ui.widgets.Plot;
import studio.taste.ui.widgets.PlotOutlet;
import studio.taste.ui.widgets.SharePlot;
import studio.taste.ui.widgets.SharePlot.Ceiling;
import studio.taste.ui.widgets.SharePlot.Row;

/** How good the model is that is looked at, and what its score rests on. */
final class ModelPlots extends GridPane {
    private static final int FEATURES = 8;

    private final SharePlot accuracy;
    private final CalibrationPlot calibration;
    private final LearningCurvePlot learning;
    private final BarPlot importances;

    ModelPlots(ModelsModel model, PlotOutlet outlet) {
        accuracy =
                new SharePlot("Right answers", "Decided pairs whose preferred plan scored higher. Line: 95 %.", outlet);
        calibration = new CalibrationPlot(
                "Calibration", "How often what it foresees happens. Dashed: as sure as it should be.", outlet);
        learning = new LearningCurvePlot(
                "Learning curve", "Accuracy on songs not learnt from. Band: 95 %. Dashed: expected.", "", outlet);
        importances = new BarPlot(
                "What the score rests on", "Rise in loss without the feature.", "rise_in_loss_nats", 3, outlet);
        setHgap(16);
        setVgap(16);
        List<Plot> plots = List.of(accuracy, calibration, learning, importances);
        for (int i = 0; i < plots.size(); i++) {
            plots.get(i).getStyleClass().add("card");
            plots.get(i).setMinSize(0, 0);
            add(plots.get(i), i % 2, i / 2);
        }
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(50);
            getColumnConstraints().add(column);
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(50);
            row.setVgrow(Priority.ALWAYS);
            getRowConstraints().add(row);
        }
        model.modelProperty().addListener((property, was, is) -> show(is));
        show(model.modelProperty().get());
    }

    private void show(@Nullable ModelRow row) {
        Optional<RunReport> report = row == null ? Optional.empty() : row.report();
        Optional<Evaluation> best = report.flatMap(RunReport::best);
        accuracy.setHeading(
                best.map(test -> "Right answers of " + test.decided()).orElse("Right answers"));
        accuracy.show(
                best.map(test -> List.of(
                                row("model", test.accuracy(), true), row("heuristic", test.heuristicAccuracy(), false)))
                        .orElse(List.of()),
                report.map(RunReport::ceiling).map(ModelPlots::ceiling).orElse(Ceiling.NONE));
        calibration.show(best.map(Evaluation::calibration).orElse(List.of()).stream()
                .map(bin -> new CalibrationPlot.Point(bin.predicted(), bin.observed(), bin.answers()))
                .toList());
        learning.show(report.map(LearningView::of).orElse(UNTRAINED).curve());
        importances.show(report.map(run -> run.importances().entrySet().stream()
                        .filter(each -> Double.isFinite(each.getValue()))
                        .limit(FEATURES)
                        .map(each -> new BarPlot.Bar(each.getKey(), each.getValue()))
                        .toList())
                .orElse(List.of()));
    }

    private static final LearningView UNTRAINED =
            new LearningView(List.of(), null, null, "It was not trained in this studio.");

    private static Row row(String words, Measured measured, boolean strong) {
        return new Row(words, measured.estimate(), measured.lower(), measured.upper(), strong);
    }

    private static Ceiling ceiling(WilsonInterval ceiling) {
        return new Ceiling(ceiling.estimate(), ceiling.lower(), ceiling.upper());
    }
}
