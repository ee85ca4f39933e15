package studio.taste.session.producing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import studio.taste.remix.EditParameter;
import studio.taste.remix.EditStep;
import studio.taste.remix.MixKnob;
import studio.taste.remix.MixStyle;

/** Knobs that were turned, as the steps of an edit. */
final class KnobTurns {
    private KnobTurns() {}

    /** One step for each knob that stands elsewhere than before, in the order of the parameters. */
    static List<EditStep> steps(MixStyle before, Map<MixKnob, Double> values) {
        List<EditStep> steps = new ArrayList<>();
        for (EditParameter parameter : EditParameter.values()) {
            parameter.knob().ifPresent(knob -> {
                double turned = values.getOrDefault(knob, before.value(knob)) - before.value(knob);
                if (turned != 0) {
                    steps.add(new EditStep(parameter, turned / parameter.stepSize()));
                }
            });
        }
        return steps;
    }
}
