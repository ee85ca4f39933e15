package studio.taste.ui.producing;

import java.time.ZoneId;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.Phase;
import studio.taste.ui.PathAsker;
import studio.taste.ui.producing.PortfolioModel.Mode;
import studio.taste.ui.widgets.KeyMap;
import studio.taste.ui.widgets.PlotOutlet;

/**
 * A producer's session: the portfolio and its acts, beside it what was learnt. The keys work while no text field has the focus; a control
 * that was reached with Tab keeps Space, Enter and the arrows for itself until Esc leads back.
 */
public final class PortfolioPane extends StackPane {
    private static final long TICK_NANOS = 33_000_000;
    private static final double NARROW_PANEL = 336;
    private static final double PANEL = 400;
    private static final double WIDE_PANEL = 840;
    /** From this width on all that was learnt is shown at once. */
    private static final double ROOM_FOR_WIDE_PANEL = 1720;

    /** From this width on the cards can spare more. */
    private static final double ROOM_FOR_PANEL = 1200;

    private final PortfolioModel model;
    private final PortfolioController controller;
    private final ProducingKeys keys;
    private final PathAsker paths;
    private final PortfolioStage stage;
    private final AnimationTimer timer = new AnimationTimer() {
        private long last;

        @Override
        public void handle(long now) {
            if (now - last >= TICK_NANOS) {
                last = now;
                controller.tick();
            }
        }
    };

    /**
     * @param zone in which days begin and end
     * @param leave goes back to the set-up
     */
    public PortfolioPane(
            PortfolioModel model,
            PortfolioController controller,
            PathAsker paths,
            PlotOutlet outlet,
            ZoneId zone,
            Runnable leave) {
        this.model = model;
        this.controller = controller;
        this.paths = paths;
        this.keys = new ProducingKeys(model, controller, leave);
        this.stage = new PortfolioStage(model, controller, outlet, this::askAndKeep, leave);
        setId("portfolio");
        getStyleClass().add("producing");
        setAccessibleText("A portfolio of remixes. Press question mark for the keys.");
        setFocusTraversable(true);
        KeyMap map = new KeyMap(ProducingKey.map(), ProducingKey.MAP.cap(), controller::toggleMap);
        map.visibleProperty().bind(model.modeProperty().isEqualTo(Mode.MAP));
        getChildren()
                .addAll(
                        page(outlet),
                        new CoverPane(model, controller, leave),
                        map,
                        new AskPane(model, controller, zone));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        sceneProperty().addListener((property, was, is) -> run(is));
        model.questionProperty().addListener((property, was, is) -> {
            if (is == null) {
                requestFocus();
            }
        });
        model.modeProperty().addListener((property, was, is) -> {
            if (is == Mode.KNOBS) {
                stage.knobs().requestFocus();
            } else if (was == Mode.KNOBS) {
                requestFocus();
            }
        });
    }

    private void run(@Nullable Scene scene) {
        if (scene == null) {
            timer.stop();
        } else {
            timer.start();
            requestFocus();
        }
    }

    private Node page(PlotOutlet outlet) {
        LearntPane learnt = new LearntPane(model, outlet);
        VBox.setVgrow(learnt, Priority.ALWAYS);
        VBox side = new VBox(8, new BalanceBar(model, controller), learnt);
        side.prefWidthProperty().bind(widthProperty().map(width -> panelWidth(width.doubleValue())));
        side.minWidthProperty().bind(side.prefWidthProperty());
        HBox.setHgrow(stage, Priority.ALWAYS);
        HBox page = new HBox(16, stage, side);
        page.getStyleClass().addAll("page", "producing-page");
        return page;
    }

    private static double panelWidth(double width) {
        return width >= ROOM_FOR_WIDE_PANEL ? WIDE_PANEL : width >= ROOM_FOR_PANEL ? PANEL : NARROW_PANEL;
    }

    private void askAndKeep() {
        if (model.hasFocus()) {
            paths.folder("Keep this remix in a folder").ifPresent(controller::keep);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || model.questionProperty().get() != null) {
            return;
        }
        if (isTyping()) {
            writing(event);
        } else if (event.getCode() == KeyCode.ESCAPE && isOnControl() && !controller.isAsking()) {
            requestFocus();
            event.consume();
        } else if (!(isOnControl() && belongsToControls(event.getCode())) && keys.press(event)) {
            event.consume();
        }
    }

    /** Enter sends what was written, Esc leaves it; both give the keys back. */
    private void writing(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (focused() == stage.editField()) {
                controller.edits().propose();
            } else if (focused() == stage.whyField()) {
                controller.explain();
            }
            requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            requestFocus();
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (isTyping()
                || event.isShortcutDown()
                || event.isAltDown()
                || model.questionProperty().get() != null) {
            return;
        }
        if (keys.type(event.getCharacter()) || letter(event.getCharacter())) {
            event.consume();
        }
    }

    /** What takes the focus or opens a dialogue happens when the letter is typed: when pressed, it would still be typed, into the field. */
    private boolean letter(String character) {
        ProducingSnapshot now = model.snapshotProperty().get();
        boolean plain = model.modeProperty().get() == Mode.PLAIN;
        if (now == null || !plain || now.phase() == Phase.FAILED) {
            return false;
        }
        switch (character.toLowerCase(Locale.ROOT)) {
            case "e" -> stage.edit();
            case "w" -> stage.explain();
            case "h" -> stage.history().requestFocus();
            case "o" -> stage.openMenu();
            case "k" -> askAndKeep();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A click does its work and gives the keys back. */
    private void clicked(MouseEvent event) {
        if (!isTyping()
                && focused() != stage.history()
                && model.questionProperty().get() == null
                && !isOpen()) {
            requestFocus();
        }
    }

    /** Whether the knobs keep the focus. */
    private boolean isOpen() {
        return model.modeProperty().get() == Mode.KNOBS;
    }

    private boolean isTyping() {
        return focused() instanceof TextInputControl || focused() instanceof ComboBoxBase<?>;
    }

    private boolean isOnControl() {
        Node focused = focused();
        return focused != null && focused != this;
    }

    private @Nullable Node focused() {
        Scene scene = getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    private boolean belongsToControls(KeyCode code) {
        return switch (code) {
            // Enter is yes to the knobs even while one of them has the focus.
            case ENTER -> model.modeProperty().get() != Mode.KNOBS;
            case SPACE, LEFT, RIGHT, UP, DOWN -> true;
            default -> false;
        };
    }
}
