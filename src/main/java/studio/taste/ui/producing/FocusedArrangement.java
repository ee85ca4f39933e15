package studio.taste.ui.producing;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.Card;
import studio.taste.ui.PlanArrangement;
import studio.taste.ui.widgets.ArrangementPlot;
import studio.taste.ui.widgets.ArrangementPlot.Arrangement;
import studio.taste.ui.widgets.ArrangementStrip;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.PlotOutlet;

/** The whole arrangement of the card that sounds, and where in it the music is: in miniature, or as a plot where there is room. */
final class FocusedArrangement extends StackPane {
    /** What a plot with its words needs. */
    private static final double ROOM_FOR_PLOT = 168;

    private final PortfolioModel model;
    private final ArrangementStrip strip = new ArrangementStrip(true);
    private final ArrangementPlot plot;

    FocusedArrangement(PortfolioModel model, PortfolioTransport transport, PlotOutlet outlet) {
        this.model = model;
        setMinHeight(56);
        plot = new ArrangementPlot(
                "Arrangement",
                "Bars as strong as the stem's gain, in dB; the dashed line is where the preview begins.",
                outlet);
        Layouts.shownWhen(plot, heightProperty().greaterThan(ROOM_FOR_PLOT));
        Layouts.shownWhen(strip, heightProperty().greaterThan(ROOM_FOR_PLOT).not());
        getChildren().addAll(strip, plot);
        plot.setOnSeek(beat -> seek(transport, beat));
        strip.setOnSeek(beat -> seek(transport, beat));
        strip.cursorBeatProperty()
                .bind(Bindings.createDoubleBinding(
                        this::beat,
                        model.deck().positionSecondsProperty(),
                        model.deck().selectedProperty(),
                        model.snapshotProperty()));
        plot.cursorBeatProperty().bind(strip.cursorBeatProperty());
        model.snapshotProperty().addListener((property, was, is) -> show());
        model.deck().selectedProperty().addListener((property, was, is) -> show());
        show();
    }

    private @Nullable Card card() {
        ProducingSnapshot now = model.snapshotProperty().get();
        return now == null || !model.hasFocus() ? null : now.cards().get(model.focused());
    }

    private double beat() {
        Card card = card();
        return card == null
                ? -1
                : card.excerpt().startBeat()
                        + model.deck().positionSecondsProperty().get()
                                / card.plan().secondsPerBeat();
    }

    private void seek(PortfolioTransport transport, double beat) {
        Card card = card();
        if (card != null
                && beat >= card.excerpt().startBeat()
                && beat < card.excerpt().endBeat()) {
            transport.seek((beat - card.excerpt().startBeat()) * card.plan().secondsPerBeat());
        }
    }

    private void show() {
        Card card = card();
        if (card == null) {
            strip.show(Arrangement.NONE, 0, 0);
            plot.show(Arrangement.NONE);
            strip.setAccessibleText("No arrangement yet");
            return;
        }
        Arrangement arrangement = PlanArrangement.of(card.plan(), Optional.empty());
        strip.show(arrangement, card.excerpt().startBeat(), card.excerpt().endBeat());
        plot.show(arrangement);
        plot.markedBeatProperty().set(card.excerpt().startBeat());
        String heading = String.format(
                Locale.ROOT,
                "Card %d · %s · %.1f bpm",
                model.focused() + 1,
                card.plan().family().word(),
                card.plan().tempo().targetBpm());
        plot.setHeading(heading);
        strip.setAccessibleText("Arrangement of " + heading + ", "
                + arrangement.parts().size() + " sections, the part you hear marked");
    }
}
