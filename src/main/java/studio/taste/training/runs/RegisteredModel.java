package studio.taste.training.runs;

import java.util.Locale;
import java.util.Optional;
import studio.taste.ranking.catboost.ModelManifest;

/**
 * A model of the registry.
 *
 * @param manifest what it is
 * @param stage where it stands
 * @param report of its training; empty for a model trained elsewhere
 */
public record RegisteredModel(ModelManifest manifest, ModelStage stage, Optional<RunReport> report) {
    /** Its name. */
    public String id() {
        return manifest.id().value();
    }

    /** What speaks for it, in a sentence. */
    public String evidence() {
        return report.flatMap(RunReport::best)
                .map(evaluation -> String.format(
                        Locale.ROOT,
                        "Right in %.1f %% of %d decided answers (95 %% interval %.1f–%.1f %%), %+.1f points to the heuristic"
                                + " (%+.1f to %+.1f), by %s.",
                        100 * evaluation.accuracy().estimate(),
                        evaluation.decided(),
                        100 * evaluation.accuracy().lower(),
                        100 * evaluation.accuracy().upper(),
                        100 * evaluation.advantage().estimate(),
                        100 * evaluation.advantage().lower(),
                        100 * evaluation.advantage().upper(),
                        evaluation.scope()))
                .orElse("It was not held against answers in this studio. " + manifest.note());
    }
}
