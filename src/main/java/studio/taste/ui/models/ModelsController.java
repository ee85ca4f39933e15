package studio.taste.ui.models;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import studio.taste.Progress;
import studio.taste.training.TrainerSettings;
import studio.taste.training.runs.ModelStage;
import studio.taste.ui.ScreenThread;

/** What can be done with models. */
public final class ModelsController {
    private final ModelsModel model;
    private final ModelDesk desk;
    private final ScreenThread screen;

    public ModelsController(ModelsModel model, ModelDesk desk, ScreenThread screen) {
        this.model = model;
        this.desk = desk;
        this.screen = screen;
    }

    /** Reads the models anew, and stays with the one that is looked at. */
    public void load() {
        ModelRow looked = model.modelProperty().get();
        load(looked == null ? "" : looked.id());
    }

    private void load(String chosen) {
        screen.hear(desk.models(), shelf -> show(shelf, chosen), model.troubleProperty()::set);
        screen.hear(
                desk.retrainAdvice(),
                advice -> model.adviceProperty().set(advice.orElse("")),
                model.troubleProperty()::set);
    }

    private void show(ModelShelf shelf, String chosen) {
        model.models().setAll(shelf.models());
        model.peopleProperty().set(shelf.people());
        model.programsProperty().set(shelf.programs());
        model.trialProperty().set(shelf.trial());
        model.listedProperty().set(true);
        if (!shelf.broken().isEmpty()) {
            model.troubleProperty().set(String.join(" ", shelf.broken()));
        }
        List<ModelRow> rows = shelf.models();
        model.modelProperty()
                .set(rows.stream()
                        .filter(row -> row.id().equals(chosen))
                        .findFirst()
                        .orElse(rows.isEmpty() ? null : rows.get(0)));
    }

    /** Leaves questions unanswered and sentences behind; a training goes on. */
    public void leave() {
        dismiss();
        clear();
    }

    /** Asks what is to be trained. */
    public void askForTraining() {
        if (model.work().runningProperty().get()) {
            return;
        }
        TrainingForm form = model.training();
        form.simulatedProperty()
                .set(model.peopleProperty().get() == 0
                        && model.programsProperty().get() > 0);
        form.refusalProperty().set("");
        form.reasonProperty().set("");
        form.complaintProperty().set("");
        form.openProperty().set(true);
    }

    /** Trains what was filled in; asks for a reason first when raters do not agree. */
    public void train() {
        TrainingForm form = model.training();
        form.complaintProperty().set("");
        TrainerSettings settings;
        try {
            settings = form.settings();
        } catch (IllegalArgumentException wrong) {
            form.complaintProperty().set("That cannot be used: " + wrong.getMessage() + ".");
            return;
        }
        String reason = form.reasonProperty().get().trim();
        boolean simulated = Boolean.TRUE.equals(form.simulatedProperty().get());
        TrainingWish wish = new TrainingWish(
                simulated,
                form.violationsProperty().get(),
                form.heuristicProperty().get(),
                settings,
                reason.isEmpty() || form.refusalProperty().get().isEmpty() ? Optional.empty() : Optional.of(reason));
        screen.hear(desk.refusal(simulated), refusal -> begin(wish, refusal), form.complaintProperty()::set);
    }

    private void begin(TrainingWish wish, Optional<String> refusal) {
        TrainingForm form = model.training();
        if (!form.openProperty().get() || model.work().runningProperty().get()) {
            return;
        }
        if (refusal.isPresent() && wish.forced().isEmpty()) {
            if (!form.refusalProperty().get().isEmpty()) {
                form.complaintProperty().set("Say why it is to be trained all the same; it is kept with the model.");
            }
            form.refusalProperty().set(refusal.get());
            return;
        }
        form.openProperty().set(false);
        clear();
        Progress progress = model.work().begin("Reading the labels…");
        screen.hear(
                desk.train(wish, progress),
                row -> {
                    model.work().end();
                    model.noteProperty()
                            .set(row.id() + " is trained, and a candidate. It ranks nothing until you say so.");
                    load(row.id());
                },
                this::fail);
    }

    /** Asks for the reason of an act, beside what speaks for it. */
    public void ask(ModelAct act) {
        ModelRow row = model.modelProperty().get();
        clear();
        if (act == ModelAct.ROLL_BACK && serving().isEmpty()) {
            model.troubleProperty().set("No model is in production, so there is nothing to roll back.");
        } else if (act != ModelAct.ROLL_BACK && row != null && row.stage() == act.stage()) {
            model.troubleProperty().set(row.id() + " is " + row.stageWords() + " already.");
        } else if (row != null) {
            model.reasonProperty().set("");
            model.actProperty().set(act);
        }
    }

    /** The model that ranks. */
    Optional<ModelRow> serving() {
        return model.models().stream()
                .filter(row -> row.stage() == ModelStage.PRODUCTION)
                .findFirst();
    }

    /** Does what was asked about, when a reason was given. */
    public void act() {
        ModelAct act = model.actProperty().get();
        ModelRow row = model.modelProperty().get();
        String reason = model.reasonProperty().get().trim();
        if (act == null || row == null || reason.isEmpty()) {
            return;
        }
        model.actProperty().set(null);
        if (act == ModelAct.ROLL_BACK) {
            then(desk.rollBack(reason), sentence -> sentence, row.id());
        } else {
            then(
                    desk.promote(row.id(), act.stage(), reason),
                    moved -> moved.id() + " is " + moved.stageWords() + " now. The act is in the log with your reason.",
                    row.id());
        }
    }

    /** Closes what is asked. */
    public void dismiss() {
        model.training().openProperty().set(false);
        model.actProperty().set(null);
    }

    /** Takes in a model that was trained elsewhere. */
    public void importModel(Path file, Path dataset) {
        clear();
        screen.hear(
                desk.importModel(file, dataset),
                row -> {
                    model.noteProperty().set(row.id() + " is imported, and a candidate.");
                    load(row.id());
                },
                model.troubleProperty()::set);
    }

    /** Opens the report of the model that is looked at. */
    public void report() {
        ModelRow row = model.modelProperty().get();
        if (row != null) {
            clear();
            screen.hear(desk.report(row.id()), model.noteProperty()::set, model.troubleProperty()::set);
        }
    }

    /** Stops the training. */
    public void cancel() {
        model.work().cancel();
    }

    private <T> void then(CompletionStage<T> answer, Function<T, String> sentence, String chosen) {
        screen.hear(
                answer,
                value -> {
                    model.noteProperty().set(sentence.apply(value));
                    load(chosen);
                },
                model.troubleProperty()::set);
    }

    private void clear() {
        model.troubleProperty().set("");
        model.noteProperty().set("");
    }

    private void fail(String sentence) {
        model.work().end();
        model.troubleProperty().set(sentence);
    }
}
