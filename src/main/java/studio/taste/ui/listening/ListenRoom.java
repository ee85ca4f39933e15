package studio.taste.ui.listening;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import studio.taste.ui.LearningModel;
import studio.taste.ui.PathAsker;
import studio.taste.ui.listening.ListenModel.Place;
import studio.taste.ui.widgets.DropVeil;
import studio.taste.ui.widgets.PlotOutlet;

/** The rater's room: shows the screen whose turn it is, and takes dropped folders. */
public final class ListenRoom extends StackPane {
    private static final KeyCombination IMPORT = KeyCombination.keyCombination("Shortcut+I");
    private static final KeyCombination DEMO = KeyCombination.keyCombination("Shortcut+D");
    private static final KeyCombination EXPORT = KeyCombination.keyCombination("Shortcut+E");
    private static final KeyCombination START = KeyCombination.keyCombination("Shortcut+Enter");

    private final ListenModel model;
    private final ListenController controller;
    private final StartPane start;
    private final TrialPane trial;
    private final ResultPane result;
    private final DropVeil veil;

    public ListenRoom(
            ListenModel model,
            ListenController controller,
            LearningModel learning,
            PathAsker paths,
            PlotOutlet outlet) {
        this.model = model;
        this.controller = controller;
        start = new StartPane(model.start(), controller.start(), paths);
        trial = new TrialPane(model.trial(), controller.trial(), learning, outlet, controller::leave);
        result = new ResultPane(model.result(), controller.result(), learning, paths, outlet, controller::leave);
        veil = new DropVeil(
                this,
                "Drop the folder",
                "Its stems become a song in the library.",
                () -> model.placeProperty().get() == Place.START,
                controller.start().imports()::importDropped);
        getStyleClass().add("room");
        model.placeProperty().addListener((property, was, is) -> place(is));
        place(model.placeProperty().get());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_PRESSED, this::unclaimed);
    }

    private void place(Place place) {
        Node screen =
                switch (place) {
                    case START -> scrolled(start);
                    case TRIAL -> trial;
                    case RESULT -> result;
                };
        getChildren().setAll(screen, veil);
        requestFocus();
    }

    /** Gives the focus to the screen that is seen, so that its keys work. */
    @Override
    public void requestFocus() {
        switch (model.placeProperty().get()) {
            case START -> start.requestFocus();
            case TRIAL -> trial.requestFocus();
            case RESULT -> result.requestFocus();
        }
    }

    /** Larger text or a smaller window make the set-up scroll rather than shrink out of reach. */
    private static ScrollPane scrolled(Node content) {
        StackPane centred = new StackPane(content);
        ScrollPane pane = new ScrollPane(centred);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        return pane;
    }

    private void key(KeyEvent event) {
        Place place = model.placeProperty().get();
        if (place == Place.START) {
            if (IMPORT.match(event)) {
                start.askAndImport();
                event.consume();
            } else if (DEMO.match(event)) {
                controller.start().imports().addDemoSongs();
                event.consume();
            } else if (isPlainEnter(event) && event.getTarget() instanceof ListView) {
                // A list would keep Enter for itself, and the main act would not hear of it.
                mainAct();
                event.consume();
            } else if (START.match(event)) {
                controller.start().start();
                event.consume();
            }
        } else if (place == Place.RESULT) {
            if (EXPORT.match(event)) {
                result.askAndExport();
                event.consume();
            } else if (event.getCode() == KeyCode.Z && !event.isShortcutDown()) {
                controller.result().undo();
                event.consume();
            }
        }
    }

    /** What no control wanted for itself: Enter is the button that has the focus, or else the main act of the screen. */
    private void unclaimed(KeyEvent event) {
        if (isPlainEnter(event) && model.placeProperty().get() != Place.TRIAL) {
            if (event.getTarget() instanceof ButtonBase button) {
                button.fire();
            } else {
                mainAct();
            }
            event.consume();
        }
    }

    private void mainAct() {
        if (model.placeProperty().get() == Place.START) {
            controller.start().goOn();
        } else {
            controller.leave();
        }
    }

    private static boolean isPlainEnter(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown();
    }
}
