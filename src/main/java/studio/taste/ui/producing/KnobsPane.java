package studio.taste.ui.producing;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import studio.taste.remix.MixKnob;
import studio.taste.ui.producing.PortfolioModel.Mode;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.Words;

/** The knobs of a card's mix. */
final class KnobsPane extends VBox {
    private static final int COLUMNS = 3;

    private final Slider first;

    KnobsPane(PortfolioModel model, PortfolioController controller) {
        super(12);
        setId("knobs");
        getStyleClass().addAll("card", "sheet");
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label();
        title.getStyleClass().add("strong");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> "Mix of card " + (model.focused() + 1),
                        model.deck().selectedProperty()));
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(8);
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(third);
        }
        Slider[] sliders = new Slider[MixKnob.values().length];
        for (MixKnob knob : MixKnob.values()) {
            sliders[knob.ordinal()] = slider(knob, model.knobProperty(knob));
            int place = knob.ordinal();
            grid.add(row(knob, sliders[place], model.knobProperty(knob)), place / COLUMNS, place % COLUMNS);
        }
        first = sliders[0];
        KeyedButton make = new KeyedButton("Make it", ProducingKey.PICK.cap()).main();
        make.setId("make-mix");
        make.setOnAction(event -> controller.edits().turn());
        KeyedButton drop = new KeyedButton("Leave it", ProducingKey.CLEAR.cap());
        drop.setOnAction(event -> controller.clear());
        Label hint = Words.caption("Tab and ←/→ turn the knobs. 0 is the neutral mix.");
        HBox acts = new HBox(8, make, drop, Layouts.gap(), hint);
        acts.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, grid, acts);
        model.modeProperty().addListener((property, was, is) -> setVisible(is == Mode.KNOBS));
        setVisible(false);
    }

    /** Gives the focus to the first knob. */
    @Override
    public void requestFocus() {
        first.requestFocus();
    }

    private static Slider slider(MixKnob knob, DoubleProperty value) {
        Slider slider = new Slider(-MixKnob.LIMIT, MixKnob.LIMIT, 0);
        slider.setId("knob-" + knob.word());
        slider.setBlockIncrement(0.5);
        slider.setMajorTickUnit(MixKnob.LIMIT);
        slider.setAccessibleText(knob.word());
        slider.valueProperty().bindBidirectional(value);
        slider.setMinWidth(80);
        HBox.setHgrow(slider, Priority.ALWAYS);
        return slider;
    }

    private static HBox row(MixKnob knob, Slider slider, DoubleProperty value) {
        Label name = Words.body(knob.word());
        name.setMinWidth(80);
        name.setPrefWidth(80);
        Label number = new Label();
        number.setMinWidth(40);
        number.setAlignment(Pos.CENTER_RIGHT);
        number.textProperty().bind(value.map(now -> signed(now.doubleValue())));
        HBox row = new HBox(8, name, slider, number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String signed(double value) {
        String digits = String.format(Locale.ROOT, "%.1f", Math.abs(value));
        return digits.equals("0.0") ? "0" : (value < 0 ? "−" : "+") + digits;
    }
}
