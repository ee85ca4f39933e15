package studio.taste.remix;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import studio.taste.remix.PlanPrompt.Opening;

/** The forms of one family that are still to be used, given out so that each differs most from those before. */
final class FormSupply {
    private final ArrangementFamily family;

    /** The first {@code left} are still to be used, in no order that matters. */
    private final Skeleton[] forms;

    private int left;

    /** Per form: knobs set differently from the nearest one taken. Large before any was. */
    private final int[] differences;

    /**
     * @param forms all forms of the family; copied
     */
    FormSupply(ArrangementFamily family, List<Skeleton> forms) {
        this.family = family;
        this.forms = forms.toArray(Skeleton[]::new);
        this.left = this.forms.length;
        this.differences = new int[left];
        Arrays.fill(differences, Integer.MAX_VALUE);
    }

    /** The forms whose vocals enter late, or early, as is wished; all of them when nothing is. */
    static FormSupply of(ArrangementFamily family, List<Skeleton> forms, Opening opening) {
        if (opening == Opening.ANY || forms.isEmpty()) {
            return new FormSupply(family, forms);
        }
        int[] entries =
                forms.stream().mapToInt(Skeleton::vocalEntryBeat).sorted().toArray();
        int median = entries[entries.length / 2];
        return new FormSupply(
                family,
                forms.stream()
                        .filter(form -> opening == Opening.BUILD
                                ? form.vocalEntryBeat() >= median
                                : form.vocalEntryBeat() <= median)
                        .toList());
    }

    ArrangementFamily family() {
        return family;
    }

    boolean isEmpty() {
        return left == 0;
    }

    /** Takes out the form that has the most knobs set differently from the nearest one taken before, by chance among equals. */
    Skeleton take(SplittableRandom random) {
        int best = 0;
        double bestScore = -1;
        for (int i = 0; i < left; i++) {
            double score = differences[i] + random.nextDouble();
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        Skeleton form = forms[best];
        left--;
        forms[best] = forms[left];
        differences[best] = differences[left];
        for (int i = 0; i < left; i++) {
            differences[i] = Math.min(differences[i], forms[i].differences(form));
        }
        return form;
    }
}
