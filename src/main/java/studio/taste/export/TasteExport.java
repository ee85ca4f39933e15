package studio.taste.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import studio.taste.StudioException;
import studio.taste.preference.GaussianPosterior;
import studio.taste.session.Convergence.AxisBelief;
import studio.taste.session.producing.TasteRecord;

/** Writes a producer's taste as JSON: in musical words with bands, and as the Gaussian it is. The pseudonym goes along, no name. */
public final class TasteExport {
    private static final int FORMAT = 1;

    private TasteExport() {}

    /** The taste as text. */
    public static String text(TasteRecord taste) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        root.put("producer", taste.producer().value());
        root.put("studio", taste.versions().app());
        root.put("representation", taste.versions().representation());
        root.put("audioEncoder", taste.versions().audioEncoder());
        root.put("textEncoder", taste.versions().textEncoder());
        root.put("temperature", taste.temperature());
        ArrayNode axes = root.putArray("axes");
        for (AxisBelief axis : taste.axes()) {
            axes.addObject()
                    .put("id", axis.id())
                    .put("low", axis.lowWords())
                    .put("high", axis.highWords())
                    .put("mean", axis.mean())
                    .put("lower95", axis.low95())
                    .put("upper95", axis.high95());
        }
        write(root.putObject("trait"), taste.trait());
        write(root.putObject("belief"), taste.belief());
        return root.toPrettyString() + "\n";
    }

    private static void write(ObjectNode node, GaussianPosterior belief) {
        ArrayNode mean = node.putArray("mean");
        for (double value : belief.mean()) {
            mean.add(value);
        }
        ArrayNode precision = node.putArray("precision");
        for (double[] row : belief.precision()) {
            ArrayNode line = precision.addArray();
            for (double value : row) {
                line.add(value);
            }
        }
    }

    /** Writes the taste to a file. */
    public static void write(TasteRecord taste, Path file) throws StudioException {
        try {
            Files.writeString(file, text(taste), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StudioException(
                    file + ": the taste cannot be written (" + e.getMessage() + "); choose a folder you may write to.",
                    e);
        }
    }
}
