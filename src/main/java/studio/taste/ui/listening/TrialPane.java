package studio.taste.ui.listening;

import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.session.BlindTrial;
import studio.taste.session.SessionSnapshot;
import studio.taste.session.Side;
import studio.taste.ui.LearningModel;
import studio.taste.ui.widgets.KeyMap;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.PlotOutlet;
import studio.taste.ui.widgets.Words;

/**
 * A blind trial: two equal sides, one timeline, one answer. The keys work while no text field has the focus; a control that was
 * reached with Tab keeps Space, Enter and the arrows for itself until Esc leads back.
 */
public final class TrialPane extends StackPane {
    private static final long TICK_NANOS = 33_000_000;

    private final TrialModel model;
    private final TrialController controller;
    private final TrialKeys keys;
    private final BallotPane ballot;
    private final SideCard a;
    private final SideCard b;
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
     * @param learning shown only beside live plots
     * @param leave goes back to the start
     */
    public TrialPane(
            TrialModel model, TrialController controller, LearningModel learning, PlotOutlet outlet, Runnable leave) {
        this.model = model;
        this.controller = controller;
        this.keys = new TrialKeys(model, controller, leave);
        this.ballot = new BallotPane(model, controller);
        this.a = side(Side.A, ListeningKey.HEAR_A);
        this.b = side(Side.B, ListeningKey.HEAR_B);
        getStyleClass().add("trial");
        setAccessibleText("Blind trial. Press question mark for the keys.");
        setFocusTraversable(true);
        CoverPane cover = new CoverPane(model, controller, leave);
        KeyMap map = new KeyMap(ListeningKey.map(), ListeningKey.MAP.cap(), controller::toggleMap);
        map.visibleProperty().bind(model.mapShownProperty());
        StackPane stage = new StackPane(trial(learning, outlet), cover);
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox page = new VBox(16, new TrialHeader(model, controller), notices(), stage);
        page.getStyleClass().add("page");
        page.setMaxWidth(1440);
        getChildren().addAll(page, map);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        sceneProperty().addListener((property, was, is) -> run(is));
        model.snapshotProperty().addListener((property, was, is) -> {
            BlindTrial trial = is == null ? null : is.trial();
            if (trial != null) {
                a.needs(trial.heardShare());
                b.needs(trial.heardShare());
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

    private SideCard side(Side side, ListeningKey key) {
        return new SideCard(model.deck().side(side), model.deck(), key, () -> controller
                .deck()
                .hear(side));
    }

    private Node notices() {
        Label device = Words.live(model.deck().deviceTroubleProperty(), "notice", "warning");
        device.setId("device");
        Label notice = Words.live(
                model.snapshotProperty()
                        .map(snapshot -> snapshot.phase() == SessionSnapshot.Phase.FAILED ? "" : snapshot.notice())
                        .orElse(""),
                "notice");
        notice.setId("session-notice");
        VBox box = new VBox(8, device, notice);
        return Layouts.shownWhen(box, device.visibleProperty().or(notice.visibleProperty()));
    }

    private Node trial(LearningModel learning, PlotOutlet outlet) {
        GridPane sides = new GridPane();
        sides.setHgap(16);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        sides.getColumnConstraints().addAll(half, half);
        sides.add(a, 0, 0);
        sides.add(b, 1, 0);
        GridPane.setVgrow(a, Priority.ALWAYS);
        VBox.setVgrow(sides, Priority.ALWAYS);
        sides.setMaxHeight(440);
        VBox trial = new VBox(16, sides, new DeckPane(model.deck(), controller.deck()), ballot);
        HBox.setHgrow(trial, Priority.ALWAYS);
        LivePane live = new LivePane(model, learning, outlet);
        HBox row = new HBox(24, trial, live);
        row.setAlignment(Pos.TOP_CENTER);
        return row;
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (isTyping()) {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
                requestFocus();
                event.consume();
            }
        } else if (event.getCode() == KeyCode.ESCAPE && isOnControl()) {
            requestFocus();
            event.consume();
        } else if (!(isOnControl() && belongsToControls(event.getCode())) && keys.press(event.getCode())) {
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (isTyping() || event.isShortcutDown()) {
            return;
        }
        if (event.getCharacter().equalsIgnoreCase("c") && model.isListening()) {
            // Not when pressed: the letter would then still be typed, into the field.
            ballot.comment().requestFocus();
            event.consume();
        } else if (keys.type(event.getCharacter())) {
            event.consume();
        }
    }

    /** A click does its work and gives the keys back. */
    private void clicked(MouseEvent event) {
        if (!isTyping()) {
            requestFocus();
        }
    }

    private boolean isTyping() {
        return focused() instanceof TextInputControl;
    }

    private boolean isOnControl() {
        Node focused = focused();
        return focused != null && focused != this;
    }

    private @Nullable Node focused() {
        Scene scene = getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    private static boolean belongsToControls(KeyCode code) {
        return switch (code) {
            case SPACE, ENTER, LEFT, RIGHT, UP, DOWN -> true;
            default -> false;
        };
    }
}
