package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.taste.remix.Proposals.Proposal;

/** Turns one knob of the mix. */
final class KnobEdit {
    /** Shares of the way that are tried, until one breaks no constraint. */
    static final List<Double> SHARES = List.of(1.0, 0.75, 0.5, 0.25, 0.125);

    private KnobEdit() {}

    static Proposals propose(EditScene scene, EditStep step) {
        EditParameter parameter = step.parameter();
        MixKnob knob = parameter.knob().orElseThrow();
        double before = scene.plan().style().value(knob);
        double wanted = before + step.amount() * EditParameter.KNOB_STEP;
        double within = Math.max(-MixKnob.LIMIT, Math.min(MixKnob.LIMIT, wanted));
        if (tenths(within) == tenths(before)) {
            return Proposals.none(name(parameter) + ": already as " + (step.amount() > 0 ? "high" : "low")
                    + " as it goes (" + EditStep.signed(before) + unit(parameter) + ").");
        }
        List<Proposal> proposals = new ArrayList<>();
        for (double share : SHARES) {
            double after = tenths(before + share * (within - before));
            if (after != before) {
                proposals.add(new Proposal(
                        scene.plan().withStyle(scene.plan().style().with(knob, after)),
                        sentence(parameter, before, after, Math.abs(wanted) > MixKnob.LIMIT && share == 1)));
            }
        }
        return new Proposals(proposals, "");
    }

    private static String sentence(EditParameter parameter, double before, double after, boolean isAtEnd) {
        return name(parameter) + ": " + EditStep.plain(Math.abs(after - before))
                + (unit(parameter).isEmpty() ? " of 12" : unit(parameter)) + (after > before ? " up" : " down")
                + ", from "
                + EditStep.signed(before) + " to " + EditStep.signed(after) + unit(parameter)
                + (isAtEnd ? ": as far as it goes." : ".");
    }

    private static String name(EditParameter parameter) {
        String word = parameter.word();
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String unit(EditParameter parameter) {
        return parameter.isInDecibels() ? " dB" : "";
    }

    static double tenths(double value) {
        return Math.round(10 * value) / 10.0;
    }
}
