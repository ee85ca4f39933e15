package studio.taste.ui.producing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.taste.session.producing.ProducingSnapshot.Card;
import studio.taste.ui.PlanArrangement;
import studio.taste.ui.widgets.ArrangementStrip;
import studio.taste.ui.widgets.ClockText;
import studio.taste.ui.widgets.KeyCap;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.ShareBar;
import studio.taste.ui.widgets.Words;

/** One preview: why it is here, what is special about it, how it is arranged, how much of it was heard, and what was said of it. */
final class PreviewCard extends Button {
    private static final PseudoClass HEARD_NOW = PseudoClass.getPseudoClass("heard-now");
    /** The pointer has to rest: crossing a card on the way to a button plays nothing. */
    private static final Duration DWELL = Duration.millis(220);

    private static final double PADDING = 8;
    private static final double SIDE = 11;
    private static final double STRIP_HEIGHT = 20;

    private final int index;
    private final PortfolioModel model;
    private final PauseTransition dwell = new PauseTransition(DWELL);
    private final FontIcon picture = new FontIcon(Feather.STAR);
    private final Label reason = new Label();
    private final Tooltip why = new Tooltip();
    private final FontIcon opinion = new FontIcon(Feather.HEART);
    private final Label difference = Words.ellipsised(Words.body(""));
    private final ArrangementStrip strip = new ArrangementStrip(false);
    private final Label state = Words.caption("");
    private final HBox tags = new HBox(4);
    private final ShareBar share = new ShareBar();
    private List<String> marks = List.of();
    private String edits = "";
    private @Nullable Card shown;

    PreviewCard(int index, PortfolioModel model, PortfolioController controller) {
        this.index = index;
        this.model = model;
        getStyleClass().setAll("preview-card", "no-side");
        setId("card-" + (index + 1));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(content());
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setMinSize(0, 112);
        setPrefSize(200, 136);
        setAccessibleHelp("Key " + (index + 1));
        setOnAction(event -> controller.hear(index));
        dwell.setOnFinished(event -> controller.hover(index));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> dwell.playFromStart());
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> dwell.stop());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> dwell.stop());
        watch();
    }

    private void watch() {
        PortfolioDeck deck = model.deck();
        deck.selectedProperty().addListener((property, was, is) -> mark());
        deck.playingProperty().addListener((property, was, is) -> mark());
        deck.heardSecondsProperty(index).addListener((property, was, is) -> mark());
        deck.durationSecondsProperty().addListener((property, was, is) -> mark());
        model.secondProperty().addListener((property, was, is) -> mark());
        model.worstProperty().addListener((property, was, is) -> mark());
    }

    private VBox content() {
        reason.getStyleClass().add("card-reason");
        reason.setGraphic(picture);
        reason.setMinWidth(0);
        reason.setTooltip(why);
        opinion.getStyleClass().add("opinion");
        HBox top = new HBox(6, new KeyCap(Integer.toString(index + 1)), reason, Layouts.gap(), opinion);
        top.setAlignment(Pos.CENTER_LEFT);
        difference.setMinHeight(0);
        difference.setAlignment(Pos.TOP_LEFT);
        strip.setPrefHeight(STRIP_HEIGHT);
        strip.setMinHeight(STRIP_HEIGHT);
        VBox.setVgrow(strip, Priority.ALWAYS);
        strip.setMouseTransparent(true);
        state.setMinWidth(0);
        share.setMinWidth(32);
        HBox.setHgrow(share, Priority.ALWAYS);
        HBox foot = new HBox(6, share, state, tags);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setMinHeight(20);
        share.shareProperty()
                .bind(Bindings.createDoubleBinding(
                        this::heardShare,
                        model.deck().heardSecondsProperty(index),
                        model.deck().durationSecondsProperty()));
        share.setAccessibleText("Share of card " + (index + 1) + " heard");
        VBox content = new VBox(4, top, difference, strip, foot);
        content.prefWidthProperty().bind(widthProperty().subtract(2 * SIDE));
        content.prefHeightProperty().bind(heightProperty().subtract(2 * PADDING + 2));
        return content;
    }

    private double heardShare() {
        double duration = model.deck().durationSecondsProperty().get();
        return duration > 0 ? model.deck().heardSecondsProperty(index).get() / duration : 0;
    }

    /** Shows what the card is now. */
    void show(Card card) {
        // Snapshots also come for other reasons, several a second.
        if (card.equals(shown)) {
            return;
        }
        shown = card;
        reason.setText(card.reason().words());
        picture.setIconCode(ReasonLook.picture(card.reason()));
        why.setText(ReasonLook.sentence(card.reason()));
        difference.setText(card.difference());
        Boolean liked = card.liked();
        opinion.setVisible(liked != null);
        Ikon look = Boolean.FALSE.equals(liked) ? Feather.THUMBS_DOWN : Feather.HEART;
        opinion.setIconCode(look);
        strip.show(
                PlanArrangement.of(card.plan(), Optional.empty()),
                card.excerpt().startBeat(),
                card.excerpt().endBeat());
        List<String> said = new ArrayList<>();
        if (liked != null) {
            said.add(liked ? "liked" : "disliked");
        }
        marks = said;
        edits = String.join(", ", card.edits());
        mark();
    }

    private void mark() {
        boolean selected = model.focused() == index;
        boolean playing = selected && model.deck().playingProperty().get();
        pseudoClassStateChanged(HEARD_NOW, selected);
        double heardSeconds = model.deck().heardSecondsProperty(index).get();
        state.setText(playing ? "playing" : heardSeconds < 1 ? "not heard" : "heard " + ClockText.of(heardSeconds));
        tags.getChildren().clear();
        tag(!edits.isEmpty(), "edited", edits);
        tag(model.secondProperty().get() == index, "second", "Marked as the next best");
        tag(model.worstProperty().get() == index, "worst", "Marked as the worst");
        tell(selected, playing);
    }

    private void tag(boolean shown, String word, String help) {
        if (shown) {
            Label tag = new Label(word);
            tag.getStyleClass().add("card-tag");
            tag.setTooltip(new Tooltip(help));
            tag.setMinWidth(USE_PREF_SIZE);
            tags.getChildren().add(tag);
        }
    }

    private void tell(boolean selected, boolean playing) {
        List<String> words = new ArrayList<>(marks);
        if (selected) {
            words.add(0, playing ? "playing" : "selected");
        }
        if (model.secondProperty().get() == index) {
            words.add("next best");
        }
        if (model.worstProperty().get() == index) {
            words.add("worst");
        }
        if (!edits.isEmpty()) {
            words.add("edited: " + edits);
        }
        setAccessibleText(String.format(
                Locale.ROOT,
                "Hear card %d%s. %s: %s. Heard %.0f of %.0f seconds",
                index + 1,
                words.isEmpty() ? "" : " (" + String.join(", ", words) + ")",
                reason.getText(),
                difference.getText(),
                model.deck().heardSecondsProperty(index).get(),
                model.deck().durationSecondsProperty().get()));
    }
}
