package studio.taste.remix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import studio.taste.music.BeatGrid;
import studio.taste.remix.Proposals.Proposal;

/**
 * Has the drop come earlier or later by whole bars: a section that leads to it becomes shorter or longer, and the drop gains or loses the
 * bars at its end. What follows the drop stays where it is. Joins that no longer fit become shorter.
 */
final class ArrivalEdit {
    private static final int BAR = BeatGrid.BEATS_PER_BAR;
    private static final double ROUNDING = 1e-6;

    /** A preview begins with what leads to the drop: it may take more bars than asked before the drop is heard any earlier. */
    private static final int MOST_BARS = 8;

    private ArrivalEdit() {}

    static Proposals propose(EditScene scene, double amount) {
        int most = (int) Math.max(1, Math.round(Math.abs(amount) * EditParameter.ARRIVAL_STEP_BARS));
        int way = amount > 0 ? 1 : -1;
        List<Proposal> proposals = new ArrayList<>();
        for (int bars = most; bars > 0; bars--) {
            propose(scene, way * bars * BAR, proposals);
        }
        for (int bars = most + 1; bars <= MOST_BARS; bars++) {
            propose(scene, way * bars * BAR, proposals);
        }
        return new Proposals(
                proposals,
                way > 0
                        ? "The drop already comes as late as a preview can show."
                        : "What leads to the drop is already as short as it goes.");
    }

    private static void propose(EditScene scene, int beats, List<Proposal> proposals) {
        for (int leadIn : leadIns(scene)) {
            boolean isLeft = scene.section(leadIn).beats() + beats > 0
                    && scene.section(scene.peak()).beats() - beats > 0;
            if (isLeft) {
                propose(scene, withFittingJoins(scene, leadIn, beats), beats > 0 ? 1 : -1, proposals);
            }
        }
    }

    /** The plan with the drop moved, and each join beside a shorter section no longer than it has room for. */
    private static RemixPlan withFittingJoins(EditScene scene, int leadIn, int beats) {
        RemixPlan plan = moved(scene, leadIn, beats);
        for (int i = Math.max(1, leadIn);
                i <= Math.min(scene.peak() + 1, plan.sections().size() - 1);
                i++) {
            EditScene here = scene.inPlan(plan);
            Transition join = here.section(i).transitionIn();
            while (join.beats() > here.roomBeats(i)) {
                join = Joins.of(join.type(), Joins.shorter(join.beats()));
            }
            plan = here.with(i, here.section(i).withTransitionIn(join));
        }
        return plan;
    }

    /** Sections heard on the way to the drop, the longest first. */
    private static List<Integer> leadIns(EditScene scene) {
        return scene.heardBeforePeak().stream()
                .sorted(Comparator.comparingInt((Integer i) -> -scene.section(i).beats()))
                .toList();
    }

    private static RemixPlan moved(EditScene scene, int leadIn, int beats) {
        List<Section> sections = new ArrayList<>(scene.plan().sections());
        IntStream.rangeClosed(leadIn, scene.peak()).forEach(i -> {
            Section section = sections.get(i);
            int start = i == leadIn ? section.startBeat() : section.startBeat() + beats;
            int end = i == scene.peak() ? section.endBeat() : section.endBeat() + beats;
            int run = i == leadIn ? -beats : 0;
            sections.set(
                    i,
                    new Section(
                            section.label(),
                            start,
                            end,
                            section.gains(),
                            section.transitionIn(),
                            source(
                                    section.vocalSourceBeat(),
                                    run * scene.plan().tempo().vocalBeatsPerBeat()),
                            source(
                                    section.instrumentalSourceBeat(),
                                    run * scene.plan().tempo().instrumentalBeatsPerBeat())));
        });
        return scene.plan().withSections(sections);
    }

    /** A passage still runs to where it ran to, if it can begin on a beat of its song. */
    private static int source(int beat, double run) {
        double begun = beat + run;
        return begun >= 0 && Math.abs(begun - Math.rint(begun)) < ROUNDING ? (int) Math.rint(begun) : beat;
    }

    /** Adds a plan if the drop does come later, or earlier, in its own preview, and both songs are long enough. */
    private static void propose(EditScene scene, RemixPlan plan, int way, List<Proposal> proposals) {
        if (!ExcerptChooser.isPossible(plan) || !hasSources(scene, plan)) {
            return;
        }
        EditScene after = EditScene.of(plan, scene.songs());
        int moved = arrivalBeats(after) - arrivalBeats(scene);
        if (moved * way > 0) {
            int start = scene.section(scene.peak()).startBeat();
            int started = plan.sections().get(plan.peakIndex()).startBeat();
            int bars = Math.abs(started - start) / BAR;
            proposals.add(new Proposal(
                    plan,
                    "The drop comes " + bars + (bars == 1 ? " bar " : " bars ") + (way > 0 ? "later" : "earlier")
                            + ", in bar " + EditScene.bar(started) + " instead of " + EditScene.bar(start) + "."));
        }
    }

    private static boolean hasSources(EditScene scene, RemixPlan plan) {
        Section peak = plan.sections().get(plan.peakIndex());
        double sung = peak.vocalSourceBeat() + peak.beats() * plan.tempo().vocalBeatsPerBeat();
        double played =
                peak.instrumentalSourceBeat() + peak.beats() * plan.tempo().instrumentalBeatsPerBeat();
        return sung <= scene.songs().vocal().analysis().bars() * BAR + ROUNDING
                && played <= scene.songs().instrumental().analysis().bars() * BAR + ROUNDING;
    }

    private static int arrivalBeats(EditScene scene) {
        return scene.section(scene.peak()).startBeat() - scene.heard().startBeat();
    }
}
