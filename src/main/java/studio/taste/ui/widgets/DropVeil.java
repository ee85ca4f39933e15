package studio.taste.ui.widgets;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Lies over a room while files are dragged across it, and says what becomes of them when they are dropped. */
public final class DropVeil extends StackPane {
    private final BooleanProperty dropping = new SimpleBooleanProperty(this, "dropping");
    private final BooleanSupplier welcome;
    private final Consumer<List<Path>> dropped;

    /**
     * @param room on which files are dropped; shows this veil above everything else
     * @param title what to do
     * @param text what becomes of them
     * @param welcome whether files are taken now
     * @param dropped told what was dropped
     */
    public DropVeil(Node room, String title, String text, BooleanSupplier welcome, Consumer<List<Path>> dropped) {
        this.welcome = welcome;
        this.dropped = dropped;
        VBox card = new VBox(8, Words.title(title), Words.body(text));
        card.getStyleClass().addAll("card", "drop-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        getStyleClass().add("veil");
        setMouseTransparent(true);
        Layouts.shownWhen(this, dropping);
        room.setOnDragOver(this::over);
        room.setOnDragExited(event -> dropping.set(false));
        room.setOnDragDropped(this::drop);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && welcome.getAsBoolean()) {
            event.acceptTransferModes(TransferMode.COPY);
            dropping.set(true);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        dropping.set(false);
        List<File> files = event.getDragboard().getFiles();
        dropped.accept(files.stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }
}
