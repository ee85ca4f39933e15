package studio.taste.ui.models;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.TableView;
import studio.taste.training.evaluation.Evaluation;
import studio.taste.training.runs.RunReport;
import studio.taste.ui.widgets.Columns;

/** The models, one a row. */
final class ModelTable {
    private ModelTable() {}

    static TableView<ModelRow> of(ModelsModel model, DateTimeFormatter day) {
        TableView<ModelRow> table = new TableView<>();
        table.setId("models");
        table.setAccessibleText("Models");
        table.getStyleClass().addAll("dense", "bordered");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(model.models());
        table.getColumns().add(Columns.words("Model", 136, ModelRow::id));
        table.getColumns().add(Columns.words("Stage", 92, ModelRow::stageName));
        table.getColumns().add(Columns.words("Trained", 98, row -> day.format(row.at())));
        table.getColumns()
                .add(Columns.number("Labels", 64, row -> row.labels() < 0 ? "–" : Integer.toString(row.labels())));
        table.getColumns().add(Columns.number("Accuracy", 92, row -> best(row, ModelTable::accuracy)));
        table.getColumns().add(Columns.number("Advantage", 88, row -> best(row, ModelTable::advantage)));
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (is != null) {
                model.modelProperty().set(is);
            }
        });
        model.modelProperty().addListener((property, was, is) -> {
            if (is == null) {
                table.getSelectionModel().clearSelection();
            } else if (table.getSelectionModel().getSelectedItem() != is) {
                table.getSelectionModel().select(is);
            }
        });
        return table;
    }

    private static String best(ModelRow row, Function<Evaluation, String> words) {
        return row.report()
                .flatMap(RunReport::best)
                .filter(best -> Double.isFinite(best.accuracy().estimate()))
                .map(words)
                .orElse("–");
    }

    private static String accuracy(Evaluation best) {
        double half = (best.accuracy().upper() - best.accuracy().lower()) / 2;
        return String.format(
                Locale.ROOT, "%.0f ± %.0f %%", 100 * best.accuracy().estimate(), 100 * half);
    }

    private static String advantage(Evaluation best) {
        return String.format(Locale.ROOT, "%+.1f", 100 * best.advantage().estimate())
                .replace('-', '−');
    }
}
