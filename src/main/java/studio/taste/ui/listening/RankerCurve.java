package studio.taste.ui.listening;

import studio.taste.ui.LearningModel;
import studio.taste.ui.widgets.LearningCurvePlot;
import studio.taste.ui.widgets.PlotOutlet;

/** How the ranker learns from everybody's answers, for a rater who may see it. */
final class RankerCurve {
    private RankerCurve() {}

    static LearningCurvePlot of(LearningModel learning, PlotOutlet outlet) {
        LearningCurvePlot plot = new LearningCurvePlot(
                "What everybody's answers teach",
                "Share of answers foreseen about other songs. Band: 95 %. Dashed: expected.",
                "",
                outlet);
        plot.setId("ranker-curve");
        plot.setMinHeight(0);
        learning.viewProperty().addListener((property, was, is) -> plot.show(is.curve()));
        plot.show(learning.viewProperty().get().curve());
        return plot;
    }
}
