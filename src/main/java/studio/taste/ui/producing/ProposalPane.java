package studio.taste.ui.producing;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.EditProposal;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Words;

/** An edit as it was understood, before anything is rendered. */
final class ProposalPane extends VBox {
    private final Label title = Words.ellipsised(new Label());
    private final VBox steps = new VBox(4);
    private final KeyedButton make = new KeyedButton("Make it", ProducingKey.PICK.cap()).main();
    private final KeyedButton drop = new KeyedButton("Drop it", ProducingKey.CLEAR.cap());
    private Runnable sayAgain = () -> {};

    ProposalPane(PortfolioModel model, PortfolioController controller) {
        super(12);
        setId("proposal");
        getStyleClass().addAll("card", "sheet");
        title.getStyleClass().add("strong");
        make.setId("make-edit");
        make.setOnAction(event -> controller.edits().confirm());
        drop.setId("drop-edit");
        drop.setOnAction(event -> controller.edits().drop());
        KeyedButton again = new KeyedButton("Say it otherwise", ProducingKey.EDIT.cap());
        again.setId("reword-edit");
        again.setOnAction(event -> sayAgain.run());
        HBox acts = new HBox(8, make, drop, Layouts.gap(), again);
        acts.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, steps, acts);
        setMaxHeight(USE_PREF_SIZE);
        setVisible(false);
        model.snapshotProperty().addListener((property, was, is) -> show(is));
        show(model.snapshotProperty().get());
    }

    /** Told when the edit shall be said in other words. */
    void setOnSayAgain(Runnable act) {
        sayAgain = act;
    }

    private void show(@Nullable ProducingSnapshot snapshot) {
        EditProposal proposal = snapshot == null ? null : snapshot.edit();
        setVisible(proposal != null);
        if (proposal == null) {
            return;
        }
        title.setText("Edit card " + (proposal.card() + 1) + ": “" + proposal.words() + "”");
        steps.getChildren().clear();
        proposal.understood().forEach(words -> step(Feather.CHECK, "understood", words));
        proposal.questions().forEach(words -> step(Feather.HELP_CIRCLE, "question", words));
        make.setDisable(proposal.understood().isEmpty());
        setAccessibleText(title.getText() + ". Understood: "
                + (proposal.understood().isEmpty() ? "nothing" : String.join(", ", proposal.understood())) + ". "
                + String.join(" ", proposal.questions()));
    }

    private void step(Ikon picture, String styleClass, String words) {
        Label step = Words.body(words);
        step.setGraphic(new FontIcon(picture));
        step.setGraphicTextGap(8);
        step.getStyleClass().add(styleClass);
        steps.getChildren().add(step);
    }
}
