package studio.taste.session.producing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import studio.taste.features.MusicalAxes;
import studio.taste.preference.Choice;
import studio.taste.preference.FilterMixture;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.Laplace;
import studio.taste.preference.OutsideOption;
import studio.taste.preference.PopulationPrior;
import studio.taste.preference.TasteFilter;
import studio.taste.preference.TemperatureFit;
import studio.taste.representation.Representation;
import studio.taste.session.Embedding;
import studio.taste.session.ProducingEvent;
import studio.taste.session.ProducingSettings;
import studio.taste.session.Production;
import studio.taste.session.RaterId;
import studio.taste.session.SessionId;

/**
 * Folds producers' sessions into beliefs, under one representation. The same sessions give the same beliefs, bit for bit; under another
 * representation the whole history is simply folded again.
 *
 * <p>A producer's first session opens from the population's taste, once there are enough other producers, and each later one from the
 * trait that the earlier ones left. Of earlier sessions only the mean belief is folded, which is what a trait is made of.
 */
final class TasteFold {
    /** Fewer other producers do not make a population. */
    private static final int FEWEST_PRODUCERS = 3;

    /** Some hundred rounds. */
    private static final int MOST_POINTS = 4_096;

    private final Representation representation;
    private final NamedDirections directions;
    private final Map<Heard, double[]> points = new LinkedHashMap<>();

    /** A sound within a session, whose wish and context the representation is told as well. */
    private record Heard(SessionId session, Embedding audio) {}

    TasteFold(Representation representation) {
        this.representation = representation;
        this.directions = new NamedDirections(
                MusicalAxes.AXES, representation.directions().directions());
    }

    NamedDirections directions() {
        return directions;
    }

    /** The rows h of sounds within a session. */
    double[][] points(ProducingEvent.Opened opened, List<Embedding> sounds) {
        List<Embedding> missing = sounds.stream()
                .filter(audio -> !points.containsKey(new Heard(opened.session(), audio)))
                .distinct()
                .toList();
        if (points.size() + missing.size() > MOST_POINTS) {
            points.clear();
            missing = sounds.stream().distinct().toList();
        }
        if (!missing.isEmpty()) {
            double[][] made = representation.points(
                    missing.stream().map(Embedding::toArray).toArray(float[][]::new),
                    opened.wishEmbedding().toArray(),
                    opened.contextEmbedding().toArray());
            for (int i = 0; i < made.length; i++) {
                points.put(new Heard(opened.session(), missing.get(i)), made[i]);
            }
        }
        return sounds.stream()
                .map(audio -> Objects.requireNonNull(points.get(new Heard(opened.session(), audio))))
                .toArray(double[][]::new);
    }

    /** Whether a session's numbers come from the encoders that the representation is for. */
    boolean fits(Production production) {
        return production
                        .opened()
                        .versions()
                        .audioEncoder()
                        .equals(representation.audioEncoder().toString())
                && production
                        .opened()
                        .versions()
                        .textEncoder()
                        .equals(representation.textEncoder().toString());
    }

    /**
     * The belief with which a session opens.
     *
     * @param all sessions of all producers, in order of opening
     */
    FilterMixture opening(Collection<Production> all, Production session) {
        Map<RaterId, List<Production>> byProducer = new LinkedHashMap<>();
        for (Production production : all) {
            if (fits(production)
                    && production.opened().simulated() == session.opened().simulated()) {
                byProducer
                        .computeIfAbsent(production.opened().producer(), producer -> new ArrayList<>())
                        .add(production);
            }
        }
        RaterId producer = session.opened().producer();
        GaussianPosterior flat = GaussianPosterior.prior(representation.dimension(), 1);
        List<GaussianPosterior> others = new ArrayList<>();
        byProducer.forEach((other, sessions) -> {
            if (!other.equals(producer) && sessions.stream().anyMatch(TasteFold::isDecided)) {
                others.add(OutsideOption.taste(
                        left(flat, sessions, sessions.size()).belief()));
            }
        });
        GaussianPosterior population = others.size() < FEWEST_PRODUCERS ? flat : PopulationPrior.of(others, flat);
        List<Production> own = byProducer.getOrDefault(producer, List.of());
        int place = own.indexOf(session);
        return left(population, own, place < 0 ? own.size() : place);
    }

