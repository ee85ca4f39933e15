package studio.taste.export;

import java.util.function.Function;

/**
 * A column of the label table: how it is written and what the codebook says of it. There is one list of columns, {@link
 * LabelColumns}, so that table and codebook cannot disagree.
 *
 * @param name lower case, words joined by underscores
 * @param type {@code text}, {@code integer}, {@code number}, {@code choice}, {@code instant}
 * @param unit of a number, empty otherwise
 * @param values allowed values of a choice, or the range of a number; empty when there is no limit
 * @param meaning one sentence
 * @param value the cell; empty means it was not asked or does not apply
 */
record LabelColumn(
        String name, Type type, String unit, String values, String meaning, Function<LabelRow, String> value) {

    /** What a column holds. */
    enum Type {
        TEXT,
        INTEGER,
        NUMBER,
        CHOICE,
        INSTANT
    }

    /** The cell of a row, as it is written. */
    String cell(LabelRow row) {
        String text = value.apply(row);
        return type == Type.TEXT ? disarmed(text) : text;
    }

    /**
     * Text that a spreadsheet would take for a formula is preceded by an apostrophe, which spreadsheets do not show. Numbers
     * are never text here, so a minus sign stays a minus sign.
     */
    static String disarmed(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
