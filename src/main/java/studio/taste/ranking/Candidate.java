package studio.taste.ranking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import studio.taste.features.PlanFeatures;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.SoundCheck;
import studio.taste.remix.Violation;

/** A plan on its way through the stage; confined to the request's thread. */
final class Candidate {
    final RemixPlan plan;
    final double risk;
    List<Violation> violations = List.of();

    @Nullable
    PlanFeatures features;

    @Nullable
    Rubric rubric;

    double score = Double.NaN;
    double soundScore = Double.NaN;

    @Nullable
    SoundCheck soundCheck;

    int rank;
    double margin = Double.NaN;
    double probability = Double.NaN;

    Candidate(RemixPlan plan) {
        this.plan = plan;
        this.risk = PlanRisk.of(plan);
    }

    PlanFeatures features() {
        if (features == null) {
            throw new IllegalStateException("the candidate was not described");
        }
        return features;
    }

    Rubric rubric() {
        if (rubric == null) {
            throw new IllegalStateException("the candidate was not scored");
        }
        return rubric;
    }

    CandidateRecord toRecord() {
        Map<RubricDimension, Double> values = new EnumMap<>(RubricDimension.class);
        if (rubric != null) {
            rubric.scores().forEach(each -> values.put(each.dimension(), each.value()));
        }
        return new CandidateRecord(
                plan.id(),
                plan,
                violations,
                Optional.ofNullable(features),
                values,
                rubric == null ? OptionalDouble.empty() : OptionalDouble.of(rubric.total()),
                known(score),
                known(soundScore),
                Optional.ofNullable(soundCheck),
                rank == 0 ? OptionalInt.empty() : OptionalInt.of(rank),
                known(margin),
                known(probability),
                risk);
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
