package studio.taste.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import studio.taste.preference.Outcome;
import studio.taste.session.Ballot;
import studio.taste.session.Confidence;
import studio.taste.session.FailureTag;
import studio.taste.session.PlotTiming;
import studio.taste.ui.RehearsalDesk;
import studio.taste.ui.widgets.LinePlot;
import studio.taste.ui.widgets.Plot;

class StudioJourneyTest {
    private final FxRobot robot = new FxRobot();
    private final RehearsalDesk desk = new RehearsalDesk();
    private OpenStudio studio = OpenStudio.open(robot, desk, 1280, 720);

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aWholeTrialNeedsOnlyTheKeyboard() {
        press(KeyCode.ENTER);
        assertThat(robot.lookup("#trial-number").queryAs(Label.class).getText()).isEqualTo("Trial 1 of 10");
        press(KeyCode.DIGIT1);
        assertThat(robot.lookup("#vote-1").queryButton().isDisabled()).isTrue();
        press(KeyCode.LEFT);
        hear(20);
        press(KeyCode.RIGHT);
        assertThat(robot.lookup("#hint").queryAs(Label.class).getText()).isEqualTo("Hear 20 s more of B, then vote.");
        hear(20);
        assertThat(robot.lookup("#vote-1").queryButton().isDisabled()).isFalse();
        press(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.T, KeyCode.DIGIT1, KeyCode.T, KeyCode.C);
        robot.write("a 1 z");
        press(KeyCode.ENTER, KeyCode.ENTER);
        assertThat(desk.ballots)
                .containsExactly(
                        new Ballot(Outcome.SECOND, Confidence.HIGH, Set.of(), Set.of(FailureTag.values()[0]), "a 1 z"));
        assertThat(robot.lookup("#trial-number").queryAs(Label.class).getText()).isEqualTo("Trial 2 of 10");
        assertThat(robot.lookup("#saved").queryAs(Label.class).getText()).isEqualTo("1 answer saved");
        press(KeyCode.Z);
        assertThat(desk.ballots).isEmpty();
        assertThat(robot.lookup("#trial-number").queryAs(Label.class).getText()).isEqualTo("Trial 1 of 10");
    }

    @Test
    void keysAreLettersWhileACommentIsWritten() {
        stand(3, PlotTiming.AFTER);
        press(KeyCode.C);
        robot.write("zap r l 0 [?");
        OpenStudio.settle();
        assertThat(robot.lookup("#comment").queryAs(TextField.class).getText()).isEqualTo("zap r l 0 [?");
        assertThat(desk.ballots).hasSize(3);
        assertThat(desk.stepping().state().playing()).isFalse();
        assertThat(robot.lookup("#key-map").query().isVisible()).isFalse();
        press(KeyCode.ESCAPE, KeyCode.SPACE);
        assertThat(desk.stepping().state().playing()).isTrue();
    }

    @Test
    void aFocusedControlKeepsItsOwnKeysAndAClickGivesTheKeysBack() {
        stand(3, PlotTiming.AFTER);
        studio.act(() -> robot.lookup("#keys").query().requestFocus());
        press(KeyCode.SPACE);
        assertThat(robot.lookup("#key-map").query().isVisible()).isTrue();
        assertThat(desk.stepping().state().playing()).isFalse();
        press(KeyCode.ESCAPE, KeyCode.ESCAPE);
        assertThat(robot.lookup("#key-map").query().isVisible()).isFalse();
        robot.clickOn("#side-b");
        OpenStudio.settle();
        press(KeyCode.SPACE);
        assertThat(desk.stepping().state().playing()).isFalse();
    }

    @Test
    void theKeyMapComesAndGoes() {
        stand(3, PlotTiming.AFTER);
        robot.write("?");
        OpenStudio.settle();
        assertThat(robot.lookup("#key-map").query().isVisible()).isTrue();
        robot.write("?");
        OpenStudio.settle();
        assertThat(robot.lookup("#key-map").query().isVisible()).isFalse();
    }

