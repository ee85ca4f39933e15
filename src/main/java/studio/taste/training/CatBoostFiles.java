package studio.taste.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import studio.taste.StudioException;
import studio.taste.ranking.catboost.ModelFeatures;

/**
 * A training set in CatBoost's own files, on which its command line, Python and Spark packages train unchanged.
 *
 * <p>Numbers are written as the shortest decimals that are read back as the same {@code float}: CatBoost keeps no more, neither when it
 * trains nor when it scores. Equal sets give equal files, whatever the order of their items and preferences.
 *
 * <p>Formats: CatBoost documentation, "Dataset description in delimiter-separated values format", "Pairs description", "Columns description".
 */
public final class CatBoostFiles {
    /** One row per item: label, group, numbers, kinds; no header. */
    public static final String ROWS = "train.tsv";

    /** Winner's row, loser's row, weight; rows are counted from 0. */
    public static final String PAIRS = "pairs.tsv";

    /** What the columns of {@link #ROWS} are. */
    public static final String COLUMNS = "cd.tsv";

    /** How to train on them, in words. */
    public static final String README = "README.txt";

    private CatBoostFiles() {}

    /**
     * Writes a set.
     *
     * @param directory made when it is not there; files of the same names are replaced
     * @throws StudioException when the set has no preference, names or kinds hold what the format has no room for, a number is not finite as a
     *     float, or the disk refuses
     */
    public static void write(RankingSet set, Path directory) throws StudioException {
        write(CatBoostRows.of(set), set.features(), directory);
    }

    static void write(CatBoostRows rows, ModelFeatures features, Path directory) throws StudioException {
        List<String> columns = columns(features);
        List<String> items = items(rows, features);
        List<String> pairs = pairs(rows);
        try {
            Files.createDirectories(directory);
            write(directory.resolve(COLUMNS), columns);
            write(directory.resolve(ROWS), items);
            write(directory.resolve(PAIRS), pairs);
            write(directory.resolve(README), TrainingReadme.lines(features, rows));
        } catch (IOException e) {
            throw new StudioException(
                    directory + ": the training set cannot be written (" + e.getMessage()
                            + "). Check free space and permissions.",
                    e);
        }
    }

    /** Lines end alike on every system. */
    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static List<String> columns(ModelFeatures features) throws StudioException {
        List<String> lines = new ArrayList<>(List.of("0\tLabel", "1\tGroupId"));
        Set<String> known = new HashSet<>();
        for (String name : features.names()) {
            PlainText.require(name, "the feature's name");
            if (name.isBlank() || !known.add(name)) {
                throw new StudioException("There are two features named " + PlainText.quote(name)
                        + ", or it is no name at all. Give every feature a name of its own.");
            }
            lines.add(lines.size() + (lines.size() < 2 + features.numbers().size() ? "\tNum\t" : "\tCateg\t") + name);
        }
        return lines;
    }

    private static List<String> items(CatBoostRows rows, ModelFeatures features) throws StudioException {
        double[] relevances = rows.relevances();
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < relevances.length; row++) {
            RankedItem item = rows.items().get(row);
            PlainText.require(item.request(), "the request's name");
            List<String> fields = new ArrayList<>(List.of(Float.toString((float) relevances[row]), item.request()));
            for (int place = 0; place < item.numbers().size(); place++) {
                fields.add(
                        decimals(item.numbers().get(place), features.numbers().get(place), item));
            }
            for (int place = 0; place < item.kinds().size(); place++) {
                String kind = item.kinds().get(place);
                PlainText.require(kind, "the kind of " + features.kinds().get(place) + " of " + where(item));
                fields.add(kind);
            }
            lines.add(String.join("\t", fields));
        }
        return lines;
    }

    private static List<String> pairs(CatBoostRows rows) throws StudioException {
        List<String> lines = new ArrayList<>();
        for (Preference each : rows.pairs()) {
            float weight = (float) each.weight();
            if (!(weight > 0) || Float.isInfinite(weight)) {
                throw new StudioException("The weight " + each.weight() + " of a preference for "
                        + where(rows.items().get(each.winner()))
                        + " is beyond what CatBoost can hold. Choose weights near 1.");
            }
            lines.add(each.winner() + "\t" + each.loser() + "\t" + weight);
        }
        return lines;
    }

    /** Both zeros are written as one. */
    private static String decimals(double number, String feature, RankedItem item) throws StudioException {
        float kept = (float) number + 0f;
        if (!Float.isFinite(kept)) {
            throw new StudioException(feature + " of " + where(item) + " is " + number
                    + ", which is no number a model can learn from. Leave this plan out, or measure it again.");
        }
        return Float.toString(kept);
    }

    private static String where(RankedItem item) {
        return "plan " + item.plan() + " of request " + item.request();
    }
}
