package studio.taste.export;

import java.util.Locale;
import java.util.Map;

/** Cells of a table that was read, with a sentence for each that is not as it should be. */
final class Cells {
    private Cells() {}

    static String text(Map<String, String> cells, String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("the column " + column + " is missing");
        }
        return cell;
    }

    static int integer(Map<String, String> cells, String column) {
        String cell = text(cells, column);
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " is no whole number: \"" + cell + "\"", e);
        }
    }

    static double number(Map<String, String> cells, String column) {
        String cell = text(cells, column);
        try {
            double value = Double.parseDouble(cell);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + " is no number: \"" + cell + "\"", e);
        }
        throw new IllegalArgumentException(column + " is not finite: \"" + cell + "\"");
    }

    static <E extends Enum<E>> E choice(Map<String, String> cells, String column, Class<E> type) {
        String cell = text(cells, column);
        try {
            return Enum.valueOf(type, cell.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(column + " is \"" + cell + "\", which is no choice of it", e);
        }
    }
}
