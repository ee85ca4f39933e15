package studio.taste.ui.listening;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import studio.taste.ui.widgets.ClockText;
import studio.taste.ui.widgets.IconButton;
import studio.taste.ui.widgets.TimelineBar;

/** The shared timeline and what moves along it. */
final class DeckPane extends HBox {
    DeckPane(DeckModel model, DeckController controller) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("deck");
        IconButton play = button(Feather.PLAY, ListeningKey.PLAY, controller::playOrPause);
        model.playingProperty().addListener((property, was, is) -> {
            play.setPicture(is ? Feather.PAUSE : Feather.PLAY);
            play.setAccessibleText(is ? "Pause" : "Play");
        });
        play.setAccessibleText("Play");
        play.setId("play");
        Label position = clock("position");
        position.textProperty()
                .bind(model.positionSecondsProperty().map(seconds -> ClockText.of(seconds.doubleValue())));
        Label duration = clock("duration");
        duration.textProperty()
                .bind(model.durationSecondsProperty().map(seconds -> ClockText.of(seconds.doubleValue())));
        IconButton loop = button(Feather.REPEAT, ListeningKey.LOOP, controller::toggleLoop);
        loop.accessibleTextProperty()
                .bind(Bindings.when(model.loopingProperty()).then("Repeat: on").otherwise("Repeat: off"));
        loop.opacityProperty()
                .bind(Bindings.when(model.loopingProperty()).then(1.0).otherwise(0.7));
        getChildren()
                .addAll(
                        play,
                        button(Feather.SKIP_BACK, ListeningKey.RESTART, controller::restart),
                        position,
                        timeline(model, controller),
                        duration,
                        loop,
                        button(Feather.CORNER_LEFT_DOWN, ListeningKey.LOOP_FROM, controller::loopFromHere),
                        button(Feather.CORNER_RIGHT_DOWN, ListeningKey.LOOP_TO, controller::loopToHere));
    }

    private static TimelineBar timeline(DeckModel model, DeckController controller) {
        TimelineBar bar = new TimelineBar();
        bar.setId("timeline");
        bar.setAccessibleText("Where the music is, in seconds");
        bar.positionSecondsProperty().bind(model.positionSecondsProperty());
        bar.durationSecondsProperty().bind(model.durationSecondsProperty());
        bar.loopFromSecondsProperty().bind(model.loopFromSecondsProperty());
        bar.loopToSecondsProperty().bind(model.loopToSecondsProperty());
        bar.setOnSeek(controller::seek);
        HBox.setHgrow(bar, Priority.ALWAYS);
        return bar;
    }

    private static Label clock(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("clock");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static IconButton button(Feather picture, ListeningKey key, Runnable act) {
        IconButton button = new IconButton(picture, sentence(key.meaning()), key.cap());
        button.setOnAction(event -> act.run());
        return button;
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
