package studio.taste.ui.models;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.taste.training.Loss;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Segments;
import studio.taste.ui.widgets.Segments.Segment;
import studio.taste.ui.widgets.Words;

/** What a model is to be trained on, and how. */
final class TrainSheet {
    private final ModelsModel model;
    private final TrainingForm form;

    private TrainSheet(ModelsModel model) {
        this.model = model;
        this.form = model.training();
    }

    static Sheet of(ModelsModel model, ModelsController controller) {
        TrainSheet sheet = new TrainSheet(model);
        KeyedButton train = new KeyedButton("Train", "Enter");
        train.setId("train");
        train.textProperty()
                .bind(sheet.form.refusalProperty().map(refusal -> refusal.isEmpty() ? "Train" : "Train all the same"));
        train.accessibleTextProperty().bind(train.textProperty());
        train.setOnAction(event -> controller.train());
        return new Sheet("train-sheet", sheet.form.openProperty(), sheet.content(train), train, controller::dismiss);
    }

    private Node content(KeyedButton first) {
        VBox content = new VBox(
                16,
                Words.title("Train a ranker"),
                Words.body(
                        "It learns from answers which plans are preferred, and is tested on songs it has not learnt from."
                                + " It becomes a candidate: nothing is ranked by it until you put it on trial or into production."),
                whose(),
                weak(),
                settings(),
                refused(),
                Words.live(form.complaintProperty(), "notice", "danger"));
        form.openProperty().addListener((property, was, is) -> {
            if (is) {
                first.requestFocus();
            }
        });
        return content;
    }

    private Node whose() {
        Segments<Boolean> segments = new Segments<>(
                "Whose answers",
                form.simulatedProperty(),
                List.of(new Segment<>(false, "People's"), new Segment<>(true, "Programs'")));
        Label count = Words.caption("");
        count.textProperty()
                .bind(form.simulatedProperty()
                        .flatMap(simulated -> simulated
                                ? model.programsProperty()
                                        .map(programs ->
                                                programs + " answers of simulated listeners, to try things out.")
                                : model.peopleProperty()
                                        .map(people -> people + " answers of people. Programs' are never mixed in.")));
        return new VBox(8, Layouts.field("Whose answers", segments), count);
    }

    private Node weak() {
        CheckBox violations =
                box("Pairs of which one plan breaks a hard constraint, at half the weight", form.violationsProperty());
        violations.setId("with-violations");
        CheckBox heuristic = box("Pairs the heuristic decides, at a fifth of the weight", form.heuristicProperty());
        heuristic.setId("with-heuristic");
        Label plain = Words.caption("Nobody listened to these pairs. They are counted apart in the report.");
        return new VBox(8, Words.caption("Learn from these too"), violations, heuristic, plain);
    }

    private static CheckBox box(String words, BooleanProperty chosen) {
        CheckBox box = new CheckBox(words);
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }

    private Node settings() {
        ComboBox<@Nullable Loss> loss = new ComboBox<>(FXCollections.observableArrayList(Loss.values()));
        loss.setAccessibleText("Loss");
        loss.valueProperty().bindBidirectional(form.lossProperty());
        loss.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Loss value) {
                return value == null ? "" : value.catBoostName();
            }

            @Override
            public @Nullable Loss fromString(String words) {
                return null;
            }
        });
        return new HBox(
                16,
                Layouts.field("Loss", loss),
                number("Trees at most", "trees", form.treesProperty()),
                number("Depth", "depth", form.depthProperty()),
                number("Seed", "seed", form.seedProperty()));
    }

    private static Node number(String words, String id, StringProperty typed) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(words);
        field.setPrefColumnCount(6);
        field.textProperty().bindBidirectional(typed);
        return Layouts.field(words, field);
    }

    private Node refused() {
        TextField reason = new TextField();
        reason.setId("force-reason");
        reason.setPromptText("Why, in words");
        reason.setAccessibleText("Why it is to be trained all the same");
        reason.textProperty().bindBidirectional(form.reasonProperty());
        HBox.setHgrow(reason, Priority.ALWAYS);
        VBox box = new VBox(
                8,
                Words.live(form.refusalProperty(), "notice", "warning"),
                Layouts.field("To train all the same, say why; it is kept with the model", reason));
        form.refusalProperty().addListener((property, was, is) -> {
            if (!is.isEmpty()) {
                reason.requestFocus();
            }
        });
        return Layouts.shownWhen(box, form.refusalProperty().isNotEmpty());
    }
}
