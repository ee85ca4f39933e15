package studio.taste.ui.research;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.AnswerRow;
import studio.taste.ui.PathAsker;
import studio.taste.ui.SessionRow;
import studio.taste.ui.widgets.Columns;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Words;

/** What was answered: sessions, the answers of one, and the fairness card of one answer. */
public final class ResearchPane extends VBox {
    private static final KeyCombination EXPORT = KeyCombination.keyCombination("Shortcut+E");

    private final ResearchModel model;
    private final ResearchController controller;
    private final PathAsker paths;
    private final DateTimeFormatter time;

    /**
     * @param zone in which times are shown
     * @param switcher leads to the room's other views
     */
    public ResearchPane(
            ResearchModel model, ResearchController controller, PathAsker paths, ZoneId zone, Node switcher) {
        super(16);
        this.model = model;
        this.controller = controller;
        this.paths = paths;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
        getStyleClass().addAll("page", "research");
        Node body = body();
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head(switcher),
                        Words.live(model.noteProperty(), "notice"),
                        Words.live(model.troubleProperty(), "notice", "danger"),
                        body);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (EXPORT.match(event)) {
                askAndExport();
                event.consume();
            }
        });
    }

    private Node head(Node switcher) {
        KeyedButton export = new KeyedButton("Export CSV…", "Ctrl+E").main();
        export.setId("research-export");
        export.explained("Writes all answers, a codebook and check sums into a folder.");
        export.setOnAction(event -> askAndExport());
        export.disableProperty().bind(model.work().runningProperty());
        HBox row = new HBox(16, switcher, Layouts.gap(), export);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void askAndExport() {
        paths.folder("Choose a folder for the labels").ifPresent(controller::export);
    }

    private Node body() {
        TableView<SessionRow> sessions = sessions();
        sessions.setPrefHeight(200);
        sessions.setMinHeight(120);
        TableView<AnswerRow> answers = answers();
        VBox.setVgrow(answers, Priority.ALWAYS);
        VBox tables = new VBox(16, sessions, Words.title("Answers"), answers);
        HBox.setHgrow(tables, Priority.ALWAYS);
        tables.setMinWidth(0);
        ScrollPane card = new ScrollPane(new FairnessPane(model));
        card.setFitToWidth(true);
        card.setMinWidth(344);
        card.setPrefWidth(344);
        card.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        card.setFocusTraversable(false);
        return new HBox(24, tables, card);
    }

    private TableView<SessionRow> sessions() {
        TableView<SessionRow> table =
                table("Sessions", "No session yet. Raters begin one in the Listen room.", model.sessionProperty());
        table.setId("sessions");
        table.setItems(model.sessions());
        table.getColumns().add(Columns.words("Begun", 136, row -> time.format(row.openedAt())));
        table.getColumns().add(Columns.words("Rater", 96, SessionRow::rater));
        table.getColumns().add(Columns.words("Vocals from", 190, SessionRow::vocalTitle));
        table.getColumns().add(Columns.words("Instruments from", 190, SessionRow::instrumentalTitle));
        table.getColumns().add(Columns.number("Answers", 88, row -> row.answered() + " of " + row.trials()));
        table.getColumns().add(Columns.words("Status", 88, SessionRow::status));
        return table;
    }

    private TableView<AnswerRow> answers() {
        TableView<AnswerRow> table = table("Answers", "No answer was given in this session.", model.answerProperty());
        table.setId("answers");
        table.setItems(model.answers());
        table.getColumns().add(Columns.number("Trial", 56, row -> Integer.toString(row.trial())));
        table.getColumns().add(Columns.words("Kind", 104, AnswerRow::kind));
        table.getColumns().add(Columns.words("Outcome", 88, ResearchPane::outcome));
        table.getColumns()
                .add(Columns.words(
                        "Confidence", 96, row -> row.confidence().name().toLowerCase(Locale.ROOT)));
        table.getColumns().add(Columns.number("A heard", 80, row -> seconds(row.heardASeconds())));
        table.getColumns().add(Columns.number("B heard", 80, row -> seconds(row.heardBSeconds())));
        table.getColumns().add(Columns.number("Switches", 80, row -> Integer.toString(row.switches())));
        table.getColumns().add(Columns.number("Time", 72, row -> seconds(row.responseSeconds())));
        table.getColumns().add(Columns.words("Source", 104, AnswerRow::source));
        table.getColumns()
                .add(Columns.number(
                        "A predicted", 96, row -> String.format(Locale.ROOT, "%.0f %%", 100 * row.predictedA())));
        return table;
    }

    private static String outcome(AnswerRow row) {
        return switch (row.outcome()) {
            case FIRST -> "A better";
            case SECOND -> "B better";
            case TIE -> "can't tell";
        };
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static <R> TableView<R> table(String name, String placeholder, ObjectProperty<@Nullable R> chosen) {
        TableView<R> table = new TableView<>();
        table.setAccessibleText(name);
        table.setPlaceholder(Words.body(placeholder));
        table.getStyleClass().addAll("dense", "bordered");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (is != null) {
                chosen.set(is);
            }
        });
        chosen.addListener((property, was, is) -> {
            if (is == null) {
                table.getSelectionModel().clearSelection();
            } else if (table.getSelectionModel().getSelectedItem() != is) {
                table.getSelectionModel().select(is);
            }
        });
        return table;
    }
}
