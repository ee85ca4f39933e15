package studio.taste.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.export.LabelImport;
import studio.taste.features.FeatureTier;
import studio.taste.labels.Label;
import studio.taste.labels.LabelSet;
import studio.taste.training.LabelSource;
import studio.taste.training.TrainingData;
import studio.taste.training.WeakPairs;

/** Which labels a command learns from or tests on. */
final class LabelOptions {
    @Option(
            names = "--labels",
            paramLabel = "SET",
            description = "Folder that \"taste export\" or \"taste demo\" wrote; by default the answers in the home.")
    private @Nullable Path labels;

    @Option(
            names = "--simulated",
            description = "The answers of programs and not those of people; by default when there are no others.")
    private boolean simulated;

    @Option(names = "--tier", description = "Highest tier of features, 1 or 2; by default 2 from 1,500 labels on.")
    private @Nullable Integer tier;

    @Option(
            names = "--with-violations",
            description =
                    "Adds pairs of plans that keep the hard constraints and plans that do not, at half the weight.")
    private boolean violations;

    @Option(
            names = "--with-heuristic",
            description = "Adds pairs that the heuristic decides, at a fifth of the weight.")
    private boolean heuristic;

    LabelSet read(Workplace workplace) throws StudioException {
        return labels != null
                ? LabelImport.read(labels)
                : LabelSet.of(workplace.log().state().sessions().values());
    }

    /** Whether programs' answers are meant: never mixed with those of people. */
    boolean simulated(LabelSet set) {
        return simulated || !set.labels().isEmpty() && set.labels().stream().allMatch(Label::simulated);
    }

    Optional<FeatureTier> tier() throws StudioException {
        if (tier == null) {
            return Optional.empty();
        }
        for (FeatureTier each : List.of(FeatureTier.PLAN, FeatureTier.ANALYSIS)) {
            if (each.number() == tier) {
                return Optional.of(each);
            }
        }
        throw new StudioException("--tier is 1 or 2, was " + tier + ": labels are kept with features up to tier 2.");
    }

    /** Pairs nobody listened to, of every two songs of the home that go together. */
    Optional<TrainingData> weak(Workplace workplace, FeatureTier upTo, Progress progress) throws StudioException {
        Set<LabelSource> sources = EnumSet.noneOf(LabelSource.class);
        if (violations) {
            sources.add(LabelSource.AUTOMATIC);
        }
        if (heuristic) {
            sources.add(LabelSource.HEURISTIC);
        }
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(WeakPairs.among(workplace.library().songs(), upTo, sources, progress));
    }
}
