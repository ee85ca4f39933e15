package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The forms of one family that are still to be used, given out so that each differs most from those before. */
final class FormSupply {
    private final ArrangementFamily family;
    private final List<Skeleton> left;
    private final List<Skeleton> taken = new ArrayList<>();

    /**
     * @param forms all forms of the family; copied
     */
    FormSupply(ArrangementFamily family, List<Skeleton> forms) {
        this.family = family;
        this.left = new ArrayList<>(forms);
    }

    /** The forms whose vocals enter late, or early, as is wished; all of them when nothing is. */
    static FormSupply of(ArrangementFamily family, List<Skeleton> forms, PlanPrompt.Opening opening) {
        int[] entries = forms.stream().mapToInt(Skeleton::vocalEntryBeat).sorted().toArray();
        int median = entries.length == 0 ? 0 : entries[entries.length / 2];
        return new FormSupply(
                family,
                forms.stream()
                        .filter(form -> switch (opening) {
                            case ANY -> true;
                            case BUILD -> form.vocalEntryBeat() >= median;
                            case IMMEDIATE -> form.vocalEntryBeat() <= median;
                        })
                        .toList());
    }

    ArrangementFamily family() {
        return family;
    }

    boolean isEmpty() {
        return left.isEmpty();
    }

    /** Takes out the form that has the most knobs set differently from the nearest one taken before, by chance among equals. */
    Skeleton take(SplittableRandom random) {
        int best = 0;
        double bestScore = -1;
        for (int i = 0; i < left.size(); i++) {
            Skeleton form = left.get(i);
            int difference = taken.stream().mapToInt(form::differences).min().orElse(0);
            double score = difference + random.nextDouble();
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        Skeleton form = left.remove(best);
        taken.add(form);
        return form;
    }
}
