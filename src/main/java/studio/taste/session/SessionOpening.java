package studio.taste.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import studio.taste.StudioException;
import studio.taste.features.PlanFeatureExtractor;
import studio.taste.features.PlanFeatures;
import studio.taste.features.TasteSpace;
import studio.taste.music.Song;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.HardConstraint;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.RemixPlan;

/**
 * What a session is to be made from.
 *
 * @param session a new id
 * @param seed decides every draw of the session
 * @param simulated true when a program answers
 */
public record SessionOpening(
        SessionId session,
        RaterId rater,
        long seed,
        Song vocalSong,
        Song instrumentalSong,
        SessionSettings settings,
        boolean simulated) {
    /** Enough that pairs do not run out, few enough to be rendered while the first trials are heard. */
    private static final int POOL_SIZE = 16;

    /**
     * Plans the pool: candidates that pass every hard constraint, the excerpt of each that will be heard, and their places on
     * the taste axes, what rankers are told of them, and which pairs a ranker would have asked.
     *
     * @param wanted asks for pairs
     * @param appVersion the studio's version
     * @param rendererVersion of the renderer that will make the previews
     * @throws StudioException when the songs cannot be remixed; the message says why and what would help
     */
    public StudioEvent.SessionOpened plan(String appVersion, String rendererVersion, PairQueue wanted)
            throws StudioException {
        List<StudioEvent.Candidate> pool = new ArrayList<>();
        List<List<Double>> features = new ArrayList<>();
        List<PlanFeatures> described = new ArrayList<>();
        PlanFeatureExtractor extractor = new PlanFeatureExtractor(vocalSong, instrumentalSong, PlanPrompt.NONE);
        for (RemixPlan plan : CandidatePlanner.plan(vocalSong, instrumentalSong, POOL_SIZE, seed)) {
            if (HardConstraint.check(plan, vocalSong, instrumentalSong).isEmpty()) {
                StudioEvent.Candidate candidate =
                        new StudioEvent.Candidate(plan, ExcerptChooser.choose(plan, vocalSong));
                pool.add(candidate);
                features.add(DoubleStream.of(TasteSpace.point(plan, candidate.excerpt()))
                        .boxed()
                        .toList());
                described.add(extractor.withAnalysis(plan, extractor.fromPlan(plan)));
            }
        }
        return new StudioEvent.SessionOpened(
                session,
                rater,
                seed,
                vocalSong.id(),
                vocalSong.title(),
                instrumentalSong.id(),
                instrumentalSong.title(),
                settings,
                new Versions(
                        appVersion,
                        CandidatePlanner.VERSION,
                        rendererVersion,
                        TasteSpace.manifest().version()),
                pool,
                TasteSpace.DIMENSIONS,
                features,
                simulated,
                PoolDescription.of(described),
                wanted.of(described));
    }
}
