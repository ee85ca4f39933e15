package studio.taste.ui.library;

import static studio.taste.ui.widgets.Layouts.gap;
import static studio.taste.ui.widgets.Layouts.shownWhen;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import studio.taste.ui.PathAsker;
import studio.taste.ui.songs.SongPane;
import studio.taste.ui.widgets.DropVeil;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Words;
import studio.taste.ui.widgets.WorkBar;

/** The library room: the songs, and the bar through which one is heard; with an empty library an invitation. */
public final class LibraryPane extends StackPane {
    private static final KeyCombination IMPORT = KeyCombination.keyCombination("Shortcut+I");
    private static final KeyCombination DEMO = KeyCombination.keyCombination("Shortcut+D");

    private final LibraryModel model;
    private final LibraryController controller;
    private final PathAsker paths;
    private final BooleanBinding isEmpty;
    private final SongTable table;
    private final KeyedButton demo = new KeyedButton("Make the demo songs", "Enter").main();

    public LibraryPane(LibraryModel model, LibraryController controller, PathAsker paths) {
        this.model = model;
        this.controller = controller;
        this.paths = paths;
        this.isEmpty = Bindings.isEmpty(model.songs());
        this.table = new SongTable(model, controller.audition()::playOrPause, controller.audition()::play);
        getStyleClass().add("room");
        DropVeil veil = new DropVeil(
                this,
                "Drop the folder",
                "Its stems become a song in the library.",
                () -> true,
                controller.imports()::importDropped);
        getChildren().addAll(page(), veil);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_PRESSED, this::unclaimed);
    }

    /** Gives the focus to the songs, or to what brings some. */
    @Override
    public void requestFocus() {
        if (isEmpty.get()) {
            demo.requestFocus();
        } else {
            table.requestFocus();
        }
    }

    private Node page() {
        Node invitation = shownWhen(invitation(), model.listedProperty().and(isEmpty));
        Node songs = shownWhen(songs(), isEmpty.not());
        StackPane body = new StackPane(invitation, songs);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox page = new VBox(
                16,
                Words.live(model.troubleProperty(), "notice", "danger"),
                Words.live(model.noteProperty(), "notice"),
                body,
                new WorkBar(
                        model.work().runningProperty(),
                        model.work().fractionProperty(),
                        model.work().doingProperty(),
                        controller::cancel));
        page.getStyleClass().addAll("page", "library");
        return page;
    }

    private Node invitation() {
        demo.setId("library-demo");
        demo.setOnAction(event -> controller.imports().addDemoSongs());
        demo.disableProperty().bind(model.work().runningProperty());
        HBox acts = new HBox(16, demo, importButton("Import your own song…"));
        acts.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(
                24,
                Words.display("No songs yet"),
                Words.body("Songs are kept here once they are imported, and can be heard whole or stem by stem. Drop a"
                        + " folder of stems anywhere in this window, or let the studio make its demo songs."),
                acts);
        box.setMaxWidth(640);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node songs() {
        KeyedButton look = new KeyedButton("Look into it", "W")
                .explained("Waveforms, sections, tempo and key as they were found, and corrections.");
        look.setId("look");
        look.setOnAction(event -> controller.lookInto());
        look.disableProperty().bind(model.selectedProperty().isNull());
        HBox head = new HBox(16, Words.title("Songs"), gap(), look, importButton("Import a song…"));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox list =
                shownWhen(new VBox(16, head, table), model.lookedIntoProperty().not());
        StackPane body = new StackPane(list, shownWhen(detail(), model.lookedIntoProperty()));
        VBox.setVgrow(body, Priority.ALWAYS);
        return new VBox(16, body, new AuditionBar(model, controller));
    }

    private Node detail() {
        KeyedButton back = new KeyedButton("All songs", "Esc");
        back.setId("all-songs");
        back.setOnAction(event -> controller.back());
        StackPane.setAlignment(back, Pos.TOP_RIGHT);
        return new StackPane(new SongPane(model.detail(), controller.detail()), back);
    }

    private KeyedButton importButton(String words) {
        KeyedButton button = new KeyedButton(words, "Ctrl+I")
                .explained("A folder of stems: vocals, drums, bass and other. It can also be dropped on the window.");
        button.setOnAction(event -> askAndImport());
        button.disableProperty().bind(model.work().runningProperty());
        return button;
    }

    private void askAndImport() {
        paths.folder("Choose a folder of stems").ifPresent(controller.imports()::importSong);
    }

    private void key(KeyEvent event) {
        if (IMPORT.match(event)) {
            askAndImport();
        } else if (DEMO.match(event)) {
            controller.imports().addDemoSongs();
        } else if (event.isShortcutDown() || event.isAltDown() || !heard(event)) {
            return;
        }
        event.consume();
    }

    /** Keys that hear a song; false when this is none. A button that has the focus keeps the space bar for itself. */
    private boolean heard(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl && event.getCode() != KeyCode.ESCAPE) {
            return false;
        }
        boolean onSongs = event.getTarget() == table;
        switch (event.getCode()) {
            case SPACE -> {
                if (event.getTarget() instanceof ButtonBase || event.getTarget() instanceof ComboBox) {
                    return false;
                }
                if (onSongs) {
                    controller.playOrPauseSelected();
                } else {
                    controller.playOrPause();
                }
            }
            case ENTER -> {
                if (!onSongs) {
                    return false;
                }
                controller.playSelected();
            }
            case W -> controller.lookInto();
            case ESCAPE -> {
                if (!model.lookedIntoProperty().get()) {
                    return false;
                }
                controller.back();
                table.requestFocus();
            }
            case S -> controller.audition().stop();
            case COMMA -> controller.audition().back();
            case PERIOD -> controller.audition().forward();
            default -> {
                return part(event.getText());
            }
        }
        return true;
    }

    private boolean part(String digit) {
        for (SongPart part : SongPart.values()) {
            if (part.key().equals(digit)) {
                model.partProperty().set(part);
                return true;
            }
        }
        return false;
    }

    /** What no control wanted for itself: Enter is the button that has the focus. */
    private void unclaimed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && event.getTarget() instanceof ButtonBase button) {
            button.fire();
            event.consume();
        }
    }
}
