package studio.taste.ui.producing;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.taste.ui.producing.PortfolioModel.Mode;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;

/** The answer to a portfolio, and what can be said of the card that sounds. */
final class ActsPane extends VBox {
    private final PortfolioModel model;
    private final PortfolioController controller;
    private final BooleanBinding cannot;

    /**
     * @param keep asks where to, and exports the card that sounds
     */
    ActsPane(PortfolioModel model, PortfolioController controller, Runnable keep) {
        super(8);
        this.model = model;
        this.controller = controller;
        this.cannot = Bindings.createBooleanBinding(
                () -> !model.isChoosing() || !model.hasFocus(),
                model.snapshotProperty(),
                model.sendingProperty(),
                model.deck().selectedProperty());
        getChildren().addAll(answers(), opinions(keep));
    }

    private HBox answers() {
        KeyedButton pick = new KeyedButton("Pick", ProducingKey.PICK.cap()).main();
        pick.setId("pick");
        pick.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.focused() < 0 ? "Pick" : "Pick " + (model.focused() + 1),
                        model.deck().selectedProperty()));
        pick.accessibleTextProperty().bind(pick.textProperty());
        KeyedButton second = act("second", "Next best", "Shift+1…8", () -> controller.markSecond(model.focused()))
                .explained("Optional: marks the card you hear as second to your pick.");
        KeyedButton worst = act("worst", "Worst", "Alt+1…8", () -> controller.markWorst(model.focused()))
                .explained("Optional: marks the card you hear as the one you like least.");
        KeyedButton none = act("none-of-these", "None of these", ProducingKey.NONE.cap(), controller::rejectAll);
        return row(wired(pick, controller::pick), second, worst, Layouts.gap(), none);
    }

    private HBox opinions(Runnable keep) {
        KeyedButton like = act("like", "♥", ProducingKey.LIKE.cap(), () -> controller.judge(true));
        like.setAccessibleText("Like the card you hear");
        KeyedButton dislike = act("dislike", "✗", ProducingKey.DISLIKE.cap(), () -> controller.judge(false));
        dislike.setAccessibleText("Dislike the card you hear");
        KeyedButton same = act("same-sound", "Sounds the same as…", ProducingKey.SAME.cap(), controller::askSameSound)
                .explained("Then press the number of the other card, or click it.");
        KeyedButton mix = act("mix", "Mix", ProducingKey.MIX.cap(), this::knobs);
        KeyedButton keepThis = act("keep", "Keep this one…", ProducingKey.KEEP.cap(), keep)
                .explained("Exports the whole remix, its plan and your taste as files.");
        return row(like, dislike, same, mix, Layouts.gap(), keepThis);
    }

    private void knobs() {
        if (model.modeProperty().get() == Mode.KNOBS) {
            controller.clear();
        } else {
            controller.edits().openKnobs();
        }
    }

    private KeyedButton act(String id, String words, String key, Runnable act) {
        KeyedButton button = new KeyedButton(words, key);
        button.setId(id);
        return wired(button, act);
    }

    private KeyedButton wired(KeyedButton button, Runnable act) {
        button.setOnAction(event -> act.run());
        button.disableProperty().bind(cannot);
        return button;
    }

    private static HBox row(Node... acts) {
        HBox row = new HBox(8, acts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
