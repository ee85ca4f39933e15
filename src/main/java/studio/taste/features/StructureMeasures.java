package studio.taste.features;

import java.util.ArrayList;
import java.util.List;
import studio.taste.music.StemRole;
import studio.taste.remix.ArrangementFamily;
import studio.taste.remix.GenreTransitions;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.SectionLabel;
import studio.taste.remix.Transition;
import studio.taste.remix.TransitionType;

/** How a plan is built: its sections, boundaries, entries and joins. */
final class StructureMeasures {
    private static final int PHRASE_BEATS = 16;
    private static final int SHORTEST_MAJOR_BEATS = 8;
    private static final int SHORTEST_BEATS = 4;

    private final RemixPlan plan;
    private final SourceLevels vocal;

    StructureMeasures(RemixPlan plan, SourceLevels vocal) {
        this.plan = plan;
        this.vocal = vocal;
    }

    void into(PlanFeatures.Builder features) {
        double[] beats = plan.sections().stream().mapToDouble(Section::beats).toArray();
        features.set(PlanFeature.SECTION_COUNT, beats.length)
                .set(PlanFeature.SECTION_MEAN_BEATS, Statistics.mean(beats))
                .set(PlanFeature.SECTION_STD_BEATS, Statistics.deviation(beats))
                .set(PlanFeature.SECTION_MIN_BEATS, smallest(beats))
                .set(PlanFeature.SECTION_MAX_BEATS, largest(beats))
                .set(PlanFeature.PHRASE_BOUNDARY_RATE, phraseBoundaryRate())
                .set(PlanFeature.VALIDITY_HEADROOM, validityHeadroom())
                .set(PlanFeature.VOCAL_PLACEMENT, vocalPlacement())
                .set(PlanFeature.FAMILY_MATCH, familyMatch())
                .set(PlanFeature.DENSITY_SMOOTHNESS, densitySmoothness())
                .set(PlanFeature.TRANSITION_FIT, transitionFit())
                .set(PlanFeature.TRANSITION_SHARE, transitionShare());
    }

    private static double smallest(double[] values) {
        double smallest = values[0];
        for (double value : values) {
            smallest = Math.min(smallest, value);
        }
        return smallest;
    }

    private static double largest(double[] values) {
        double largest = values[0];
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private double phraseBoundaryRate() {
        double hits = 0;
        for (Section section : plan.sections()) {
            hits += section.endBeat() % PHRASE_BEATS == 0 ? 1 : 0;
        }
        return hits / plan.sections().size();
    }

    private double validityHeadroom() {
        double clear = 0;
        for (int i = 0; i < plan.sections().size(); i++) {
            Section section = plan.sections().get(i);
            int shortest = section.label().isMajor() ? SHORTEST_MAJOR_BEATS : SHORTEST_BEATS;
            clear += section.beats() >= 2 * shortest && section.transitionIn().beats() <= longestJoin(i) / 2 ? 1 : 0;
        }
        return clear / plan.sections().size();
    }

    private double longestJoin(int section) {
        double longest = GenreTransitions.longestShare(plan.genre()) * plan.beats();
        return section == 0
                ? longest
                : Math.min(
                        longest,
                        Math.min(
                                        plan.sections().get(section - 1).beats(),
                                        plan.sections().get(section).beats())
                                / 2.0);
    }

    /** An entry is where the vocal begins, or goes on from another place of its song. */
    private double vocalPlacement() {
        double sum = 0;
        int entries = 0;
        for (int i = 0; i < plan.sections().size(); i++) {
            Section section = plan.sections().get(i);
            if (section.gains().sounds(StemRole.VOCALS)
                    && (i == 0 || !continues(plan.sections().get(i - 1), section))) {
                entries++;
                sum += section.startBeat() % PHRASE_BEATS == 0
                        ? 0.5
                        : section.startBeat() % (PHRASE_BEATS / 2) == 0 ? 0.25 : 0;
                sum += vocal.isSung(section.vocalSourceBeat()) ? 0.5 : 0;
            }
        }
        return entries == 0 ? 0 : sum / entries;
    }

    private boolean continues(Section before, Section after) {
        double next = before.vocalSourceBeat() + before.beats() * plan.tempo().vocalBeatsPerBeat();
        return before.gains().sounds(StemRole.VOCALS) && next == after.vocalSourceBeat();
    }

    private double familyMatch() {
        List<SectionLabel> labels = new ArrayList<>();
        for (Section section : plan.sections()) {
            if (labels.isEmpty() || labels.get(labels.size() - 1) != section.label()) {
                labels.add(section.label());
            }
        }
        List<SectionLabel> usual = usualLabels(plan.family());
        return 1 - distance(labels, usual) / (double) Math.max(labels.size(), usual.size());
    }

    private static List<SectionLabel> usualLabels(ArrangementFamily family) {
        return switch (family) {
            case STANDARD_ARC ->
                List.of(
                        SectionLabel.INTRO,
                        SectionLabel.BUILD,
                        SectionLabel.MAIN,
                        SectionLabel.BREAKDOWN,
                        SectionLabel.PEAK,
                        SectionLabel.OUTRO);
            case HOOK_FIRST ->
                List.of(
                        SectionLabel.INTRO,
                        SectionLabel.HOOK,
                        SectionLabel.VERSE,
                        SectionLabel.BREAKDOWN,
                        SectionLabel.PEAK,
                        SectionLabel.OUTRO);
            case DJ_LIFT ->
                List.of(
                        SectionLabel.BUILD,
                        SectionLabel.MAIN,
                        SectionLabel.BREAKDOWN,
                        SectionLabel.PEAK,
                        SectionLabel.VOCAL_OUT,
                        SectionLabel.OUTRO);
            case QUICK_HIT ->
                List.of(
                        SectionLabel.INTRO,
                        SectionLabel.MAIN,
                        SectionLabel.BREAKDOWN,
                        SectionLabel.PEAK,
                        SectionLabel.OUTRO);
        };
    }

    /** Fewest insertions, removals and replacements that make one list the other; V. Levenshtein (1966). */
    private static int distance(List<SectionLabel> from, List<SectionLabel> to) {
        int[] row = new int[to.size() + 1];
        for (int j = 0; j <= to.size(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.size(); j++) {
                int replaced = diagonal + (from.get(i - 1) == to.get(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.size()];
    }

    private double densitySmoothness() {
        double change = 0;
        for (int i = 1; i < plan.sections().size(); i++) {
            change += Math.abs(plan.sections().get(i).gains().density()
                    - plan.sections().get(i - 1).gains().density());
        }
        int joins = Math.max(1, plan.sections().size() - 1);
        return 1 - change / joins / StemRole.values().length;
    }

    /** The later part of a section that was divided follows by a cut, which is no choice of transition. */
    double transitionFit() {
        List<TransitionType> usual = GenreTransitions.usualFirst(plan.genre());
        double sum = 0;
        int joins = 0;
        for (int i = 1; i < plan.sections().size(); i++) {
            Section section = plan.sections().get(i);
            Transition join = section.transitionIn();
            boolean divided = section.label() == plan.sections().get(i - 1).label();
            if (!divided) {
                joins++;
                sum += 1 - usual.indexOf(join.type()) / (double) usual.size();
            }
        }
        return joins == 0 ? 1 : sum / joins;
    }

    private double transitionShare() {
        double beats = 0;
        for (Section section : plan.sections()) {
            beats += section.transitionIn().beats();
        }
        return beats / plan.beats();
    }
}
