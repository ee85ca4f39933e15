package studio.taste.ui.research;

import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.loudness.FairnessCard;
import studio.taste.ui.AnswerRow;
import studio.taste.ui.widgets.Words;

/** How fairly the two sides of one trial were presented, and what they were. */
final class FairnessPane extends VBox {
    FairnessPane(ResearchModel model) {
        super(16);
        getStyleClass().add("card");
        setId("fairness");
        setMinHeight(USE_PREF_SIZE);
        model.answerProperty().addListener((property, was, is) -> show(is));
        show(model.answerProperty().get());
    }

    private void show(@Nullable AnswerRow answer) {
        if (answer == null) {
            getChildren()
                    .setAll(
                            Words.title("Fairness card"),
                            Words.body("Choose an answer to see how its pair was presented."));
            return;
        }
        getChildren()
                .setAll(
                        Words.title("Fairness card of trial " + answer.trial()),
                        table(answer.fairness()),
                        plans(answer));
    }

    private static VBox table(FairnessCard pair) {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(8);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints(64);
        number.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(words, number, number);
        grid.addRow(0, new Label(), side("A", "side-a"), side("B", "side-b"));
        row(
                grid,
                1,
                "As rendered, LUFS",
                "%.1f",
                pair.first().lufsBefore(),
                pair.second().lufsBefore());
        row(
                grid,
                2,
                "As played, LUFS",
                "%.2f",
                pair.first().lufsAfter(),
                pair.second().lufsAfter());
        row(grid, 3, "Gain, dB", "%+.1f", pair.first().gainDb(), pair.second().gainDb());
        row(
                grid,
                4,
                "Limited by at most, dB",
                "%.1f",
                pair.first().limitedDb(),
                pair.second().limitedDb());
        row(
                grid,
                5,
                "True peak, dBTP",
                "%.1f",
                pair.first().truePeakDbtp(),
                pair.second().truePeakDbtp());
        row(
                grid,
                6,
                "Duration, s",
                "%.2f",
                pair.first().durationSeconds(),
                pair.second().durationSeconds());
        row(
                grid,
                7,
                "Leading silence, s",
                "%.2f",
                pair.first().leadingSilenceSeconds(),
                pair.second().leadingSilenceSeconds());
        Label verdict = Words.caption(String.format(
                        Locale.ROOT,
                        "Aimed at %.1f LUFS, matched to %.1f; as played the sides differ by %.2f LU.",
                        pair.targetLufs(),
                        pair.matchedLufs(),
                        Math.abs(pair.first().lufsAfter() - pair.second().lufsAfter()))
                .replace('-', '−'));
        verdict.setWrapText(true);
        return new VBox(16, grid, verdict);
    }

    private static void row(GridPane grid, int row, String words, String format, double a, double b) {
        grid.addRow(row, Words.body(words), number(format, a), number(format, b));
    }

    private static Label number(String format, double value) {
        return new Label(String.format(Locale.ROOT, format, value).replace('-', '−'));
    }

    private static Label side(String letter, String styleClass) {
        Label label = new Label(letter);
        label.getStyleClass().addAll("side-name", styleClass);
        return label;
    }

    private static VBox plans(AnswerRow answer) {
        VBox box = new VBox(8);
        line(box, "Plan A", answer.planA());
        line(box, "Plan B", answer.planB());
        line(box, "Wrong with A", answer.tagsA());
        line(box, "Wrong with B", answer.tagsB());
        line(box, "Comment", answer.comment());
        return box;
    }

    private static void line(VBox box, String name, String words) {
        if (!words.isEmpty()) {
            box.getChildren().add(new VBox(Words.caption(name), Words.body(words)));
        }
    }
}
