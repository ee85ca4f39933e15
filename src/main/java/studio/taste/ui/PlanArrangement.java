package studio.taste.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.taste.features.PlanCurve;
import studio.taste.music.StemRole;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.TransitionType;
import studio.taste.ui.widgets.ArrangementPlot.Arrangement;
import studio.taste.ui.widgets.ArrangementPlot.Join;
import studio.taste.ui.widgets.ArrangementPlot.Part;

/** Plans as they are drawn. */
public final class PlanArrangement {
    private PlanArrangement() {}

    /**
     * A plan with its lanes, sections and joins.
     *
     * @param strength over time; empty when it is not known
     */
    public static Arrangement of(RemixPlan plan, Optional<PlanCurve> strength) {
        List<Boolean> sung = new ArrayList<>();
        strength.ifPresent(curve -> {
            for (int beat = 0; beat < curve.beats(); beat++) {
                sung.add(curve.isSung(beat));
            }
        });
        return new Arrangement(
                Arrays.stream(StemRole.values())
                        .map(role -> capitalised(role.word()))
                        .toList(),
                plan.secondsPerBeat(),
                plan.sections().stream().map(PlanArrangement::part).toList(),
                strength.map(PlanArrangement::energy).orElse(List.of()),
                sung);
    }

    private static Part part(Section section) {
        List<@Nullable Double> gains = new ArrayList<>();
        for (StemRole role : StemRole.values()) {
            gains.add(section.gains().gainDb().get(role));
        }
        return new Part(
                capitalised(section.label().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                section.startBeat(),
                section.endBeat(),
                gains,
                join(section.transitionIn().type()),
                section.transitionIn().beats());
    }

    private static Join join(TransitionType type) {
        return switch (type) {
            case CUT -> Join.CUT;
            case CROSSFADE -> Join.CROSSFADE;
            case FILTER_SWEEP -> Join.SWEEP;
            case SILENCE_GAP -> Join.GAP;
        };
    }

    /** Amplitude of each bar against the strongest: what falls by half is heard as rather less, not as nothing. */
    private static List<Double> energy(PlanCurve curve) {
        double[] bars = curve.bars();
        double most = Math.max(1e-9, Arrays.stream(bars).max().orElse(0));
        return Arrays.stream(bars).mapToObj(power -> Math.sqrt(power / most)).toList();
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
