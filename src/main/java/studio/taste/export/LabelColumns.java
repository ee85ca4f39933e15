package studio.taste.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.taste.features.TasteAxis;
import studio.taste.preference.Outcome;
import studio.taste.selection.AskedTrial;
import studio.taste.selection.TrialKind;
import studio.taste.session.FailureTag;
import studio.taste.session.Listening;
import studio.taste.session.Side;

/** The columns of the label table, in order, each with what the codebook says of it. */
final class LabelColumns {
    private static final String TAGS = java.util.Arrays.stream(FailureTag.values())
            .map(FailureTag::code)
            .collect(Collectors.joining(";", "none or ", ""));

    private final List<LabelColumn> columns = new ArrayList<>();

    private LabelColumns() {}

    /**
     * @param axes the taste axes whose values are given for both sides
     */
    static List<LabelColumn> forAxes(List<TasteAxis> axes) {
        LabelColumns table = new LabelColumns();
        table.identity();
        table.question();
        table.answer();
        table.listening();
        table.fairness("a", true);
        table.fairness("b", false);
        table.provenance();
        table.features("a", true, axes);
        table.features("b", false, axes);
        return List.copyOf(table.columns);
    }

    private void identity() {
        text("trial_id", "Identifies the trial, and so the row.", row -> row.presented()
                .trial()
                .value());
        text("session_id", "Identifies the session.", row -> row.opened()
                .session()
                .value());
        text("rater_id", "The rater's pseudonym.", row -> row.opened().rater().value());
        choice(
                "rater_kind",
                "human;simulated",
                "Whether a person or a program answered.",
                row -> row.opened().simulated() ? "simulated" : "human");
        text("vocal_song_id", "Song that gives the vocals; identifies its content.", row -> row.opened()
                .vocalSong()
                .value());
        text("vocal_title", "Its title.", row -> row.opened().vocalTitle());
        text("instrumental_song_id", "Song that gives drums, bass and other.", row -> row.opened()
                .instrumentalSong()
                .value());
        text("instrumental_title", "Its title.", row -> row.opened().instrumentalTitle());
    }

    private void question() {
        integer(
                "trial_number",
                "Place of the trial in its session, from 1.",
                row -> Integer.toString(row.presented().number()));
        choice(
                "trial_kind",
                "fresh;repeat;reversed",
                "Whether the pair was new, shown again in the same order, or shown" + " again with the sides changed.",
                row -> word(row.presented().asked().kind()));
        integer("original_trial_number", "The trial that is shown again; empty for a fresh one.", row -> {
            AskedTrial asked = row.presented().asked();
            return asked.kind() == TrialKind.FRESH ? "" : Integer.toString(asked.original());
        });
        choice(
                "pair_source",
                "information;random;ranker;canary",
                "How the pair was chosen, at first when it is shown again: most information expected about the rater, by lot, most"
                        + " information expected for the ranker, or the choices of two rankers.",
                row -> word(row.presented().asked().pairSource()));
        number(
                "acquisition",
                "nats",
                "≥ 0",
                "Information expected from the answer when the pair was chosen.",
                row -> row.presented().informationNats());
        text(
                "plan_a",
                "Identifies the plan on side A.",
                row -> row.candidate(true).plan().id().value());
        text(
                "plan_b",
                "Identifies the plan on side B.",
                row -> row.candidate(false).plan().id().value());
        choice(
                "family_a",
                "standard arc;hook first;DJ lift;quick hit",
                "Arrangement family of the plan on side A.",
                row -> row.candidate(true).plan().family().word());
        choice(
                "family_b",
                "standard arc;hook first;DJ lift;quick hit",
                "Arrangement family of the plan on side B.",
                row -> row.candidate(false).plan().family().word());
        number(
                "predicted_a",
                "",
                "0 to 1",
                "Probability that A is preferred, as believed before the answer.",
                row -> row.presented().predicted().first());
        number(
                "predicted_b",
                "",
                "0 to 1",
                "Probability that B is preferred, as believed before the answer.",
                row -> row.presented().predicted().second());
        number(
                "predicted_tie",
                "",
                "0 to 1",
                "Probability of no preference, as believed before the answer.",
                row -> row.presented().predicted().tie());
    }