    /** τ of a producer's picks, as earlier sessions told it; the usual one before the first. */
    double temperature(Collection<Production> all, RaterId producer) {
        List<Production> own = all.stream()
                .filter(production -> production.opened().producer().equals(producer) && fits(production))
                .toList();
        List<Production.Reset> resets = resets(own);
        TemperatureFit fit = TemperatureFit.of(
                new Laplace(),
                ProducerTaste.knowing(GaussianPosterior.prior(representation.dimension(), 1))
                        .belief());
        for (Production production : own) {
            ProducingSettings usual =
                    production.opened().settings().withTemperature(ProducingSettings.USUAL_TEMPERATURE);
            for (TasteStep step : production.isForgotten() ? List.<TasteStep>of() : TasteStep.of(production)) {
                if (step instanceof TasteStep.Said said && counts(said.timed().at(), resets)) {
                    for (Choice choice : choices(production, said, usual)) {
                        fit = fit.after(choice);
                    }
                }
            }
        }
        return ProducingSettings.USUAL_TEMPERATURE * fit.factor();
    }

    private List<Choice> choices(Production production, TasteStep.Said said, ProducingSettings settings) {
        return ProducerTaste.choices(
                said.timed().signal(), rows(production, said.cards()), edited(production, said), directions, settings);
    }

    private static boolean isDecided(Production production) {
        return production.rounds().stream().anyMatch(Production.Round::isDecided);
    }

    /** What the first {@code count} sessions leave; resets of later ones count as well, because they were said of everything before. */
    private FilterMixture left(GaussianPosterior prior, List<Production> sessions, int count) {
        List<Production.Reset> resets = resets(sessions);
        TasteFilter filter = ProducerTaste.knowing(prior);
        for (Production production : sessions.subList(0, count)) {
            if (!production.isForgotten()) {
                for (TasteStep step : TasteStep.of(production)) {
                    filter = after(filter, production, step, resets);
                }
                filter = filter.nextSession();
            }
        }
        return (FilterMixture) filter;
    }

    /** What the producer took out of the belief, in any session. */
    static List<Production.Reset> resets(List<Production> sessions) {
        return sessions.stream()
                .flatMap(production -> production.resets().stream())
                .toList();
    }

    private TasteFilter after(
            TasteFilter filter, Production production, TasteStep step, List<Production.Reset> resets) {
        if (step instanceof TasteStep.Said said) {
            return counts(said.timed().at(), resets)
                    ? filter.after(choices(production, said, production.opened().settings()))
                    : filter;
        }
        return filter.nextRound();
    }

    private static boolean counts(Instant at, List<Production.Reset> resets) {
        return resets.stream().noneMatch(reset -> reset.covers(at));
    }

    /** The taste after one more step of the session at hand. */
    ProducerTaste after(ProducerTaste taste, Production production, TasteStep step, List<Production.Reset> resets) {
        if (step instanceof TasteStep.Said said) {
            if (production.isForgotten() || !counts(said.timed().at(), resets)) {
                return taste;
            }
            return taste.after(
                    said.timed().signal(),
                    rows(production, said.cards()),
                    edited(production, said),
                    directions,
                    production.opened().settings(),
                    said.number());
        }
        return taste.nextRound();
    }

    private double[][] rows(Production production, List<ProducingEvent.Shown> cards) {
        return points(
                production.opened(),
                cards.stream().map(ProducingEvent.Shown::audio).toList());
    }

    private double[] edited(Production production, TasteStep.Said said) {
        return said.timed().signal() instanceof ProducingEvent.Edited edited
                ? points(production.opened(), List.of(edited.audio()))[0]
                : new double[0];
    }
}
