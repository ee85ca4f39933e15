package studio.taste.ui.research;

import java.time.ZoneId;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import studio.taste.ui.PathAsker;
import studio.taste.ui.models.ModelsController;
import studio.taste.ui.models.ModelsModel;
import studio.taste.ui.models.ModelsPane;
import studio.taste.ui.widgets.PlotOutlet;
import studio.taste.ui.widgets.Segments;
import studio.taste.ui.widgets.Segments.Segment;

/** The researcher's room: the sessions, or the models. */
public final class ResearchRoom extends StackPane {
    private final ResearchModel model;
    private final ModelsModel modelsModel;
    private final ResearchPane sessions;
    private final ModelsPane models;

    /**
     * @param zone in which times are shown
     */
    public ResearchRoom(
            ResearchModel model,
            ResearchController controller,
            ModelsModel modelsModel,
            ModelsController modelsController,
            PathAsker paths,
            PlotOutlet outlet,
            ZoneId zone) {
        this.model = model;
        this.modelsModel = modelsModel;
        this.sessions = new ResearchPane(model, controller, paths, zone, switcher());
        this.models = new ModelsPane(modelsModel, modelsController, paths, outlet, zone, switcher());
        getStyleClass().add("room");
        model.viewProperty().addListener((property, was, is) -> show());
        show();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private Node switcher() {
        Segments<ResearchView> segments = new Segments<>(
                "View",
                model.viewProperty(),
                Arrays.stream(ResearchView.values())
                        .map(view -> new Segment<>(view, view.words(), view.key()))
                        .toList());
        segments.setMinWidth(USE_PREF_SIZE);
        return segments;
    }

    private void show() {
        getChildren().setAll(seen());
        requestFocus();
    }

    private Node seen() {
        return model.viewProperty().get() == ResearchView.MODELS ? models : sessions;
    }

    /** Gives the focus to what is seen, so that its keys work. */
    @Override
    public void requestFocus() {
        seen().requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown()
                || event.isAltDown()
                || event.getTarget() instanceof TextInputControl
                || modelsModel.isAsking()) {
            return;
        }
        if (event.getCode() == KeyCode.S) {
            model.viewProperty().set(ResearchView.SESSIONS);
            event.consume();
        } else if (event.getCode() == KeyCode.M) {
            model.viewProperty().set(ResearchView.MODELS);
            event.consume();
        }
    }
}
