package studio.taste.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.taste.features.PlanCategory;
import studio.taste.features.PlanFeature;
import studio.taste.features.PlanManifest;
import studio.taste.features.TasteAxis;
import studio.taste.features.TasteSpace;
import studio.taste.labels.LabelledPlan;
import studio.taste.labels.PlanFacts;
import studio.taste.ranking.catboost.ModelFeatures;
import studio.taste.session.PoolDescription;

/**
 * The plans that labels are about: a row per plan of each session's pool, as it was described when the session began. Features of another
 * version than today's have no columns here, and their cells stay empty.
 */
final class PlanTable {
    static final String FILE = "plans.csv";

    private static final String NUMBER = "feature_";

    private static final List<String> HEAD = List.of(
            "session_id",
            "plan_id",
            "place",
            "features_version_1",
            "features_version_2",
            "heuristic_version",
            "heuristic",
            "stem_density",
            "transition_count",
            "stretch",
            "section_count");

    private PlanTable() {}

    static List<String> header() {
        List<String> header = new ArrayList<>(HEAD);
        for (PlanCategory kind : PlanCategory.values()) {
            header.add("kind_" + kind.id());
        }
        numbers().forEach(name -> header.add(NUMBER + name));
        return header;
    }

    static List<String> row(LabelledPlan plan) {
        List<String> row = new ArrayList<>(List.of(
                plan.session(),
                plan.plan(),
                Integer.toString(plan.place()),
                plan.versions().get(0),
                plan.versions().get(1),
                plan.heuristicVersion(),
                Double.toString(plan.heuristic()),
                Double.toString(plan.facts().stemDensity()),
                Integer.toString(plan.facts().transitionCount()),
                Double.toString(plan.facts().stretch()),
                Integer.toString(plan.facts().sectionCount())));
        row.addAll(plan.kinds());
        boolean today = plan.versions().get(1).equals(manifest().version());
        for (int i = 0; i < numbers().size(); i++) {
            row.add(today ? Double.toString(plan.numbers().get(i)) : "");
        }
        return row;
    }

    /**
     * Reads a row back.
     *
     * @param cells by column
     * @return empty when the row was written for other features than today's
     * @throws IllegalArgumentException when a cell is missing or holds something else
     */
    static Optional<LabelledPlan> read(Map<String, String> cells) {
        List<Double> numbers = new ArrayList<>();
        for (String name : numbers()) {
            String cell = cells.getOrDefault(NUMBER + name, "");
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(Cells.number(cells, NUMBER + name));
        }
        List<String> kinds = new ArrayList<>();
        for (PlanCategory kind : PlanCategory.values()) {
            kinds.add(Cells.text(cells, "kind_" + kind.id()));
        }
        return Optional.of(new LabelledPlan(
                Cells.text(cells, "session_id"),
                Cells.integer(cells, "place"),
                Cells.text(cells, "plan_id"),
                List.of(Cells.text(cells, "features_version_1"), Cells.text(cells, "features_version_2")),
                numbers,
                kinds,
                Cells.text(cells, "heuristic_version"),
                Cells.number(cells, "heuristic"),
                new PlanFacts(
                        Cells.number(cells, "stem_density"),
                        Cells.integer(cells, "transition_count"),
                        Cells.number(cells, "stretch"),
                        Cells.integer(cells, "section_count"))));
    }

    /** What the codebook says of each column: column, type, unit, values, meaning. */
    static List<List<String>> codebook() {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("session_id", "text", "", "", "The session whose pool the plan was in."),
                List.of("plan_id", "text", "", "", "Identifies the plan."),
                List.of("place", "integer", "", "≥ 0", "Place in the pool as the planner made it."),
                List.of("features_version_1", "text", "", "", "Version of the features of the first tier."),
                List.of("features_version_2", "text", "", "", "Version of the features of the first two tiers."),
                List.of("heuristic_version", "text", "", "", "Version of the heuristic."),
                List.of("heuristic", "number", "", "0 to 1", "The heuristic's score."),
                List.of("stem_density", "number", "stems", "0 to 4", "Mean number of stems sounding, over beats."),
                List.of("transition_count", "integer", "", "≥ 0", "Joins that are no cuts."),
                List.of(
                        "stretch",
                        "number",
                        "",
                        "≥ 0",
                        "The larger of how far vocals and instruments are stretched, as a share."),
                List.of("section_count", "integer", "", "≥ 1", "Number of sections.")));
        for (PlanCategory kind : PlanCategory.values()) {
            rows.add(List.of("kind_" + kind.id(), "text", "", "", kind.method()));
        }
        for (PlanFeature feature : manifest().features()) {
            rows.add(List.of(
                    NUMBER + feature.id(),
                    "number",
                    feature.unit(),
                    feature.lowest() + " to " + feature.highest(),
                    feature.method()));
        }
        for (TasteAxis axis : TasteSpace.DIMENSIONS) {
            rows.add(List.of(
                    NUMBER + ModelFeatures.HEARD + axis.id(),
                    "number",
                    axis.unit(),
                    axis.lowest() + " to " + axis.highest(),
                    "In the excerpt: " + axis.method()));
        }
        return rows;
    }

    private static PlanManifest manifest() {
        return PlanManifest.upTo(PoolDescription.TIER);
    }

    private static List<String> numbers() {
        return ModelFeatures.upTo(PoolDescription.TIER).numbers();
    }
}
