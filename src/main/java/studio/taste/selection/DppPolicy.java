package studio.taste.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Good and different: a set from the determinantal point process with q = exp(β·zscore(μᵀh)).
 *
 * @param draws whether the set is drawn; otherwise it is the greedy one of largest determinant
 * @param beta β, 0 or more: the larger, the more quality counts against difference
 */
public record DppPolicy(boolean draws, double beta) implements PortfolioPolicy {
    /** Quality and difference on a par. */
    static final double USUAL_BETA = 1;

    public DppPolicy {
        if (!(beta >= 0) || Double.isInfinite(beta)) {
            throw new IllegalArgumentException("β must be 0 or more and finite, was " + beta);
        }
    }

    @Override
    public List<Slot> choose(PortfolioRequest request) {
        double[][] kernel = DppKernel.standardised(request, beta);
        int[] chosen = draws
                ? new DppSampler(kernel, request.size()).draw(new SplittableRandom(request.seed()))
                : GreedyDppMap.choose(kernel, request.size());
        List<Slot> slots = new ArrayList<>();
        for (int candidate : chosen) {
            slots.add(new Slot(candidate, SlotReason.DIVERSE));
        }
        return slots;
    }
}
