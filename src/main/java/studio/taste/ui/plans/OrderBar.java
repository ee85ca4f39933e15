package studio.taste.ui.plans;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.SongCard;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Layouts;

/** What is asked for: two songs and a wish. */
final class OrderBar extends HBox {
    private final PlanModel model;
    private final TextField wish = new TextField();

    /**
     * @param openPlan asks for a file and opens it
     */
    OrderBar(PlanModel model, PlanController controller, Runnable openPlan) {
        super(12);
        this.model = model;
        wish.setId("wish");
        wish.setPromptText("such as: a calm build, vocals up front, house");
        wish.textProperty().bindBidirectional(model.wordsProperty());
        wish.setOnAction(event -> controller.plan());
        VBox words = Layouts.field("Wish, in your words", wish);
        setHgrow(words, Priority.ALWAYS);
        KeyedButton plan = new KeyedButton("Plan", "Ctrl+Enter").main();
        plan.setId("plan");
        plan.setOnAction(event -> controller.plan());
        KeyedButton others = new KeyedButton("Others", "Ctrl+R").explained("Other plans of the same two songs.");
        others.setId("others");
        others.setOnAction(event -> controller.planOthers());
        BooleanBinding cannot = model.vocalProperty()
                .isNull()
                .or(model.instrumentalProperty().isNull())
                .or(model.work().runningProperty());
        plan.disableProperty().bind(cannot);
        others.disableProperty().bind(cannot.or(Bindings.isEmpty(model.cards())));
        KeyedButton open = new KeyedButton("Open…", "Ctrl+O").explained("A plan that was saved as JSON.");
        open.setId("open-plan");
        open.setOnAction(event -> openPlan.run());
        getChildren()
                .addAll(
                        Layouts.field("Vocals of", songs("vocal-song", model.vocalProperty())),
                        Layouts.field("Instruments of", songs("instrumental-song", model.instrumentalProperty())),
                        words,
                        plan,
                        others,
                        open);
        setAlignment(Pos.BOTTOM_LEFT);
    }

    /** Gives the focus to the wish. */
    @Override
    public void requestFocus() {
        wish.requestFocus();
    }

    boolean hasWishFocus() {
        return wish.isFocused();
    }

    private ComboBox<SongCard> songs(String id, ObjectProperty<@Nullable SongCard> chosen) {
        ComboBox<SongCard> songs = new ComboBox<>(model.songs());
        songs.setId(id);
        songs.setPrefWidth(192);
        songs.setMinWidth(120);
        songs.setCellFactory(box -> new SongCell());
        songs.setButtonCell(new SongCell());
        songs.valueProperty().bindBidirectional(chosen);
        return songs;
    }

    private static final class SongCell extends ListCell<SongCard> {
        @Override
        protected void updateItem(@Nullable SongCard song, boolean empty) {
            super.updateItem(song, empty);
            setText(empty || song == null ? "Choose a song" : song.title());
        }
    }
}
