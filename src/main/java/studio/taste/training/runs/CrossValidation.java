package studio.taste.training.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.training.CatBoostTrainer;
import studio.taste.training.LabelledPair;
import studio.taste.training.TrainerSettings;
import studio.taste.training.TrainingData;

/**
 * Scores every answered pair by a model that saw none of its request: the requests are dealt into folds, and each fold is scored by a model
 * trained on the others. Where answers are few this tells much more than a fifth of them held out.
 */
final class CrossValidation {
    static final int FOLDS = 10;

    private final CatBoostTrainer trainer;
    private final TrainerSettings settings;
    private final Path scratch;
    private final TrainingData answers;
    private final Optional<TrainingData> weak;

    /**
     * @param settings without early stopping, since there is nothing left to stop by
     * @param scratch folder for models that are not kept
     * @param answers what is scored
     * @param weak pairs nobody listened to; those of requests outside the fold are learnt from too
     */
    CrossValidation(
            CatBoostTrainer trainer,
            TrainerSettings settings,
            Path scratch,
            TrainingData answers,
            Optional<TrainingData> weak) {
        this.trainer = trainer;
        this.settings = settings;
        this.scratch = scratch;
        this.answers = answers;
        this.weak = weak;
    }

    /** Whether there are requests enough to train on some and test on others. */
    static boolean isPossible(TrainingData answers) {
        return answers.requests().size() >= 2;
    }

    /**
     * Trains and scores.
     *
     * @param share of the other requests' answers that is learnt from, above 0 to 1
     * @return one score per item; not a number for items that no answer speaks of
     */
    double[] scores(double share, Progress progress) throws StudioException, InterruptedException {
        Map<String, Integer> folds = folds(answers.requests());
        int count = Collections.max(folds.values()) + 1;
        double[] scores = new double[answers.items().size()];
        Arrays.fill(scores, Double.NaN);
        for (int fold = 0; fold < count; fold++) {
            int held = fold;
            double from = (double) fold / count;
            progress.goOn(from, "testing on songs it has not seen");
            TrainingData learn =
                    thinned(answers.of(request -> Objects.requireNonNull(folds.get(request)) != held), share);
            if (learn.pairs().stream().noneMatch(LabelledPair::isDecided)) {
                continue;
            }
            Set<String> heldRequests = folds.entrySet().stream()
                    .filter(entry -> entry.getValue() == held)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            TrainingData all = weak.isPresent()
                    ? learn.and(weak.get().of(request -> heldRequests.stream().noneMatch(request::startsWith)))
                    : learn;
            ScoredModel model =
                    ScoredModel.train(trainer, all, Optional.empty(), settings, scratch.resolve("fold"), Progress.NONE);
            for (int index : indices(heldRequests)) {
                scores[index] = model.score(answers.items().get(index).item());
            }
        }
        return scores;
    }

    private List<Integer> indices(Set<String> requests) {
        return answers.pairs().stream()
                .filter(pair -> requests.contains(pair.request()))
                .flatMapToInt(pair -> IntStream.of(pair.first(), pair.second()))
                .distinct()
                .boxed()
                .toList();
    }

    /** A part of the answers, always the same for the same share. */
    private static TrainingData thinned(TrainingData data, double share) {
        if (share >= 1) {
            return data;
        }
        List<LabelledPair> shuffled = new ArrayList<>(data.pairs());
        Collections.shuffle(shuffled, new Random(data.pairs().size()));
        Set<LabelledPair> kept = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        kept.addAll(shuffled.subList(0, (int) Math.ceil(share * shuffled.size())));
        return data.withPairs(kept::contains);
    }

    /** Dealt out by the number of answers, so that the folds are about equally large. */
    private Map<String, Integer> folds(List<String> requests) {
        Map<String, Long> sizes =
                answers.pairs().stream().collect(Collectors.groupingBy(LabelledPair::request, Collectors.counting()));
        List<String> bySize = new ArrayList<>(requests);
        bySize.sort(Comparator.comparing((String request) -> Objects.requireNonNull(sizes.get(request)))
                .reversed()
                .thenComparing(request -> request));
        int count = Math.min(FOLDS, requests.size());
        Map<String, Integer> folds = new HashMap<>();
        for (int i = 0; i < bySize.size(); i++) {
            folds.put(bySize.get(i), i % count);
        }
        return folds;
    }
}
