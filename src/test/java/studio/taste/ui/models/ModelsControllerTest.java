package studio.taste.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.taste.StudioException;
import studio.taste.training.Loss;
import studio.taste.training.TrainerSettings;
import studio.taste.training.runs.ModelStage;
import studio.taste.ui.ScreenThread;

class ModelsControllerTest {
    private final RehearsalModels desk = new RehearsalModels();
    private final ScreenThread screen = new ScreenThread(Runnable::run);
    private final ModelsModel model = new ModelsModel(screen);
    private final ModelsController controller = new ModelsController(model, desk, screen);

    @BeforeEach
    void load() {
        desk.haveModels();
        controller.load();
    }

    @Test
    void theLatestModelIsLookedAtFirstAndStaysWhenReadAgain() {
        assertThat(model.modelProperty().get()).isEqualTo(desk.rows.get(0));
        model.modelProperty().set(desk.rows.get(2));
        controller.load();
        assertThat(model.modelProperty().get()).isEqualTo(desk.rows.get(2));
    }

    @Test
    void theStudioAsksToTrainAnewAndNeverDoes() {
        desk.advice = Optional.of("214 answers were given since. Train anew?");
        controller.load();
        assertThat(model.adviceProperty().get()).isEqualTo("214 answers were given since. Train anew?");
        assertThat(desk.wishes).isEmpty();
    }

    @Test
    void unlessAskedForOnlyPeoplesAnswersAreLearntFrom() {
        controller.askForTraining();
        controller.train();
        assertThat(desk.wishes)
                .containsExactly(new TrainingWish(false, false, false, TrainerSettings.USUAL, Optional.empty()));
        assertThat(model.training().openProperty().get()).isFalse();
        assertThat(model.modelProperty().get().id()).isEqualTo("ranker-new");
        assertThat(model.noteProperty().get()).startsWith("ranker-new is trained, and a candidate.");
    }

    @Test
    void whatWasFilledInIsTrained() {
        controller.askForTraining();
        TrainingForm form = model.training();
        form.simulatedProperty().set(true);
        form.violationsProperty().set(true);
        form.lossProperty().set(Loss.YETI_RANK);
        form.treesProperty().set(" 500 ");
        form.seedProperty().set("11");
        controller.train();
        TrainingWish wish = desk.wishes.get(0);
        assertThat(wish.simulated()).isTrue();
        assertThat(wish.violations()).isTrue();
        assertThat(wish.heuristic()).isFalse();
        assertThat(wish.settings().loss()).isEqualTo(Loss.YETI_RANK);
        assertThat(wish.settings().trees()).isEqualTo(500);
        assertThat(wish.settings().seed()).isEqualTo(11);
    }

    @Test
    void settingsThatCannotBeUsedAreAnsweredInWords() {
        controller.askForTraining();
        model.training().treesProperty().set("many");
        controller.train();
        assertThat(model.training().complaintProperty().get())
                .isEqualTo("That cannot be used: trees: a whole number is needed, was \"many\".");
        model.training().treesProperty().set("20000");
        controller.train();
        assertThat(model.training().complaintProperty().get())
                .isEqualTo("That cannot be used: trees lie between 1 and 10,000, were 20000.");
        assertThat(desk.wishes).isEmpty();
        assertThat(model.training().openProperty().get()).isTrue();
    }

    @Test
    void ratersWhoDoNotAgreeAreTrainedOnOnlyForAReason() {
        desk.refusal = Optional.of("Raters do not agree.");
        controller.askForTraining();
        controller.train();
        assertThat(model.training().refusalProperty().get()).isEqualTo("Raters do not agree.");
        assertThat(desk.wishes).isEmpty();
        controller.train();
        assertThat(model.training().complaintProperty().get()).startsWith("Say why");
        assertThat(desk.wishes).isEmpty();
        model.training().reasonProperty().set("to see how bad it is");
        controller.train();
        assertThat(desk.wishes.get(0).forced()).contains("to see how bad it is");
    }

    @Test
    void aReasonGivenBeforeARefusalForcesNothing() {
        desk.refusal = Optional.of("Raters do not agree.");
        controller.askForTraining();
        model.training().reasonProperty().set("left from before");
        controller.train();
        assertThat(desk.wishes).isEmpty();
    }

    @Test
    void aTrainingCanBeCancelled() {
        desk.pendingTraining = new CompletableFuture<>();
        controller.askForTraining();
        controller.train();
        assertThat(model.work().runningProperty().get()).isTrue();
        assertThat(desk.progress.report(0.4, "Growing tree 120 of 300")).isTrue();
        assertThat(model.work().doingProperty().get()).isEqualTo("Growing tree 120 of 300");
        controller.askForTraining();
        assertThat(model.training().openProperty().get()).isFalse();
        controller.cancel();
        assertThat(desk.progress.report(0.5, "Growing tree 150 of 300")).isFalse();
        desk.pendingTraining.completeExceptionally(new CancellationException());
        assertThat(model.work().runningProperty().get()).isFalse();
        assertThat(model.troubleProperty().get()).isEqualTo("Cancelled. Nothing was kept.");
    }

    @Test
    void aTrainingThatFailsIsSaid() {
        desk.pendingTraining =
                CompletableFuture.failedFuture(new StudioException("There is nothing to learn from: collect answers."));
        controller.askForTraining();
        controller.train();
        assertThat(model.troubleProperty().get()).isEqualTo("There is nothing to learn from: collect answers.");
        assertThat(model.work().runningProperty().get()).isFalse();
    }

    @Test
    void nothingIsDoneWithAModelWithoutAReason() {
        controller.ask(ModelAct.PRODUCTION);
        model.reasonProperty().set("  ");
        controller.act();
        assertThat(desk.acts).isEmpty();
        model.reasonProperty().set("better on held-out songs");
        controller.act();
        assertThat(desk.acts).containsExactly("PRODUCTION ranker-4f1c77d2ab90: better on held-out songs");
        assertThat(model.actProperty().get()).isNull();
        assertThat(model.modelProperty().get().stage()).isEqualTo(ModelStage.PRODUCTION);
    }

    @Test
    void aModelIsNotPutWhereItStands() {
        model.modelProperty().set(desk.rows.get(1));
        controller.ask(ModelAct.TRIAL);
        assertThat(model.actProperty().get()).isNull();
        assertThat(model.troubleProperty().get()).endsWith("is on trial already.");
    }

    @Test
    void withoutAModelInProductionThereIsNothingToRollBack() {
        desk.rows.remove(2);
        controller.load();
        controller.ask(ModelAct.ROLL_BACK);
        assertThat(model.actProperty().get()).isNull();
        assertThat(model.troubleProperty().get()).contains("nothing to roll back");
    }

    @Test
    void rollingBackSaysWhatRanksNow() {
        controller.ask(ModelAct.ROLL_BACK);
        model.reasonProperty().set("it prefers loud plans");
        controller.act();
        assertThat(desk.acts).containsExactly("roll back: it prefers loud plans");
        assertThat(model.noteProperty().get()).isEqualTo("baseline is back in production.");
    }

    @Test
    void anImportedModelIsLookedAt() {
        controller.importModel(Path.of("model.cbm"), Path.of("dataset"));
        assertThat(desk.acts).containsExactly("import model.cbm of dataset");
        assertThat(model.modelProperty().get().id()).isEqualTo("imported-1");
    }

    @Test
    void leavingTheRoomDismissesWhatWasAsked() {
        controller.ask(ModelAct.PRODUCTION);
        controller.leave();
        assertThat(model.isAsking()).isFalse();
    }
}
