package studio.taste.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import studio.taste.features.MusicalAxes;
import studio.taste.features.TasteAxis;
import studio.taste.session.ProducingEvent;
import studio.taste.session.Production;

/**
 * What producers picked: a row per card of each portfolio that was picked from, in the form that {@code taste evaluate-choices} reads. Cards
 * are described by their places on the musical axes, in standard deviations of the planner's pools.
 */
final class ChoiceTable {
    static final String FILE = "choices.csv";
    static final String CODEBOOK = "choices-codebook.csv";

    private ChoiceTable() {}

    static List<String> header() {
        List<String> header = new ArrayList<>(List.of("rater", "set", "item", "chosen"));
        MusicalAxes.AXES.forEach(axis -> header.add(axis.id()));
        return header;
    }

    /** Rows of all picks that stand, in order. */
    static List<List<String>> rows(Collection<Production> productions) {
        List<List<String>> rows = new ArrayList<>();
        for (Production production : productions) {
            for (Production.Round round : production.rounds()) {
                for (Production.Timed timed : round.signals()) {
                    if (timed.signal() instanceof ProducingEvent.Picked picked) {
                        addRows(rows, production, round, picked);
                    }
                }
            }
        }
        return rows;
    }

    private static void addRows(
            List<List<String>> rows, Production production, Production.Round round, ProducingEvent.Picked picked) {
        List<ProducingEvent.Shown> cards = round.cards();
        for (int i = 0; i < cards.size(); i++) {
            List<String> row = new ArrayList<>();
            row.add(production.opened().producer().value());
            row.add(production.id().value() + "-" + round.presented().round());
            row.add(cards.get(i).candidate().plan().id().value());
            row.add(i == picked.card() ? "1" : "0");
            double[] values = MusicalAxes.values(
                    cards.get(i).candidate().plan(), cards.get(i).candidate().excerpt());
            for (double value : values) {
                row.add(Double.toString(value));
            }
            rows.add(row);
        }
    }

    /** A row per column: column, type, unit, values, meaning. */
    static List<List<String>> codebook() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("rater", "text", "", "", "Pseudonym of the producer."));
        rows.add(List.of(
                "set", "text", "", "", "The portfolio: session and round. Its cards are the rows of the same set."));
        rows.add(List.of("item", "text", "", "", "Id of the card's plan, edits made."));
        rows.add(List.of("chosen", "integer", "", "0, 1", "1 for the card that was picked."));
        for (TasteAxis axis : MusicalAxes.AXES) {
            rows.add(List.of(
                    axis.id(),
                    "number",
                    "standard deviations",
                    axis.lowWords() + " … " + axis.highWords(),
                    axis.method()));
        }
        return rows;
    }
}
