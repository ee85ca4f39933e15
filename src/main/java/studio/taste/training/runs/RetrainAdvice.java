package studio.taste.training.runs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.taste.StudioException;
import studio.taste.labels.Label;
import studio.taste.labels.LabelSet;
import studio.taste.preference.WilsonInterval;
import studio.taste.training.evaluation.Evaluation;

/** Whether it is time to train anew: enough labels came since, or the raters' taste has moved away from the model. It only asks. */
public final class RetrainAdvice {
    /** So many new labels are worth a training. */
    public static final int NEW_LABELS = 200;

    /** With fewer decided answers since, nothing is said of drift. */
    private static final int ENOUGH = 50;

    private RetrainAdvice() {}

    /**
     * @param labels all there are
     * @param simulated whether the answers of programs are meant
     * @return a sentence that asks; empty when there is no need
     */
    public static Optional<String> of(ModelRegistry registry, LabelSet labels, boolean simulated)
            throws StudioException {
        List<Label> answers = labels.labels().stream()
                .filter(label -> label.simulated() == simulated)
                .toList();
        Optional<RegisteredModel> latest = registry.list().stream()
                .filter(model -> model.report().isPresent())
                .findFirst();
        if (latest.isEmpty()) {
            return answers.size() < NEW_LABELS
                    ? Optional.empty()
                    : Optional.of(
                            answers.size() + " answers were given and no ranker was trained on them yet. Train one?");
        }
        List<Label> since = answers.stream()
                .filter(label ->
                        label.answeredAt().isAfter(latest.get().manifest().createdAt()))
                .toList();
        if (since.size() >= NEW_LABELS) {
            return Optional.of(
                    since.size() + " answers were given since " + latest.get().id() + " was trained. Train anew?");
        }
        return drift(registry, latest.get(), new LabelSet(since, labels.plans()), simulated);
    }

    /** Whether the model is right less often of late than the interval of its test allows. */
    private static Optional<String> drift(
            ModelRegistry registry, RegisteredModel model, LabelSet since, boolean simulated) throws StudioException {
        Optional<Evaluation> before = model.report().flatMap(RunReport::best);
        if (before.isEmpty() || since.labels().size() < ENOUGH) {
            return Optional.empty();
        }
        Evaluation now = ModelEvaluation.of(registry, model, since, simulated, true);
        if (now.decided() < ENOUGH) {
            return Optional.empty();
        }
        WilsonInterval late = WilsonInterval.of(now.accuracy().estimate() * now.decided(), now.decided());
        return late.upper() >= before.get().accuracy().lower()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s was right in %.0f %% of the tests, and in %.0f %% of the last %d decided answers: taste has moved."
                                + " Train anew?",
                        model.id(),
                        100 * before.get().accuracy().estimate(),
                        100 * late.estimate(),
                        now.decided()));
    }
}
