package studio.taste.ui.plans;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.taste.features.PlanCurve;
import studio.taste.ranking.Rubric;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Violation;
import studio.taste.ui.widgets.ClockText;

/**
 * A plan as it is shown.
 *
 * @param name what it is called in this room
 * @param plan itself
 * @param chosen whether the studio would take it
 * @param rubric its card; empty when it breaks a constraint and was not judged
 * @param violations the constraints it breaks
 * @param curve its strength over time; empty when its sections do not follow each other
 */
public record PlanCard(
        String name,
        RemixPlan plan,
        boolean chosen,
        Optional<Rubric> rubric,
        List<Violation> violations,
        Optional<PlanCurve> curve) {
    public PlanCard {
        violations = List.copyOf(violations);
    }

    /** Whether it can be played and set beside another. */
    public boolean isWhole() {
        return curve.isPresent();
    }

    /** Family, length, tempo and shift in one line. */
    String facts() {
        int shift = plan.pitch().vocalSemitones();
        return String.format(
                Locale.ROOT,
                "%s · %s · %.1f bpm · %s",
                plan.family().word(),
                ClockText.of(plan.durationSeconds()),
                plan.tempo().targetBpm(),
                shift == 0
                        ? "vocals in their key"
                        : String.format(Locale.ROOT, "vocals %+d semitone%s", shift, Math.abs(shift) == 1 ? "" : "s"));
    }
}
