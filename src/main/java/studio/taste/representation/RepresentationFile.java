package studio.taste.representation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import studio.taste.StudioException;

/**
 * A representation as a zip: {@code manifest.json} in words, and the numbers as little-endian arrays a researcher can read with any tool.
 * {@code inputs.f64} holds means, deviations and weights; {@code layers.f32} W₁ by hidden unit, b₁, W₂ by output, b₂; {@code whitening.f64} the
 * mean and then the matrix by rows; {@code directions.f64} the musical directions by axis.
 */
final class RepresentationFile {
    static final int FORMAT = 1;

    private static final String MANIFEST = "manifest.json";
    private static final String INPUTS = "inputs.f64";
    private static final String LAYERS = "layers.f32";
    private static final String WHITENING = "whitening.f64";
    private static final String DIRECTIONS = "directions.f64";
    private static final int MOST_BYTES = 200_000_000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RepresentationFile() {}

    /** A hash over encoders and numbers: 16 hexadecimal digits. */
    static String identity(Representation representation) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            RepresentationManifest manifest = representation.manifest();
            digest.update((manifest.audioEncoder() + " " + manifest.textEncoder()).getBytes(StandardCharsets.UTF_8));
            numbers(representation).values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static void write(Representation representation, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        entry(zip, MANIFEST, manifest(representation));
        for (Map.Entry<String, byte[]> numbers : numbers(representation).entrySet()) {
            entry(zip, numbers.getKey(), numbers.getValue());
        }
        zip.finish();
        zip.flush();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] manifest(Representation representation) throws IOException {
        RepresentationManifest manifest = representation.manifest();
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("id", representation.version());
        manifest.parent().ifPresent(parent -> root.put("parent", parent));
        root.put("audioEncoder", manifest.audioEncoder().toString());
        root.put("audioDimension", manifest.audioDimension());
        root.put("textEncoder", manifest.textEncoder().toString());
        root.put("textDimension", manifest.textDimension());
        root.put("hidden", representation.perceptron().hidden());
        root.put("dimension", representation.dimension());
        root.put("axes", representation.directions().directions().length);
        root.put("made", manifest.made().toString());
        root.put("dataHash", manifest.dataHash());
        root.set("settings", JSON.valueToTree(manifest.settings()));
        root.set("scores", JSON.valueToTree(manifest.scores()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static Map<String, byte[]> numbers(Representation representation) {
        InputScale inputs = representation.inputScale();
        Whitening whitening = representation.whitening();
        Map<String, byte[]> numbers = new TreeMap<>();
        numbers.put(INPUTS, PackedNumbers.of(List.of(inputs.means(), inputs.deviations(), inputs.weights())));
        numbers.put(LAYERS, PackedNumbers.ofFloats(representation.perceptron().parameters()));
        List<double[]> matrix = new ArrayList<>(List.of(whitening.mean()));
        matrix.addAll(List.of(whitening.matrix()));
        numbers.put(WHITENING, PackedNumbers.of(matrix));
        numbers.put(
                DIRECTIONS, PackedNumbers.of(List.of(representation.directions().directions())));
        return numbers;
    }

    static Representation read(InputStream in) throws StudioException {
        Map<String, byte[]> parts = parts(in);
        ManifestSheet sheet = new ManifestSheet(json(part(parts, MANIFEST)));
        if (sheet.number("format") > FORMAT) {
            throw new StudioException("This representation was written by a later studio (format "
                    + sheet.number("format") + ", known is " + FORMAT + "); open it with that studio.");
        }
        try {
            Representation read = assembled(sheet, parts);
            if (!read.version().equals(sheet.text("id"))) {
                throw new StudioException("This representation is damaged: its numbers are those of " + read.version()
                        + ", its manifest says " + sheet.text("id") + ". Use another copy.");
            }
            return read;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new StudioException("This representation is damaged (" + e.getMessage() + "); use another copy.", e);
        }
    }

    private static Representation assembled(ManifestSheet sheet, Map<String, byte[]> parts) throws StudioException {
        int audio = sheet.number("audioDimension");
        int text = sheet.number("textDimension");
        int hidden = sheet.number("hidden");
        int d = sheet.number("dimension");
        RepresentationManifest manifest = new RepresentationManifest(
                Optional.ofNullable(sheet.root().get("parent")).map(parent -> parent.asText()),
                EncoderId.parse(sheet.text("audioEncoder")),
                audio,
                EncoderId.parse(sheet.text("textEncoder")),
                text,
                Instant.parse(sheet.text("made")),
                sheet.text("dataHash"),
                sheet.strings("settings"),
                sheet.doubles("scores"));
        PackedNumbers inputs = new PackedNumbers(INPUTS, part(parts, INPUTS));
        PackedNumbers layers = new PackedNumbers(LAYERS, part(parts, LAYERS));
        PackedNumbers whitening = new PackedNumbers(WHITENING, part(parts, WHITENING));
        PackedNumbers directions = new PackedNumbers(DIRECTIONS, part(parts, DIRECTIONS));
        Representation read = new Representation(
                manifest,
                new InputScale(inputs.doubles(audio), inputs.doubles(audio), inputs.doubles(audio)),
                new Mlp(
                        audio,
                        2 * text,
                        layers.floats(hidden * (audio + 2 * text)),
                        layers.floats(hidden),
                        layers.floats(d * hidden),
                        layers.floats(d)),
                new Whitening(whitening.doubles(d), whitening.rows(d, d)),
                new MusicalDirections(directions.rows(sheet.number("axes"), d)));
        for (PackedNumbers numbers : List.of(inputs, layers, whitening, directions)) {
            numbers.requireEnd();
        }
        return read;
    }

    private static Map<String, byte[]> parts(InputStream in) throws StudioException {
        Map<String, byte[]> parts = new HashMap<>();
        long size = 0;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(MOST_BYTES);
                size += bytes.length;
                if (size >= MOST_BYTES) {
                    throw new StudioException("This is no representation of Taste Studio: it is far too large.");
                }
                parts.put(entry.getName(), bytes);
            }
        } catch (IOException e) {
            throw new StudioException(
                    "This representation cannot be read (" + e.getMessage() + "); use another copy.", e);
        }
        return parts;
    }

    private static byte[] part(Map<String, byte[]> parts, String name) throws StudioException {
        byte[] bytes = parts.get(name);
        if (bytes == null) {
            throw new StudioException("This is no representation of Taste Studio: it has no " + name + ".");
        }
        return bytes;
    }

    private static ObjectNode json(byte[] bytes) throws StudioException {
        try {
            return JSON.readValue(bytes, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new StudioException(
                    "This representation's manifest is not what the studio writes (" + e.getOriginalMessage() + ").",
                    e);
        } catch (IOException e) {
            throw new StudioException("This representation's manifest cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
