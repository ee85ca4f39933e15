package studio.taste.selection;

import java.util.ArrayList;
import java.util.List;

/** Each slot to what would be the best of those left if the taste were one drawn from the belief. Thompson (1933). */
public record ThompsonPolicy() implements PortfolioPolicy {
    @Override
    public List<Slot> choose(PortfolioRequest request) {
        PoolDraws draws = PoolDraws.of(request, request.size());
        OpenCandidates open = new OpenCandidates(request.pool().length);
        List<Slot> slots = new ArrayList<>();
        while (slots.size() < request.size()) {
            int draw = slots.size();
            slots.add(new Slot(open.take(i -> draws.utilities(i)[draw]), SlotReason.THOMPSON));
        }
        return slots;
    }
}
