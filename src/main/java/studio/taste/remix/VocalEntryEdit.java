package studio.taste.remix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import studio.taste.music.StemRole;
import studio.taste.remix.Proposals.Proposal;

/**
 * Has the vocals come in later or earlier in the preview, by whole sections: later by muting them where they are heard first, earlier by
 * having them sing in the section before, where the song has words for it. The drop keeps its vocals.
 */
final class VocalEntryEdit {
    /** Share of an added section's beats in which there must be singing for it to be an entry. */
    private static final double LEAST_SUNG = 0.25;

    private static final double MIDDLE_ENERGY = 0.5;
    private static final double ROUNDING = 1e-6;

    private VocalEntryEdit() {}

    static Proposals propose(EditScene scene, double amount) {
        OptionalInt first = firstSung(scene);
        if (first.isEmpty()) {
            return Proposals.none("No vocals are heard in the preview.");
        }
        int sections = (int) Math.max(1, Math.round(Math.abs(amount)));
        return amount > 0 ? later(scene, first.getAsInt(), sections) : earlier(scene, first.getAsInt(), sections);
    }

    private static Proposals later(EditScene scene, int first, int sections) {
        if (first >= scene.peak()) {
            return Proposals.none("The vocals come in with the drop; later would leave it without them.");
        }
        List<Proposal> proposals = new ArrayList<>();
        RemixPlan plan = scene.plan();
        int muted = 0;
        for (int i = first; i < scene.peak() && muted < sections; i++) {
            Section section = scene.section(i);
            if (section.gains().sounds(StemRole.VOCALS) && section.gains().density() > 1) {
                plan = scene.inPlan(plan).with(i, section.withGains(without(section.gains())));
                muted++;
                propose(scene, plan, 1, proposals);
            }
        }
        return new Proposals(proposals, "The vocals are alone where they come in and cannot be muted there.");
    }

    private static Proposals earlier(EditScene scene, int first, int sections) {
        if (scene.section(first).startBeat() <= scene.heard().startBeat()) {
            return Proposals.none("The vocals are there from the start of the preview.");
        }
        List<Proposal> proposals = new ArrayList<>();
        RemixPlan plan = scene.plan();
        for (int i = first - 1; i >= 0 && i >= first - sections && scene.isHeard(i); i--) {
            int before = proposals.size();
            for (Section sung : sung(scene.inPlan(plan), i)) {
                RemixPlan candidate = scene.inPlan(plan).with(i, sung);
                if (proposals.size() == before && scene.passes(candidate)) {
                    plan = candidate;
                    propose(scene, plan, -1, proposals);
                }
            }
        }
        return new Proposals(proposals, "The vocal song has no words that fit into " + scene.name(first - 1) + ".");
    }

    /** The section with vocals, by each passage that is at hand: what leads to the next, what it sings, what the drop sings. */
    private static List<Section> sung(EditScene scene, int index) {
        Section section = scene.section(index);
        RemixPlan plan = scene.plan();
        Map<StemRole, Double> gains = new EnumMap<>(section.gains().gainDb());
        gains.put(StemRole.VOCALS, Orchestration.vocalDb(section.label(), MIDDLE_ENERGY));
        double perBeat = plan.tempo().vocalBeatsPerBeat();
        double lead = scene.section(index + 1).vocalSourceBeat() - section.beats() * perBeat;
        List<Integer> sources = new ArrayList<>();
        if (lead >= 0 && Math.abs(lead - Math.rint(lead)) < ROUNDING) {
            sources.add((int) Math.rint(lead));
        }
        sources.add(section.vocalSourceBeat());
        sources.add(scene.section(index + 1).vocalSourceBeat());
        sources.add(scene.section(scene.peak()).vocalSourceBeat());
        return sources.stream()
                .map(source -> new Section(
                        section.label(),
                        section.startBeat(),
                        section.endBeat(),
                        new StemGains(gains),
                        section.transitionIn(),
                        source,
                        section.instrumentalSourceBeat()))
                .filter(sung -> sungShare(scene, index, sung) >= LEAST_SUNG)
                .toList();
    }

    private static double sungShare(EditScene scene, int index, Section sung) {
        int beats = SungBeats.between(scene.with(index, sung), sung.startBeat(), sung.endBeat(), scene.songs()::isSung);
        return beats / (double) sung.beats();
    }

    /** Adds a plan in front of the others if the vocals do come in later, or earlier, in its own preview. */
    private static void propose(EditScene scene, RemixPlan plan, int way, List<Proposal> proposals) {
        if (!ExcerptChooser.isPossible(plan)) {
            return;
        }
        EditScene after = EditScene.of(plan, scene.songs());
        double moved = entrySeconds(after) - entrySeconds(scene);
        if (moved * way > 0) {
            proposals.add(
                    0,
                    new Proposal(
                            plan,
                            String.format(
                                    Locale.ROOT,
                                    "The vocals come in after %.1f s of the preview instead of %.1f s, with %s.",
                                    entrySeconds(after),
                                    entrySeconds(scene),
                                    after.name(firstSung(after).orElseThrow()))));
        }
    }

    private static double entrySeconds(EditScene scene) {
        int first = firstSung(scene).orElse(scene.peak());
        int beats = Math.max(0, scene.section(first).startBeat() - scene.heard().startBeat());
        return beats * scene.plan().secondsPerBeat();
    }

    private static OptionalInt firstSung(EditScene scene) {
        return IntStream.range(0, scene.plan().sections().size())
                .filter(scene::isHeard)
                .filter(i -> scene.section(i).gains().sounds(StemRole.VOCALS))
                .findFirst();
    }

    private static StemGains without(StemGains gains) {
        Map<StemRole, Double> left = new EnumMap<>(gains.gainDb());
        left.remove(StemRole.VOCALS);
        return new StemGains(left);
    }
}
