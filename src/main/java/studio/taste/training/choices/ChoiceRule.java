package studio.taste.training.choices;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;
import studio.taste.preference.Adf;
import studio.taste.preference.BatchLaplace;
import studio.taste.preference.Choice;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.Laplace;
import studio.taste.preference.Literal;
import studio.taste.preference.MultinomialLogit;
import studio.taste.preference.NewtonOne;
import studio.taste.preference.UpdateRule;

/** How a belief is learnt from records and foretells the next. */
public enum ChoiceRule {
    /** Assumed-density filtering, foretelling by the posterior predictive. */
    ADF(new Adf()),
    /** The mode of each record in turn, foretelling by plug-in. */
    LAPLACE(new Laplace()),
    /** One Newton step per record. */
    NEWTON1(new NewtonOne()),
    /** The source's step. */
    LITERAL(new Literal()),
    /** The mode of all records at once, found anew with each. */
    BATCH(null);

    private final @Nullable UpdateRule online;

    ChoiceRule(@Nullable UpdateRule online) {
        this.online = online;
    }

    /** The word it is asked for by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The rule of that word.
     *
     * @throws StudioException when there is none
     */
    public static ChoiceRule of(String word) throws StudioException {
        for (ChoiceRule rule : values()) {
            if (rule.word().equals(word.toLowerCase(Locale.ROOT))) {
                return rule;
            }
        }
        throw new StudioException("--update is adf, laplace, newton1, literal or batch, was \"" + word + "\".");
    }

    /** The rule that learns from one record at a time; empty when it needs them all. */
    public Optional<UpdateRule> online() {
        return Optional.ofNullable(online);
    }

    /** Whether it can foretell choices among so many. */
    public boolean canChooseAmong(int alternatives) {
        return this != ADF || alternatives <= Adf.MOST_OPTIONS;
    }

    /**
     * The belief with one more record.
     *
     * @param prior before the first
     * @param belief before the last
     * @param choices all so far, the last one new
     */
    GaussianPosterior learn(GaussianPosterior prior, GaussianPosterior belief, List<Choice> choices) {
        UpdateRule rule = online;
        return rule == null
                ? new BatchLaplace().fit(prior, choices, belief.mean())
                : rule.update(belief, choices.get(choices.size() - 1));
    }

    double[] predict(GaussianPosterior belief, double[][] options, MultinomialLogit likelihood) {
        return predictor().predict(belief, options, likelihood);
    }

    private UpdateRule predictor() {
        return online == null ? new Laplace() : online;
    }
}
