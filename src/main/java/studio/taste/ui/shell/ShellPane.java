package studio.taste.ui.shell;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import studio.taste.ui.widgets.KeyCap;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Words;

/** The frame: the bar with the rooms, and the room that is seen. */
public final class ShellPane extends StackPane {
    private static final KeyCombination THEME = KeyCombination.keyCombination("Shortcut+T");

    private final ShellModel model;
    private final ShellController controller;
    private final Map<Room, Node> rooms;
    private final BorderPane frame = new BorderPane();

    /**
     * @param rooms a pane for each room
     */
    ShellPane(ShellModel model, ShellController controller, Map<Room, Node> rooms) {
        this.model = model;
        this.controller = controller;
        this.rooms = new EnumMap<>(rooms);
        getStyleClass().add("shell");
        frame.setTop(bar());
        getChildren().addAll(frame, warning());
        model.roomProperty().addListener((property, was, is) -> show());
        show();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void show() {
        frame.setCenter(rooms.get(model.roomProperty().get()));
        focusRoom();
    }

    /** Gives the focus to the room that is seen. */
    void focusRoom() {
        frame.getCenter().requestFocus();
    }

    private Node bar() {
        Label name = new Label("Taste Studio");
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        HBox doors = new HBox();
        doors.getStyleClass().add("doors");
        for (Room room : Room.values()) {
            doors.getChildren().add(door(room));
        }
        KeyedButton theme = new KeyedButton("", "Ctrl+T");
        theme.setId("theme");
        theme.getStyleClass().add("flat");
        theme.textProperty().bind(model.darkProperty().map(dark -> dark ? "Light" : "Dark"));
        theme.accessibleTextProperty()
                .bind(model.darkProperty().map(dark -> dark ? "Use the light theme" : "Use the dark theme"));
        theme.setOnAction(event -> controller.toggleDark());
        HBox bar = new HBox(24, name, doors, Layouts.gap(), theme);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    private ToggleButton door(Room room) {
        ToggleButton door = new ToggleButton(room.word());
        door.setId("door-" + room.word().toLowerCase(Locale.ROOT));
        door.getStyleClass().add("door");
        door.setGraphic(new KeyCap(room.cap()));
        door.setContentDisplay(ContentDisplay.RIGHT);
        door.setGraphicTextGap(8);
        door.setAccessibleText(room.word() + " room");
        door.setAccessibleHelp("Key " + room.cap());
        door.setMinWidth(USE_PREF_SIZE);
        door.setOnAction(event -> {
            controller.go(room);
            door.setSelected(model.roomProperty().get() == room);
        });
        model.roomProperty().addListener((property, was, is) -> door.setSelected(is == room));
        door.setSelected(model.roomProperty().get() == room);
        return door;
    }

    private Node warning() {
        KeyedButton stay = new KeyedButton("Stay with the session", "Enter").main();
        stay.setId("stay");
        stay.setOnAction(event -> controller.stay());
        KeyedButton open = new KeyedButton("", "U");
        open.setId("leave-session");
        open.setOnAction(event -> controller.leaveSession());
        Label title = Words.title("");
        Label text = Words.body("");
        VBox card = new VBox(16, title, text, new HBox(16, stay, open));
        card.getStyleClass().add("card");
        card.setMaxSize(520, USE_PREF_SIZE);
        StackPane veil = new StackPane(card);
        veil.setId("session-warning");
        veil.getStyleClass().add("veil");
        model.askedProperty().addListener((property, was, is) -> {
            if (is != null) {
                title.setText(is.warningTitle());
                text.setText(is.warning() + " The session is paused and can be gone on with later.");
                open.setText("Pause it and open " + is.word());
                open.setAccessibleText(open.getText());
                stay.requestFocus();
            } else {
                focusRoom();
            }
        });
        return Layouts.shownWhen(veil, model.askedProperty().isNotNull());
    }

    private void key(KeyEvent event) {
        if (model.askedProperty().get() != null) {
            warned(event);
            return;
        }
        for (Room room : Room.values()) {
            if (KeyCombination.keyCombination("Shortcut+" + (room.ordinal() + 1))
                    .match(event)) {
                controller.go(room);
                event.consume();
            }
        }
        if (THEME.match(event)) {
            controller.toggleDark();
            event.consume();
        }
    }

    /** While the question is open, no key reaches the room below. */
    private void warned(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, ESCAPE -> {
                // Enter on the other button means that button, for those who came to it with Tab.
                Node focused = getScene().getFocusOwner();
                boolean onOpen = focused != null && "leave-session".equals(focused.getId());
                if (onOpen && event.getCode() == KeyCode.ENTER) {
                    controller.leaveSession();
                } else {
                    controller.stay();
                }
                event.consume();
            }
            case U -> {
                controller.leaveSession();
                event.consume();
            }
            case TAB, SPACE -> {}
            default -> event.consume();
        }
    }
}
