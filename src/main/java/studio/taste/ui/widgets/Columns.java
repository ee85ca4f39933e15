package studio.taste.ui.widgets;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;

/** Columns of tables that are read, not edited or sorted. */
public final class Columns {
    private Columns() {}

    /** A column of words. */
    public static <R> TableColumn<R, String> words(String title, double width, Function<R, String> value) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** A column of numbers, which end below one another. */
    public static <R> TableColumn<R, String> number(String title, double width, Function<R, String> value) {
        TableColumn<R, String> column = words(title, width, value);
        column.getStyleClass().add("number");
        return column;
    }
}