    private void answer() {
        choice(
                "outcome",
                "a;b;tie",
                "The side preferred, or tie for no preference.",
                row -> outcome(row.ballot().outcome()));
        choice(
                "confidence",
                "low;medium;high",
                "How sure the rater was.",
                row -> word(row.ballot().confidence()));
        choice(
                "tags_a",
                TAGS,
                "What went wrong with side A; several are joined by semicolons.",
                row -> tags(row.ballot().tagsA()));
        choice(
                "tags_b",
                TAGS,
                "What went wrong with side B; several are joined by semicolons.",
                row -> tags(row.ballot().tagsB()));
        text(
                "comment",
                "The rater's words; (none) when nothing was said.",
                row -> row.ballot().comment().isBlank()
                        ? "(none)"
                        : row.ballot().comment());
        instant("presented_at", "When the trial was put, UTC.", row -> row.trial()
                .presentedAt()
                .toString());
        instant("answered_at", "When the answer was kept, UTC.", row -> row.answeredAt()
                .toString());
        number(
                "response_time",
                "s",
                "≥ 0",
                "From when the trial could be played to the answer.",
                row -> row.vote().responseMillis() / 1000.0);
    }

    private void listening() {
        number(
                "seconds_heard_a",
                "s",
                "≥ 0",
                "Time side A sounded, repetitions counted each time.",
                row -> row.listening().a().secondsHeard());
        number(
                "seconds_heard_b",
                "s",
                "≥ 0",
                "Time side B sounded, repetitions counted each time.",
                row -> row.listening().b().secondsHeard());
        text(
                "segments_a",
                "Stretches of side A heard at least once, from-to in seconds, joined by semicolons.",
                row -> segments(row.listening().a()));
        text(
                "segments_b",
                "Stretches of side B heard at least once, from-to in seconds, joined by semicolons.",
                row -> segments(row.listening().b()));
        integer(
                "switches",
                "How often the side that sounded changed.",
                row -> Integer.toString(row.listening().switches()));
        choice(
                "first_heard",
                "a;b",
                "The side heard first.",
                row -> side(row.listening().firstHeard()));
        choice(
                "last_heard",
                "a;b",
                "The side heard last before the answer.",
                row -> side(row.listening().lastHeard()));
        integer(
                "under_runs",
                "How often the sound device ran dry.",
                row -> Integer.toString(row.listening().underruns()));
        text("device", "The sound device.", row -> row.listening().device());
        choice(
                "silent_clock",
                "true;false",
                "Whether time passed without a sound device, so that nothing was audible.",
                row -> Boolean.toString(row.listening().silentClock()));
    }

    private void fairness(String name, boolean sideA) {
        String side = "side " + name.toUpperCase(Locale.ROOT);
        if (sideA) {
            number(
                    "matched_loudness",
                    "LUFS",
                    "",
                    "Integrated loudness both sides were matched to.",
                    row -> row.presented().fairness().matchedLufs());
        }
        number(
                "loudness_before_" + name,
                "LUFS",
                "",
                "Integrated loudness of " + side + " as rendered.",
                row -> row.fairness(sideA).lufsBefore());
        number("loudness_" + name, "LUFS", "", "Integrated loudness of " + side + " as played.", row -> row.fairness(
                        sideA)
                .lufsAfter());
        number("gain_" + name, "dB", "", "Constant gain applied to " + side + ".", row -> row.fairness(sideA)
                .gainDb());
        number(
                "limited_" + name,
                "dB",
                "0 to 3",
                "The most by which the true-peak limiter turned " + side + " down anywhere; 0 when it was not needed.",
                row -> row.fairness(sideA).limitedDb());
        number("true_peak_" + name, "dBTP", "≤ -1", "True peak of " + side + " as played.", row -> row.fairness(sideA)
                .truePeakDbtp());
        number("duration_" + name, "s", "", "Length of " + side + ".", row -> row.fairness(sideA)
                .durationSeconds());
        number(
                "leading_silence_" + name,
                "s",
                "≥ 0",
                "Silence before the sound of " + side + " begins.",
                row -> row.fairness(sideA).leadingSilenceSeconds());
    }

