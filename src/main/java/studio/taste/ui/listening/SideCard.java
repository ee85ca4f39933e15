package studio.taste.ui.listening;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import studio.taste.session.Side;
import studio.taste.ui.widgets.ClockText;
import studio.taste.ui.widgets.KeyCap;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.ShareBar;
import studio.taste.ui.widgets.Words;

/** One of the two large sides: pressing it lets it be heard. Both are alike but for letter and colour. */
final class SideCard extends Button {
    private static final PseudoClass HEARD_NOW = PseudoClass.getPseudoClass("heard-now");

    private final SideModel model;
    private final DeckModel deck;
    private final ShareBar share = new ShareBar();

    SideCard(SideModel model, DeckModel deck, ListeningKey key, Runnable hear) {
        this.model = model;
        this.deck = deck;
        getStyleClass().setAll("side-card", model.side() == Side.A ? "side-a" : "side-b");
        setId(model.side() == Side.A ? "side-a" : "side-b");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(content(key));
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setMinSize(0, 120);
        setPrefSize(400, 176);
        setOnAction(event -> hear.run());
        setAccessibleHelp("Keys " + String.join(" or ", key.caps()));
        model.heardSecondsProperty().addListener((property, was, is) -> tell());
        deck.durationSecondsProperty().addListener((property, was, is) -> tell());
        model.selectedProperty().addListener((property, was, is) -> mark());
        deck.playingProperty().addListener((property, was, is) -> mark());
        mark();
        tell();
    }

    /** How much must be heard, as a mark on the bar. */
    void needs(double heardShare) {
        share.enoughProperty().set(heardShare);
    }

    private VBox content(ListeningKey key) {
        Label letter = new Label(model.side().name());
        letter.getStyleClass().add("side-letter");
        HBox caps = new HBox(4);
        key.caps().forEach(cap -> caps.getChildren().add(new KeyCap(cap)));
        caps.setAlignment(Pos.TOP_RIGHT);
        Label state = new Label();
        state.getStyleClass().add("side-state");
        state.textProperty().bind(model.selectedProperty().flatMap(selected -> deck.playingProperty()
                .map(playing -> stateWords(selected, playing))));
        HBox top = new HBox(state, Layouts.gap(), caps);
        Label heard = Words.caption("");
        heard.textProperty()
                .bind(model.heardSecondsProperty().map(seconds -> "heard " + ClockText.of(seconds.doubleValue())));
        share.shareProperty().bind(model.heardShareProperty());
        share.setAccessibleText("Share of side " + model.side() + " heard");
        VBox content = new VBox(top, Layouts.gap(), letter, Layouts.gap(), heard, share);
        VBox.setMargin(share, new Insets(8, 0, 0, 0));
        content.setAlignment(Pos.CENTER);
        heard.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(widthProperty().subtract(48));
        content.prefHeightProperty().bind(heightProperty().subtract(32));
        return content;
    }

    private static String stateWords(boolean selected, boolean playing) {
        return !selected ? "" : playing ? "playing" : "selected";
    }

    private void mark() {
        // Only what sounds stands out: before and after, both sides weigh the same.
        pseudoClassStateChanged(
                HEARD_NOW,
                model.selectedProperty().get() && deck.playingProperty().get());
        tell();
    }

    private void tell() {
        setAccessibleText(String.format(
                Locale.ROOT,
                "Hear side %s%s, heard %.0f of %.0f seconds",
                model.side(),
                model.selectedProperty().get()
                        ? " (" + stateWords(true, deck.playingProperty().get()) + ")"
                        : "",
                model.heardSecondsProperty().get(),
                deck.durationSecondsProperty().get()));
    }
}
