package studio.taste.session.producing;

import java.util.ArrayList;
import java.util.List;
import studio.taste.features.TasteAxis;
import studio.taste.preference.Choice;
import studio.taste.preference.Signals;
import studio.taste.remix.RationaleReading;

/**
 * What the musical axes are in the representation.
 *
 * @param axes J axes
 * @param directions what one standard deviation along each does to h, J rows of length d
 */
record NamedDirections(List<TasteAxis> axes, double[][] directions) {
    /** How a reason is kept: the axis' id, after + or − when one of its ends was named. */
    static String name(RationaleReading.Reason reason) {
        String axis = reason.parameter().axis();
        return reason.direction() == 0 ? axis : (reason.direction() > 0 ? "+" : "-") + axis;
    }

    /**
     * What naming axes says: for each, that it is this direction, of all, in which the card is better than the others. Where the card
     * lies on the other side of the others than was said, the words still count: that end of the axis is preferred to the other.
     *
     * @param named as {@link #name} gives them; unknown ones say nothing
     * @param rows H, the cards
     * @param card the one that was explained
     */
    List<Choice> choices(List<String> named, double[][] rows, int card) {
        double[] difference = lessOthers(rows, card);
        double[][] unit = new double[directions.length][];
        for (int j = 0; j < unit.length; j++) {
            unit[j] = unit(directions[j]);
        }
        List<Choice> choices = new ArrayList<>();
        for (String name : named) {
            int sign = name.startsWith("-") ? -1 : name.startsWith("+") ? 1 : 0;
            int axis = index(sign == 0 ? name : name.substring(1));
            if (axis >= 0) {
                double share = dot(unit[axis], difference);
                if (sign * share >= 0) {
                    choices.add(Signals.rationale(difference, unit, axis));
                } else {
                    double[][] ends = {times(unit[axis], -share), times(unit[axis], share)};
                    choices.add(Signals.pick(ends, 0, Signals.RATIONALE_TEMPERATURE));
                }
            }
        }
        return choices;
    }

    /** Place of an axis, −1 when there is none of that id. */
    int index(String id) {
        for (int j = 0; j < axes.size(); j++) {
            if (axes.get(j).id().equals(id)) {
                return j;
            }
        }
        return -1;
    }

    private static double[] lessOthers(double[][] rows, int card) {
        double[] difference = rows[card].clone();
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < difference.length && i != card; k++) {
                difference[k] -= rows[i][k] / (rows.length - 1);
            }
        }
        return difference;
    }

    private static double[] unit(double[] row) {
        double length = Math.sqrt(dot(row, row));
        return length == 0 ? row.clone() : times(row, 1 / length);
    }

    private static double[] times(double[] row, double factor) {
        double[] scaled = row.clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= factor;
        }
        return scaled;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
