package studio.taste.ui.producing;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.Phase;
import studio.taste.ui.widgets.KeyCap;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Words;

/** What the session is about, how far it is, and what can be done with it. */
final class PortfolioHeader extends HBox {
    private final PortfolioController controller;
    private final Label round = Words.title("");
    private final Label songs = Words.ellipsised(new Label());
    private final Label about = Words.ellipsised(Words.caption(""));
    private final Label ahead = Words.caption("");
    private final FontIcon ready = new FontIcon(Feather.CHECK);
    private final KeyedButton undo = new KeyedButton("Undo", ProducingKey.UNDO.cap());
    private final Tooltip undone = new Tooltip();
    private final MenuButton more;

    /**
     * @param leave goes back to the set-up
     */
    PortfolioHeader(PortfolioModel model, PortfolioController controller, Runnable leave) {
        super(16);
        this.controller = controller;
        setAlignment(Pos.CENTER_LEFT);
        round.setId("round");
        round.setMinWidth(USE_PREF_SIZE);
        songs.getStyleClass().add("strong");
        songs.setId("songs");
        about.setId("about");
        VBox words = new VBox(songs, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        ahead.setId("ahead");
        ahead.setGraphic(ready);
        ahead.setMinWidth(USE_PREF_SIZE);
        Layouts.shownWhen(ahead, ahead.textProperty().isNotEmpty());
        undo.setId("undo-act");
        undo.setTooltip(undone);
        undo.setOnAction(event -> controller.undo());
        KeyedButton keys = new KeyedButton("Keys", ProducingKey.MAP.cap());
        keys.setId("producing-keys");
        keys.setOnAction(event -> controller.toggleMap());
        more = menu(model, leave);
        HBox acts = new HBox(8, undo, more, keys);
        acts.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(round, words, ahead, acts);
        model.snapshotProperty().addListener((property, was, is) -> show(is));
        undo.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            ProducingSnapshot now = model.snapshotProperty().get();
                            return now == null
                                    || now.undo().isEmpty()
                                    || model.sendingProperty().get();
                        },
                        model.snapshotProperty(),
                        model.sendingProperty()));
        show(model.snapshotProperty().get());
    }

    /** Opens what can be done with the session. */
    void openMenu() {
        more.requestFocus();
        more.show();
    }

    private MenuButton menu(PortfolioModel model, Runnable leave) {
        MenuButton menu = new MenuButton("More");
        menu.setId("more");
        menu.setGraphic(new KeyCap(ProducingKey.MORE.cap()));
        menu.setContentDisplay(ContentDisplay.RIGHT);
        menu.setGraphicTextGap(8);
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setAccessibleText("More to do with this session");
        menu.setAccessibleHelp("Key " + ProducingKey.MORE.cap());
        CheckMenuItem hover = new CheckMenuItem("Cards play under the pointer");
        hover.selectedProperty().bindBidirectional(model.hoverPlaysProperty());
        menu.getItems()
                .addAll(
                        hover,
                        new SeparatorMenuItem(),
                        item("start-over", "Start over…", () -> ask(Question.START_OVER)),
                        item("forget-session", "Forget this session…", () -> ask(Question.FORGET_SESSION)),
                        item("go-back-to-day", "Go back to a day…", () -> ask(Question.GO_BACK_TO_DAY)),
                        new SeparatorMenuItem(),
                        item("leave-producing", "Leave, and go on later", leave));
        return menu;
    }

    private void ask(Question question) {
        controller.history().ask(question);
    }

    private static MenuItem item(String id, String words, Runnable act) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(event -> act.run());
        return item;
    }

    private void show(@Nullable ProducingSnapshot snapshot) {
        if (snapshot == null) {
            return;
        }
        round.setText("Round " + snapshot.round());
        songs.setText(snapshot.vocalTitle() + " ▸ " + snapshot.instrumentalTitle());
        about.setText(aboutWords(snapshot));
        boolean waiting = snapshot.phase() == Phase.CHOOSING && snapshot.ahead() > 0;
        boolean isReady = snapshot.ahead() >= 1;
        ready.setVisible(isReady);
        ready.setManaged(isReady);
        ahead.setText(
                !waiting
                        ? ""
                        : isReady
                                ? "next round ready"
                                : String.format(Locale.ROOT, "next round %.0f %%", 100 * snapshot.ahead()));
        undone.setText(snapshot.undo().isEmpty() ? "Nothing to take back" : "Takes back: " + snapshot.undo());
        undo.setAccessibleText(snapshot.undo().isEmpty() ? "Undo" : "Undo: " + snapshot.undo());
    }

    private static String aboutWords(ProducingSnapshot snapshot) {
        StringBuilder words = new StringBuilder();
        if (!snapshot.wish().isEmpty()) {
            words.append("“").append(snapshot.wish()).append("” · ");
        }
        if (!snapshot.context().isEmpty()) {
            words.append(snapshot.context()).append(" · ");
        }
        return words.append(snapshot.producer()).toString();
    }
}
