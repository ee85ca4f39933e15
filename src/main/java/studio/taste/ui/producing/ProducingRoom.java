package studio.taste.ui.producing;

import java.time.ZoneId;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import studio.taste.ui.PathAsker;
import studio.taste.ui.producing.ProducingModel.Place;
import studio.taste.ui.widgets.PlotOutlet;

/** The producer's room: shows the set-up or the session. */
public final class ProducingRoom extends StackPane {
    private static final KeyCombination DEMO = KeyCombination.keyCombination("Shortcut+D");
    private static final KeyCombination OPEN = KeyCombination.keyCombination("Shortcut+Enter");

    private final ProducingModel model;
    private final ProducingController controller;
    private final ScrollPane opening;
    private final PortfolioPane portfolio;

    /**
     * @param zone in which days begin and end
     */
    public ProducingRoom(
            ProducingModel model, ProducingController controller, PathAsker paths, PlotOutlet outlet, ZoneId zone) {
        this.model = model;
        this.controller = controller;
        opening = scrolled(new OpeningPane(model.opening(), controller.opening()));
        portfolio =
                new PortfolioPane(model.portfolio(), controller.portfolio(), paths, outlet, zone, controller::leave);
        getStyleClass().add("room");
        model.placeProperty().addListener((property, was, is) -> place(is));
        place(model.placeProperty().get());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_PRESSED, this::unclaimed);
    }

    private void place(Place place) {
        boolean seen = getScene() != null;
        getChildren().setAll(place == Place.START ? opening : portfolio);
        if (seen) {
            requestFocus();
        }
    }

    /** Gives the focus to the screen that is seen, so that its keys work. */
    @Override
    public void requestFocus() {
        if (model.placeProperty().get() == Place.START) {
            // What scrolls is not yet in the window when the room is first entered.
            super.requestFocus();
        } else {
            portfolio.requestFocus();
        }
    }

    /** Larger text or a smaller window make the set-up scroll rather than shrink out of reach. */
    private static ScrollPane scrolled(OpeningPane content) {
        StackPane centred = new StackPane(content);
        ScrollPane pane = new ScrollPane(centred);
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        return pane;
    }

    private void key(KeyEvent event) {
        if (model.placeProperty().get() != Place.START) {
            return;
        }
        if (DEMO.match(event)) {
            controller.opening().makeDemoSongs();
        } else if (OPEN.match(event)) {
            controller.opening().open();
        } else if (isPlainEnter(event) && event.getTarget() instanceof ListView) {
            // A list would keep Enter for itself, and the main act would not hear of it.
            controller.opening().goOn();
        } else {
            return;
        }
        event.consume();
    }

    /** What no control wanted for itself: Enter is the button that has the focus, or else the main act of the screen. */
    private void unclaimed(KeyEvent event) {
        if (isPlainEnter(event) && model.placeProperty().get() == Place.START) {
            if (event.getTarget() instanceof ButtonBase button) {
                button.fire();
            } else {
                controller.opening().goOn();
            }
            event.consume();
        }
    }

    private static boolean isPlainEnter(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !event.isShiftDown();
    }
}
