package studio.taste.ui.research;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.AnswerRow;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SessionRow;
import studio.taste.ui.StudioDesk;

/** What can be done in the researcher's room. */
public final class ResearchController {
    private final ResearchModel model;
    private final StudioDesk desk;
    private final ScreenThread screen;

    public ResearchController(ResearchModel model, StudioDesk desk, ScreenThread screen) {
        this.model = model;
        this.desk = desk;
        this.screen = screen;
        model.viewProperty().set(desk.modelsShown() ? ResearchView.MODELS : ResearchView.SESSIONS);
        model.viewProperty().addListener((property, was, is) -> desk.rememberModelsShown(is == ResearchView.MODELS));
        model.sessionProperty().addListener((property, was, is) -> open(is));
    }

    /** Reads the sessions anew, and stays with the one that is looked at. */
    public void load() {
        screen.hear(desk.sessions(), this::list, model.troubleProperty()::set);
    }

    /** Forgets everything shown, so that nothing remains to be seen by a rater. */
    public void leave() {
        model.sessionProperty().set(null);
        model.sessions().clear();
        model.noteProperty().set("");
        model.troubleProperty().set("");
    }

    /** Writes the labels of all sessions into a folder. */
    public void export(Path folder) {
        if (model.work().runningProperty().get()) {
            return;
        }
        model.noteProperty().set("");
        model.troubleProperty().set("");
        model.work().begin("Writing the labels…");
        screen.hear(
                desk.export(folder),
                sentence -> {
                    model.work().end();
                    model.noteProperty().set(sentence);
                },
                trouble -> {
                    model.work().end();
                    model.troubleProperty().set(trouble);
                });
    }

    private void list(List<SessionRow> sessions) {
        @Nullable SessionRow looked = model.sessionProperty().get();
        model.sessions().setAll(sessions);
        model.sessionProperty()
                .set(sessions.stream()
                        .filter(row -> looked != null && row.id().equals(looked.id()))
                        .findFirst()
                        .orElse(sessions.isEmpty() ? null : sessions.get(0)));
    }

    private void open(@Nullable SessionRow session) {
        model.answers().clear();
        model.answerProperty().set(null);
        if (session != null) {
            screen.hear(
                    desk.answers(session.id()),
                    answers -> {
                        // Another session may have been chosen while this one was read.
                        if (session.equals(model.sessionProperty().get())) {
                            show(answers);
                        }
                    },
                    model.troubleProperty()::set);
        }
    }

    private void show(List<AnswerRow> answers) {
        model.answers().setAll(answers);
        model.answerProperty().set(answers.isEmpty() ? null : answers.get(0));
    }
}
