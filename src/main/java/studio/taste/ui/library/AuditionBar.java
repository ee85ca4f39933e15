package studio.taste.ui.library;

import java.util.Arrays;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import studio.taste.ui.AuditionModel;
import studio.taste.ui.AuditionModel.Phase;
import studio.taste.ui.SongCard;
import studio.taste.ui.widgets.ClockText;
import studio.taste.ui.widgets.IconButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Segments;
import studio.taste.ui.widgets.Segments.Segment;
import studio.taste.ui.widgets.TimelineBar;
import studio.taste.ui.widgets.Words;

/** The bar through which a song is heard: what of it, and where it is. */
final class AuditionBar extends VBox {
    /** Work that is over sooner is not worth a picture that comes and goes. */
    private static final Duration PATIENCE = Duration.millis(300);

    private final AuditionModel<SongCard> model;
    private final LibraryModel room;
    private final LibraryController controller;
    private final BooleanBinding hasSong;

    AuditionBar(LibraryModel room, LibraryController controller) {
        super(8);
        this.room = room;
        this.model = room.audition();
        this.controller = controller;
        this.hasSong = model.itemProperty().isNotNull();
        getStyleClass().addAll("card", "audition");
        getChildren()
                .addAll(
                        Words.live(model.troubleProperty(), "notice", "warning"),
                        acts(),
                        new StackPane(place(), preparing()));
    }

    private Node acts() {
        IconButton play = new IconButton(Feather.PLAY, "Play", "Space");
        play.setId("hear");
        play.setOnAction(event -> controller.playOrPause());
        model.phaseProperty().addListener((property, was, is) -> {
            play.setPicture(is == Phase.PLAYING ? Feather.PAUSE : Feather.PLAY);
            play.setAccessibleText(is == Phase.PLAYING ? "Pause" : "Play");
        });
        IconButton stop = new IconButton(Feather.SQUARE, "Stop", "S");
        stop.setId("stop");
        stop.setOnAction(event -> controller.audition().stop());
        stop.disableProperty().bind(hasSong.not());
        Label title = Words.ellipsised(Words.body(""));
        title.setId("heard-title");
        title.setWrapText(false);
        title.getStyleClass().add("strong");
        title.textProperty()
                .bind(model.itemProperty().map(SongCard::title).orElse("Choose a song and press Space to hear it."));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Segments<SongPart> parts = new Segments<>(
                "What of the song is heard",
                room.partProperty(),
                Arrays.stream(SongPart.values())
                        .map(part -> new Segment<>(part, part.words(), part.key()))
                        .toList());
        parts.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, play, stop, title, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node place() {
        TimelineBar bar = new TimelineBar();
        bar.setId("song-timeline");
        bar.setAccessibleText("Where the song is, in seconds");
        bar.positionSecondsProperty().bind(model.positionSecondsProperty());
        bar.durationSecondsProperty()
                .bind(model.itemProperty().map(SongCard::durationSeconds).orElse(0.0));
        bar.setOnSeek(controller.audition()::seek);
        HBox.setHgrow(bar, Priority.ALWAYS);
        IconButton back = new IconButton(Feather.REWIND, "Five seconds back", ",");
        back.setOnAction(event -> controller.audition().back());
        IconButton forward = new IconButton(Feather.FAST_FORWARD, "Five seconds on", ".");
        forward.setOnAction(event -> controller.audition().forward());
        Label position = clock();
        position.setId("song-position");
        position.textProperty()
                .bind(model.positionSecondsProperty().map(seconds -> ClockText.of(seconds.doubleValue())));
        Label duration = clock();
        duration.textProperty().bind(bar.durationSecondsProperty().map(seconds -> ClockText.of(seconds.doubleValue())));
        HBox row = new HBox(8, back, forward, position, bar, duration);
        row.setAlignment(Pos.CENTER_LEFT);
        row.disableProperty().bind(hasSong.not());
        return row;
    }

    /** Lies over the timeline while the song is made ready. */
    private Node preparing() {
        BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> shown.set(true));
        model.work().runningProperty().addListener((property, was, is) -> {
            patience.stop();
            shown.set(false);
            if (is) {
                patience.playFromStart();
            }
        });
        Label doing = Words.ellipsised(Words.body(""));
        doing.setWrapText(false);
        doing.textProperty().bind(model.work().doingProperty());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.work().fractionProperty());
        bar.accessibleTextProperty().bind(model.work().doingProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox row = new HBox(16, doing, bar);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("preparing");
        return Layouts.shownWhen(row, shown);
    }

    private static Label clock() {
        Label label = new Label();
        label.getStyleClass().add("clock");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
