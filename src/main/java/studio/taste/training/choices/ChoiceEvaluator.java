package studio.taste.training.choices;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.IntStream;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.preference.Adf;
import studio.taste.preference.Choice;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.MultinomialLogit;

/** Holds the studio's belief against recorded choices. */
public final class ChoiceEvaluator {
    private static final int TEMPERATURE_HALF_OCTAVES = 6;
    private static final double USUAL_TEMPERATURE = 0.5;
    /** So many raters, evenly spread over the file, tell τ well enough. */
    private static final int RATERS_FOR_TEMPERATURE = 100;
    /** As good as the best τ is one this close to it, in nats over all records; of those the largest is taken. */
    private static final double AS_GOOD_NATS = 0.5;

    private final ChoiceData data;
    private final ChoiceRule rule;
    private final Parallel parallel;
    private final List<RaterView> views;

    private ChoiceEvaluator(ChoiceData data, ChoiceRule rule, Parallel parallel) throws InterruptedException {
        this.data = data;
        this.rule = rule;
        this.parallel = parallel;
        this.views = parallel.map(data.raters(), rater -> new RaterView(data, rater));
    }

    /** A rater's records, foretold. */
    private record Answered(List<Foretold> prequential, List<Foretold> heldOut, List<Foretold> popularity) {}

    /**
     * @param population whether raters start from what the other raters have in common
     * @param temperature τ; empty to fit it
     * @throws StudioException when the rule cannot foretell choices among so many
     * @throws InterruptedException when the calling thread is told to stop
     */
    public static ChoiceEvaluation evaluate(
            ChoiceData data,
            ChoiceRule rule,
            boolean population,
            OptionalDouble temperature,
            ExecutorService workers,
            Progress progress)
            throws StudioException, InterruptedException {
        if (!rule.canChooseAmong(data.largestChoice())) {
            throw new StudioException("A record has " + data.largestChoice() + " alternatives, and --update "
                    + rule.word() + " integrates over at most " + Adf.MOST_OPTIONS + "; use --update laplace.");
        }
        return new ChoiceEvaluator(data, rule, new Parallel(workers)).evaluate(population, temperature, progress);
    }

    private ChoiceEvaluation evaluate(boolean population, OptionalDouble temperature, Progress progress)
            throws InterruptedException {
        progress.goOn(0, "fitting the temperature");
        MultinomialLogit likelihood = temperature.isPresent()
                ? new MultinomialLogit(temperature.getAsDouble())
                : new MultinomialLogit(fittedTemperature());
        List<Population> populations =
                population ? PopulationFit.of(data, views, likelihood, parallel, progress) : List.of();
        progress.goOn(0.9, "foretelling the records");
        Popularity popularity = Popularity.of(data);
        List<Answered> answered = parallel.map(views, view -> {
            GaussianPosterior prior =
                    population ? populations.get(view.rater().number()).prior(view) : view.flatPrior();
            return answered(view, prior, likelihood, popularity);
        });
        List<ChoiceEvaluation.OfRater> perRater = IntStream.range(0, answered.size())
                .mapToObj(r -> ofRater(data.raters().get(r), answered.get(r)))
                .toList();
        return new ChoiceEvaluation(
                data.raters().size(),
                data.raters().stream().mapToInt(rater -> rater.records().size()).sum(),
                (int) data.raters().stream()
                        .flatMap(rater -> rater.records().stream())
                        .filter(record -> !record.isDecided())
                        .count(),
                data.items(),
                data.dimension(),
                data.isOneHot(),
                rule,
                population,
                likelihood.temperature(),
                temperature.isEmpty(),
                ChoiceScore.of(all(answered, Answered::heldOut)),
                ChoiceScore.of(all(answered, Answered::prequential)),
                ChoiceScore.of(all(answered, Answered::popularity)),
                popularity.isOfItems(),
                perRater);
    }

    private static ChoiceEvaluation.OfRater ofRater(RaterChoices rater, Answered answered) {
        return new ChoiceEvaluation.OfRater(
                rater.rater(),
                rater.records().size(),
                ChoiceEvaluation.Part.of(answered.heldOut()),
                ChoiceEvaluation.Part.of(answered.prequential()),
                ChoiceEvaluation.Part.of(answered.popularity()));
    }

    private static List<Foretold> all(List<Answered> answered, Function<Answered, List<Foretold>> part) {
        return answered.stream().flatMap(each -> part.apply(each).stream()).toList();
    }

    private Answered answered(
            RaterView view, GaussianPosterior prior, MultinomialLogit likelihood, Popularity popularity) {
        int r = view.rater().number();
        List<Foretold> prequential = new ArrayList<>();
        GaussianPosterior belief = prior;
        List<Choice> choices = view.choices(likelihood);
        for (int i = 0; i < choices.size(); i++) {
            double[] probabilities = rule.predict(belief, view.training().get(i), likelihood);
            prequential.add(Foretold.of(r, probabilities, choices.get(i).chosen()));
            belief = rule.learn(prior, belief, choices.subList(0, i + 1));
        }
        List<Foretold> heldOut = new ArrayList<>();
        List<Foretold> popular = new ArrayList<>();
        List<RecordedChoice> records = view.rater().heldOut();
        for (int i = 0; i < records.size(); i++) {
            RecordedChoice record = records.get(i);
            double[] probabilities = rule.predict(belief, view.heldOut().get(i), likelihood);
            heldOut.add(Foretold.of(r, probabilities, record.chosen()));
            popular.add(Foretold.of(r, popularity.predict(record), record.chosen()));
        }
        return new Answered(prequential, heldOut, popular);
    }

    /**
     * The τ by which training records are best foretold one step ahead from N(0, I), on a grid of half-octaves around the usual one; the
     * same for all raters, since τ and the spread of tastes are one thing. By Laplace's rule, whose overconfidence errs on the high side.
     */
    private double fittedTemperature() throws InterruptedException {
        List<Double> grid = IntStream.rangeClosed(-TEMPERATURE_HALF_OCTAVES, TEMPERATURE_HALF_OCTAVES)
                .mapToObj(step -> USUAL_TEMPERATURE * Math.pow(2, step / 2.0))
                .toList();
        List<Double> foretold = parallel.map(grid, this::prequentialLogLikelihood);
        double best = foretold.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return IntStream.range(0, grid.size())
                .filter(i -> foretold.get(i) >= best - AS_GOOD_NATS)
                .mapToDouble(grid::get)
                .max()
                .orElseThrow();
    }

    private double prequentialLogLikelihood(double temperature) {
        MultinomialLogit likelihood = new MultinomialLogit(temperature);
        double sum = 0;
        int few = Math.min(RATERS_FOR_TEMPERATURE, views.size());
        for (int i = 0; i < few; i++) {
            sum += prequentialLogLikelihood(views.get((int) ((long) i * views.size() / few)), likelihood);
        }
        return sum;
    }

    private static double prequentialLogLikelihood(RaterView view, MultinomialLogit likelihood) {
        double sum = 0;
        GaussianPosterior prior = view.flatPrior();
        GaussianPosterior belief = prior;
        List<Choice> choices = view.choices(likelihood);
        for (int i = 0; i < choices.size(); i++) {
            double[] p = ChoiceRule.LAPLACE.predict(belief, view.training().get(i), likelihood);
            sum += Math.log(Math.max(Double.MIN_NORMAL, p[choices.get(i).chosen()]));
            belief = ChoiceRule.LAPLACE.learn(prior, belief, choices.subList(0, i + 1));
        }
        return sum;
    }
}