    @Test
    void researchIsNotOpenedUnaskedDuringASession() {
        desk.haveResearch();
        stand(3, PlotTiming.AFTER);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        OpenStudio.settle();
        assertThat(robot.lookup("#session-warning").query().isVisible()).isTrue();
        assertThat(robot.lookup("#fairness").tryQuery()).isEmpty();
        press(KeyCode.ENTER);
        assertThat(robot.lookup("#session-warning").query().isVisible()).isFalse();
        assertThat(robot.lookup("#fairness").tryQuery()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        press(KeyCode.U);
        assertThat(robot.lookup("#fairness").tryQuery()).isPresent();
        assertThat(desk.unfinished()).isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        OpenStudio.settle();
        assertThat(robot.lookup("#resume").queryButton().isVisible()).isTrue();
        assertThat(robot.lookup("#fairness").tryQuery()).isEmpty();
    }

    @Test
    void theTrialScreenNamesNoSong() {
        press(KeyCode.ENTER);
        assertThat(studio.window().stage().getTitle()).isEqualTo("Taste Studio");
        List<String> titles =
                RehearsalDesk.demoSongs().stream().map(song -> song.title()).toList();
        for (Node node : all()) {
            if (node instanceof Label label) {
                assertThat(titles).doesNotContain(label.getText());
            }
        }
    }

    @Test
    void theResultIsExportedAndItsPlotsAreKept() {
        stand(24, PlotTiming.AFTER);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        OpenStudio.settle();
        assertThat(desk.exports).containsExactly(Path.of("labels"));
        LinePlot plot = (LinePlot) robot.lookup(".line-plot").query();
        assertThat(plot.getAccessibleText()).startsWith("Answers foreseen. 75 % after trial 24, 95 percent between 5");
        studio.act(plot::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        OpenStudio.settle();
        assertThat(studio.kept().texts).singleElement().asString().startsWith("trial,accuracy,low_95,high_95\r\n1,");
        assertThat(studio.kept().pictures).singleElement().satisfies(picture -> assertThat(picture.getWidth())
                .isEqualTo(2 * plot.getWidth(), org.assertj.core.api.Assertions.within(2.0)));
        assertThat(studio.kept().files).containsExactly("answers-foreseen.png");
    }

    @Test
    void theThemeIsRemembered() {
        robot.push(KeyCode.CONTROL, KeyCode.T);
        OpenStudio.settle();
        assertThat(desk.darkRemembered).isTrue();
        assertThat(studio.window().stage().getScene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
    }

    @Test
    void everyControlHasAName() {
        named("start");
        desk.library.addAll(RehearsalDesk.demoSongs());
        studio.act(() -> studio.window().listen().leave());
        studio.act(() -> ((TitledPane) robot.lookup("#settings").query()).setExpanded(true));
        named("set-up");
        stand(3, PlotTiming.LIVE);
        named("trial");
        stand(24, PlotTiming.AFTER);
        named("result");
        desk.haveResearch();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        OpenStudio.settle();
        named("research");
        desk.models.haveModels();
        press(KeyCode.M);
        studio.act(() -> studio.window().models().load());
        named("models");
        press(KeyCode.T);
        named("training");
        press(KeyCode.ESCAPE, KeyCode.P);
        named("production");
    }

    private void named(String screen) {
        int interactive = 0;
        for (Node node : all()) {
            if (node.isFocusTraversable() && isShown(node) && (node instanceof Control || node instanceof Plot)) {
                interactive++;
                String name = node.getAccessibleText();
                if ((name == null || name.isBlank()) && node instanceof javafx.scene.control.Labeled labeled) {
                    name = labeled.getText();
                }
                assertThat(name).as("name of %s on the %s screen", node, screen).isNotBlank();
            }
            if (node instanceof Button button && isShown(node)) {
                assertThat(button.getAccessibleText()).as("name of %s", button).isNotBlank();
            }
        }
        assertThat(interactive).as("controls on the %s screen", screen).isGreaterThan(3);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private List<Node> all() {
        List<Node> nodes = new ArrayList<>();
        studio.act(() -> collect(studio.window().stage().getScene().getRoot(), nodes));
        return nodes;
    }

    private static void collect(Node node, List<Node> into) {
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private void stand(int answered, PlotTiming timing) {
        desk.standAt(answered, 24, timing);
        OpenStudio.settle();
    }

    private void hear(double seconds) {
        desk.stepping().pass(seconds);
        studio.act(() -> studio.window().listen().trial().tick());
    }

    private void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            robot.push(code);
            OpenStudio.settle();
        }
    }
}
