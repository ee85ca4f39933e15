package studio.taste.ui.plans;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import studio.taste.ui.AuditionModel.Phase;
import studio.taste.ui.widgets.ClockText;
import studio.taste.ui.widgets.IconButton;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Words;

/** The bar through which a remix is heard, and of two the other. */
final class TransportBar extends HBox {
    private final PlanModel model;

    /**
     * @param compares whether two plans are looked at
     */
    TransportBar(PlanModel model, PlanController controller, BooleanBinding compares) {
        super(8);
        this.model = model;
        IconButton play = new IconButton(Feather.PLAY, "Play the remix", "Space");
        play.setId("play-plan");
        play.setOnAction(event -> controller.playOrPause());
        model.audition().phaseProperty().addListener((property, was, is) -> {
            play.setPicture(is == Phase.PLAYING ? Feather.PAUSE : Feather.PLAY);
            play.setAccessibleText(is == Phase.PLAYING ? "Pause" : "Play the remix");
        });
        IconButton back = new IconButton(Feather.REWIND, "Five seconds back", ",");
        back.setOnAction(event -> controller.step(false));
        IconButton forward = new IconButton(Feather.FAST_FORWARD, "Five seconds on", ".");
        forward.setOnAction(event -> controller.step(true));
        KeyedButton other = new KeyedButton("Hear the other", "X");
        other.setId("hear-other");
        other.setOnAction(event -> controller.hearOther());
        Layouts.shownWhen(other, compares);
        Label place = new Label();
        place.setId("plan-position");
        place.getStyleClass().add("clock");
        place.setMinWidth(USE_PREF_SIZE);
        place.textProperty()
                .bind(Bindings.createStringBinding(
                        this::place,
                        model.audition().itemProperty(),
                        model.audition().positionSecondsProperty(),
                        compares));
        Label doing = Words.ellipsised(Words.caption(""));
        doing.textProperty().bind(model.audition().work().doingProperty());
        getChildren().addAll(play, back, forward, place, other, doing);
        setAlignment(Pos.CENTER_LEFT);
    }

    private String place() {
        PlanCard heard = model.audition().itemProperty().get();
        if (heard == null) {
            return "";
        }
        String time = ClockText.of(model.audition().positionSecondsProperty().get()) + " of "
                + ClockText.of(heard.plan().durationSeconds());
        return model.compares() ? heard.name() + ", " + time : time;
    }
}
