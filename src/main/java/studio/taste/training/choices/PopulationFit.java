package studio.taste.training.choices;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import studio.taste.Progress;
import studio.taste.preference.BatchLaplace;
import studio.taste.preference.Choice;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.MultinomialLogit;

/**
 * The population that each rater is expected to be of, learnt from training records of other raters alone. Raters are dealt into up to five
 * groups, and of each group the population is learnt from the other groups, from N(0, I) on. Steps go on as long as they make
 * the training records of the groups left out likelier, by the Laplace approximation to their marginal likelihood; stopping then keeps few
 * raters from being believed too much.
 */
final class PopulationFit {
    private static final int GROUPS = 5;
    private static final int MOST_STEPS = 40;
    /** Worth another step, in nats per record. */
    private static final double WORTHWHILE = 5e-4;

    /** Of a step of z. Modes are started from those of the step before, so that one or two steps of Newton's method do. */
    private static final BatchLaplace LAPLACE = new BatchLaplace(1e-3);

    private final List<RaterView> views;
    private final List<List<Choice>> choices;
    private final int groups;

    private PopulationFit(List<RaterView> views, MultinomialLogit likelihood) {
        this.views = views;
        this.choices = views.stream().map(view -> view.choices(likelihood)).toList();
        this.groups = Math.min(GROUPS, views.size());
    }

    /**
     * The population of each rater, in their order; with a single rater nobody is known.
     *
     * @param views of all raters, ordered by their number
     * @throws InterruptedException when the caller is to stop
     */
    static List<Population> of(
            ChoiceData data, List<RaterView> views, MultinomialLogit likelihood, Parallel parallel, Progress progress)
            throws InterruptedException {
        if (views.size() < 2) {
            return List.of(Population.flat(data.dimension()));
        }
        return new PopulationFit(views, likelihood).fit(data.dimension(), parallel, progress);
    }

    /** One group with what is learnt from the others. */
    private final class Group {
        private final int number;
        private final double[][] modes = new double[views.size()][];
        private Population population;
        private Population next;

        Group(int number, int d) {
            this.number = number;
            this.population = Population.flat(d);
            this.next = population;
        }

        /** Makes {@link #next}'s successor, and tells the log marginal likelihood of the group itself under {@link #next}. */
        double step() {
            population = next;
            Population.Sums sums = population.new Sums();
            double evidence = 0;
            for (RaterView view : views) {
                if (view.training().isEmpty()) {
                    continue;
                }
                int r = view.rater().number();
                GaussianPosterior prior = population.prior(view);
                double[] start = modes[r];
                GaussianPosterior posterior = LAPLACE.fit(prior, choices.get(r), start == null ? prior.mean() : start);
                modes[r] = posterior.mean();
                if (r % groups == number) {
                    evidence += logEvidence(prior, posterior, choices.get(r));
                } else {
                    sums.add(view, prior, posterior);
                }
            }
            next = sums.step();
            return evidence;
        }
    }

    private List<Population> fit(int d, Parallel parallel, Progress progress) throws InterruptedException {
        List<Group> all = IntStream.range(0, groups)
                .mapToObj(number -> new Group(number, d))
                .toList();
        long records = views.stream().mapToLong(view -> view.training().size()).sum();
        List<Population> best = List.of();
        double highest = Double.NEGATIVE_INFINITY;
        for (int step = 0; step <= MOST_STEPS; step++) {
            progress.goOn((double) step / MOST_STEPS, "learning what raters have in common");
            double evidence = parallel.map(all, Group::step).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            boolean worthwhile = evidence > highest + WORTHWHILE * records;
            if (evidence > highest) {
                highest = evidence;
                best = all.stream().map(group -> group.population).toList();
            }
            if (!worthwhile) {
                break;
            }
        }
        List<Population> each = new ArrayList<>();
        for (RaterView view : views) {
            each.add(best.get(view.rater().number() % groups));
        }
        return each;
    }

    /** ln P(choices | mode) + ln N(mode; prior) − ln N(mode; posterior): Laplace's approximation to ln P(choices). */
    private static double logEvidence(GaussianPosterior prior, GaussianPosterior posterior, List<Choice> choices) {
        double[] mode = posterior.mean();
        double[] offset = posterior.mean();
        RaterView.addMultiple(offset, -1, prior.mean());
        double evidence = -0.5 * RaterView.dot(offset, RaterView.combination(offset, prior.precision()));
        for (Choice choice : choices) {
            evidence += choice.likelihood().logProbability(choice.utilities(mode), choice.chosen());
        }
        return evidence + 0.5 * (prior.logDeterminantPrecision() - posterior.logDeterminantPrecision());
    }
}
