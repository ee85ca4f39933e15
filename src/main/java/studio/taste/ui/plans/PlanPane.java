package studio.taste.ui.plans;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.LearningModel;
import studio.taste.ui.PathAsker;
import studio.taste.ui.PlanArrangement;
import studio.taste.ui.widgets.ArrangementPlot;
import studio.taste.ui.widgets.ArrangementPlot.Arrangement;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.LearningCurvePlot;
import studio.taste.ui.widgets.PlotOutlet;
import studio.taste.ui.widgets.Words;
import studio.taste.ui.widgets.WorkBar;

/** The plan room: what is asked for, the plans, and the one that is looked at, beside another when that is wished. */
public final class PlanPane extends StackPane {
    private static final KeyCombination PLAN = KeyCombination.keyCombination("Shortcut+Enter");
    private static final KeyCombination OTHERS = KeyCombination.keyCombination("Shortcut+R");
    private static final KeyCombination OPEN = KeyCombination.keyCombination("Shortcut+O");
    private static final KeyCombination SAVE = KeyCombination.keyCombination("Shortcut+S");
    private static final KeyCombination EXPORT = KeyCombination.keyCombination("Shortcut+E");
    private static final double LIST_WIDTH = 304;
    private static final double RANKER_HEIGHT = 240;
    /** In a lower window the plans need all of it. */
    private static final double ROOM_FOR_RANKER = 860;

    private final PlanModel model;
    private final PlanController controller;
    private final PathAsker paths;
    private final PlanList list;
    private final OrderBar order;
    private final BooleanBinding hasPlan;
    private final BooleanBinding compares;

