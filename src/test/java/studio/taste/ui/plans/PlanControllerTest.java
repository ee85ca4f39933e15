package studio.taste.ui.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.taste.remix.PlanDifference;
import studio.taste.ui.AuditionModel.Phase;
import studio.taste.ui.RehearsalAudition;
import studio.taste.ui.RehearsalDesk;
import studio.taste.ui.ScreenThread;

class PlanControllerTest {
    private final RehearsalDesk desk = new RehearsalDesk();
    private final RehearsalPlans plans = new RehearsalPlans();
    private final RehearsalAudition player = new RehearsalAudition();
    private final ScreenThread screen = new ScreenThread(Runnable::run);
    private final PlanModel model = new PlanModel(screen);
    private final PlanController controller = new PlanController(model, desk, plans, screen, player);

    @BeforeEach
    void plan() {
        desk.library.addAll(RehearsalDesk.demoSongs());
        controller.load();
        model.wordsProperty().set("a calm build");
        controller.plan();
    }

    @Test
    void theChosenPlanIsLookedAtAndSaidWhy() {
        assertThat(plans.orders).hasSize(1);
        assertThat(plans.orders.get(0).words()).isEqualTo("a calm build");
        assertThat(plans.orders.get(0).vocalSong())
                .isNotEqualTo(plans.orders.get(0).instrumentalSong());
        assertThat(model.cards()).hasSize(12);
        assertThat(model.shownProperty().get()).isSameAs(model.cards().get(0));
        assertThat(model.verdictProperty().get())
                .isEqualTo("Understood: a calm build. Plan 1 scores best, 0.04 before the" + " next.");
    }

    @Test
    void othersComeFromAnotherSeed() {
        PlanCard before = model.cards().get(0);
        controller.planOthers();
        assertThat(plans.orders.get(1).seed()).isNotEqualTo(plans.orders.get(0).seed());
        assertThat(model.cards().get(0).plan()).isNotEqualTo(before.plan());
    }

    @Test
    void theSongsThatWereChosenStayWhenTheLibraryIsReadAgain() {
        model.vocalProperty().set(model.songs().get(3));
        controller.load();
        assertThat(model.vocalProperty().get()).isEqualTo(model.songs().get(3));
    }

    @Test
    void aRemixPlaysWithTheCursorAndStopsWhenTheRoomIsLeft() {
        controller.playOrPause();
        player.at(8);
        assertThat(model.audition().positionSecondsProperty().get()).isEqualTo(8);
        PlanCard shown = model.cards().get(0);
        controller.seek(shown, 32);
        assertThat(model.audition().positionSecondsProperty().get())
                .isCloseTo(32 * shown.plan().secondsPerBeat(), within(1e-9));
        controller.leave();
        assertThat(player.isOpen()).isFalse();
    }

    @Test
    void anotherPlanThatIsLookedAtEndsTheSound() {
        controller.playOrPause();
        controller.show(model.cards().get(2));
        assertThat(player.isOpen()).isFalse();
        controller.playOrPause();
        assertThat(model.audition().itemProperty().get()).isSameAs(model.cards().get(2));
        assertThat(model.audition().phaseProperty().get()).isEqualTo(Phase.PLAYING);
    }

    @Test
    void twoPlansAreComparedAndTheJumpGoesWhereTheyDifferMost() {
        PlanCard first = model.cards().get(0);
        PlanCard second = model.cards().get(5);
        controller.compare();
        controller.show(second);
        assertThat(model.compares()).isTrue();
        var differences = PlanDifference.between(first.plan(), second.plan());
        controller.jump();
        int bar = differences.get(0).startBar();
        assertThat(model.markedBeatProperty().get()).isEqualTo(4.0 * bar);
        assertThat(model.audition().positionSecondsProperty().get())
                .isCloseTo(4 * bar * second.plan().secondsPerBeat(), within(1e-9));
        assertThat(model.differenceProperty().get())
                .startsWith("1 of " + differences.size() + ", at bar " + (bar + 1))
                .doesNotContain("the first", "the second");
        controller.jump();
        assertThat(model.markedBeatProperty().get())
                .isEqualTo(4.0 * differences.get(1).startBar());
        controller.compare();
        assertThat(model.compares()).isFalse();
        assertThat(model.markedBeatProperty().get()).isNegative();
    }

    @Test
    void theOtherOfTwoPlansIsHeardFromTheSameBeat() {
        PlanCard first = model.cards().get(0);
        PlanCard second = model.cards().get(1);
        controller.compare();
        controller.show(second);
        controller.playOrPause();
        player.at(16 * second.plan().secondsPerBeat());
        controller.hearOther();
        assertThat(model.audition().itemProperty().get()).isSameAs(first);
        assertThat(model.audition().positionSecondsProperty().get())
                .isCloseTo(16 * first.plan().secondsPerBeat(), within(1e-9));
        assertThat(player.isOpen()).isTrue();
    }

    @Test
    void plansAreSavedOpenedAndExported() {
        controller.save(Path.of("a.json"));
        assertThat(model.noteProperty().get()).contains("a.json");
        controller.open(Path.of("b.json"));
        assertThat(model.cards()).hasSize(13);
        assertThat(model.shownProperty().get().name()).isEqualTo("opened");
        controller.export(Path.of("c.flac"));
        assertThat(plans.acts).containsExactly("save a.json", "export c.flac");
        assertThat(model.noteProperty().get()).contains("c.flac");
        controller.open(Path.of("broken.json"));
        assertThat(model.troubleProperty().get()).contains("broken.json", "no plan");
        assertThat(model.cards()).hasSize(13);
    }

    @Test
    void anExportCanBeCancelled() {
        plans.pendingExport = new CompletableFuture<>();
        controller.export(Path.of("c.wav"));
        assertThat(model.work().runningProperty().get()).isTrue();
        assertThat(plans.progress.report(0.3, "Rendering the remix")).isTrue();
        controller.cancel();
        assertThat(plans.progress.report(0.4, "Rendering the remix")).isFalse();
        plans.pendingExport.completeExceptionally(new CancellationException());
        assertThat(model.work().runningProperty().get()).isFalse();
        assertThat(model.troubleProperty().get()).contains("Cancelled");
    }
}
