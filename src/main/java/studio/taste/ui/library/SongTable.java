package studio.taste.ui.library;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.taste.ui.AuditionModel;
import studio.taste.ui.SongCard;
import studio.taste.ui.widgets.ClockText;
import studio.taste.ui.widgets.Columns;

/** The songs of the library with what is known of them; the one that is heard is marked. */
final class SongTable extends TableView<SongCard> {
    private static final PseudoClass HEARD_NOW = PseudoClass.getPseudoClass("heard-now");

    private final LibraryModel model;
    private final Consumer<SongCard> playOrPause;

    /**
     * @param playOrPause told of the song whose picture was clicked
     * @param play told of the song that was clicked twice
     */
    SongTable(LibraryModel model, Consumer<SongCard> playOrPause, Consumer<SongCard> play) {
        super(model.songs());
        this.model = model;
        this.playOrPause = playOrPause;
        setId("songs");
        setAccessibleText("Songs");
        getStyleClass().add("bordered");
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<SongCard, String> title = Columns.words("Title", 320, SongCard::title);
        title.setCellFactory(column -> new TitleCell());
        getColumns().add(heard());
        getColumns().add(title);
        getColumns().add(fixed(Columns.words("Genre", 144, SongCard::genre)));
        getColumns()
                .add(fixed(
                        Columns.number("Tempo", 104, song -> String.format(Locale.ROOT, "%.0f bpm", song.tempoBpm()))));
        getColumns().add(fixed(Columns.words("Key", 152, SongCard::key)));
        getColumns().add(fixed(Columns.number("Length", 88, song -> ClockText.of(song.durationSeconds()))));
        getColumns().add(fixed(Columns.words("From", 136, song -> song.demo() ? "demo song" : "imported")));
        setRowFactory(table -> row(play));
        getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (is != null) {
                model.selectedProperty().set(is);
            }
        });
        model.selectedProperty().addListener((property, was, is) -> select(is));
        select(model.selectedProperty().get());
    }

    private void select(@Nullable SongCard song) {
        if (song == null) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedItem() != song) {
            getSelectionModel().select(song);
            scrollTo(song);
        }
    }

    /** Columns of known width leave the rest to the title. */
    private static <V> TableColumn<SongCard, V> fixed(TableColumn<SongCard, V> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    private static TableRow<SongCard> row(Consumer<SongCard> play) {
        TableRow<SongCard> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                play.accept(row.getItem());
            }
        });
        return row;
    }

    private TableColumn<SongCard, SongCard> heard() {
        TableColumn<SongCard, SongCard> column = new TableColumn<>();
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(ignored -> new HeardCell());
        column.setPrefWidth(44);
        column.setSortable(false);
        column.setReorderable(false);
        return fixed(column);
    }

    /** Long titles are cut short and read in full by pointing at them. */
    private static final class TitleCell extends TableCell<SongCard, String> {
        private final Tooltip whole = new Tooltip();

        @Override
        protected void updateItem(@Nullable String title, boolean empty) {
            super.updateItem(title, empty);
            String words = empty || title == null ? "" : title;
            setText(words);
            whole.setText(words);
            setTooltip(words.isEmpty() ? null : whole);
        }
    }

    /** Plays or holds a song by a click; the keyboard does it from the row. */
    private final class HeardCell extends TableCell<SongCard, SongCard> {
        private final FontIcon icon = new FontIcon(Feather.PLAY);

        HeardCell() {
            getStyleClass().add("heard");
            AuditionModel<SongCard> audition = model.audition();
            InvalidationListener changed = property -> show();
            audition.itemProperty().addListener(changed);
            audition.phaseProperty().addListener(changed);
            setOnMouseClicked(event -> {
                SongCard song = getItem();
                if (song != null && event.getButton() == MouseButton.PRIMARY) {
                    playOrPause.accept(song);
                    event.consume();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable SongCard song, boolean empty) {
            super.updateItem(song, empty);
            show();
        }

        private void show() {
            SongCard song = isEmpty() ? null : getItem();
            if (song == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            boolean playing = model.audition().isPlaying(song);
            icon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
            pseudoClassStateChanged(
                    HEARD_NOW,
                    Objects.equals(song, model.audition().itemProperty().get()));
            setAccessibleText(playing ? "Playing" : "Play");
            setGraphic(icon);
        }
    }
}
