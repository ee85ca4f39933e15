package studio.taste.ui.models;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.export.RunSentences;
import studio.taste.training.runs.RunReport;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Words;

/** What speaks for the model that is looked at, and what can be done with it. */
final class ModelCard extends VBox {
    private final DateTimeFormatter time;
    private final Label name = Words.title("");
    private final Label stage = new Label();
    private final VBox words = new VBox(8);

    ModelCard(ModelsModel model, ModelsController controller, DateTimeFormatter time) {
        super(8);
        this.time = time;
        setId("model-card");
        getStyleClass().add("card");
        FlowPane acts = new FlowPane(
                8,
                8,
                act(ModelAct.TRIAL, "R", controller),
                act(ModelAct.PRODUCTION, "P", controller),
                act(ModelAct.ROLL_BACK, "B", controller));
        ScrollPane evidence = new ScrollPane(words);
        evidence.setFitToWidth(true);
        evidence.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        evidence.setFocusTraversable(false);
        evidence.setMinHeight(0);
        VBox.setVgrow(evidence, Priority.ALWAYS);
        HBox head = new HBox(8, Words.ellipsised(name), stage, Layouts.gap(), report(controller));
        head.setAlignment(Pos.CENTER_LEFT);
        stage.getStyleClass().add("plan-tag");
        stage.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(head, evidence, acts);
        setMinHeight(0);
        Layouts.shownWhen(this, model.modelProperty().isNotNull());
        model.modelProperty().addListener((property, was, is) -> show(is));
        show(model.modelProperty().get());
    }

    private static KeyedButton act(ModelAct act, String key, ModelsController controller) {
        KeyedButton button = new KeyedButton(act.words() + "…", key).explained(act.consequence());
        button.setId("act-" + act.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.setOnAction(event -> controller.ask(act));
        return button;
    }

    private static KeyedButton report(ModelsController controller) {
        KeyedButton report = new KeyedButton("Open report", "O").explained("Opens its page in the browser.");
        report.setId("open-report");
        report.setOnAction(event -> controller.report());
        return report;
    }

    private void show(@Nullable ModelRow row) {
        words.getChildren().clear();
        if (row == null) {
            return;
        }
        name.setText(row.id());
        stage.setText(row.stageName());
        Label note = Words.caption(time.format(row.at()) + " · " + row.note());
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        words.getChildren().add(note);
        row.report().ifPresentOrElse(this::tell, () -> words.getChildren().add(Words.body(row.evidence())));
    }

    private void tell(RunReport report) {
        Label standing = Words.body(RunSentences.standing(report).words());
        standing.getStyleClass().add("strong");
        Label power = Words.body(RunSentences.power(report) + " " + RunSentences.ceiling(report));
        power.getStyleClass().add("quiet");
        words.getChildren().addAll(standing, Words.body(RunSentences.verdict(report)), power);
        RunSentences.forecast(report).map(Words::body).ifPresent(words.getChildren()::add);
        for (String warning : report.warnings()) {
            Label label = Words.body(warning);
            label.getStyleClass().addAll("notice", "warning");
            words.getChildren().add(label);
        }
    }
}
