package studio.taste.ui.models;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import studio.taste.ui.PathAsker;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.PlotOutlet;
import studio.taste.ui.widgets.Words;
import studio.taste.ui.widgets.WorkBar;

/** The models: a table of them, what speaks for one, and what can be done with it. */
public final class ModelsPane extends StackPane {
    private static final KeyCombination IMPORT = KeyCombination.keyCombination("Shortcut+I");

    private final ModelsModel model;
    private final ModelsController controller;
    private final PathAsker paths;
    private final DateTimeFormatter time;
    private final TableView<ModelRow> table;

    /**
     * @param switcher leads to the room's other views
     * @param zone in which times are shown
     */
    public ModelsPane(
            ModelsModel model,
            ModelsController controller,
            PathAsker paths,
            PlotOutlet outlet,
            ZoneId zone,
            Node switcher) {
        this.model = model;
        this.controller = controller;
        this.paths = paths;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
        this.table = ModelTable.of(
                model, DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(zone));
        getStyleClass().addAll("room", "models");
        Node page = page(switcher, outlet);
        BooleanBinding asking =
                Bindings.createBooleanBinding(model::isAsking, model.training().openProperty(), model.actProperty());
        page.disableProperty().bind(asking);
        getChildren().addAll(page, TrainSheet.of(model, controller), ActSheet.of(model, controller));
        asking.addListener((property, was, is) -> {
            if (!is) {
                requestFocus();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /** Gives the focus to the table, so that the keys work. */
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private Node page(Node switcher, PlotOutlet outlet) {
        BooleanBinding empty = Bindings.isEmpty(model.models());
        StackPane middle = new StackPane(
                Layouts.shownWhen(body(outlet), empty.not()),
                Layouts.shownWhen(invitation(), empty.and(model.listedProperty())));
        VBox.setVgrow(middle, Priority.ALWAYS);
        middle.setMinHeight(0);
        VBox page = new VBox(
                16,
                head(switcher),
                Words.live(model.adviceProperty(), "notice"),
                Words.live(model.noteProperty(), "notice"),
                Words.live(model.troubleProperty(), "notice", "danger"),
                middle,
                new WorkBar(
                        model.work().runningProperty(),
                        model.work().fractionProperty(),
                        model.work().doingProperty(),
                        controller::cancel));
        page.getStyleClass().add("page");
        return page;
    }

    private Node head(Node switcher) {
        KeyedButton train = new KeyedButton("Train…", "T").main();
        train.setId("ask-training");
        train.setOnAction(event -> controller.askForTraining());
        train.disableProperty().bind(model.work().runningProperty());
        KeyedButton take = new KeyedButton("Import…", "Ctrl+I")
                .explained("Takes in a model that CatBoost trained elsewhere on a dataset the studio exported.");
        take.setId("import-model");
        take.setOnAction(event -> askAndImport());
        Label count = Words.caption("");
        count.textProperty()
                .bind(Bindings.concat(
                        model.peopleProperty(), " answers of people, ", model.programsProperty(), " of programs"));
        count.setMinWidth(0);
        HBox row = new HBox(16, switcher, count, Layouts.gap(), take, train);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node invitation() {
        VBox box = new VBox(
                16,
                Words.display("No ranker yet"),
                Words.body(
                        "A ranker learns from blind answers which plans are preferred, and is held against the heuristic on"
                                + " songs it has not learnt from. It needs answers about two pairs of songs at least; some dozens"
                                + " show a trend, about ninety decided ones show an accuracy of 65 %."),
                Words.body(
                        "Collect answers in the Listen room, with the demo songs if there are no others, then press T."));
        box.setMaxWidth(640);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node body(PlotOutlet outlet) {
        ModelCard card = new ModelCard(model, controller, time);
        VBox.setVgrow(card, Priority.ALWAYS);
        table.setPrefHeight(176);
        table.setMinHeight(120);
        VBox left = new VBox(16, table, card);
        left.setMinWidth(0);
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setMinHeight(0);
        for (double percent : new double[] {48, 52}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100);
        grid.getRowConstraints().add(row);
        grid.add(left, 0, 0);
        grid.add(new ModelPlots(model, outlet), 1, 0);
        return grid;
    }

    private void askAndImport() {
        paths.file("Choose a model of CatBoost", "cbm")
                .ifPresent(file -> paths.folder("Choose the dataset it was trained on")
                        .ifPresent(dataset -> controller.importModel(file, dataset)));
    }

    private void pressed(KeyEvent event) {
        if (model.isAsking()) {
            return;
        }
        if (IMPORT.match(event)) {
            askAndImport();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ButtonBase button) {
            button.fire();
            event.consume();
        }
    }

    /** Not when pressed: the letter would then still be typed, into the field for the reason. */
    private void typed(KeyEvent event) {
        if (model.isAsking() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCharacter().toLowerCase(Locale.ROOT)) {
            case "t" -> controller.askForTraining();
            case "r" -> controller.ask(ModelAct.TRIAL);
            case "p" -> controller.ask(ModelAct.PRODUCTION);
            case "b" -> controller.ask(ModelAct.ROLL_BACK);
            case "o" -> controller.report();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
