package studio.taste.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import studio.taste.StudioException;
import studio.taste.preference.Outcome;
import studio.taste.preference.Prequential;
import studio.taste.preference.WilsonInterval;
import studio.taste.session.Convergence;
import studio.taste.session.Convergence.LearningPoint;
import studio.taste.session.SessionState;

/** A session as one HTML page that needs nothing beside it: what was asked, how well answers were foreseen, what is believed. */
public final class SessionReport {
    /** As many of the last trials as the summary looks at apart, to show where the session had got to. */
    private static final int LAST = 10;

    private final SessionState session;
    private final Convergence convergence;
    private final List<Double> truth;

    private SessionReport(SessionState session, List<Double> truth) {
        this.session = session;
        this.convergence = Convergence.of(session);
        this.truth = List.copyOf(truth);
    }

    /**
     * @param truth a simulated listener's weights in the order of the axes, for comparison; empty for a person
     * @param file written whole, replaced when it is there
     * @throws StudioException when it cannot be written
     */
    public static void write(SessionState session, List<Double> truth, Path file) throws StudioException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, new SessionReport(session, truth).html(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StudioException(
                    "The report could not be written to " + file + " (" + e + "): choose a place you may write to.", e);
        }
    }

    private String html() {
        return Html.page("Taste Studio: session report", "", """
                <h1>Session report</h1>
                %s
                <section class="plots">%s</section>
                <section>%s</section>
                <section><h2>Answers</h2>%s</section>
                """.formatted(
                        summary(), plots(), SvgBelief.draw(convergence.axes(), truth), table()));
    }

    private String summary() {
        List<LearningPoint> points = convergence.points();
        long ties = session.answered().stream()
                .filter(trial -> trial.vote() != null && trial.vote().ballot().outcome() == Outcome.TIE)
                .count();
        String line = "%s over %s · %d answers, %d without preference · %s"
                .formatted(
                        Html.escape(session.opened().vocalTitle()),
                        Html.escape(session.opened().instrumentalTitle()),
                        points.size(),
                        ties,
                        session.opened().simulated() ? "simulated listener" : "human listener");
        if (points.isEmpty()) {
            return "<p>" + line + "</p><p>No answer was given yet.</p>";
        }
        Prequential foreseen = session.learning().prequential();
        String lead = foreseen.accuracy()
                .map(share -> "Foreseen: %s of the decided answers. In the last %d: %s."
                        .formatted(
                                band(share),
                                foreseen.trailing(LAST).decidedAnswers(),
                                foreseen.trailing(LAST)
                                        .accuracy()
                                        .map(SessionReport::band)
                                        .orElse("")))
                .orElse("No answer preferred one side.");
        return "<p>" + line + "</p><p class=\"lead\">" + lead + "</p>";
    }

    private static String band(WilsonInterval share) {
        return String.format(
                Locale.ROOT,
                "%.0f %% (95 %% band %.0f–%.0f %%)",
                share.estimate() * 100,
                share.lower() * 100,
                share.upper() * 100);
    }

    private String plots() {
        List<LearningPoint> points = convergence.points();
        List<Integer> trials = points.stream().map(LearningPoint::trial).toList();
        List<LearningPoint> decided =
                points.stream().filter(point -> point.accuracy() != null).toList();
        List<Integer> decidedTrials = decided.stream().map(LearningPoint::trial).toList();
        int last = trials.isEmpty() ? 2 : trials.get(trials.size() - 1);
        double worst = convergence.points().stream()
                .mapToDouble(LearningPoint::logLossNats)
                .max()
                .orElse(1);
        return figure(new SvgPlot("Answers foreseen, share so far", last, 0, 1)
                        .band(
                                decidedTrials,
                                shares(decided, WilsonInterval::lower),
                                shares(decided, WilsonInterval::upper),
                                "band: 95 %")
                        .reference(0.5, "chance")
                        .line(decidedTrials, shares(decided, WilsonInterval::estimate)))
                + figure(new SvgPlot("Log-loss of decided answers, nats", last, 0, Math.max(1, worst))
                        .reference(Math.log(2), "chance, ln 2")
                        .line(trials, values(LearningPoint::logLossNats)))
                + figure(new SvgPlot("Uncertainty left about this pool, share of the start", last, 0, 1)
                        .line(trials, values(LearningPoint::uncertainty)))
                + figure(new SvgPlot("What each answer told, nats", last, 0, most(LearningPoint::informationNats))
                        .line(trials, values(LearningPoint::informationNats)));
    }

    private static String figure(SvgPlot plot) {
        return "<figure>" + plot.toSvg() + "</figure>";
    }

    private double most(ToDoubleFunction<LearningPoint> value) {
        return Math.max(
                0.1, convergence.points().stream().mapToDouble(value).max().orElse(0.1));
    }

    private List<Double> values(ToDoubleFunction<LearningPoint> value) {
        return convergence.points().stream()
                .map(point -> value.applyAsDouble(point))
                .toList();
    }

    private static List<Double> shares(List<LearningPoint> decided, ToDoubleFunction<WilsonInterval> value) {
        return decided.stream()
                .map(LearningPoint::accuracy)
                .filter(Objects::nonNull)
                .map(share -> value.applyAsDouble(share))
                .toList();
    }

    private String table() {
        StringBuilder rows = new StringBuilder(
                "<table><thead><tr><th>trial</th><th>kind</th><th>asked by</th><th>foreseen A / B / tie</th>"
                        + "<th>answer</th><th>confidence</th></tr></thead><tbody>");
        for (LabelRow row : LabelRow.of(session)) {
            var predicted = row.presented().predicted();
            rows.append(String.format(
                    Locale.ROOT,
                    "<tr><td>%d</td><td>%s</td><td>%s</td><td>%.2f / %.2f / %.2f</td><td>%s</td><td>%s</td></tr>",
                    row.presented().number(),
                    lower(row.presented().asked().kind()),
                    lower(row.presented().asked().pairSource()),
                    predicted.first(),
                    predicted.second(),
                    predicted.tie(),
                    switch (row.ballot().outcome()) {
                        case FIRST -> "A";
                        case SECOND -> "B";
                        case TIE -> "no preference";
                    },
                    lower(row.ballot().confidence())));
        }
        return rows.append("</tbody></table>").toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
