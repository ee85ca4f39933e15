package studio.taste.ui.plans;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Words;

/** The plans to choose one of, with their scores. */
final class PlanList extends ListView<PlanCard> {
    private static final double ROW = 56;

    private final PlanModel model;

    PlanList(PlanModel model, PlanController controller) {
        super(model.cards());
        this.model = model;
        setId("plan-list");
        getStyleClass().addAll("song-list", "plan-list");
        setFixedCellSize(ROW);
        setAccessibleText("Plans, the best first");
        setPlaceholder(Words.caption("No plans yet"));
        setCellFactory(list -> new Cell());
        getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (is != null) {
                controller.show(is);
            }
        });
        model.shownProperty().addListener((property, was, is) -> select(is));
        model.otherProperty().addListener((property, was, is) -> refresh());
    }

    private void select(@Nullable PlanCard card) {
        if (card == null) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedItem() != card) {
            getSelectionModel().select(card);
            scrollTo(card);
        }
    }

    private final class Cell extends ListCell<PlanCard> {
        @Override
        protected void updateItem(@Nullable PlanCard card, boolean empty) {
            super.updateItem(card, empty);
            if (empty || card == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label name = Words.body(card.name());
            name.setWrapText(false);
            HBox head = new HBox(8, name, Layouts.gap());
            head.setAlignment(Pos.CENTER_LEFT);
            if (card == model.otherProperty().get()) {
                head.getChildren().add(tag("beside", "beside"));
            }
            if (card.chosen()) {
                head.getChildren().add(tag("chosen", ""));
            }
            Label facts = Words.caption(card.facts());
            facts.setMinWidth(0);
            setGraphic(new VBox(2, head, facts));
            card.rubric()
                    .ifPresentOrElse(rubric -> head.getChildren().add(score(rubric.total())), () -> head.getChildren()
                            .add(tag(broken(card), "broken")));
            setPrefWidth(0);
            setAccessibleText(card.name() + ", " + card.facts() + (card.chosen() ? ", chosen" : ""));
        }

        private Label score(double total) {
            Label score = new Label(String.format(Locale.ROOT, "%.2f", total));
            score.getStyleClass().add("plan-score");
            return score;
        }

        private String broken(PlanCard card) {
            int count = card.violations().size();
            return count + (count == 1 ? " violation" : " violations");
        }

        private Label tag(String words, String styleClass) {
            Label tag = new Label(words);
            tag.getStyleClass().addAll("plan-tag", styleClass);
            tag.setMinWidth(USE_PREF_SIZE);
            return tag;
        }
    }
}
