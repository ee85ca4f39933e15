package studio.taste.remix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import studio.taste.music.BeatGrid;
import studio.taste.music.StemRole;

/**
 * A stretch of bars in which two plans differ in the same way.
 *
 * @param startBar first bar, from 0
 * @param endBar bar behind the last
 * @param sizeDb how much, in the bar where it is most: the sum over the stems of how far their levels lie apart, silence counting as
 *     {@value #SILENCE_DB} dB and another passage of the same song as {@value #PASSAGE_DB} dB
 * @param sentence in what they differ, the greatest first; the plans are "the first" and "the second"
 */
public record PlanDifference(int startBar, int endBar, double sizeDb, String sentence) {
    private static final double SILENCE_DB = -24;
    private static final double PASSAGE_DB = 6;
    /** Levels nearer than this sound alike. */
    private static final double AUDIBLE_DB = 0.5;

    private static final double NEAR_BEATS = 0.5;

    /**
     * Where two plans differ, the greatest difference first, the earlier of equals; that one has ended comes last.
     *
     * @param first its sections follow each other without gap
     * @param second likewise; of the same songs when its passages are to mean anything
     * @return empty when the two arrange the songs alike
     */
    public static List<PlanDifference> between(RemixPlan first, RemixPlan second) {
        int beats = Math.max(first.beats(), second.beats());
        int bars = (beats + BeatGrid.BEATS_PER_BAR - 1) / BeatGrid.BEATS_PER_BAR;
        List<PlanDifference> found = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            PlanDifference here = inBar(first, second, bar);
            PlanDifference before = found.isEmpty() ? null : found.get(found.size() - 1);
            if (before != null && before.endBar == bar && before.sentence.equals(here.sentence)) {
                found.set(
                        found.size() - 1,
                        new PlanDifference(
                                before.startBar, bar + 1, Math.max(before.sizeDb, here.sizeDb), before.sentence));
            } else if (here.sizeDb > 0) {
                found.add(here);
            }
        }
        int common = Math.min(first.beats(), second.beats()) / BeatGrid.BEATS_PER_BAR;
        found.sort(Comparator.comparing((PlanDifference difference) -> difference.startBar >= common)
                .thenComparing(
                        Comparator.comparingDouble(PlanDifference::sizeDb).reversed()));
        return List.copyOf(found);
    }

    private static PlanDifference inBar(RemixPlan first, RemixPlan second, int bar) {
        int beat = bar * BeatGrid.BEATS_PER_BAR;
        if (beat >= first.beats() || beat >= second.beats()) {
            String ended = beat >= first.beats() ? "first" : "second";
            double level = StemRole.values().length * -SILENCE_DB;
            return new PlanDifference(bar, bar + 1, level, "The " + ended + " has ended.");
        }
        List<Reason> reasons = new ArrayList<>();
        for (StemRole role : StemRole.values()) {
            Reason reason = inStem(first, second, beat, role);
            if (reason.sizeDb > AUDIBLE_DB) {
                reasons.add(reason);
            }
        }
        reasons.sort(Comparator.comparingDouble(Reason::sizeDb).reversed());
        double size = reasons.stream().mapToDouble(Reason::sizeDb).sum();
        return new PlanDifference(bar, bar + 1, size, sentence(reasons));
    }

    private static Reason inStem(RemixPlan first, RemixPlan second, int beat, StemRole role) {
        Section one = first.sectionAt(beat);
        Section other = second.sectionAt(beat);
        double oneDb = levelDb(first, one, role);
        double otherDb = levelDb(second, other, role);
        double apart = Math.abs(oneDb - otherDb);
        boolean both = one.gains().sounds(role) && other.gains().sounds(role);
        if (!both) {
            String only = one.gains().sounds(role) ? "first" : "second";
            return new Reason(apart, role.word() + " only in the " + only);
        }
        boolean moved =
                Math.abs(sourceBeat(first, one, beat, role) - sourceBeat(second, other, beat, role)) > NEAR_BEATS;
        String louder = oneDb > otherDb ? "first" : "second";
        String level = String.format(Locale.ROOT, "%s %.0f dB louder in the %s", role.word(), apart, louder);
        if (!moved) {
            return new Reason(apart, level);
        }
        String passage = "another passage of the " + role.word();
        return new Reason(apart + PASSAGE_DB, apart > AUDIBLE_DB ? passage + ", " + level : passage);
    }

    private static double levelDb(RemixPlan plan, Section section, StemRole role) {
        return section.gains().sounds(role)
                ? Math.max(
                        SILENCE_DB,
                        section.gains().of(role).orElse(0) + plan.style().levelDb(role))
                : SILENCE_DB;
    }

    private static double sourceBeat(RemixPlan plan, Section section, int beat, StemRole role) {
        boolean isVocal = role == StemRole.VOCALS;
        double perBeat =
                isVocal ? plan.tempo().vocalBeatsPerBeat() : plan.tempo().instrumentalBeatsPerBeat();
        int start = isVocal ? section.vocalSourceBeat() : section.instrumentalSourceBeat();
        return start + (beat - section.startBeat()) * perBeat;
    }

    private static String sentence(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return "";
        }
        String words = String.join("; ", reasons.stream().map(Reason::words).toList());
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private record Reason(double sizeDb, String words) {}
}
