package studio.taste.training.choices;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;

/**
 * Reads recorded choices, in either of two shapes that the header tells apart:
 *
 * <ul>
 *   <li>{@code rater,set,item,chosen} and features: one row per alternative, chosen 1 or 0; the rows of one rater and set are one record.
 *       Every other column is a feature; without any, items are known by themselves.
 *   <li>{@code rater,a,b,a_wins}: one row per pair of items, a_wins 1, 0 or 0.5 for a tie. Features come from another file, whose first
 *       column is the item; without it, items are known by themselves.
 * </ul>
 */
public final class ChoiceReader {
    private static final List<String> LONG = List.of("rater", "set", "item", "chosen");
    private static final List<String> PAIRS = List.of("rater", "a", "b", "a_wins");

    private final Path file;
    private final Map<String, List<RecordedChoice>> records = new LinkedHashMap<>();
    private final Map<String, Integer> items = new LinkedHashMap<>();
    private final Map<List<Double>, Integer> alternatives = new LinkedHashMap<>();
    private final Map<List<String>, OpenSet> sets = new LinkedHashMap<>();
    private int[] featureColumns = {};

    private ChoiceReader(Path file) {
        this.file = file;
    }

    /** The rows of one rater and set. */
    private static final class OpenSet {
        private final long line;
        private final List<Integer> items = new ArrayList<>();
        private final List<Integer> alternatives = new ArrayList<>();
        private int chosen = -1;

        private OpenSet(long line) {
            this.line = line;
        }
    }

    /**
     * @param file of choices
     * @param features of the items of pairs; empty when there is no such file
     * @throws StudioException with the line, when something cannot be understood
     */
    public static ChoiceData read(Path file, Optional<Path> features) throws StudioException {
        return new ChoiceReader(file).readAll(features);
    }

    private ChoiceData readAll(Optional<Path> itemFile) throws StudioException {
        boolean[] pairs = {false};
        ChoiceFile.read(file, new ChoiceFile.Reader() {
            @Override
            public void header(List<String> columns) throws StudioException {
                pairs[0] = isPairs(columns, itemFile.isPresent());
            }

            @Override
            public void row(ChoiceFile.Row row) throws StudioException {
                if (pairs[0]) {
                    addPair(row);
                } else {
                    addAlternative(row);
                }
            }
        });
        for (Map.Entry<List<String>, OpenSet> set : sets.entrySet()) {
            close(set.getKey(), set.getValue());
        }
        if (records.isEmpty()) {
            throw new StudioException(file + " holds a header and no records; there is nothing to foretell.");
        }
        if (pairs[0] && itemFile.isPresent()) {
            return scaled(itemFeatures(itemFile.get()), itemFile.get());
        }
        if (!pairs[0] && featureColumns.length > 0) {
            return scaled(rows(alternatives), file);
        }
        return oneHot();
    }

    private boolean isPairs(List<String> columns, boolean itemFile) throws StudioException {
        if (columns.containsAll(LONG)) {
            if (itemFile) {
                throw new StudioException(
                        file + " has a row per alternative with its features; --items belongs to files of"
                                + " pairs. Leave it out.");
            }
            featureColumns = IntStream.range(0, columns.size())
                    .filter(j -> !LONG.contains(columns.get(j)))
                    .toArray();
            return false;
        }
        if (!columns.containsAll(PAIRS)) {
            throw new StudioException(file + ", line 1: the header is neither " + ChoiceFile.named(LONG)
                    + " and features, nor " + ChoiceFile.named(PAIRS) + "; it was " + ChoiceFile.named(columns) + ".");
        }
        if (columns.size() > PAIRS.size()) {
            throw new StudioException(file + ", line 1: pairs have the columns " + ChoiceFile.named(PAIRS)
                    + " alone, but there is also "
                    + ChoiceFile.named(columns.stream()
                            .filter(column -> !PAIRS.contains(column))
                            .toList())
                    + "; features of items belong in a file of their own, named by --items.");
        }
        return true;
    }

    private void addPair(ChoiceFile.Row row) throws StudioException {
        String a = row.text("a");
        String b = row.text("b");
        if (a.equals(b)) {
            throw row.wrong("\"" + a + "\" is compared with itself; take the row out");
        }
        double mark = row.mark("a_wins", true);
        List<Integer> pair = List.of(number(items, a), number(items, b));
        int chosen = mark == 0.5 ? RecordedChoice.TIE : mark == 1 ? 0 : 1;
        records.computeIfAbsent(row.text("rater"), key -> new ArrayList<>())
                .add(new RecordedChoice(pair, pair, chosen));
    }

