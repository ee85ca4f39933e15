package studio.taste.ranking;

import java.util.List;
import studio.taste.StudioException;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.HardConstraint;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Violation;

/** The planner's candidates, checked again. */
public final class PlannedCandidates implements CandidateSource {
    @Override
    public String version() {
        return CandidatePlanner.VERSION;
    }

    @Override
    public List<RemixPlan> candidates(StageRequest request) throws StudioException {
        return CandidatePlanner.plan(request.vocal(), request.instrumental(), request.size(), request.seed());
    }

    @Override
    public List<Violation> violations(StageRequest request, RemixPlan plan) {
        return HardConstraint.check(plan, request.vocal(), request.instrumental());
    }
}
