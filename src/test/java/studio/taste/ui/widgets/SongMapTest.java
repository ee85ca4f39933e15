package studio.taste.ui.widgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class SongMapTest {
    private static final SongMap.Content MUSIC = new SongMap.Content(
            100,
            List.of(new SongMap.Stretch("Intro", 0, 20), new SongMap.Stretch("A very long chorus name", 20, 22)),
            List.of(new SongMap.Lane("Vocals", new float[] {0.5f, 1, 2}, new float[] {0.2f, 0.3f, 0.4f})),
            List.of(new SongMap.Stretch("", 25, 50)),
            new double[] {0.5, 2.5, 4.5},
            new double[] {0.5, 1, 0.25});

    private final FxRobot robot = new FxRobot();
    private final List<Double> sought = new ArrayList<>();
    private SongMap map = made();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private SongMap made() {
        List<SongMap> made = new ArrayList<>();
        robot.interact(() -> made.add(new SongMap()));
        return made.get(0);
    }

    @BeforeEach
    void show() {
        robot.interact(() -> {
            new Scene(map, 1001, 300);
            map.setOnSeek(seconds -> {
                sought.add(seconds);
                map.positionSecondsProperty().set(seconds);
            });
            map.show(MUSIC);
            map.layout();
        });
    }

    private void press(KeyCode code) {
        robot.interact(() ->
                Event.fireEvent(map, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private void click(double x) {
        robot.interact(() -> Event.fireEvent(
                map,
                new MouseEvent(
                        MouseEvent.MOUSE_PRESSED,
                        x,
                        50,
                        x,
                        50,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null)));
    }

    private Bounds first(String styleClass) {
        return map.lookup("." + styleClass).getBoundsInParent();
    }

    @Test
    void clickingSeeksToWhereTheMusicIs() {
        click(500.5);
        assertThat(sought).singleElement().satisfies(at -> assertThat(at).isCloseTo(50, within(0.1)));
        assertThat(first("map-cursor").getCenterX()).isCloseTo(500.5, within(1.0));
    }

    @Test
    void keysMoveByBarsAndParts() {
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        press(KeyCode.LEFT);
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.PAGE_UP);
        press(KeyCode.END);
        press(KeyCode.HOME);
        assertThat(sought).containsExactly(0.5, 2.5, 0.5, 20.0, 0.0, 100.0, 0.0);
        press(KeyCode.A);
        assertThat(sought).hasSize(7);
    }

    @Test
    void whatIsKnownLiesWhereItSounds() {
        assertThat(first("map-part").getMaxX()).isCloseTo(200, within(1.5));
        assertThat(first("map-mark").getMinX()).isCloseTo(250, within(1.0));
        assertThat(first("map-mark").getMaxX()).isCloseTo(500, within(1.0));
        assertThat(first("map-column").getMinX()).isCloseTo(5, within(1.0));
        // The loudest stretch fills its lane and no more.
        assertThat(first("map-peak").getHeight())
                .isLessThanOrEqualTo(first("map-lane").getHeight());
        assertThat(map.lookupAll(".map-part-words"))
                .extracting(node -> ((Text) node).getText())
                .element(1)
                .asString()
                .doesNotContain("chorus name");
    }

    @Test
    void withoutMusicNothingIsDrawnAndNothingSought() {
        robot.interact(() -> {
            map.show(null);
            map.layout();
        });
        press(KeyCode.RIGHT);
        click(10);
        assertThat(sought).isEmpty();
        assertThat(map.lookupAll(".map-lane")).isEmpty();
        Node cursor = map.lookup(".map-cursor");
        assertThat(cursor.isVisible()).isFalse();
    }

    @Test
    void screenReadersHearThePartsAndMayMove() {
        assertThat(map.getAccessibleText()).contains("1:40").contains("Intro from 0:00");
        assertThat(map.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE)).isEqualTo(100.0);
        robot.interact(() -> map.executeAccessibleAction(AccessibleAction.INCREMENT));
        assertThat(sought).containsExactly(0.5);
    }
}
