package studio.taste.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanCategory;
import studio.taste.features.PlanFeature;
import studio.taste.features.PlanFeatures;
import studio.taste.features.PlanManifest;
import studio.taste.features.TasteAxis;
import studio.taste.features.TasteSpace;
import studio.taste.ranking.catboost.ModelFeatures;
import studio.taste.remix.PlanId;

/** Features of plans as CSV (RFC 4180, decimal points whatever the locale), and the manifest that says what they are. */
public final class FeatureTable {
    private FeatureTable() {}

    /**
     * One plan's row.
     *
     * @param name what the plan is called, such as its file
     */
    public record Row(String name, PlanId plan, PlanFeatures features) {}

    /**
     * A header and one row per plan: its name, its id, the manifest's version, and the features in the manifest's order, what is heard in the excerpt, and the kinds.
     *
     * @param upTo a tier that is known of all the plans
     */
    public static String csv(List<Row> rows, FeatureTier upTo) {
        PlanManifest manifest = PlanManifest.upTo(upTo);
        return write(writer -> {
            List<String> header = new ArrayList<>(List.of("file", "plan", "features_version"));
            manifest.features().forEach(feature -> header.add(feature.id()));
            for (TasteAxis axis : TasteSpace.DIMENSIONS) {
                header.add(ModelFeatures.HEARD + axis.id());
            }
            for (PlanCategory category : PlanCategory.values()) {
                header.add(category.id());
            }
            writer.writeRecord(header);
            for (Row row : rows) {
                List<String> cells =
                        new ArrayList<>(List.of(row.name(), row.plan().value(), manifest.version()));
                manifest.features()
                        .forEach(feature ->
                                cells.add(Double.toString(row.features().get(feature))));
                row.features().heard().forEach(value -> cells.add(Double.toString(value)));
                cells.addAll(row.features().categories());
                writer.writeRecord(cells);
            }
        });
    }

    /** Every feature up to a tier: name, tier, unit, range, version of the method, and the method. */
    public static String manifest(FeatureTier upTo) {
        return write(writer -> {
            writer.writeRecord("feature", "tier", "unit", "lowest", "highest", "method_version", "method");
            for (PlanFeature feature : PlanManifest.upTo(upTo).features()) {
                writer.writeRecord(
                        feature.id(),
                        Integer.toString(feature.tier().number()),
                        feature.unit(),
                        Double.toString(feature.lowest()),
                        Double.toString(feature.highest()),
                        Integer.toString(feature.methodVersion()),
                        feature.method());
            }
            for (TasteAxis axis : TasteSpace.DIMENSIONS) {
                writer.writeRecord(
                        ModelFeatures.HEARD + axis.id(),
                        Integer.toString(FeatureTier.PLAN.number()),
                        axis.unit(),
                        Double.toString(axis.lowest()),
                        Double.toString(axis.highest()),
                        TasteSpace.manifest().version(),
                        "In the excerpt: " + axis.method());
            }
            for (PlanCategory category : PlanCategory.values()) {
                writer.writeRecord(
                        category.id(),
                        Integer.toString(FeatureTier.PLAN.number()),
                        "kind",
                        "",
                        "",
                        Integer.toString(category.methodVersion()),
                        category.method());
            }
        });
    }

    private static String write(Consumer<CsvWriter> content) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            content.accept(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
