package studio.taste.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import studio.taste.session.PlotTiming;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.ui.RehearsalDesk;
import studio.taste.ui.producing.LearntView;
import studio.taste.ui.producing.RehearsalProducing;
import studio.taste.ui.widgets.Plot;

class ProducingJourneyTest {
    private final FxRobot robot = new FxRobot();
    private final RehearsalDesk desk = new RehearsalDesk();
    private final RehearsalProducing producing = desk.producing;
    private OpenStudio studio = OpenStudio.open(robot, desk, 1280, 720);

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void fiveRoundsWithAPickAnEditARejectionAndAnUndoNeedOnlyTheKeyboard() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        OpenStudio.settle();
        press(KeyCode.ENTER);
        assertThat(robot.lookup("#produce-fit").queryAs(Label.class).getText()).startsWith("Both songs meet");
        press(KeyCode.ENTER);
        assertThat(label("#round")).isEqualTo("Round 1");
        assertThat(label("#going-on")).startsWith("Another ten rounds: 74 %");

        press(KeyCode.DIGIT3);
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT1);
        robot.push(KeyCode.ALT, KeyCode.DIGIT5);
        press(KeyCode.ENTER);
        assertThat(label("#round")).isEqualTo("Round 2");

        press(KeyCode.DIGIT2, KeyCode.E);
        robot.write("less reverb, bring the vocal in later");
        press(KeyCode.ENTER);
        assertThat(robot.lookup("#proposal").query().isVisible()).isTrue();
        assertThat(label("#round")).isEqualTo("Round 2");
        press(KeyCode.ENTER);
        assertThat(robot.lookup("#proposal").query().isVisible()).isFalse();
        assertThat(snapshot().cards().get(1).edits()).containsExactly("less reverb, bring the vocal in later");
        press(KeyCode.ENTER);
        assertThat(label("#round")).isEqualTo("Round 3");

        press(KeyCode.N);
        assertThat(label("#round")).isEqualTo("Round 4");
        press(KeyCode.Z);
        assertThat(label("#round")).isEqualTo("Round 3");
        press(KeyCode.DIGIT8, KeyCode.W);
        robot.write("the drums sit back");
        press(KeyCode.ENTER);
        assertThat(label("#producing-notice")).contains("the drums sit back");
        press(KeyCode.ENTER, KeyCode.N);
        assertThat(label("#round")).isEqualTo("Round 5");
        press(KeyCode.ENTER);
        assertThat(producing.acts)
                .containsExactly(
                        "open",
                        "pick 2 0 4",
                        "propose 1 less reverb, bring the vocal in later",
                        "confirm",
                        "pick 1 null null",
                        "reject",
                        "undo",
                        "explain 7 the drums sit back",
                        "pick 7 null null",
                        "reject",
                        "pick 0 null null");
        assertThat(snapshot().history()).hasSize(6);
    }

    @Test
    void keysAreLettersWhileSomethingIsWritten() {
        stand(2);
        press(KeyCode.DIGIT4, KeyCode.E);
        robot.write("zap nsm 12 +-?k");
        OpenStudio.settle();
        assertThat(robot.lookup("#edit").queryAs(TextField.class).getText()).isEqualTo("zap nsm 12 +-?k");
        assertThat(producing.acts).isEmpty();
        assertThat(robot.lookup("#key-map").query().isVisible()).isFalse();
        press(KeyCode.ESCAPE, KeyCode.DIGIT2);
        assertThat(robot.lookup("#edit").queryAs(TextField.class).getText()).isEqualTo("zap nsm 12 +-?k");
        assertThat(producing.stepping().state().selected()).isEqualTo(1);
    }

    @Test
    void theWordOfACardIsWhatItIsAndWhy() {
        stand(1);
        press(KeyCode.DIGIT2);
        robot.write("+");
        OpenStudio.settle();
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT2);
        OpenStudio.settle();
        assertThat(robot.lookup("#card-2").queryButton().getAccessibleText())
                .isEqualTo("Hear card 2 (playing, liked, next best). may be the best: vocal enters late. Heard 0 of 16"
                        + " seconds");
    }

    @Test
    void aCardPlaysWhenThePointerRestsOnItUnlessThatIsSwitchedOff() throws TimeoutException {
        stand(1);
        robot.moveTo("#card-6");
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> producing.stepping().state().selected() == 5);
        assertThat(producing.stepping().state().playing()).isTrue();
        robot.clickOn("#card-3");
        OpenStudio.settle();
        assertThat(producing.stepping().state().selected()).isEqualTo(2);
    }

    @Test
    void theKnobsAreTurnedFromTheKeyboard() {
        stand(1);
        press(KeyCode.DIGIT1, KeyCode.M);
        assertThat(robot.lookup("#knobs").query().isVisible()).isTrue();
        Slider vocals = robot.lookup("#knob-vocals").queryAs(Slider.class);
        assertThat(vocals.isFocused()).isTrue();
        double before = vocals.getValue();
        press(before > 0 ? KeyCode.LEFT : KeyCode.RIGHT, KeyCode.ENTER);
        double after = before > 0 ? before - 0.5 : before + 0.5;
        assertThat(producing.acts).containsExactly("turn 0 {VOCALS=" + after + "}");
        assertThat(robot.lookup("#knobs").query().isVisible()).isFalse();
        press(KeyCode.DIGIT2);
        assertThat(producing.stepping().state().selected()).isEqualTo(1);
    }

    @Test
    void theHistoryIsWalkedAlongAndGoingBackIsAskedInPlace() {
        stand(4);
        press(KeyCode.H, KeyCode.LEFT, KeyCode.LEFT);
        assertThat(robot.lookup("#go-back").queryButton().isVisible()).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(producing.acts).isEmpty();
        robot.clickOn("#round-2");
        OpenStudio.settle();
        press(KeyCode.ENTER);
        assertThat(producing.acts).containsExactly("back 2");
        assertThat(label("#round")).isEqualTo("Round 2");
    }

    @Test
    void startingOverIsAskedOnceAndEnterLeavesItAsItIs() {
        stand(2);
        choose("start-over");
        assertThat(robot.lookup("#ask").query().isVisible()).isTrue();
        press(KeyCode.N, KeyCode.ENTER);
        assertThat(producing.acts).isEmpty();
        choose("start-over");
        press(KeyCode.Y);
        assertThat(producing.acts).containsExactly("start over");
        choose("go-back-to-day");
        press(KeyCode.Y);
        assertThat(producing.acts).endsWith("day 2026-11-20");
        assertThat(robot.lookup("#ask").query().isVisible()).isFalse();
    }

    @Test
    void aRoundInTheMakingSaysHowFarItIsAndCanBeCancelled() throws TimeoutException {
        stand(1);
        producing.slow = true;
        press(KeyCode.DIGIT1, KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup("#making").query().isVisible());
        assertThat(robot.lookup("#pick").queryButton().isDisabled()).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(producing.acts).containsExactly("pick 0 null null", "cancel", "undo");
        assertThat(robot.lookup("#making").query().isVisible()).isFalse();
    }

    @Test
    void theSliderIsOneActPerMove() {
        stand(1);
        studio.act(() -> robot.lookup("#balance").query().requestFocus());
        press(KeyCode.RIGHT);
        assertThat(producing.acts).containsExactly("balance 0.625");
        assertThat(robot.lookup("#balance").queryAs(Slider.class).getValue()).isEqualTo(0.625);
    }

    @Test
    void aRemixIsKeptThroughTheQuestionForAFolder() {
        stand(1);
        press(KeyCode.DIGIT5, KeyCode.K);
        assertThat(producing.acts).containsExactly("keep 4 labels");
        assertThat(label("#kept")).startsWith("In labels: remix-1f09a2c4.flac");
    }

    @Test
    void anotherRoomFallsSilentAndTheSessionWaits() {
        stand(1);
        press(KeyCode.DIGIT5);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        OpenStudio.settle();
        assertThat(producing.stepping().state().playing()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        OpenStudio.settle();
        assertThat(label("#round")).isEqualTo("Round 2");
        press(KeyCode.SPACE);
        assertThat(producing.stepping().state().playing()).isTrue();
        studio.close();
        assertThat(producing.acts).containsExactly("leave");
    }

    @Test
    void aRaterIsWarnedBeforeThisRoom() {
        desk.standAt(3, 24, PlotTiming.AFTER);
        OpenStudio.settle();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        OpenStudio.settle();
        assertThat(robot.lookup("#session-warning").query().isVisible()).isTrue();
        assertThat(robot.lookup("#produce-demo").tryQuery()).isEmpty();
    }

    @Test
    void everyControlHasAName() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        named("invitation");
        studio.act(() -> studio.window().producing().opening().makeDemoSongs());
        named("set-up");
        stand(4);
        for (LearntView view : LearntView.values()) {
            studio.act(() ->
                    studio.window().producingModel().portfolio().viewProperty().set(view));
            named("portfolio, " + view);
        }
        press(KeyCode.DIGIT1, KeyCode.M);
        named("knobs");
        press(KeyCode.ESCAPE);
        choose("go-back-to-day");
        named("question");
        press(KeyCode.ESCAPE);
        studio.resize(1920, 1080);
        named("portfolio, wide");
    }

    private void stand(int answered) {
        studio.act(() -> studio.window().controller().go(Room.PRODUCE));
        studio.act(() -> producing.standAt(answered));
    }

    private ProducingSnapshot snapshot() {
        return Objects.requireNonNull(
                studio.window().producingModel().portfolio().snapshotProperty().get());
    }

    private String label(String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private void choose(String id) {
        MenuButton more = robot.lookup("#more").queryAs(MenuButton.class);
        MenuItem item = more.getItems().stream()
                .filter(known -> id.equals(known.getId()))
                .findFirst()
                .orElseThrow();
        studio.act(item::fire);
    }

    private void named(String screen) {
        int interactive = 0;
        List<Node> nodes = new ArrayList<>();
        studio.act(() -> collect(studio.window().stage().getScene().getRoot(), nodes));
        for (Node node : nodes) {
            if (isShown(node)
                    && (node instanceof Button
                            || node.isFocusTraversable() && (node instanceof Control || node instanceof Plot))) {
                interactive++;
                String name = node.getAccessibleText();
                if ((name == null || name.isBlank()) && node instanceof Labeled labeled) {
                    name = labeled.getText();
                }
                assertThat(name).as("name of %s on the %s screen", node, screen).isNotBlank();
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

    private static void collect(Node node, List<Node> into) {
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            robot.push(code);
            OpenStudio.settle();
        }
    }
}
