package studio.taste.simulation.producers;

import java.util.Locale;
import studio.taste.preference.FilterMixture;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.StaticFilter;
import studio.taste.preference.TasteFilter;
import studio.taste.preference.TwoTimescaleFilter;
import studio.taste.preference.UpdateRule;

/** How much a taste is taken to move. */
public enum FilterKind {
    /** Not at all. */
    STATIC,
    /** Trait and state. */
    TWO_TIMESCALE,
    /** Whichever of the two has lately foretold better. */
    MIXTURE;

    /** The word it is known by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    TasteFilter start(UpdateRule rule, GaussianPosterior prior) {
        return switch (this) {
            case STATIC -> new StaticFilter(rule, prior);
            case TWO_TIMESCALE -> TwoTimescaleFilter.of(rule, prior);
            case MIXTURE -> FilterMixture.of(rule, prior);
        };
    }
}