    private void provenance() {
        text("app_version", "Version of the studio.", row -> row.opened()
                .versions()
                .app());
        text("planner_version", "Version of the candidate planner.", row -> row.opened()
                .versions()
                .planner());
        text("renderer_version", "Version of the renderer.", row -> row.opened()
                .versions()
                .renderer());
        text("feature_version", "Version of the feature manifest.", row -> row.opened()
                .versions()
                .features());
        integer(
                "seed",
                "Decides every draw of the session.",
                row -> Long.toString(row.opened().seed()));
        number(
                "heard_share_required",
                "",
                "0 to 1",
                "How much of each side had to be heard before a vote counted.",
                row -> row.opened().settings().heardShare());
        choice(
                "plots",
                "after;live",
                "When the rater could see what was learnt.",
                row -> word(row.opened().settings().plots()));
    }

    private void features(String name, boolean sideA, List<TasteAxis> axes) {
        for (TasteAxis axis : axes) {
            String meaning = "Side " + name.toUpperCase(Locale.ROOT) + " on the axis from " + axis.lowWords() + " to "
                    + axis.highWords() + ", standardised.";
            number("feature_" + name + "_" + axis.id(), "scale units", "", meaning, row -> {
                for (int i = 0; i < row.opened().axes().size(); i++) {
                    if (row.opened().axes().get(i).id().equals(axis.id())) {
                        return row.features(sideA).get(i);
                    }
                }
                return Double.NaN;
            });
        }
    }

    private void text(String name, String meaning, Function<LabelRow, String> value) {
        columns.add(new LabelColumn(name, LabelColumn.Type.TEXT, "", "", meaning, value));
    }

    private void choice(String name, String values, String meaning, Function<LabelRow, String> value) {
        columns.add(new LabelColumn(name, LabelColumn.Type.CHOICE, "", values, meaning, value));
    }

    private void integer(String name, String meaning, Function<LabelRow, String> value) {
        columns.add(new LabelColumn(name, LabelColumn.Type.INTEGER, "", "", meaning, value));
    }

    private void instant(String name, String meaning, Function<LabelRow, String> value) {
        columns.add(new LabelColumn(name, LabelColumn.Type.INSTANT, "", "ISO 8601", meaning, value));
    }

    private void number(String name, String unit, String values, String meaning, ToDoubleFunction<LabelRow> value) {
        columns.add(new LabelColumn(
                name, LabelColumn.Type.NUMBER, unit, values, meaning, row -> decimal(value.applyAsDouble(row))));
    }

    /** Six significant digits, a decimal point and no exponent, whatever the locale; empty when there is no number. */
    static String decimal(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String outcome(Outcome outcome) {
        return switch (outcome) {
            case FIRST -> "a";
            case SECOND -> "b";
            case TIE -> "tie";
        };
    }

    private static String side(@Nullable Side side) {
        return side == null ? "" : word(side);
    }

    private static String tags(Set<FailureTag> tags) {
        return tags.isEmpty() ? "none" : tags.stream().map(FailureTag::code).collect(Collectors.joining(";"));
    }

    private static String segments(Listening.Heard heard) {
        return heard.segments().stream()
                .map(segment -> String.format(Locale.ROOT, "%.2f-%.2f", segment.fromSeconds(), segment.toSeconds()))
                .collect(Collectors.joining(";"));
    }
}
