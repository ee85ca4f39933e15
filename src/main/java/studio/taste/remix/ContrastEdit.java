package studio.taste.remix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.taste.music.StemRole;
import studio.taste.remix.Proposals.Proposal;

/**
 * Makes the drop bigger or smaller by the level of what is quiet before it; the drop itself stays. Levels are those of
 * {@link StemGains#power}.
 */
final class ContrastEdit {
    /** Below this a section passes for silence. */
    private static final double SILENCE_DB = -24;

    private static final double QUIETEST_GAIN_DB = -60;
    private static final double LOUDEST_GAIN_DB = 12;
    private static final double AUDIBLE_DB = 0.25;

    private ContrastEdit() {}

    static Proposals propose(EditScene scene, double amount) {
        int quietest = quietest(scene);
        double before = levelDb(scene, quietest);
        double peak = levelDb(scene, scene.peak());
        double change = -amount * EditParameter.CONTRAST_STEP_DB;
        double after = Math.max(SILENCE_DB, Math.min(peak, before + change));
        if (Math.abs(after - before) < AUDIBLE_DB || amount < 0 == after < before) {
            return Proposals.none("The drop is already as " + (amount > 0 ? "big" : "small") + " as it goes: "
                    + scene.name(quietest) + " lies " + number(peak - before) + " dB below it.");
        }
        List<Proposal> proposals = new ArrayList<>();
        for (double share : KnobEdit.SHARES) {
            double target = before + share * (after - before);
            RemixPlan plan = amount > 0 ? lowered(scene, quietest, before - target) : raised(scene, target);
            double reached = plan.sections().get(quietest).gains().power(plan.style());
            proposals.add(new Proposal(
                    plan,
                    capital(scene.name(quietest)) + " before the drop now lies "
                            + number(peak - decibels(reached)) + " dB below it instead of " + number(peak - before)
                            + (share == 1 && after != before + change ? " dB: as far as it goes." : " dB.")));
        }
        return new Proposals(proposals, "");
    }

    private static int quietest(EditScene scene) {
        return scene.heardBeforePeak().stream()
                .min(Comparator.comparingDouble(i -> levelDb(scene, i)))
                .orElseThrow();
    }

    /** What carries the same label beside the quietest section goes with it: the two are one breakdown. */
    private static RemixPlan lowered(EditScene scene, int quietest, double byDb) {
        RemixPlan plan = scene.plan();
        SectionLabel label = scene.section(quietest).label();
        int from = quietest;
        while (from > 0 && scene.section(from - 1).label() == label) {
            from--;
        }
        for (int i = from; i < scene.peak() && scene.section(i).label() == label; i++) {
            plan = scene.inPlan(plan).with(i, moved(scene.section(i), -byDb));
        }
        return plan;
    }

    /** Everything heard before the drop that is quieter comes up to a level. */
    private static RemixPlan raised(EditScene scene, double toDb) {
        RemixPlan plan = scene.plan();
        for (int i : scene.heardBeforePeak()) {
            double missing = toDb - levelDb(scene, i);
            if (missing > 0) {
                plan = scene.inPlan(plan).with(i, moved(scene.section(i), missing));
            }
        }
        return plan;
    }

    private static Section moved(Section section, double byDb) {
        Map<StemRole, Double> gains = new EnumMap<>(StemRole.class);
        section.gains()
                .gainDb()
                .forEach((role, gain) -> gains.put(
                        role, Math.max(QUIETEST_GAIN_DB, Math.min(LOUDEST_GAIN_DB, KnobEdit.tenths(gain + byDb)))));
        return section.withGains(new StemGains(gains));
    }

    private static double levelDb(EditScene scene, int index) {
        return decibels(scene.section(index).gains().power(scene.plan().style()));
    }

    private static double decibels(double power) {
        return Math.max(SILENCE_DB, 10 * Math.log10(Math.max(1e-12, power)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String capital(String name) {
        return "T" + name.substring(1);
    }
}
