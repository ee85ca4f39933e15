package studio.taste.ui.producing;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import studio.taste.ui.widgets.Words;

/** What the next rounds are for: finding what is best, or learning what is liked. */
final class BalanceBar extends HBox {
    BalanceBar(PortfolioModel model, PortfolioController controller) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Slider slider = new Slider(0, 1, model.learningProperty().get());
        slider.setId("balance");
        slider.setBlockIncrement(0.125);
        slider.setAccessibleText("From the next round on: 0 find my best, 1 learn my taste");
        slider.setTooltip(new Tooltip("How many of the next cards are here to be the best, and how many to teach the"
                + " studio your taste. Counts from the next round that is planned."));
        HBox.setHgrow(slider, Priority.ALWAYS);
        model.learningProperty().addListener((property, was, is) -> slider.setValue(is.doubleValue()));
        // A drag is one act; it ends when the thumb is let go.
        slider.valueChangingProperty().addListener((property, was, is) -> send(slider, model, controller));
        slider.valueProperty().addListener((property, was, is) -> send(slider, model, controller));
        Label best = Words.caption("find my best");
        Label taste = Words.caption("learn my taste");
        best.setMinWidth(USE_PREF_SIZE);
        taste.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(best, slider, taste);
    }

    private static void send(Slider slider, PortfolioModel model, PortfolioController controller) {
        if (!slider.isValueChanging()
                && Math.abs(slider.getValue() - model.learningProperty().get()) > 1e-6) {
            controller.balance(slider.getValue());
        }
    }
}
