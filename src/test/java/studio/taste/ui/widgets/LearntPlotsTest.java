package studio.taste.ui.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.image.Image;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import studio.taste.ui.widgets.CurvesPlot.Curve;
import studio.taste.ui.widgets.CurvesPlot.Look;
import studio.taste.ui.widgets.CurvesPlot.Scale;
import studio.taste.ui.widgets.IntervalPlot.Interval;
import studio.taste.ui.widgets.LinePlot.Point;

class LearntPlotsTest {
    private static final PlotOutlet NOWHERE = new PlotOutlet() {
        @Override
        public void copy(Image picture) {}

        @Override
        public void copy(String text) {}

        @Override
        public void save(String suggestedName, byte[] content) {}
    };

    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void curvesAreNamedWhereTheyEndAndNeverOverEachOther() {
        CurvesPlot plot = made(() -> curves());
        robot.interact(() -> {
            plot.show(List.of(
                    new Curve("chance", Look.LEVEL, List.of(new Point(1, 0.125), new Point(2, 0.125))),
                    new Curve("popularity", Look.LEVEL, List.of()),
                    new Curve("top 1", Look.MAIN, List.of(new Point(1, 0, 0, 0.8), new Point(2, 0.13, 0.02, 0.6)))));
            laidOut(plot, 400, 300);
        });
        List<Text> names = texts(plot).stream()
                .filter(text -> text.getText().matches("(chance|top 1|popularity).*"))
                .toList();
        assertThat(names).extracting(Text::getText).containsExactlyInAnyOrder("chance 13 %", "top 1 13 %");
        assertThat(Math.abs(names.get(0).getY() - names.get(1).getY())).isGreaterThanOrEqualTo(14);
        assertThat(plot.csv())
                .startsWith("round,curve,share,low_95,high_95\r\n1,\"chance\",0.125000,0.125000,0.125000\r\n")
                .contains("2,\"top 1\",0.130000,0.020000,0.600000");
        assertThat(plot.getAccessibleText())
                .isEqualTo("Picks foretold. After round 2: chance 13 %; top 1 13 %, 95 percent between 2 % and 60 %.");
    }

    @Test
    void beforeThereIsAnythingToShowAPlotSaysWhatWillCome() {
        CurvesPlot plot = made(() -> curves());
        robot.interact(() -> laidOut(plot, 400, 300));
        assertThat(texts(plot)).extracting(Text::getText).containsExactly("After your first pick.");
        assertThat(plot.csv()).isEqualTo("round,curve,share,low_95,high_95\r\n");
    }

    @Test
    void rowsWithoutRoomAreLeftOutFromTheEndAndCounted() {
        IntervalPlot plot = made(() -> new IntervalPlot("Belief", "", "utility", NOWHERE));
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            intervals.add(new Interval("low " + i, "high " + i, 0.1, -0.2, 0.4, 0));
        }
        robot.interact(() -> {
            plot.setLeastPitch(30);
            plot.show(intervals);
            laidOut(plot, 600, 260);
        });
        List<String> words = texts(plot).stream().map(Text::getText).toList();
        long rows = words.stream().filter(text -> text.startsWith("low ")).count();
        assertThat(rows).isBetween(3L, 7L);
        assertThat(words)
                .contains("low 0", "and " + (10 - rows) + " less decided")
                .doesNotContain("low 9");
        assertThat(plot.csv()).contains("low 9");
        robot.interact(() -> laidOut(plot, 600, 500));
        assertThat(texts(plot)).extracting(Text::getText).contains("low 9").noneMatch(text -> text.endsWith("decided"));
    }

    @Test
    void bothPartsOfAnAxisAreTold() {
        TwoPartPlot plot =
                made(() -> new TwoPartPlot("Lasting taste", "", "lasting", "this session", "utility", NOWHERE));
        robot.interact(() -> {
            plot.show(List.of(new TwoPartPlot.Row("dry", "wet", -1, 0.1, 0.5, 0.2)));
            laidOut(plot, 800, 300);
        });
        assertThat(plot.csv())
                .isEqualTo("low_pole,high_pole,lasting,lasting_deviation,this_session,this_session_deviation\r\n"
                        + "\"dry\",\"wet\",-1.000000,0.100000,0.500000,0.200000\r\n");
        assertThat(plot.getAccessibleText())
                .isEqualTo(
                        "Lasting taste. From dry to wet: lasting −1.0 give or take 0.2, this session +0.5 give or take"
                                + " 0.4.");
        assertThat(texts(plot)).extracting(Text::getText).contains("lasting", "this session", "dry", "wet");
    }

    private static CurvesPlot curves() {
        Scale scale = new Scale(
                "round",
                "share",
                0,
                1,
                share -> String.format(Locale.ROOT, "%.0f %%", 100 * share),
                100,
                "After your first pick.");
        return new CurvesPlot("Picks foretold", "", scale, NOWHERE);
    }

    private <P extends Plot> P made(Supplier<P> maker) {
        List<P> made = new ArrayList<>();
        robot.interact(() -> {
            P plot = maker.get();
            new Scene(plot, 400, 300);
            made.add(plot);
        });
        return made.get(0);
    }

    private static void laidOut(Plot plot, double width, double height) {
        plot.applyCss();
        plot.resize(width, height);
        plot.layout();
    }

    /** What is written into the plot itself; labels keep their own texts inside. */
    private static List<Text> texts(Parent plot) {
        List<Text> texts = new ArrayList<>();
        for (Node node : plot.getChildrenUnmodifiable()) {
            if (node instanceof Text text) {
                texts.add(text);
            } else if (node instanceof Parent parent && !(node instanceof Control)) {
                texts.addAll(texts(parent));
            }
        }
        return texts;
    }
}
