package studio.taste.remix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import studio.taste.remix.PlanPrompt.Opening;

/** The four shapes of arrangement. */
public enum ArrangementFamily {
    STANDARD_ARC("standard arc", Opening.BUILD),
    HOOK_FIRST("hook first", Opening.IMMEDIATE),
    DJ_LIFT("DJ lift", Opening.BUILD),
    QUICK_HIT("quick hit", Opening.IMMEDIATE);

    private final String word;
    private final Opening opening;

    ArrangementFamily(String word, Opening opening) {
        this.word = word;
        this.opening = opening;
    }

    public String word() {
        return word;
    }

    /** Whether it opens as is wished. */
    boolean suits(Opening wished) {
        return wished == Opening.ANY || wished == opening;
    }

    /** All families, those that open as is wished first. */
    static List<ArrangementFamily> inOrderFor(Opening wished) {
        return Arrays.stream(values())
                .sorted(Comparator.comparing(family -> !family.suits(wished)))
                .toList();
    }
}
