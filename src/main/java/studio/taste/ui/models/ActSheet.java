package studio.taste.ui.models;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.export.RunSentences;
import studio.taste.training.runs.RunReport;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Words;

/** What speaks for a model, before something is done with it for a reason. */
final class ActSheet {
    private final ModelsModel model;
    private final ModelsController controller;
    private final VBox evidence = new VBox(8);
    private final Label title = Words.title("");
    private final TextField reason = new TextField();

    private ActSheet(ModelsModel model, ModelsController controller) {
        this.model = model;
        this.controller = controller;
    }

    static Sheet of(ModelsModel model, ModelsController controller) {
        return new ActSheet(model, controller).sheet();
    }

    private Sheet sheet() {
        KeyedButton act = new KeyedButton("", "Enter");
        act.setId("act");
        act.textProperty().bind(model.actProperty().map(ModelAct::words).orElse("Act"));
        act.accessibleTextProperty().bind(act.textProperty());
        act.setOnAction(event -> controller.act());
        act.disableProperty().bind(model.reasonProperty().map(String::isBlank));
        reason.setId("act-reason");
        reason.setPromptText("Why, in words");
        reason.setAccessibleText("Your reason");
        reason.textProperty().bindBidirectional(model.reasonProperty());
        VBox content = new VBox(
                16, title, evidence, Layouts.field("Your reason; it is kept in the log with the evidence", reason));
        model.actProperty().addListener((property, was, is) -> show(is));
        return new Sheet("act-sheet", model.actProperty().isNotNull(), content, act, controller::dismiss);
    }

    private void show(@Nullable ModelAct act) {
        Optional<ModelRow> about = act == ModelAct.ROLL_BACK
                ? controller.serving()
                : Optional.ofNullable(model.modelProperty().get());
        evidence.getChildren().clear();
        if (act == null || about.isEmpty()) {
            return;
        }
        title.setText(act.words() + ": " + about.get().id());
        title.setWrapText(true);
        about.get().report().ifPresentOrElse(this::tell, () -> evidence.getChildren()
                .add(Words.body(about.get().evidence())));
        if (!model.trialProperty().get().isEmpty()) {
            evidence.getChildren().add(Words.body(model.trialProperty().get()));
        }
        Label consequence = Words.body(act.consequence());
        consequence.getStyleClass().add("quiet");
        evidence.getChildren().add(consequence);
        reason.requestFocus();
    }

    private void tell(RunReport report) {
        Label standing = Words.body(RunSentences.standing(report).words());
        standing.getStyleClass().add("strong");
        evidence.getChildren()
                .addAll(
                        standing,
                        Words.body(RunSentences.verdict(report)),
                        Words.body(RunSentences.power(report) + " " + RunSentences.ceiling(report)));
        for (String warning : report.warnings()) {
            Label label = Words.body(warning);
            label.getStyleClass().addAll("notice", "warning");
            evidence.getChildren().add(label);
        }
    }
}
