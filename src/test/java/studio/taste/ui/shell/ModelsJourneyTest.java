package studio.taste.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import studio.taste.session.PlotTiming;
import studio.taste.training.runs.RehearsalRuns;
import studio.taste.ui.LearningView;
import studio.taste.ui.RehearsalDesk;
import studio.taste.ui.research.ResearchView;
import studio.taste.ui.widgets.Plot;

class ModelsJourneyTest {
    private final FxRobot robot = new FxRobot();
    private final RehearsalDesk desk = new RehearsalDesk();
    private OpenStudio studio = open();

    private OpenStudio open() {
        desk.models.haveModels();
        return OpenStudio.open(robot, desk, 1280, 720);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void theViewIsChosenByKeyAndRemembered() {
        enter();
        assertThat(desk.modelsRemembered).isTrue();
        assertThat(robot.lookup("#models").tryQuery()).isPresent();
        press(KeyCode.S);
        assertThat(desk.modelsRemembered).isFalse();
        assertThat(robot.lookup("#sessions").tryQuery()).isPresent();
        press(KeyCode.M);
        studio.close();
        studio = OpenStudio.open(robot, desk, 1280, 720);
        assertThat(studio.window().researchModel().viewProperty().get()).isEqualTo(ResearchView.MODELS);
    }

    @Test
    void aTrainingNeedsOnlyTheKeyboardAndAReasonWhenRatersDoNotAgree() {
        desk.models.refusal = Optional.of("Raters do not agree.");
        enter();
        press(KeyCode.T);
        assertThat(robot.lookup("#train-sheet").query().isVisible()).isTrue();
        press(KeyCode.ENTER, KeyCode.ENTER);
        assertThat(desk.models.wishes).isEmpty();
        robot.write("most things trained, mostly");
        press(KeyCode.ENTER);
        assertThat(desk.models.wishes).hasSize(1);
        assertThat(desk.models.wishes.get(0).forced()).contains("most things trained, mostly");
        assertThat(robot.lookup("#train-sheet").query().isVisible()).isFalse();
        assertThat(studio.window().modelsModel().noteProperty().get()).startsWith("ranker-new is trained");
    }

    @Test
    void aModelComesIntoProductionForAReason() {
        enter();
        press(KeyCode.P);
        assertThat(robot.lookup("#act-sheet").query().isVisible()).isTrue();
        assertThat(robot.lookup("#act").queryButton().isDisabled()).isTrue();
        press(KeyCode.ENTER);
        assertThat(desk.models.acts).isEmpty();
        robot.write("sums to more, so put it there");
        press(KeyCode.ENTER);
        assertThat(desk.models.acts).containsExactly("PRODUCTION ranker-4f1c77d2ab90: sums to more, so put it there");
        assertThat(studio.window().researchModel().viewProperty().get()).isEqualTo(ResearchView.MODELS);
    }

    @Test
    void escapeLeavesAQuestionAndGivesTheKeysBack() {
        enter();
        press(KeyCode.B, KeyCode.ESCAPE);
        assertThat(robot.lookup("#act-sheet").query().isVisible()).isFalse();
        press(KeyCode.T, KeyCode.ESCAPE);
        assertThat(robot.lookup("#train-sheet").query().isVisible()).isFalse();
        press(KeyCode.DOWN, KeyCode.O);
        assertThat(studio.window().modelsModel().noteProperty().get())
                .endsWith("ranker-with-a-name-of-sixty-characters-which-is-what-there-is/report.html");
    }

    @Test
    void thePlotsSayWhatTheyShowAndAreKept() {
        enter();
        assertThat(words(".share-plot"))
                .isEqualTo(
                        "Right answers. model: 74 %, 95 percent between 70 % and 79 %. heuristic: 65 %, 95 percent between"
                                + " 61 % and 69 %. The ceiling is 86 %.");
        assertThat(words(".calibration-plot"))
                .startsWith("Calibration. Foreseen with 55 %, happened in 57 % of 96 cases.");
        assertThat(words(".models .learning-curve"))
                .isEqualTo(
                        "Learning curve. 74 % after 330 answers, 95 percent between 70 % and 79 %; the ceiling is 86 %; about"
                                + " 76 % after 530.");
        assertThat(words(".bar-plot")).startsWith("What the score rests on. vocal_clarity_mean: 0.094.");
        Plot curve = robot.lookup(".models .learning-curve").queryAs(Plot.class);
        assertThat(curve.csv())
                .startsWith("labels,accuracy,low_95,high_95,kind\r\n82,0.652000,0.590000,0.710000,measured\r\n")
                .contains("\r\n530,")
                .endsWith(",expected\r\n");
    }

    @Test
    void aModelWithoutAReportSaysSoInEveryPlot() {
        enter();
        studio.act(() -> studio.window().modelsModel().modelProperty().set(desk.models.rows.get(3)));
        assertThat(words(".share-plot")).isEqualTo("Right answers. Nothing was tested.");
        assertThat(words(".models .learning-curve")).isEqualTo("Learning curve. It was not trained in this studio.");
    }

    @Test
    void aBlindRaterSeesNothingOfTheRankerUntilTheSessionIsOver() {
        desk.standAt(6, 24, PlotTiming.AFTER);
        OpenStudio.settle();
        desk.models.learn(LearningView.of(RehearsalRuns.better()));
        OpenStudio.settle();
        assertThat(isCurveSeen()).isFalse();
        desk.standAt(24, 24, PlotTiming.AFTER);
        OpenStudio.settle();
        assertThat(isCurveSeen()).isTrue();
        assertThat(words("#ranker-curve")).contains("74 % after 330 answers");
    }

    @Test
    void besideLivePlotsTheRankerIsASentenceWhereThereIsNoRoomForItsCurve() {
        desk.standAt(6, 24, PlotTiming.LIVE);
        desk.models.learn(new LearningView(List.of(), null, null, "All answers are about the same two songs."));
        OpenStudio.settle();
        assertThat(isCurveSeen()).isFalse();
        assertThat(robot.lookup(".live .caption").queryAllAs(Labeled.class))
                .anyMatch(label ->
                        label.getText().equals("All answers are about the same two songs.") && label.isVisible());
        studio.resize(1600, 1000);
        OpenStudio.settle();
        assertThat(isCurveSeen()).isTrue();
    }

    private boolean isCurveSeen() {
        return robot.lookup("#ranker-curve").queryAll().stream().anyMatch(node -> {
            for (var at = node; at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }

    private String words(String query) {
        return robot.lookup(query).query().getAccessibleText();
    }

    private void enter() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        OpenStudio.settle();
        press(KeyCode.M);
    }

    private void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            robot.push(code);
            OpenStudio.settle();
        }
    }
}
