package studio.taste.session.producing;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.taste.preference.Adf;
import studio.taste.preference.Choice;
import studio.taste.preference.FilterMixture;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.Laplace;
import studio.taste.preference.MultinomialLogit;
import studio.taste.preference.OutsideOption;
import studio.taste.preference.Signals;
import studio.taste.preference.StaticFilter;
import studio.taste.selection.SoundAlike;
import studio.taste.session.ProducingEvent;
import studio.taste.session.ProducingSettings;
import studio.taste.session.SignalKind;

/**
 * What is believed of a producer at one moment. Two beliefs go side by side, because no one of them serves both ends: by Laplace's rule the mean that
 * portfolios go by and that the trait is made from, by moment matching the bands and probabilities that are shown. They are never mixed.
 *
 * @param opening the taste as the session opened, without the outside option
 * @param mean trait and state, by Laplace's rule, with the outside option
 * @param calibrated by moment matching, with the outside option
 * @param before {@code calibrated} before the last signal that moved it
 * @param soundAlike pairs that were said to sound the same
 * @param foreseen how well the picks were foreseen
 */
record ProducerTaste(
        GaussianPosterior opening,
        FilterMixture mean,
        StaticFilter calibrated,
        GaussianPosterior before,
        SoundAlike soundAlike,
        Foreseen foreseen) {
    /** Of the outside option's utility: where it lies among previews is not known at all at first. */
    private static final double OUTSIDE_VARIANCE = 1;

    /** The mean belief of someone of whom only this is known. */
    static FilterMixture knowing(GaussianPosterior taste) {
        return FilterMixture.of(new Laplace(), OutsideOption.withOutside(taste, 0, OUTSIDE_VARIANCE));
    }

    /** The taste with which a session opens. */
    static ProducerTaste opening(FilterMixture mean) {
        GaussianPosterior belief = mean.belief();
        return new ProducerTaste(
                OutsideOption.taste(belief),
                mean,
                new StaticFilter(new Adf(), belief),
                belief,
                SoundAlike.NONE,
                Foreseen.NOTHING);
    }

    /** A portfolio is presented: a taste that may drift has drifted. */
    ProducerTaste nextRound() {
        return new ProducerTaste(opening, mean.nextRound(), calibrated.nextRound(), before, soundAlike, foreseen);
    }

    /** Probability of each of these to be picked, then of none of them. */
    double[] predict(double[][] rows, MultinomialLogit likelihood) {
        double[][] options = new double[rows.length + 1][];
        for (int i = 0; i < rows.length; i++) {
            options[i] = OutsideOption.option(rows[i]);
        }
        options[rows.length] = OutsideOption.outside(rows[0].length);
        return calibrated.predict(options, likelihood);
    }

    /** The taste alone, as portfolios are chosen by it. */
    GaussianPosterior taste() {
        return OutsideOption.taste(mean.belief());
    }

    /** The taste alone, with bands that hold what they say. */
    GaussianPosterior shown() {
        return OutsideOption.taste(calibrated.belief());
    }

    /**
     * What a signal says of the belief, as choices; empty when its kind is left out, or when it says nothing of one taste.
     *
     * @param rows H, the cards as they were
     * @param edited the row of what an edit made; ignored for other signals
     */
    static List<Choice> choices(
            ProducingEvent.Signal signal,
            double[][] rows,
            double[] edited,
            NamedDirections directions,
            ProducingSettings settings) {
        double temperature = settings.temperature();
        Set<SignalKind> used = settings.used();
        if (signal instanceof ProducingEvent.Picked picked && used.contains(SignalKind.PICK)) {
            boolean more = used.contains(SignalKind.BEST_WORST);
            return Signals.bestWorst(
                    rows,
                    picked.card(),
                    more ? optional(picked.second()) : OptionalInt.empty(),
                    more ? optional(picked.worst()) : OptionalInt.empty(),
                    temperature);
        }
        if (signal instanceof ProducingEvent.Edited edit && used.contains(SignalKind.EDIT)) {
            return List.of(Signals.edit(rows[edit.card()], edited, temperature));
        }
        if (signal instanceof ProducingEvent.Explained explained && used.contains(SignalKind.RATIONALE)) {
            return directions.choices(explained.axes(), rows, explained.card());
        }
        if (signal instanceof ProducingEvent.Judged judged && used.contains(SignalKind.JUDGEMENT)) {
            double[] h = rows[judged.card()];
            return List.of(judged.liked() ? Signals.like(h, temperature) : Signals.dislike(h, temperature));
        }
        if (signal instanceof ProducingEvent.Rejected && used.contains(SignalKind.REJECTION)) {
            return List.of(Signals.rejectAll(rows, temperature));
        }
        return List.of();
    }

    private static OptionalInt optional(@Nullable Integer card) {
        return card == null ? OptionalInt.empty() : OptionalInt.of(card);
    }

    /** What a signal about the cards of round {@code number} teaches; see {@link #choices}. */
    ProducerTaste after(
            ProducingEvent.Signal signal,
            double[][] rows,
            double[] edited,
            NamedDirections directions,
            ProducingSettings settings,
            int number) {
        if (signal instanceof ProducingEvent.SoundedAlike alike) {
            return settings.used().contains(SignalKind.REDUNDANCY)
                    ? new ProducerTaste(
                            opening,
                            mean,
                            calibrated,
                            before,
                            soundAlike.with(rows[alike.one()], rows[alike.other()]),
                            foreseen)
                    : this;
        }
        List<Choice> choices = choices(signal, rows, edited, directions, settings);
        if (choices.isEmpty()) {
            return this;
        }
        ProducerTaste learnt = new ProducerTaste(
                opening,
                (FilterMixture) mean.after(choices),
                (StaticFilter) calibrated.after(choices),
                calibrated.belief(),
                soundAlike,
                foreseen);
        return signal instanceof ProducingEvent.Picked picked
                ? learnt.withScore(
                        rows, picked.card(), number, new MultinomialLogit(settings.temperature()), calibrated)
                : learnt;
    }

    private ProducerTaste withScore(
            double[][] rows, int card, int number, MultinomialLogit likelihood, StaticFilter beforePick) {
        double[] popular = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            popular[i] = opening.expectedUtility(rows[i]);
        }
        Foreseen longer = foreseen.with(
                number,
                beforePick.predict(OutsideOption.options(rows), likelihood),
                likelihood.probabilities(popular),
                card);
        return new ProducerTaste(opening, mean, calibrated, before, soundAlike, longer);
    }
}
