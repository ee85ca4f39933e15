package studio.taste.training.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import studio.taste.labels.PlanFacts;
import studio.taste.preference.BradleyTerry;
import studio.taste.ranking.PlattScaling;
import studio.taste.training.DataItem;
import studio.taste.training.LabelledPair;
import studio.taste.training.TrainingData;

/** Holds scores against answers. */
public final class Evaluator {
    private static final int BINS = 5;
    /** Of abilities by the answers of one request, which are few. */
    private static final double PRIOR_PRECISION = 0.5;

    private final TrainingData data;
    private final double[] scores;
    private final PlattScaling scale;

    private Evaluator(TrainingData data, double[] scores, PlattScaling scale) {
        this.data = data;
        this.scores = scores;
        this.scale = scale;
    }

    /**
     * @param scope which answers these are, in words
     * @param data pairs that the scores were not learnt from
     * @param scores one per item of the data, comparable within a request; those of items in no pair are not looked at
     * @param scale turns differences of scores into probabilities
     */
    public static Evaluation of(String scope, TrainingData data, double[] scores, PlattScaling scale) {
        if (scores.length != data.items().size()) {
            throw new IllegalArgumentException("one score per item, were " + scores.length + " for "
                    + data.items().size());
        }
        return new Evaluator(data, scores, scale).evaluate(scope);
    }

    private Evaluation evaluate(String scope) {
        List<LabelledPair> decided =
                data.pairs().stream().filter(LabelledPair::isDecided).toList();
        List<RequestChoice> choices = choices();
        return new Evaluation(
                scope,
                decided.size(),
                data.pairs().size() - decided.size(),
                data.requests().size(),
                (int) data.pairs().stream().map(LabelledPair::rater).distinct().count(),
                mean(decided, pair -> right(margin(pair), pair)),
                mean(decided, pair -> right(heuristicMargin(pair), pair)),
                mean(decided, pair -> right(margin(pair), pair) - right(heuristicMargin(pair), pair)),
                overRequests(choices, RequestChoice::overHeuristic),
                overRequests(choices, RequestChoice::overBaseline),
                overRequests(choices, RequestChoice::regret),
                mean(decided, pair -> -Math.log(Math.max(1e-12, probabilityOfAnswer(pair)))),
                mean(decided, pair -> Math.pow(1 - probabilityOfAnswer(pair), 2)),
                calibrationError(decided),
                calibration(decided),
                by(decided, LabelledPair::genre),
                by(decided, LabelledPair::rater),
                correlations(choices));
    }

    private double margin(LabelledPair pair) {
        return scores[pair.first()] - scores[pair.second()];
    }

    private double heuristicMargin(LabelledPair pair) {
        return data.items().get(pair.first()).heuristic()
                - data.items().get(pair.second()).heuristic();
    }

    private static double right(double margin, LabelledPair pair) {
        return margin == 0 ? 0.5 : (margin > 0) == (pair.target() == 1) ? 1 : 0;
    }

    private double probabilityOfAnswer(LabelledPair pair) {
        double first = scale.probability(margin(pair));
        return pair.target() == 1 ? first : 1 - first;
    }

    private Measured mean(List<LabelledPair> pairs, ToDoubleFunction<LabelledPair> value) {
        return ClusterBootstrap.of(
                pairs,
                pair -> new double[] {1, value.applyAsDouble(pair)},
                List.of(LabelledPair::request, LabelledPair::rater),
                sums -> sums[1] / sums[0]);
    }

    private static Measured overRequests(List<RequestChoice> choices, ToDoubleFunction<RequestChoice> value) {
        List<RequestChoice> known = choices.stream()
                .filter(choice -> Double.isFinite(value.applyAsDouble(choice)))
                .toList();
        return ClusterBootstrap.of(
                known,
                choice -> new double[] {1, value.applyAsDouble(choice)},
                List.of(RequestChoice::request),
                sums -> sums[1] / sums[0]);
    }

    private Map<String, Measured> by(List<LabelledPair> decided, Function<LabelledPair, String> segment) {
        Map<String, Measured> segments = new TreeMap<>();
        decided.stream()
                .collect(Collectors.groupingBy(segment))
                .forEach((name, pairs) -> segments.put(name, mean(pairs, pair -> right(margin(pair), pair))));
        return segments;
    }

    /** Sums per bin of the probability of what was thought better: answers, predicted, observed. */
    private double[] binned(LabelledPair pair) {
        double probability = scale.probability(Math.abs(margin(pair)));
        int bin = Math.min(BINS - 1, (int) ((probability - 0.5) * 2 * BINS));
        double[] sums = new double[3 * BINS];
        sums[3 * bin] = 1;
        sums[3 * bin + 1] = probability;
        sums[3 * bin + 2] = right(margin(pair), pair);
        return sums;
    }

    private Measured calibrationError(List<LabelledPair> decided) {
        return ClusterBootstrap.of(
                decided, this::binned, List.of(LabelledPair::request, LabelledPair::rater), Evaluator::error);
    }

