package studio.taste.training;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.taste.training.Trained.FeatureImportance;
import studio.taste.training.Trained.PairFit;
import studio.taste.training.Trained.Point;

/**
 * What the trainer writes down while it works and when it is done.
 *
 * @param folder it works in
 */
record TrainerNotes(Path folder) {
    /** Room for two lines of the curve. */
    private static final int TAIL_BYTES = 256;

    private Path learnCurve() {
        return folder.resolve(TrainerArguments.NOTES).resolve("learn_error.tsv");
    }

    private Path validationCurve() {
        return folder.resolve(TrainerArguments.NOTES).resolve("test_error.tsv");
    }

    private Path importanceTable() {
        return folder.resolve(TrainerArguments.NOTES).resolve(TrainerArguments.IMPORTANCES);
    }

    /** The model's file in CatBoost's own form. */
    Path binary() {
        return folder.resolve(TrainerArguments.NOTES).resolve(TrainerArguments.MODEL + ".bin");
    }

    Path json() {
        return folder.resolve(TrainerArguments.NOTES).resolve(TrainerArguments.MODEL + ".json");
    }

    /** How many trees are grown so far; reads only the end of the curve. */
    int treesGrown() {
        try (RandomAccessFile curve = new RandomAccessFile(learnCurve().toFile(), "r")) {
            curve.seek(Math.max(0, curve.length() - TAIL_BYTES));
            byte[] tail = new byte[TAIL_BYTES];
            int read = Math.max(0, curve.read(tail));
            String text = new String(tail, 0, read, StandardCharsets.US_ASCII);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1).strip();
            String last = whole.substring(whole.lastIndexOf('\n') + 1);
            return 1 + Integer.parseInt(last.substring(0, last.indexOf('\t')));
        } catch (IOException | NumberFormatException | StringIndexOutOfBoundsException e) {
            // Nothing but the heading is there yet, or not even that.
            return 0;
        }
    }

    List<Point> curve(boolean hasValidation) throws IOException {
        List<PairFit> learn = fits(learnCurve());
        List<PairFit> validation = hasValidation ? fits(validationCurve()) : List.of();
        List<Point> points = new ArrayList<>();
        for (int tree = 0; tree < learn.size(); tree++) {
            points.add(new Point(
                    tree + 1, learn.get(tree), hasValidation ? Optional.of(validation.get(tree)) : Optional.empty()));
        }
        return points;
    }

    private static List<PairFit> fits(Path table) throws IOException {
        List<String[]> rows = table(table);
        List<String> heading = Arrays.asList(rows.get(0));
        int logLoss = heading.indexOf(TrainerArguments.LOG_LOSS);
        int accuracy = heading.indexOf(TrainerArguments.ACCURACY);
        return rows.stream()
                .skip(1)
                .map(row -> new PairFit(Double.parseDouble(row[logLoss]), Double.parseDouble(row[accuracy])))
                .toList();
    }

    /** The most important first; equal ones in the features' order. */
    List<FeatureImportance> importances(List<String> features) throws IOException {
        return table(importanceTable()).stream()
                .map(row -> new FeatureImportance(row[1], Double.parseDouble(row[0])))
                .sorted(Comparator.comparingDouble(FeatureImportance::lossIncrease)
                        .reversed()
                        .thenComparingInt(each -> features.indexOf(each.feature())))
                .toList();
    }

    private static List<String[]> table(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.split("\t")).toList();
    }

    /** How many trees the model holds. */
    int treesKept() throws IOException {
        try (JsonParser model = new JsonFactory().createParser(json().toFile())) {
            model.nextToken();
            while (model.nextToken() == JsonToken.FIELD_NAME) {
                boolean areTrees = model.currentName().equals("oblivious_trees");
                model.nextToken();
                if (areTrees) {
                    return children(model);
                }
                model.skipChildren();
            }
        }
        throw new IOException("the model has no trees");
    }

    private static int children(JsonParser array) throws IOException {
        int children = 0;
        while (array.nextToken() == JsonToken.START_OBJECT) {
            array.skipChildren();
            children++;
        }
        return children;
    }

    /** What the trainer said last, on one line; empty when it said nothing. */
    String lastWords(Path output) throws IOException {
        Path complaint = folder.resolve(TrainerChild.COMPLAINT);
        Path said = Files.exists(complaint) ? complaint : output;
        if (!Files.exists(said)) {
            return "";
        }
        // Another program's words may be in any encoding.
        List<String> lines = new String(Files.readAllBytes(said), StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return String.join(" ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }
}
