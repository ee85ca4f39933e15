package studio.taste.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import studio.taste.training.evaluation.Evaluation;
import studio.taste.training.evaluation.Measured;
import studio.taste.training.runs.RehearsalRuns;
import studio.taste.training.runs.RunReport;

class RunPageTest {
    @Test
    void theHeadSaysHowGoodItIsAndHowSureThatIs() {
        String page = RunPage.of(RehearsalRuns.better());

        assertThat(page)
                .contains("<h1>Better than the heuristic</h1>")
                .contains(
                        "Right in 74.3 % (95 % interval 70.1–78.5 %) of 412 decided pairs: better than chance and better than"
                                + " the heuristic by 9.1 points (+3.2 to +15.0, which excludes 0).")
                .contains("known to ±4.6 points with 412 pairs; 90 decided pairs are needed to show 65 %.")
                .contains("The ceiling is 85.7 %");
    }

    @Test
    void anIntervalThatIncludesZeroShowsNothing() {
        RunReport report = RehearsalRuns.notShown();

        assertThat(RunSentences.verdict(report))
                .isEqualTo(
                        "Right in 74.3 % (95 % interval 63.2–85.4 %) of 60 decided pairs: better than chance, but not shown"
                                + " to be better than the heuristic: +3.1 points (−2.0 to +8.1, which includes 0).");
        assertThat(RunSentences.standing(report).words()).isEqualTo("Not shown to be better than the heuristic");
    }

    @Test
    void anIntervalBelowZeroSaysThatItIsWorse() {
        assertThat(RunSentences.verdict(with(RehearsalRuns.evaluation("s", 400, new Measured(-0.05, -0.09, -0.01)))))
                .endsWith(
                        "better than chance, but worse than the heuristic by 5.0 points (−9.0 to −1.0, which excludes 0).");
    }

    @Test
    void fivePairsShowNothingHoweverRightItIs() {
        RunReport report = with(RehearsalRuns.evaluation("s", 5, new Measured(1, 1, 1)));

        assertThat(RunSentences.standing(report)).isEqualTo(RunSentences.Standing.NOT_SHOWN);
        assertThat(RunSentences.verdict(report)).contains("too few to show anything");
    }

    @Test
    void everythingKnownOfARunStandsOnThePage() {
        assertThat(RunPage.of(RehearsalRuns.better()))
                .contains("Tested by cross-validation over requests", "Tested by requests held out for good")
                .contains("412 decided pairs, 45 ties, 18 requests, 3 raters")
                .contains("log-loss, nats", "ln 2 = 0.693: chance", "0.501 to 0.597")
                .contains("▲ may be a short cut", "– the same in all plans")
                .contains("UK garage", "– (too few pairs)", "rater-77aa")
                .contains("After 200 more labels about 76 %")
                .contains("18 % of the importance moved")
                .contains("answers of people", "broken constraints (nobody listened)")
                .contains("order-decided: the pair was answered otherwise in the other order")
                .contains("143 of 300", "2.31 s", "the validation requests");
    }

    @Test
    void warningsComeBeforeTheFigures() {
        String page = RunPage.of(RehearsalRuns.notShown());

        assertThat(page.indexOf("may have found a short cut")).isPositive().isLessThan(page.indexOf("<section"));
    }

    @Test
    void whatIsNotKnownIsADashWithItsReason() {
        String page = RunPage.of(RehearsalRuns.bare());

        assertThat(page)
                .contains("<h1>Not tested</h1>")
                .contains("how good it is cannot be told")
                .contains("– (no answers)")
                .contains("– nothing to measure it on</text>")
                .contains("– no decided pair was tested on")
                .contains("– (nothing was heard twice)")
                .contains("– (no decided repeats)")
                .contains("– not known of any plan")
                .contains("– It was not measured")
                .contains("No label was left out.")
                .doesNotContain("NaN");
    }

    @Test
    void namesCannotBreakThePage() throws Exception {
        String name = "<script>alert(1)</script>\" onload='x' & ]]>";
        String page = RunPage.of(RehearsalRuns.hostile(name));

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(parsed(page).getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void thePageIsWellFormedAndAsksForNothingFromElsewhere() throws Exception {
        for (RunReport report : List.of(RehearsalRuns.better(), RehearsalRuns.notShown(), RehearsalRuns.bare())) {
            String page = RunPage.of(report);

            assertThat(parsed(page).getElementsByTagName("svg").getLength()).isPositive();
            assertThat(page).doesNotContain("http", "src=", "href=", "url(", "@import");
        }
    }

    /** A new report of one evaluation. */
    private static RunReport with(Evaluation evaluation) {
        RunReport usual = RehearsalRuns.bare();
        return new RunReport(
                usual.model(),
                usual.at(),
                usual.settings(),
                usual.features(),
                usual.tier(),
                usual.sources(),
                usual.parts(),
                usual.excluded(),
                usual.raters(),
                usual.repeats(),
                usual.ownKappa(),
                usual.shared(),
                null,
                null,
                null,
                usual.trees(),
                usual.modelSeconds(),
                usual.calibratedOn(),
                List.of(evaluation),
                List.of(),
                null,
                usual.importances(),
                null,
                List.of());
    }

    /** As XML, which is stricter than any browser; meta elements alone are left open. */
    private static Document parsed(String page) throws Exception {
        String xml = page.replace("<!DOCTYPE html>", "").replaceAll("<meta([^>]*)>", "<meta$1/>");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
