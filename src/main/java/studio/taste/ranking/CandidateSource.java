package studio.taste.ranking;

import java.util.List;
import studio.taste.StudioException;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Violation;

/** Makes and checks the candidates of a request. */
public interface CandidateSource {
    /** Names what made the candidates: the planner's version. */
    String version();

    /**
     * The candidates, in a fixed order for a request; also those that break rules, because failures are data too.
     *
     * @throws StudioException when the songs do not go together; the message says why and what would help
     */
    List<RemixPlan> candidates(StageRequest request) throws StudioException;

    /**
     * Everything wrong with each candidate, as {@link studio.taste.remix.HardConstraint} finds it; a candidate without violations may be
     * chosen.
     *
     * @return one list per plan, in their order
     */
    List<List<Violation>> violations(StageRequest request, List<RemixPlan> plans);
}
