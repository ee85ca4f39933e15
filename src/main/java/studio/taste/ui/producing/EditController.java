package studio.taste.ui.producing;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.taste.remix.MixKnob;
import studio.taste.remix.MixStyle;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.EditProposal;
import studio.taste.ui.producing.PortfolioModel.Mode;

/** How a card is edited: in words that are read before anything is rendered, or by knobs. */
public final class EditController {
    /** Knobs are turned in steps; less than half of one is none. */
    private static final double LEAST_TURN = 0.05;

    private final PortfolioModel model;
    private final ProducingDesk desk;

    EditController(PortfolioModel model, ProducingDesk desk) {
        this.model = model;
        this.desk = desk;
    }

    /** Has the edit that was written read. */
    public void propose() {
        String words = model.editProperty().get().strip();
        if (!words.isEmpty() && model.isChoosing() && model.hasFocus()) {
            desk.propose(model.focused(), words);
        }
    }

    /** Makes the edit as it was understood; does nothing when nothing was. */
    public void confirm() {
        EditProposal proposal = proposal();
        if (proposal != null && !proposal.understood().isEmpty()) {
            model.editProperty().set("");
            desk.confirmEdit();
        }
    }

    /** Does not make it. */
    public void drop() {
        if (proposal() != null) {
            desk.dropEdit();
        }
    }

    /** The edit that waits for a yes, null when none does. */
    @Nullable
    EditProposal proposal() {
        ProducingSnapshot now = model.snapshotProperty().get();
        return now == null ? null : now.edit();
    }

    /** Opens the knobs of the focused card as they stand. */
    public void openKnobs() {
        ProducingSnapshot now = model.snapshotProperty().get();
        if (now != null && model.isChoosing() && model.hasFocus() && proposal() == null) {
            MixStyle style = now.cards().get(model.focused()).plan().style();
            for (MixKnob knob : MixKnob.values()) {
                model.knobProperty(knob).set(style.value(knob));
            }
            model.modeProperty().set(Mode.KNOBS);
        }
    }

    /** Mixes the focused card as the knobs stand now. */
    public void turn() {
        ProducingSnapshot now = model.snapshotProperty().get();
        if (now == null || model.modeProperty().get() != Mode.KNOBS) {
            return;
        }
        MixStyle style = now.cards().get(model.focused()).plan().style();
        Map<MixKnob, Double> turned = new EnumMap<>(MixKnob.class);
        for (MixKnob knob : MixKnob.values()) {
            double value = model.knobProperty(knob).get();
            if (Math.abs(value - style.value(knob)) > LEAST_TURN) {
                turned.put(knob, value);
            }
        }
        closeKnobs();
        if (!turned.isEmpty() && model.isChoosing()) {
            desk.turn(model.focused(), turned);
        }
    }

    /** Leaves the knobs as they were. */
    void closeKnobs() {
        if (model.modeProperty().get() == Mode.KNOBS) {
            model.modeProperty().set(Mode.PLAIN);
        }
    }
}
