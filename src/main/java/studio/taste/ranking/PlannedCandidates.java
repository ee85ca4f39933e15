package studio.taste.ranking;

import java.util.ArrayList;
import java.util.List;
import studio.taste.StudioException;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.CandidatePool;
import studio.taste.remix.DroppedPlan;
import studio.taste.remix.HardConstraint;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.SourcePair;
import studio.taste.remix.Violation;

/** The planner's candidates, those it dropped after them, all checked again. */
public final class PlannedCandidates implements CandidateSource {
    @Override
    public String version() {
        return CandidatePlanner.VERSION;
    }

    @Override
    public List<RemixPlan> candidates(StageRequest request) throws StudioException {
        CandidatePool pool = CandidatePlanner.candidates(
                request.vocal(), request.instrumental(), request.prompt(), request.size(), request.seed());
        List<RemixPlan> plans = new ArrayList<>(pool.plans());
        pool.dropped().stream().map(DroppedPlan::plan).forEach(plans::add);
        return plans;
    }

    @Override
    public List<List<Violation>> violations(StageRequest request, List<RemixPlan> plans) {
        SourcePair songs = SourcePair.of(request.vocal(), request.instrumental());
        return plans.stream().map(plan -> HardConstraint.check(plan, songs)).toList();
    }
}
