package studio.taste.ui.producing;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.HistoryEntry;
import studio.taste.ui.widgets.KeyCap;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Words;

/** The rounds so far, to be walked along; going back to one is asked where it stands. */
final class HistoryStrip extends StackPane {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final double MOST_WORDS = 136;

    private final PortfolioModel model;
    private final PortfolioController controller;
    private final HBox rounds = new HBox();
    private final ScrollPane scroll = new ScrollPane(rounds);
    private final Label question = Words.ellipsised(new Label());
    private List<HistoryEntry> shown = List.of();

    HistoryStrip(PortfolioModel model, PortfolioController controller) {
        this.model = model;
        this.controller = controller;
        setId("history");
        getStyleClass().add("history");
        setMinHeight(36);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        BooleanBinding asking = model.walkedToProperty().isNotEqualTo(PortfolioModel.NONE);
        getChildren().addAll(Layouts.shownWhen(strip(), asking.not()), Layouts.shownWhen(asked(), asking));
        model.snapshotProperty().addListener((property, was, is) -> show(is));
        model.walkedToProperty().addListener((property, was, is) -> ask());
        show(model.snapshotProperty().get());
    }

    private Node strip() {
        rounds.setAlignment(Pos.CENTER_LEFT);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        rounds.widthProperty().addListener((property, was, is) -> scroll.setHvalue(1));
        Label name = Words.caption("Rounds");
        name.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, name, new KeyCap(ProducingKey.HISTORY.cap()), scroll);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node asked() {
        KeyedButton back = new KeyedButton("Go back", ProducingKey.PICK.cap()).main();
        back.setId("go-back");
        back.setOnAction(event -> controller.history().goBack());
        KeyedButton stay = new KeyedButton("Stay", ProducingKey.CLEAR.cap());
        stay.setId("stay-here");
        stay.setOnAction(event -> controller.clear());
        HBox.setHgrow(question, Priority.ALWAYS);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(8, question, back, stay);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("asked");
        return row;
    }

    private void show(@Nullable ProducingSnapshot snapshot) {
        List<HistoryEntry> history = snapshot == null ? List.of() : snapshot.history();
        if (history.equals(shown)) {
            return;
        }
        shown = history;
        rounds.getChildren().clear();
        for (int i = 0; i < history.size(); i++) {
            if (i > 0) {
                Region link = new Region();
                link.getStyleClass().add("history-link");
                link.setMinSize(12, 1);
                link.setMaxSize(12, 1);
                rounds.getChildren().add(link);
            }
            rounds.getChildren().add(chip(history.get(i), i == history.size() - 1));
        }
        setAccessibleText("Rounds so far, " + history.size() + ". Left and right walk along them");
    }

    private Button chip(HistoryEntry entry, boolean present) {
        String words = entry.words().isEmpty() ? present ? "now" : "no answer" : entry.words();
        Button chip = new Button(entry.round() + "  " + words);
        chip.getStyleClass().setAll("history-chip");
        chip.setId("round-" + entry.round());
        chip.setMaxWidth(MOST_WORDS);
        chip.setMinWidth(Math.min(MOST_WORDS, 56));
        chip.setTooltip(new Tooltip("Round " + entry.round() + ": " + words));
        chip.setAccessibleText("Round " + entry.round() + ": " + words);
        chip.setFocusTraversable(false);
        chip.pseudoClassStateChanged(PRESENT, present);
        chip.setOnAction(event -> {
            controller.history().walkTo(entry.round());
            requestFocus();
        });
        return chip;
    }

    private void ask() {
        ProducingSnapshot now = model.snapshotProperty().get();
        int round = model.walkedToProperty().get();
        if (now != null && round != PortfolioModel.NONE) {
            String words = now.history().stream()
                    .filter(entry -> entry.round() == round)
                    .map(HistoryEntry::words)
                    .findFirst()
                    .orElse("");
            question.setText("Go back to round " + round + (words.isEmpty() ? "" : " (" + words + ")")
                    + "? What came after no longer counts; undo brings it back.");
            setAccessibleText(question.getText());
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> controller.history().walk(-1);
            case RIGHT -> controller.history().walk(1);
            case ENTER -> controller.history().goBack();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
