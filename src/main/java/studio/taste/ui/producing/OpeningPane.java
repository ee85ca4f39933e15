package studio.taste.ui.producing;

import static studio.taste.ui.widgets.Layouts.field;
import static studio.taste.ui.widgets.Layouts.gap;
import static studio.taste.ui.widgets.Layouts.shownWhen;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.RaterChoice;
import studio.taste.ui.SongCard;
import studio.taste.ui.SongList;
import studio.taste.ui.widgets.KeyCap;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Segments;
import studio.taste.ui.widgets.Segments.Segment;
import studio.taste.ui.widgets.Words;
import studio.taste.ui.widgets.WorkBar;

/** The set-up of a producer's session; with an empty library an invitation. */
public final class OpeningPane extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final List<String> CONTEXTS = List.of("focus", "party");

    private final OpeningModel model;
    private final OpeningController controller;

    public OpeningPane(OpeningModel model, OpeningController controller) {
        super(16);
        this.model = model;
        this.controller = controller;
        getStyleClass().addAll("page", "start");
        setMaxWidth(1280);
        BooleanBinding isEmpty = Bindings.isEmpty(model.songs());
        StackPane body = new StackPane(
                shownWhen(invitation(), model.listedProperty().and(isEmpty)),
                shownWhen(setUp(), model.listedProperty().and(isEmpty.not())));
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Words.live(model.troubleProperty(), "notice", "danger"),
                        body,
                        new WorkBar(
                                model.work().runningProperty(),
                                model.work().fractionProperty(),
                                model.work().doingProperty(),
                                controller::cancel));
    }

    private Node invitation() {
        Label heading = Words.display("A remix that is yours");
        heading.setWrapText(true);
        Label text =
                Words.body("The studio makes eight previews of the same two songs. You pick one, change it in your own"
                        + " words, or turn all of them down; after every answer the next eight are closer to your taste, and you"
                        + " see what the studio believes and how sure it is.");
        text.getStyleClass().add("quiet");
        KeyedButton demo = new KeyedButton("Make the demo songs", "Enter").main();
        demo.setId("produce-demo");
        demo.setOnAction(event -> controller.makeDemoSongs());
        demo.disableProperty().bind(model.work().runningProperty());
        Label own = Words.caption("Your own songs are imported in the Library or in Listen.");
        VBox box = new VBox(24, heading, text, demo, own);
        box.setMaxWidth(640);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node setUp() {
        Node songs = songs();
        VBox.setVgrow(songs, Priority.ALWAYS);
        Label fit = Words.live(model.fitSentenceProperty(), "fit");
        fit.setId("produce-fit");
        model.fitsProperty().addListener((property, was, is) -> fit.pseudoClassStateChanged(REFUSED, !is));
        fit.pseudoClassStateChanged(REFUSED, !model.fitsProperty().get());
        return new VBox(16, unfinished(), heading(), songs, fit, wishes(), who(), openRow());
    }

    private Node unfinished() {
        Label words = Words.ellipsised(new Label());
        words.getStyleClass().add("strong");
        words.textProperty().bind(model.unfinishedProperty().map(about -> "You were at " + about + "."));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        KeyedButton go = new KeyedButton("Go on", "Enter").main();
        go.setId("produce-resume");
        go.setOnAction(event -> controller.resume());
        go.disableProperty().bind(model.work().runningProperty());
        HBox banner = new HBox(16, words, go);
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().add("notice");
        return shownWhen(banner, model.unfinishedProperty().isNotEmpty());
    }

    private Node heading() {
        KeyedButton demo = new KeyedButton("Add the demo songs", "Ctrl+D");
        demo.setOnAction(event -> controller.makeDemoSongs());
        demo.disableProperty().bind(model.work().runningProperty());
        HBox row = new HBox(
                16,
                Words.title("New session"),
                gap(),
                shownWhen(demo, Bindings.size(model.songs()).lessThan(2)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node songs() {
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(8);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        column(grid, 0, "Vocals from", model.vocalProperty());
        column(grid, 1, "Instruments from", model.instrumentalProperty());
        return grid;
    }

    private void column(GridPane grid, int column, String role, ObjectProperty<@Nullable SongCard> chosen) {
        SongList list = new SongList(role, model.songs(), chosen);
        list.setId(column == 0 ? "produce-vocals" : "produce-instruments");
        GridPane.setVgrow(list, Priority.ALWAYS);
        Label label = Words.caption(role);
        label.setLabelFor(list);
        grid.add(label, column, 0);
        grid.add(list, column, 1);
    }

    private Node wishes() {
        TextField wish = new TextField();
        wish.setId("produce-wish");
        wish.setPromptText("such as: warm, the vocal comes late; or nothing");
        wish.textProperty().bindBidirectional(model.wishProperty());
        wish.setAccessibleText("Wish, in your words");
        wish.setOnAction(event -> controller.goOn());
        VBox words = field("Wish, in your words", wish);
        HBox.setHgrow(words, Priority.ALWAYS);
        ComboBox<String> context = new ComboBox<>();
        context.setId("produce-context");
        context.getItems().setAll(CONTEXTS);
        context.setEditable(true);
        context.setPrefWidth(264);
        context.setPromptText("focus, party, or your own words");
        context.setAccessibleText("What the music is for");
        context.getEditor().textProperty().bindBidirectional(model.contextProperty());
        return new HBox(24, words, field("What it is for", context));
    }

    private Node who() {
        ComboBox<RaterChoice> producer = new ComboBox<>(model.producers());
        producer.setId("producer");
        producer.setAccessibleText("Who produces");
        producer.setPrefWidth(264);
        producer.setConverter(new ProducerWords());
        producer.valueProperty().bindBidirectional(model.producerProperty());
        TextField name = new TextField();
        name.setId("producer-name");
        name.setPromptText("optional, stays on this machine");
        name.setAccessibleText("What to call you; optional, stays on this machine");
        name.setPrefWidth(264);
        name.textProperty().bindBidirectional(model.displayNameProperty());
        Segments<Integer> cards = new Segments<>(
                "Previews in a round",
                model.cardsProperty().asObject(),
                List.of(new Segment<>(6, "6"), new Segment<>(7, "7"), new Segment<>(8, "8")));
        Node nameField = shownWhen(
                field("What to call you", name), model.producerProperty().isEqualTo(RaterChoice.NEW));
        return new HBox(24, field("Who produces", producer), nameField, field("Previews in a round", cards));
    }

    private Node openRow() {
        KeyedButton open = new KeyedButton("Start producing", "Enter");
        open.setId("produce-open");
        open.setOnAction(event -> controller.open());
        open.disableProperty().bind(model.fitsProperty().not().or(model.work().runningProperty()));
        model.unfinishedProperty().addListener((property, was, is) -> mark(open, is.isEmpty()));
        mark(open, model.unfinishedProperty().get().isEmpty());
        Label hint = Words.caption("Headphones are best. Everything you answer is saved as you go.");
        HBox row = new HBox(16, open, hint);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Starting is the main act unless a session waits to be gone on with. */
    private static void mark(KeyedButton open, boolean isMain) {
        open.setGraphic(new KeyCap(isMain ? "Enter" : "Ctrl+Enter"));
        open.setAccessibleHelp("Key " + (isMain ? "Enter" : "Control Enter"));
        open.getStyleClass().removeAll("accent", "main-act");
        if (isMain) {
            open.main();
        }
    }

    private static final class ProducerWords extends StringConverter<RaterChoice> {
        @Override
        public String toString(@Nullable RaterChoice choice) {
            return choice == null ? "" : choice.words();
        }

        @Override
        public RaterChoice fromString(String words) {
            throw new UnsupportedOperationException("producers are chosen, not typed");
        }
    }
}