    private void addAlternative(ChoiceFile.Row row) throws StudioException {
        String rater = row.text("rater");
        List<String> key = List.of(rater, row.text("set"));
        OpenSet set = sets.computeIfAbsent(key, newKey -> new OpenSet(row.line()));
        if (row.mark("chosen", false) == 1) {
            if (set.chosen >= 0) {
                throw row.wrong("rater " + rater + " chose twice in set " + key.get(1)
                        + "; one alternative of a set is chosen");
            }
            set.chosen = set.items.size();
        }
        int item = number(items, row.text("item"));
        set.items.add(item);
        List<Double> features = new ArrayList<>();
        for (int column : featureColumns) {
            features.add(row.number(column));
        }
        if (features.isEmpty() && set.alternatives.contains(item)) {
            throw row.wrong("the item stands twice in set " + key.get(1) + " of rater " + rater
                    + ", and nothing tells the two apart");
        }
        set.alternatives.add(features.isEmpty() ? item : number(alternatives, features));
    }

    private void close(List<String> key, OpenSet set) throws StudioException {
        String where = file + ", line " + set.line + ": set " + key.get(1) + " of rater " + key.get(0);
        if (set.items.size() < 2) {
            throw new StudioException(where + " has a single alternative; a choice needs two or more.");
        }
        if (set.chosen < 0) {
            throw new StudioException(where + " has none chosen; mark the chosen alternative with 1, and give “none of"
                    + " these” a row of its own where it was offered.");
        }
        records.computeIfAbsent(key.get(0), newKey -> new ArrayList<>())
                .add(new RecordedChoice(set.items, set.alternatives, set.chosen));
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
        int next = numbers.size();
        return numbers.computeIfAbsent(key, newKey -> next);
    }

    private static List<double[]> rows(Map<List<Double>, Integer> alternatives) {
        return alternatives.keySet().stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toList();
    }

    /** Features of each item that was compared, in their order. */
    private List<double[]> itemFeatures(Path itemFile) throws StudioException {
        double[] @Nullable [] found = new double[items.size()][];
        ChoiceFile.read(itemFile, new ChoiceFile.Reader() {
            private List<String> columns = List.of();

            @Override
            public void header(List<String> header) throws StudioException {
                columns = header;
                if (header.size() < 2) {
                    throw new StudioException(
                            itemFile + ", line 1: the first column names the item and the others are its"
                                    + " features, but the only column is " + ChoiceFile.named(header) + ".");
                }
            }

            @Override
            public void row(ChoiceFile.Row row) throws StudioException {
                String item = row.text(columns.get(0));
                Integer number = items.get(item);
                if (number == null) {
                    return;
                }
                if (found[number] != null) {
                    throw row.wrong("item \"" + item + "\" stands there twice");
                }
                double[] features = new double[columns.size() - 1];
                for (int j = 0; j < features.length; j++) {
                    features[j] = row.number(j + 1);
                }
                found[number] = features;
            }
        });
        for (Map.Entry<String, Integer> item : items.entrySet()) {
            if (found[item.getValue()] == null) {
                throw new StudioException(itemFile + ": item \"" + item.getKey() + "\", which " + file
                        + " compares, is missing; add a row for it.");
            }
        }
        return Arrays.asList(found);
    }

    private ChoiceData scaled(List<double[]> features, Path where) throws StudioException {
        int columns = features.get(0).length;
        if (columns > ChoiceData.MOST_FEATURES) {
            throw new StudioException(where + " has " + columns + " features; up to " + ChoiceData.MOST_FEATURES
                    + " can be learnt from.");
        }
        try {
            return ChoiceData.ofFeatures(raters(), items.size(), features);
        } catch (IllegalArgumentException nothing) {
            throw new StudioException(
                    where + ": every alternative has the same features, so nothing can be learnt.", nothing);
        }
    }

    private ChoiceData oneHot() throws StudioException {
        if (items.size() > ChoiceData.MOST_FEATURES) {
            throw new StudioException(file + " compares " + items.size() + " items; without features, up to "
                    + ChoiceData.MOST_FEATURES + " can be learnt. Give their features.");
        }
        return ChoiceData.oneHot(raters(), items.size());
    }

    private List<RaterChoices> raters() {
        List<RaterChoices> raters = new ArrayList<>();
        records.forEach((rater, choices) -> raters.add(new RaterChoices(rater, raters.size(), choices)));
        return raters;
    }
}
