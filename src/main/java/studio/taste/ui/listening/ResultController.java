package studio.taste.ui.listening;

import java.nio.file.Path;
import studio.taste.session.SessionSnapshot;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.StudioDesk;

/** What can be done after a session. */
public final class ResultController {
    private final ResultModel model;
    private final StudioDesk desk;
    private final ScreenThread screen;

    ResultController(ResultModel model, StudioDesk desk, ScreenThread screen) {
        this.model = model;
        this.desk = desk;
        this.screen = screen;
    }

    void show(SessionSnapshot snapshot) {
        model.answeredProperty().set(snapshot.answered());
        model.convergenceProperty().set(snapshot.convergence());
        model.sentenceProperty().set("");
        model.troubleProperty().set("");
    }

    /** Writes the labels into a folder. */
    public void export(Path folder) {
        if (model.work().runningProperty().get()) {
            return;
        }
        model.sentenceProperty().set("");
        model.troubleProperty().set("");
        model.work().begin("Writing the labels…");
        screen.hear(
                desk.export(folder),
                sentence -> {
                    model.work().end();
                    model.sentenceProperty().set(sentence);
                },
                trouble -> {
                    model.work().end();
                    model.troubleProperty().set(trouble);
                });
    }

    /** Takes the last answer back and hears its trial again. */
    public void undo() {
        desk.undo();
    }
}
