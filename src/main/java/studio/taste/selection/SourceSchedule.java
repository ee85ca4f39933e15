package studio.taste.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The source document's schedule: as many slots to explore as there is uncertainty left, and the others to what is expected to be good. */
public enum SourceSchedule implements PortfolioPolicy {
    /**
     * As written. ⌊K·min(1, tr(Σ)/tr(Σ₀))⌋ slots explore, all but one at most; they go to the least known of a set drawn from the
     * determinantal point process with q = exp(μᵀh), twice as large as needed. The others go to the highest expected utility.
     */
    LITERAL {
        @Override
        public List<Slot> choose(PortfolioRequest request) {
            int exploring = exploring(request);
            OpenCandidates open = new OpenCandidates(request.pool().length);
            double[] means = request.means();
            List<Slot> slots = new ArrayList<>();
            while (slots.size() < request.size() - exploring) {
                addBest(slots, open, means);
            }
            double[][] kernel = DppKernel.literal(request);
            int drawing = Math.min(2 * exploring, request.pool().length - slots.size());
            int[] set = drawn(kernel, open, drawing, request.seed());
            OpenCandidates drawn = OpenCandidates.among(set, request.pool().length);
            double[][] covariance = request.covariance();
            while (slots.size() < request.size()) {
                slots.add(new Slot(drawn.take(i -> covariance[i][i]), SlotReason.UNCERTAIN));
            }
            return slots;
        }

        @Override
        double uncertaintyLeft(PortfolioRequest request) {
            return RemainingUncertainty.ofTraces(request.belief(), request.prior());
        }
    },
    /**
     * With what it lacks. The measure of uncertainty is the pool's, so that exploring ends; the slots that explore are chosen one after the
     * other, so that they do not repeat each other; the quality of the process is standardised, so that it does not collapse into the top.
     */
    CORRECTED {
        @Override
        public List<Slot> choose(PortfolioRequest request) {
            int exploring = exploring(request);
            OpenCandidates open = new OpenCandidates(request.pool().length);
            List<Slot> slots = new ArrayList<>();
            addBest(slots, open, request.means());
            double[][] kernel = DppKernel.standardised(request, DppPolicy.USUAL_BETA);
            SequentialVariance given = new SequentialVariance(kernel, 0);
            given.take(slots.get(0).candidate());
            for (int candidate : drawn(given.left(), open, request.size() - exploring - 1, request.seed())) {
                open.take(candidate);
                slots.add(new Slot(candidate, SlotReason.DIVERSE));
            }
            DOptimalPolicy.addUncertain(slots, open, request);
            return slots;
        }

        @Override
        double uncertaintyLeft(PortfolioRequest request) {
            return RemainingUncertainty.of(request.belief(), request.prior(), request.pool());
        }
    };

    abstract double uncertaintyLeft(PortfolioRequest request);

    /** Slots that explore, 0 to K − 1. */
    int exploring(PortfolioRequest request) {
        int slots = (int) Math.floor(request.size() * Math.min(1, uncertaintyLeft(request)));
        return Math.min(slots, request.size() - 1);
    }

    private static void addBest(List<Slot> slots, OpenCandidates open, double[] means) {
        slots.add(new Slot(open.take(i -> means[i]), slots.isEmpty() ? SlotReason.BEST : SlotReason.EXPECTED));
    }

    /** A set of {@code size} out of those open, which stay open. */
    private static int[] drawn(double[][] kernel, OpenCandidates open, int size, long seed) {
        if (size == 0) {
            return new int[0];
        }
        int[] left = open.candidates();
        double[][] restricted = new double[left.length][left.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                restricted[i][j] = kernel[left[i]][left[j]];
            }
        }
        int[] drawn = new DppSampler(restricted, size).draw(new SplittableRandom(seed));
        for (int slot = 0; slot < size; slot++) {
            drawn[slot] = left[drawn[slot]];
        }
        return drawn;
    }
}
