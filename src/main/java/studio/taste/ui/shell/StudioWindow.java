package studio.taste.ui.shell;

import java.time.ZoneId;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import studio.taste.ui.AuditionPlayer;
import studio.taste.ui.LearningModel;
import studio.taste.ui.PathAsker;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.StudioDesk;
import studio.taste.ui.library.LibraryController;
import studio.taste.ui.library.LibraryModel;
import studio.taste.ui.library.LibraryPane;
import studio.taste.ui.listening.ListenController;
import studio.taste.ui.listening.ListenModel;
import studio.taste.ui.listening.ListenRoom;
import studio.taste.ui.models.ModelsController;
import studio.taste.ui.models.ModelsModel;
import studio.taste.ui.plans.PlanController;
import studio.taste.ui.plans.PlanModel;
import studio.taste.ui.plans.PlanPane;
import studio.taste.ui.producing.ProducingController;
import studio.taste.ui.producing.ProducingModel;
import studio.taste.ui.producing.ProducingRoom;
import studio.taste.ui.research.ResearchController;
import studio.taste.ui.research.ResearchModel;
import studio.taste.ui.research.ResearchRoom;
import studio.taste.ui.widgets.PlotOutlet;

/** The studio's window, with all its rooms. To be made and used on the JavaFX thread. */
public final class StudioWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private final Stage stage;
    private final ListenModel listenModel;
    private final ListenController listen;
    private final LibraryModel libraryModel;
    private final LibraryController library;
    private final ResearchModel researchModel;
    private final ModelsModel modelsModel;
    private final ModelsController models;
    private final PlanModel planModel;
    private final PlanController plans;
    private final ProducingModel producingModel;
    private final ProducingController producing;
    private final ShellController controller;

    /**
     * @param stage empty, not yet shown
     * @param zone in which times are shown
     */
    public StudioWindow(Stage stage, Desks desks, ZoneId zone) {
        this(stage, desks, zone, new StagePathAsker(stage), new StagePlotOutlet(stage), new MediaAuditionPlayer());
    }

    /**
     * @param stage empty, not yet shown
     * @param zone in which times are shown
     * @param paths asks where folders are
     * @param outlet takes plots that are to be kept
     * @param songPlayer plays whole songs and remixes
     */
    public StudioWindow(
            Stage stage, Desks desks, ZoneId zone, PathAsker paths, PlotOutlet outlet, AuditionPlayer songPlayer) {
        this.stage = stage;
        StudioDesk desk = desks.studio();
        // The one place that returns to the JavaFX thread.
        ScreenThread screen = new ScreenThread(Platform::runLater);
        listenModel = new ListenModel(screen);
        listen = new ListenController(listenModel, desk, screen);
        LearningModel learning = new LearningModel(desks.learning(), screen);
        researchModel = new ResearchModel(screen);
        ResearchController research = new ResearchController(researchModel, desk, screen);
        modelsModel = new ModelsModel(screen);
        models = new ModelsController(modelsModel, desks.models(), screen);
        libraryModel = new LibraryModel(screen);
        library = new LibraryController(libraryModel, desk, desks.songs(), screen, songPlayer);
        planModel = new PlanModel(screen);
        plans = new PlanController(planModel, desk, desks.plans(), screen, songPlayer);
        producingModel = new ProducingModel(screen);
        producing = new ProducingController(producingModel, desks.producing(), screen);
        ShellModel model = new ShellModel();
        controller = new ShellController(model, desk, listenModel, listen, research, models, library, plans, producing);
        Theme.loadFonts();
        ShellPane pane = new ShellPane(
                model,
                controller,
                Map.of(
                        Room.LISTEN, new ListenRoom(listenModel, listen, learning, paths, outlet),
                        Room.PRODUCE, new ProducingRoom(producingModel, producing, paths, outlet, zone),
                        Room.RESEARCH,
                                new ResearchRoom(researchModel, research, modelsModel, models, paths, outlet, zone),
                        Room.LIBRARY, new LibraryPane(libraryModel, library, paths),
                        Room.PLANS, new PlanPane(planModel, plans, learning, paths, outlet)));
        Scene scene = new Scene(pane, WIDTH, HEIGHT);
        Theme.apply(scene, model.darkProperty().get());
        model.darkProperty().addListener((property, was, is) -> Theme.apply(scene, is));
        stage.setTitle("Taste Studio");
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setScene(scene);
        stage.setOnShown(event -> pane.focusRoom());
        stage.setOnHidden(event -> controller.close());
    }

    /** Shows the window. */
    public void show() {
        stage.show();
    }

    Stage stage() {
        return stage;
    }

    ListenModel listenModel() {
        return listenModel;
    }

    ListenController listen() {
        return listen;
    }

    LibraryModel libraryModel() {
        return libraryModel;
    }

    LibraryController library() {
        return library;
    }

    ResearchModel researchModel() {
        return researchModel;
    }

    ModelsModel modelsModel() {
        return modelsModel;
    }

    ModelsController models() {
        return models;
    }

    PlanModel planModel() {
        return planModel;
    }

    PlanController plans() {
        return plans;
    }

    ProducingModel producingModel() {
        return producingModel;
    }

    ProducingController producing() {
        return producing;
    }

    ShellController controller() {
        return controller;
    }
}
