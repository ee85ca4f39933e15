package studio.taste.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Candidates drawn evenly: the yardstick. */
public record RandomPolicy() implements PortfolioPolicy {
    @Override
    public List<Slot> choose(PortfolioRequest request) {
        SplittableRandom random = new SplittableRandom(request.seed());
        double[] lots = random.doubles(request.pool().length).toArray();
        OpenCandidates open = new OpenCandidates(lots.length);
        List<Slot> slots = new ArrayList<>();
        while (slots.size() < request.size()) {
            slots.add(new Slot(open.take(i -> lots[i]), SlotReason.RANDOM));
        }
        return slots;
    }
}
