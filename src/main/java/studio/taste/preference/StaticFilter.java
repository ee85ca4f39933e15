package studio.taste.preference;

/**
 * A taste that does not change.
 *
 * @param rule for choices and predictions; answers to pairs are learnt from by {@link LaplacePairUpdate}
 * @param belief as it stands
 */
public record StaticFilter(UpdateRule rule, GaussianPosterior belief) implements TasteFilter {
    @Override
    public StaticFilter nextRound() {
        return this;
    }

    @Override
    public StaticFilter nextSession() {
        return this;
    }

    @Override
    public StaticFilter after(Choice choice) {
        return new StaticFilter(rule, rule.update(belief, choice));
    }

    @Override
    public StaticFilter after(PairAnswer answer) {
        LaplacePairUpdate update = new LaplacePairUpdate(answer.likelihood());
        return new StaticFilter(rule, update.update(belief, answer.first(), answer.second(), answer.outcome()));
    }

    @Override
    public double[] predict(double[][] options, MultinomialLogit likelihood) {
        return rule.predict(belief, options, likelihood);
    }

    @Override
    public double expectedUtility(double[] option) {
        return belief.expectedUtility(option);
    }
}
