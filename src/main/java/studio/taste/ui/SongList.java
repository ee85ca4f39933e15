package studio.taste.ui;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.widgets.ClockText;
import studio.taste.ui.widgets.Words;

/** Songs to choose one of. */
public final class SongList extends ListView<SongCard> {
    private static final double ROW = 48;

    /**
     * @param role what the song is chosen for
     * @param chosen shown and changed
     */
    public SongList(String role, ObservableList<SongCard> songs, ObjectProperty<@Nullable SongCard> chosen) {
        super(songs);
        getStyleClass().add("song-list");
        setFixedCellSize(ROW);
        setMinHeight(2 * ROW);
        setPrefHeight(5 * ROW + 2);
        setAccessibleText(role);
        setCellFactory(list -> new Cell());
        getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (is != null) {
                chosen.set(is);
            }
        });
        chosen.addListener((property, was, is) -> select(is));
        songs.addListener((ListChangeListener<SongCard>) change -> select(chosen.get()));
        select(chosen.get());
    }

    private void select(@Nullable SongCard song) {
        if (song == null) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedItem() != song) {
            getSelectionModel().select(song);
            scrollTo(song);
        }
    }

    /** Tempo, key, genre and length of a song in one line. */
    public static String facts(SongCard song) {
        String facts = String.format(Locale.ROOT, "%.0f bpm · %s", song.tempoBpm(), song.key());
        if (!song.genre().isEmpty()) {
            facts += " · " + song.genre();
        }
        return facts + " · " + ClockText.of(song.durationSeconds());
    }

    private static final class Cell extends ListCell<SongCard> {
        private final Label title = Words.ellipsised(Words.body(""));
        private final Label facts = Words.ellipsised(Words.caption(""));
        private final VBox both = new VBox(title, facts);

        Cell() {
            title.setWrapText(false);
            // Without a preferred width of its own a cell follows the list, and long titles are cut short instead of
            // scrolling.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable SongCard song, boolean empty) {
            super.updateItem(song, empty);
            if (empty || song == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                title.setText(song.title());
                facts.setText(facts(song));
                setGraphic(both);
                setAccessibleText(song.title() + ", " + facts(song));
            }
        }
    }
}
