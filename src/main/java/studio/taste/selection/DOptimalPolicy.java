package studio.taste.selection;

import java.util.ArrayList;
import java.util.List;

/** Each slot to the candidate whose utility is least known, given those before it as if they had been rated with noise of variance τ². */
public record DOptimalPolicy() implements PortfolioPolicy {
    @Override
    public List<Slot> choose(PortfolioRequest request) {
        List<Slot> slots = new ArrayList<>();
        addUncertain(slots, new OpenCandidates(request.pool().length), request);
        return slots;
    }

    /** Fills the slots left, given those that are taken. */
    static void addUncertain(List<Slot> slots, OpenCandidates open, PortfolioRequest request) {
        double temperature = request.likelihood().temperature();
        SequentialVariance variance = new SequentialVariance(request.covariance(), temperature * temperature);
        slots.forEach(slot -> variance.take(slot.candidate()));
        while (slots.size() < request.size()) {
            int candidate = open.take(variance::of);
            variance.take(candidate);
            slots.add(new Slot(candidate, SlotReason.UNCERTAIN));
        }
    }
}
