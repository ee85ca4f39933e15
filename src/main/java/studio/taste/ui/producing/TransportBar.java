package studio.taste.ui.producing;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import studio.taste.ui.widgets.ClockText;
import studio.taste.ui.widgets.IconButton;
import studio.taste.ui.widgets.TimelineBar;

/** The timeline that all cards share. */
final class TransportBar extends HBox {
    TransportBar(PortfolioDeck deck, PortfolioTransport transport) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        IconButton play = button(Feather.PLAY, ProducingKey.PLAY, transport::playOrPause);
        play.setId("play-cards");
        play.setAccessibleText("Play");
        deck.playingProperty().addListener((property, was, is) -> {
            play.setPicture(is ? Feather.PAUSE : Feather.PLAY);
            play.setAccessibleText(is ? "Pause" : "Play");
        });
        IconButton loop = button(Feather.REPEAT, ProducingKey.LOOP, transport::toggleLoop);
        loop.accessibleTextProperty()
                .bind(Bindings.when(deck.loopingProperty()).then("Repeat: on").otherwise("Repeat: off"));
        loop.opacityProperty()
                .bind(Bindings.when(deck.loopingProperty()).then(1.0).otherwise(0.6));
        Label heard = new Label();
        heard.getStyleClass().add("strong");
        heard.setMinWidth(USE_PREF_SIZE);
        heard.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> deck.selectedProperty().get() < 0
                                ? ""
                                : "Card " + (deck.selectedProperty().get() + 1),
                        deck.selectedProperty()));
        Label position = clock();
        position.setId("card-position");
        position.textProperty()
                .bind(deck.positionSecondsProperty().map(seconds -> ClockText.of(seconds.doubleValue())));
        Label duration = clock();
        duration.textProperty()
                .bind(deck.durationSecondsProperty().map(seconds -> ClockText.of(seconds.doubleValue())));
        getChildren()
                .addAll(
                        play,
                        button(Feather.SKIP_BACK, ProducingKey.RESTART, transport::restart),
                        loop,
                        heard,
                        position,
                        timeline(deck, transport),
                        duration);
    }

    private static TimelineBar timeline(PortfolioDeck deck, PortfolioTransport transport) {
        TimelineBar bar = new TimelineBar();
        bar.setAccessibleText("Where the music is, in seconds");
        bar.positionSecondsProperty().bind(deck.positionSecondsProperty());
        bar.durationSecondsProperty().bind(deck.durationSecondsProperty());
        bar.loopFromSecondsProperty().bind(deck.loopFromSecondsProperty());
        bar.loopToSecondsProperty().bind(deck.loopToSecondsProperty());
        bar.setOnSeek(transport::seek);
        HBox.setHgrow(bar, Priority.ALWAYS);
        return bar;
    }

    private static Label clock() {
        Label label = new Label();
        label.getStyleClass().add("clock");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static IconButton button(Feather picture, ProducingKey key, Runnable act) {
        IconButton button = new IconButton(picture, key.sentence(), key.cap());
        button.setOnAction(event -> act.run());
        return button;
    }
}
