package studio.taste.remix;

import static studio.taste.music.StemRole.BASS;
import static studio.taste.music.StemRole.DRUMS;
import static studio.taste.music.StemRole.OTHER;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studio.taste.music.BeatGrid;
import studio.taste.music.StemRole;
import studio.taste.remix.Proposals.Proposal;

/** Lets an instrument rest, or come in, section by section between the first and the last. The vocals stay as they are. */
final class FullnessEdit {
    private final EditScene scene;
    private final boolean isFuller;
    private final Map<StemRole, Set<String>> places = new EnumMap<>(StemRole.class);
    private int changes;
    private RemixPlan plan;
    private boolean isHeard;
    private String objection = "";

    private FullnessEdit(EditScene scene, boolean isFuller) {
        this.scene = scene;
        this.isFuller = isFuller;
        this.plan = scene.plan();
    }

    static Proposals propose(EditScene scene, double amount) {
        FullnessEdit edit = new FullnessEdit(scene, amount > 0);
        int rounds = (int) Math.max(1, Math.min(2, Math.round(Math.abs(amount))));
        edit.change(rounds, Math.abs(amount) < 1 ? 1 : Integer.MAX_VALUE);
        if (!edit.isHeard) {
            String why =
                    "The arrangement in the preview is already as " + (amount > 0 ? "full" : "sparse") + " as it goes.";
            return Proposals.none(edit.objection.isEmpty() ? why : why + " " + edit.objection);
        }
        return new Proposals(List.of(new Proposal(edit.plan, edit.sentence())), "");
    }

    private String sentence() {
        return places.entrySet().stream()
                .map(place ->
                        name(place.getKey()) + (isFuller ? " in " : " out of ") + String.join(", ", place.getValue()))
                .collect(Collectors.joining("; ", isFuller ? "Fuller: " : "Sparser: ", "."));
    }

    private static String name(StemRole role) {
        return role == OTHER ? "the other instruments" : role.word();
    }

    private void change(int rounds, int most) {
        List<Integer> order = IntStream.range(1, plan.sections().size() - 1)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> !scene.isHeard(i)).thenComparing(i -> -heardBeats(i)))
                .toList();
        for (int round = 0; round < rounds; round++) {
            for (int index : order) {
                if (changes < most) {
                    change(index);
                }
            }
        }
    }

    private void change(int index) {
        Section section = plan.sections().get(index);
        for (StemRole role : choices(section)) {
            RemixPlan candidate = scene.inPlan(plan).with(index, section.withGains(changed(section.gains(), role)));
            Optional<String> why = scene.objection(candidate);
            if (why.isEmpty()) {
                plan = candidate;
                isHeard |= scene.isHeard(index);
                changes++;
                places.computeIfAbsent(role, first -> new LinkedHashSet<>()).add(scene.name(index));
                return;
            }
            objection = why.get();
        }
    }

    /** Instruments that may come in or rest, the one that changes the character least first. */
    private List<StemRole> choices(Section section) {
        List<StemRole> wanted = section.label() == SectionLabel.BUILD
                ? List.of(BASS, OTHER, DRUMS)
                : isFuller ? List.of(OTHER, DRUMS, BASS) : List.of(OTHER, BASS, DRUMS);
        long playing = wanted.stream().filter(section.gains()::sounds).count();
        return wanted.stream()
                .filter(role -> section.gains().sounds(role) != isFuller)
                .filter(role -> isFuller ? isAudible(section, role) : playing > 1)
                .toList();
    }

    /** Whether the song has anything of a stem to play in a section. */
    private boolean isAudible(Section section, StemRole role) {
        double beats = section.beats() * plan.tempo().instrumentalBeatsPerBeat();
        return IntStream.range(0, (int) Math.ceil(beats / BeatGrid.BEATS_PER_BAR))
                .anyMatch(bar ->
                        scene.songs().power(role, section.instrumentalSourceBeat() + bar * BeatGrid.BEATS_PER_BAR) > 0);
    }

    private StemGains changed(StemGains gains, StemRole role) {
        Map<StemRole, Double> others = new EnumMap<>(StemRole.class);
        others.putAll(gains.gainDb());
        if (isFuller) {
            others.put(role, KnobEdit.tenths(instrumentDb(gains)));
        } else {
            others.remove(role);
        }
        return new StemGains(others);
    }

    /** Mean level of the instruments that play, dB; that of the vocals when they are alone. */
    private static double instrumentDb(StemGains gains) {
        return gains.gainDb().entrySet().stream()
                .filter(gain -> gain.getKey() != StemRole.VOCALS || gains.density() == 1)
                .mapToDouble(Map.Entry::getValue)
                .average()
                .orElse(0);
    }

    private int heardBeats(int index) {
        Section section = scene.section(index);
        return Math.min(section.endBeat(), scene.heard().endBeat())
                - Math.max(section.startBeat(), scene.heard().startBeat());
    }
}
