package studio.taste.ui.listening;

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
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.taste.session.PlotTiming;
import studio.taste.ui.OpenSession;
import studio.taste.ui.PathAsker;
import studio.taste.ui.RaterChoice;
import studio.taste.ui.SongCard;
import studio.taste.ui.SongList;
import studio.taste.ui.widgets.KeyCap;
import studio.taste.ui.widgets.KeyedButton;
import studio.taste.ui.widgets.Segments;
import studio.taste.ui.widgets.Segments.Segment;
import studio.taste.ui.widgets.Words;
import studio.taste.ui.widgets.WorkBar;

/** The start: with an empty library an invitation, otherwise the set-up of a session. */
public final class StartPane extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final StartModel model;
    private final StartController controller;
    private final PathAsker paths;

    public StartPane(StartModel model, StartController controller, PathAsker paths) {
        super(16);
        this.model = model;
        this.controller = controller;
        this.paths = paths;
        getStyleClass().addAll("page", "start");
        setMaxWidth(1280);
        BooleanBinding isEmpty = Bindings.isEmpty(model.songs());
        Node invitation = shownWhen(invitation(), model.listedProperty().and(isEmpty));
        Node setUp = shownWhen(setUp(), model.listedProperty().and(isEmpty.not()));
        Node work = new WorkBar(
                model.work().runningProperty(),
                model.work().fractionProperty(),
                model.work().doingProperty(),
                controller::cancel);
        StackPane body = new StackPane(invitation, setUp);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Words.live(model.troubleProperty(), "notice", "danger"),
                        Words.live(model.noteProperty(), "notice"),
                        body,
                        work);
    }

    private Node invitation() {
        Label heading = Words.display("Which do you like better?");
        heading.setWrapText(true);
        Label text = Words.body(
                "You will hear two short remixes of the same songs, equally loud and without names, and say which one"
                        + " you like better. After a few answers the studio shows what it has learnt about your taste."
                        + " Headphones are best.");
        text.getStyleClass().add("quiet");
        KeyedButton demo = new KeyedButton("Listen with the demo songs", "Enter").main();
        demo.setId("demo");
        demo.setOnAction(event -> controller.listenToDemo());
        demo.disableProperty().bind(model.work().runningProperty());
        KeyedButton ownSongs = importButton("Import your own song…");
        Label drop = Words.caption("Or drop a folder of stems anywhere in this window: vocals, drums, bass and other,"
                + " as WAV, AIFF, FLAC, MP3, Ogg Vorbis or M4A.");
        HBox acts = new HBox(16, demo, ownSongs);
        acts.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(24, heading, text, acts, drop);
        box.setMaxWidth(640);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node setUp() {
        Node songs = songs();
        VBox.setVgrow(songs, Priority.ALWAYS);
        Label fit = Words.live(model.fitSentenceProperty(), "fit");
        model.fitsProperty().addListener((property, was, is) -> fit.pseudoClassStateChanged(REFUSED, !is));
        fit.pseudoClassStateChanged(REFUSED, !model.fitsProperty().get());
        return new VBox(16, open(), songHeading(), songs, fit, who(), settings(), startRow());
    }

    private Node open() {
        Label words = Words.body("");
        words.getStyleClass().add("strong");
        words.textProperty().bind(model.openProperty().map(StartPane::openWords).orElse(""));
        KeyedButton go = new KeyedButton("Continue your session", "Enter").main();
        go.setId("resume");
        go.setOnAction(event -> controller.resume());
        go.disableProperty().bind(model.work().runningProperty());
        HBox banner = new HBox(16, words, gap(), go);
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().add("notice");
        return shownWhen(banner, model.openProperty().isNotNull());
    }

    private static String openWords(OpenSession open) {
        return "You stopped at trial " + open.nextTrial() + " of " + open.trials() + ".";
    }

    private Node songHeading() {
        KeyedButton demo = new KeyedButton("Add the demo songs", "Ctrl+D");
        demo.setId("add-demo");
        demo.setOnAction(event -> controller.imports().addDemoSongs());
        demo.disableProperty().bind(model.work().runningProperty());
        HBox row = new HBox(
                16,
                Words.title("New session"),
                gap(),
                shownWhen(demo, Bindings.size(model.songs()).lessThan(2)),
                importButton("Import a song…"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private KeyedButton importButton(String words) {
        KeyedButton button = new KeyedButton(words, "Ctrl+I")
                .explained("A folder of stems: vocals, drums, bass and other. It can also be dropped on the window.");
        button.getStyleClass().add("import");
        button.setOnAction(event -> askAndImport());
        button.disableProperty().bind(model.work().runningProperty());
        return button;
    }

    /** Asks for a folder of stems and imports it. */
    public void askAndImport() {
        paths.folder("Choose a folder of stems").ifPresent(controller.imports()::importSong);
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
        list.setId(column == 0 ? "vocals" : "instruments");
        GridPane.setVgrow(list, Priority.ALWAYS);
        Label label = Words.caption(role);
        label.setLabelFor(list);
        grid.add(label, column, 0);
        grid.add(list, column, 1);
    }

    private Node who() {
        ComboBox<RaterChoice> rater = new ComboBox<>(model.raters());
        rater.setId("rater");
        rater.setAccessibleText("Who listens");
        rater.setPrefWidth(264);
        rater.setConverter(new RaterWords());
        rater.valueProperty().bindBidirectional(model.raterProperty());
        TextField name = new TextField();
        name.setId("display-name");
        name.setPromptText("optional, stays on this machine");
        name.setAccessibleText("What to call you; optional, stays on this machine");
        name.setPrefWidth(264);
        name.textProperty().bindBidirectional(model.displayNameProperty());
        Segments<Integer> trials = new Segments<>(
                "Trials",
                model.trialsProperty().asObject(),
                List.of(new Segment<>(10, "10"), new Segment<>(24, "24"), new Segment<>(40, "40")));
        Node nameField =
                shownWhen(field("What to call you", name), model.raterProperty().isEqualTo(RaterChoice.NEW));
        return new HBox(
                24, field("Who listens", rater), nameField, field("Trials", trials), field("Sound through", device()));
    }

    private ComboBox<String> device() {
        ComboBox<String> device = new ComboBox<>(model.devices());
        device.setId("sound-device");
        device.setAccessibleText("Sound device");
        device.setPrefWidth(264);
        device.setValue(model.deviceProperty().get());
        model.deviceProperty().addListener((property, was, is) -> device.setValue(is));
        device.setOnShowing(event -> controller.listDevices());
        device.setOnAction(event -> {
            String name = device.getValue();
            if (name != null && !name.equals(model.deviceProperty().get())) {
                controller.chooseDevice(name);
            }
        });
        return device;
    }

    private Node settings() {
        Segments<Double> share = new Segments<>(
                "Share of each side to be heard before a vote",
                model.heardShareProperty().asObject(),
                List.of(
                        new Segment<>(0.25, "a quarter"),
                        new Segment<>(0.5, "half"),
                        new Segment<>(0.75, "three quarters"),
                        new Segment<>(1.0, "all")));
        Segments<PlotTiming> plots = new Segments<>(
                "When the rater sees what was learnt",
                model.plotsProperty(),
                List.of(
                        new Segment<>(PlotTiming.AFTER, "after the session"),
                        new Segment<>(PlotTiming.LIVE, "after each answer")));
        Label caution = Words.caption("Plots after each answer can sway the next one.");
        HBox row = new HBox(
                24,
                field("Of each side, to be heard before a vote", share),
                field("What was learnt is shown", plots),
                caution);
        row.setAlignment(Pos.BOTTOM_LEFT);
        TitledPane pane = new TitledPane("Session settings (for the researcher)", row);
        pane.setId("settings");
        pane.setAnimated(false);
        pane.setExpanded(false);
        pane.setMinHeight(Region.USE_PREF_SIZE);
        return pane;
    }

    private Node startRow() {
        KeyedButton start = new KeyedButton("Start listening", "Enter");
        start.setId("start");
        start.setOnAction(event -> controller.start());
        start.disableProperty().bind(model.fitsProperty().not().or(model.work().runningProperty()));
        model.openProperty().addListener((property, was, is) -> mark(start, is == null));
        mark(start, model.openProperty().get() == null);
        Label blind = Words.caption("Blind: nothing on the screen will tell the two sides apart.");
        HBox row = new HBox(16, start, blind);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Starting is the main act unless a session waits to be gone on with. */
    private static void mark(KeyedButton start, boolean isMain) {
        start.setGraphic(new KeyCap(isMain ? "Enter" : "Ctrl+Enter"));
        start.setAccessibleHelp("Key " + (isMain ? "Enter" : "Control Enter"));
        start.getStyleClass().removeAll("accent", "main-act");
        if (isMain) {
            start.main();
        }
    }

    private static final class RaterWords extends StringConverter<RaterChoice> {
        @Override
        public String toString(@Nullable RaterChoice choice) {
            return choice == null ? "" : choice.words();
        }

        @Override
        public RaterChoice fromString(String words) {
            throw new UnsupportedOperationException("raters are chosen, not typed");
        }
    }
}