    private static double error(double[] sums) {
        double all = 0;
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            all += sums[3 * bin];
            error += Math.abs(sums[3 * bin + 1] - sums[3 * bin + 2]);
        }
        return error / all;
    }

    private List<CalibrationBin> calibration(List<LabelledPair> decided) {
        double[] sums = new double[3 * BINS];
        for (LabelledPair pair : decided) {
            double[] each = binned(pair);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += each[i];
            }
        }
        List<CalibrationBin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            double answers = sums[3 * bin];
            if (answers > 0) {
                bins.add(new CalibrationBin(sums[3 * bin + 1] / answers, sums[3 * bin + 2] / answers, answers));
            }
        }
        return bins;
    }

    /**
     * What a ranker would choose in one request, and what the answers say of it.
     *
     * @param plans of the request that answers speak of
     * @param abilities theirs, by the answers
     */
    private record RequestChoice(
            String request,
            List<Integer> plans,
            double[] abilities,
            double overHeuristic,
            double overBaseline,
            double regret) {}

    private List<RequestChoice> choices() {
        List<RequestChoice> choices = new ArrayList<>();
        Map<String, List<LabelledPair>> byRequest = data.pairs().stream()
                .collect(Collectors.groupingBy(LabelledPair::request, TreeMap::new, Collectors.toList()));
        byRequest.forEach((request, pairs) -> choices.add(choice(request, pairs)));
        return choices;
    }

    private RequestChoice choice(String request, List<LabelledPair> pairs) {
        List<Integer> plans = pairs.stream()
                .flatMap(pair -> java.util.stream.Stream.of(pair.first(), pair.second()))
                .distinct()
                .sorted()
                .toList();
        double[][] wins = new double[plans.size()][plans.size()];
        for (LabelledPair pair : pairs) {
            int first = plans.indexOf(pair.first());
            int second = plans.indexOf(pair.second());
            wins[first][second] += pair.target();
            wins[second][first] += 1 - pair.target();
        }
        double[] abilities = BradleyTerry.abilities(wins, PRIOR_PRECISION);
        int chosen = best(plans, index -> scores[index]);
        int heuristic = best(plans, index -> data.items().get(index).heuristic());
        int baseline = plans.indexOf(plans.stream()
                .min(Comparator.comparingInt(index -> data.items().get(index).place()))
                .orElseThrow());
        double most = java.util.Arrays.stream(abilities).max().orElse(0);
        return new RequestChoice(
                request,
                plans,
                abilities,
                preferred(abilities, chosen, heuristic),
                preferred(abilities, chosen, baseline),
                most - abilities[chosen]);
    }

    private static int best(List<Integer> plans, ToDoubleFunction<Integer> score) {
        return plans.indexOf(
                plans.stream().max(Comparator.comparingDouble(score)).orElseThrow());
    }

    private static double preferred(double[] abilities, int one, int other) {
        return 1 / (1 + Math.exp(abilities[other] - abilities[one]));
    }

    private List<Correlation> correlations(List<RequestChoice> choices) {
        return List.of(
                correlation("loudness of the preview", choices, DataItem::loudnessLufs),
                correlation("stems sounding", choices, fact(PlanFacts::stemDensity)),
                correlation("transitions", choices, fact(PlanFacts::transitionCount)),
                correlation("stretch", choices, fact(PlanFacts::stretch)),
                correlation("sections", choices, fact(PlanFacts::sectionCount)));
    }

    private static ToDoubleFunction<DataItem> fact(ToDoubleFunction<PlanFacts> fact) {
        return item -> {
            PlanFacts facts = item.facts();
            return facts == null ? Double.NaN : fact.applyAsDouble(facts);
        };
    }

    private Correlation correlation(String name, List<RequestChoice> choices, ToDoubleFunction<DataItem> property) {
        List<double[]> rows = new ArrayList<>();
        for (RequestChoice choice : choices) {
            List<double[]> known = new ArrayList<>();
            for (int i = 0; i < choice.plans().size(); i++) {
                int index = Objects.requireNonNull(choice.plans().get(i));
                double value = property.applyAsDouble(data.items().get(index));
                if (Double.isFinite(value)) {
                    known.add(new double[] {value, scores[index], choice.abilities()[i]});
                }
            }
            rows.addAll(centred(known));
        }
        return new Correlation(
                name,
                RankCorrelation.of(column(rows, 0), column(rows, 1)),
                RankCorrelation.of(column(rows, 0), column(rows, 2)),
                rows.size());
    }

    /** Less the request's own mean, since scores and abilities compare within a request only. */
    private static List<double[]> centred(List<double[]> rows) {
        double[] means = new double[3];
        for (double[] row : rows) {
            for (int i = 0; i < means.length; i++) {
                means[i] += row[i] / rows.size();
            }
        }
        return rows.stream()
                .map(row -> new double[] {row[0] - means[0], row[1] - means[1], row[2] - means[2]})
                .toList();
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }
}
