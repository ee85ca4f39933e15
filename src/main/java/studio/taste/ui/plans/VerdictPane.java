package studio.taste.ui.plans;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.ranking.RubricScore;
import studio.taste.remix.HardConstraint;
import studio.taste.remix.Violation;
import studio.taste.ui.widgets.ShareBar;
import studio.taste.ui.widgets.Words;

/** What speaks for and against the plan that is looked at: its dimensions with words, and the constraints it breaks. */
final class VerdictPane extends ScrollPane {
    /** Room for seven dimensions, and for a violation or two. */
    private static final double SCORES = 176;

    private static final double FEW_LINES = 72;

    private final VBox content = new VBox(12);

    VerdictPane(PlanModel model) {
        setFitToWidth(true);
        setContent(content);
        setMinHeight(0);
        content.getStyleClass().add("rubric");
        model.shownProperty().addListener((property, was, is) -> show(is));
        show(model.shownProperty().get());
    }

    private void show(@Nullable PlanCard card) {
        content.getChildren().clear();
        setVvalue(0);
        setPrefHeight(card != null && card.rubric().isEmpty() ? FEW_LINES : SCORES);
        if (card == null) {
            return;
        }
        content.getChildren().add(constraints(card.violations()));
        card.rubric().ifPresent(rubric -> content.getChildren().add(0, scores(rubric.scores())));
    }

    private static Node scores(List<RubricScore> scores) {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(6);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        words.setMinWidth(0);
        grid.getColumnConstraints().addAll(fixed(156), fixed(88), fixed(36), words);
        for (int row = 0; row < scores.size(); row++) {
            RubricScore score = scores.get(row);
            String word = score.dimension().word();
            ShareBar bar = new ShareBar();
            bar.shareProperty().set(score.value());
            bar.setAccessibleText(word);
            Label sentence = Words.body(score.sentence());
            GridPane.setValignment(bar, VPos.CENTER);
            grid.addRow(
                    row,
                    Words.body(Character.toUpperCase(word.charAt(0)) + word.substring(1)),
                    bar,
                    Words.body(String.format(Locale.ROOT, "%.2f", score.value())),
                    sentence);
        }
        return grid;
    }

    private static ColumnConstraints fixed(double width) {
        ColumnConstraints column = new ColumnConstraints(width);
        column.setMinWidth(width);
        return column;
    }

    private static Node constraints(List<Violation> violations) {
        if (violations.isEmpty()) {
            return Words.caption("Keeps all " + HardConstraint.values().length + " hard constraints.");
        }
        VBox list = new VBox(4);
        for (Violation violation : violations) {
            Label sentence = Words.body(sentence(violation));
            sentence.getStyleClass().add("danger-words");
            list.getChildren().add(sentence);
        }
        long kept = Arrays.stream(HardConstraint.values())
                .filter(code -> violations.stream().noneMatch(violation -> violation.code() == code))
                .count();
        list.getChildren()
                .add(Words.caption("Keeps the other " + kept + " hard constraints. Raters never hear a plan"
                        + " that breaks one."));
        return list;
    }

    private static String sentence(Violation violation) {
        String where = violation.section() == Violation.WHOLE_PLAN ? "" : ", section " + (violation.section() + 1);
        return violation.code().name() + where + ": " + violation.sentence();
    }
}