    public PlanPane(
            PlanModel model, PlanController controller, LearningModel learning, PathAsker paths, PlotOutlet outlet) {
        this.model = model;
        this.controller = controller;
        this.paths = paths;
        this.list = new PlanList(model, controller);
        this.order = new OrderBar(model, controller, this::askAndOpen);
        this.hasPlan = model.shownProperty().isNotNull();
        this.compares = Bindings.createBooleanBinding(model::compares, model.shownProperty(), model.otherProperty());
        getStyleClass().add("room");
        getChildren().add(page(learning, outlet));
        model.cards().addListener((ListChangeListener<PlanCard>) change -> leaveWish());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_PRESSED, this::unclaimed);
    }

    /** Gives the focus to the plans, or to the wish while there are none. */
    @Override
    public void requestFocus() {
        if (model.cards().isEmpty()) {
            order.requestFocus();
        } else {
            list.requestFocus();
        }
    }

    /** Once there are plans, the keyboard is theirs. */
    private void leaveWish() {
        if (order.hasWishFocus() && !model.cards().isEmpty()) {
            list.requestFocus();
        }
    }

    private Node page(LearningModel learning, PlotOutlet outlet) {
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox side = new VBox(12, list, ranker(learning, outlet));
        side.setMinWidth(LIST_WIDTH);
        side.setMaxWidth(LIST_WIDTH);
        Node plan = plan(outlet);
        HBox.setHgrow(plan, Priority.ALWAYS);
        HBox body = new HBox(16, side, plan);
        StackPane middle = new StackPane(
                Layouts.shownWhen(body, Bindings.isEmpty(model.cards()).not()),
                Layouts.shownWhen(invitation(), Bindings.isEmpty(model.cards())));
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox page = new VBox(
                12,
                order,
                Words.live(model.troubleProperty(), "notice", "danger"),
                Words.live(model.audition().troubleProperty(), "notice", "warning"),
                Words.live(model.noteProperty(), "notice"),
                Words.live(model.verdictProperty(), "verdict"),
                middle,
                new WorkBar(
                        model.work().runningProperty(),
                        model.work().fractionProperty(),
                        model.work().doingProperty(),
                        controller::cancel));
        page.getStyleClass().addAll("page", "plans");
        return page;
    }

    /** How the ranker learns meanwhile, where there is room for it. */
    private Node ranker(LearningModel learning, PlotOutlet outlet) {
        LearningCurvePlot plot = new LearningCurvePlot(
                "What answers teach the ranker", "Share foreseen about other songs. Band: 95 %.", "", outlet);
        plot.getStyleClass().add("card");
        plot.setMinHeight(RANKER_HEIGHT);
        plot.setMaxHeight(RANKER_HEIGHT);
        learning.viewProperty().addListener((property, was, is) -> plot.show(is.curve()));
        plot.show(learning.viewProperty().get().curve());
        return Layouts.shownWhen(plot, heightProperty().greaterThan(ROOM_FOR_RANKER));
    }

    private Node invitation() {
        Label head = Words.display("What would you make of them?");
        Label text =
                Words.body("Choose two songs and say in your own words what you wish, or nothing. The studio plans a"
                        + " dozen remixes, drops those that break a rule, scores the others and says why; every request is kept"
                        + " with all its plans.");
        Label empty =
                Words.body("There are no songs yet: make the demo songs or import your own in the Library first.");
        Layouts.shownWhen(empty, model.listedProperty().and(Bindings.isEmpty(model.songs())));
        VBox box = new VBox(16, head, text, empty);
        box.setMaxWidth(640);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node plan(PlotOutlet outlet) {
        ArrangementPlot beside = arrangement("arrangement-beside", "Beside it", model.otherProperty(), outlet);
        ArrangementPlot shown = arrangement("arrangement", "Arrangement", model.shownProperty(), outlet);
        VBox.setVgrow(shown, Priority.ALWAYS);
        VBox.setVgrow(beside, Priority.ALWAYS);
        Layouts.shownWhen(beside, compares);
        TransportBar transport = new TransportBar(model, controller, compares);
        transport.disableProperty().bind(whole().not());
        VerdictPane verdict = new VerdictPane(model);
        verdict.setMinHeight(72);
        Layouts.shownWhen(verdict, compares.not());
        VBox plan = new VBox(
                8, head(), beside, shown, Words.live(model.differenceProperty(), "difference"), transport, verdict);
        plan.setMinWidth(0);
        return plan;
    }

    private ArrangementPlot arrangement(
            String id, String title, ObjectProperty<@Nullable PlanCard> card, PlotOutlet outlet) {
        ArrangementPlot plot = new ArrangementPlot(
                title, "Bars as strong as the stem's gain, in dB; under the vocals: where they are sung.", outlet);
        plot.setId(id);
        plot.setMinHeight(120);
        Runnable show = () -> {
            PlanCard now = card.get();
            plot.show(now == null ? Arrangement.NONE : PlanArrangement.of(now.plan(), now.curve()));
            plot.setHeading(now == null ? title : now.name() + " · " + now.facts());
        };
        card.addListener((property, was, is) -> show.run());
        show.run();
        plot.setOnSeek(beat -> {
            PlanCard now = card.get();
            if (now != null) {
                controller.seek(now, beat);
            }
        });
        plot.cursorBeatProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> {
                            PlanCard heard = model.audition().itemProperty().get();
                            return heard == null || heard != card.get()
                                    ? -1
                                    : model.audition().positionSecondsProperty().get()
                                            / heard.plan().secondsPerBeat();
                        },
                        model.audition().itemProperty(),
                        model.audition().positionSecondsProperty(),
                        card));
        plot.markedBeatProperty().bind(model.markedBeatProperty());
        return plot;
    }

    private Node head() {
        KeyedButton compare = new KeyedButton("", "C").explained("Keeps this plan beside the next one you look at.");
        compare.setId("compare");
        compare.textProperty().bind(model.otherProperty().map(other -> "Let go").orElse("Compare"));
        compare.setOnAction(event -> controller.compare());
        KeyedButton jump = new KeyedButton("Where they differ", "D");
        jump.setId("jump");
        jump.setOnAction(event -> controller.jump());
        Layouts.shownWhen(jump, compares);
        KeyedButton save = new KeyedButton("Save plan…", "Ctrl+S");
        save.setId("save-plan");
        save.setOnAction(event -> askAndSave());
        KeyedButton export = new KeyedButton("Export remix…", "Ctrl+E");
        export.setId("export-remix");
        export.setOnAction(event -> askAndExport());
        export.disableProperty().bind(model.work().runningProperty().or(whole().not()));
        Label hint = Words.caption("");
        hint.textProperty()
                .bind(Bindings.when(model.otherProperty().isNotNull().and(compares.not()))
                        .then("Now choose the plan to set beside it.")
                        .otherwise(""));
        HBox row = new HBox(8, compare, jump, hint, Layouts.gap(), save, export);
        row.setAlignment(Pos.CENTER_LEFT);
        row.disableProperty().bind(hasPlan.not());
        return row;
    }

    private BooleanBinding whole() {
        return Bindings.createBooleanBinding(
                () -> {
                    PlanCard shown = model.shownProperty().get();
                    return shown != null && shown.isWhole();
                },
                model.shownProperty());
    }

    private void askAndOpen() {
        paths.file("Open a plan", "json").ifPresent(controller::open);
    }

    private void askAndSave() {
        PlanCard shown = model.shownProperty().get();
        if (shown != null) {
            paths.newFile("Save the plan", fileName(shown) + ".json", List.of("json"))
                    .ifPresent(controller::save);
        }
    }

    private void askAndExport() {
        PlanCard shown = model.shownProperty().get();
        if (shown != null && shown.isWhole()) {
            paths.newFile("Export the remix", fileName(shown) + ".wav", List.of("wav", "flac"))
                    .ifPresent(controller::export);
        }
    }

    private static String fileName(PlanCard card) {
        return "remix-" + card.plan().id().value().substring(0, 8);
    }

    private void key(KeyEvent event) {
        if (PLAN.match(event)) {
            controller.plan();
        } else if (OTHERS.match(event)) {
            controller.planOthers();
        } else if (OPEN.match(event)) {
            askAndOpen();
        } else if (SAVE.match(event) && !(event.getTarget() instanceof ArrangementPlot)) {
            askAndSave();
        } else if (EXPORT.match(event)) {
            askAndExport();
        } else if (event.isShortcutDown()
                || event.isAltDown()
                || event.getTarget() instanceof TextInputControl
                || !plain(event)) {
            return;
        }
        event.consume();
    }

    /** Keys without a modifier; false when this is none. A button or a box that has the focus keeps the space bar. */
    private boolean plain(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> {
                if (event.getTarget() instanceof ButtonBase || event.getTarget() instanceof ComboBox) {
                    return false;
                }
                controller.playOrPause();
            }
            case C -> controller.compare();
            case D -> controller.jump();
            case X -> controller.hearOther();
            case COMMA -> controller.step(false);
            case PERIOD -> controller.step(true);
            default -> {
                return false;
            }
        }
        return true;
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
