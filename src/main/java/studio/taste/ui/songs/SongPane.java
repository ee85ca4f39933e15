package studio.taste.ui.songs;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import studio.taste.music.Genre;
import studio.taste.ui.widgets.Layouts;
import studio.taste.ui.widgets.SongMap;
import studio.taste.ui.widgets.Words;
import studio.taste.ui.widgets.WorkBar;

/** A song: what was found, its sound over time, and the fields that correct it. */
public final class SongPane extends VBox {
    private final SongModel model;
    private final SongController controller;

    public SongPane(SongModel model, SongController controller) {
        super(12);
        this.model = model;
        this.controller = controller;
        getStyleClass().add("song-pane");
        SongMap map = new SongMap();
        map.setId("song-map");
        map.positionSecondsProperty().bind(model.positionSecondsProperty());
        map.setOnSeek(controller::seek);
        model.songProperty().addListener((property, was, is) -> map.show(is == null ? null : is.map()));
        SongView song = model.songProperty().get();
        map.show(song == null ? null : song.map());
        VBox.setVgrow(map, Priority.ALWAYS);
        getChildren().addAll(heading(), facts(), map, legend(), fields(), work(), messages());
    }

    private Label heading() {
        Label title = new Label();
        title.getStyleClass().add("title-3");
        title.textProperty().bind(words(SongView::title));
        title.setId("song-title");
        return title;
    }

    private FlowPane facts() {
        FlowPane facts = new FlowPane(32, 8);
        facts.getChildren()
                .addAll(
                        fact("Tempo", SongView::tempoWords, SongView::tempoSource, "song-tempo"),
                        fact("Key", SongView::keyWords, SongView::keySource, "song-key"),
                        fact("First downbeat", SongView::downbeatWords, SongView::downbeatSource, "song-downbeat"),
                        fact("Groove", SongView::grooveWords, view -> "from the drums", "song-groove"),
                        fact("Genre", SongView::genreWords, view -> "", "song-genre"));
        return facts;
    }

    private VBox fact(String name, Function<SongView, String> value, Function<SongView, String> source, String id) {
        Label words = new Label();
        words.getStyleClass().add("strong");
        words.textProperty().bind(words(value));
        words.setId(id);
        Label from = Words.caption("");
        from.textProperty().bind(words(source));
        return new VBox(2, Words.caption(name), words, from);
    }

    private Label legend() {
        return Words.caption("Waveforms: peak and, darker, mean level. Under the vocals: sung phrases."
                + " Below: energy of each bar. Arrow keys move by a bar, Page Up and Page Down by a section.");
    }

    private FlowPane fields() {
        FlowPane fields = new FlowPane(16, 16);
        fields.setRowValignment(VPos.BOTTOM);
        Button apply = new Button("Analyse again");
        apply.setId("correct");
        apply.setDefaultButton(true);
        apply.setOnAction(event -> controller.correct());
        apply.disableProperty()
                .bind(model.songProperty().isNull().or(model.work().runningProperty()));
        fields.getChildren()
                .addAll(
                        Layouts.field(
                                "Tempo, bpm",
                                row(
                                        field(model.tempoProperty(), "estimate", "tempo"),
                                        small("½", "Half the tempo", () -> controller.multiplyTempo(0.5)),
                                        small("×2", "Twice the tempo", () -> controller.multiplyTempo(2)))),
                        Layouts.field(
                                "First downbeat, s",
                                row(
                                        field(model.downbeatProperty(), "estimate", "downbeat"),
                                        small("Here", "First downbeat at the cursor", controller::downbeatHere))),
                        Layouts.field("Key", field(model.keyProperty(), "estimate", "key")),
                        Layouts.field("Genre", genres()),
                        apply,
                        small("Clear", "Estimate tempo, downbeat and key", controller::clear));
        return fields;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(4, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TextField field(StringProperty text, String prompt, String id) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(text);
        field.setPromptText(prompt);
        field.setPrefColumnCount(7);
        field.setId(id);
        field.disableProperty().bind(model.songProperty().isNull());
        return field;
    }

    private Button small(String words, String meaning, Runnable act) {
        Button button = new Button(words);
        button.setAccessibleText(meaning);
        button.setOnAction(event -> act.run());
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(model.songProperty().isNull());
        return button;
    }

    private ComboBox<Genre> genres() {
        ComboBox<Genre> genres = new ComboBox<>(FXCollections.observableArrayList(Genre.values()));
        genres.valueProperty().bindBidirectional(model.genreProperty());
        genres.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Genre genre) {
                return genre == null ? "" : genre.word();
            }

            @Override
            public Genre fromString(String word) {
                return Genre.named(word).orElse(Genre.UNKNOWN);
            }
        });
        genres.setId("genre");
        genres.disableProperty().bind(model.songProperty().isNull());
        return genres;
    }

    private WorkBar work() {
        return new WorkBar(
                model.work().runningProperty(),
                model.work().fractionProperty(),
                model.work().doingProperty(),
                model.work()::cancel);
    }

    private VBox messages() {
        Label trouble = message(model.troubleProperty(), "trouble");
        trouble.getStyleClass().add("danger-words");
        return new VBox(trouble, message(model.noteProperty(), "note"));
    }

    private static Label message(StringProperty words, String id) {
        Label label = Words.body("");
        label.textProperty().bind(words);
        label.setWrapText(true);
        label.setId(id);
        return Layouts.shownWhen(label, words.isNotEmpty());
    }

    private ObservableValue<String> words(Function<SongView, String> of) {
        return Bindings.createStringBinding(
                () -> {
                    SongView song = model.songProperty().get();
                    return song == null ? "–" : of.apply(song);
                },
                model.songProperty());
    }
}
