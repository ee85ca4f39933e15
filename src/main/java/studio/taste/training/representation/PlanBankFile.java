package studio.taste.training.representation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import studio.taste.StudioException;
import studio.taste.features.MusicalAxes;
import studio.taste.plans.PlanJson;
import studio.taste.remix.Excerpt;
import studio.taste.remix.PoolPart;
import studio.taste.remix.PoolPlan;
import studio.taste.representation.EncoderId;
import studio.taste.representation.PlanBank;

/**
 * A bank of plans as a zip: {@code bank.json} with the plans, and {@code numbers.f32} with the encoder's numbers, plan by plan,
 * little-endian. The values on the musical axes follow from the plans.
 */
public final class PlanBankFile {
    private static final int FORMAT = 1;
    private static final String PLANS = "bank.json";
    private static final String NUMBERS = "numbers.f32";
    private static final String SHIPPED = "demo-bank.zip";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlanBankFile() {}

    /** The bank that comes with the studio: pools of all pairs of demo songs, in the built-in encoder's numbers. */
    public static PlanBank shipped() {
        try (InputStream in = PlanBankFile.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the studio's own bank of plans is missing from its jar");
            }
            return read(in);
        } catch (IOException | StudioException e) {
            throw new IllegalStateException("the studio's own bank of plans cannot be read", e);
        }
    }

    /**
     * Writes a bank; the same bank gives the same bytes.
     *
     * @param out is left open
     */
    public static void write(PlanBank bank, OutputStream out) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("encoder", bank.encoder().toString());
        PlanBank.Entry any = bank.pools().get(0).entries().get(0);
        root.put("dimension", any.audio().length);
        ArrayNode pools = root.putArray("pools");
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        for (PlanBank.Pool pool : bank.pools()) {
            ArrayNode entries = pools.addObject().put("name", pool.name()).putArray("entries");
            for (PlanBank.Entry entry : pool.entries()) {
                ObjectNode node = entries.addObject();
                node.put("part", entry.plan().part().word())
                        .put("varies", entry.plan().varies());
                node.put("startBeat", entry.excerpt().startBeat())
                        .put("endBeat", entry.excerpt().endBeat());
                node.set("plan", PlanJson.write(entry.plan().plan()));
                numbers.writeBytes(numbers(entry));
            }
        }
        ZipOutputStream zip = new ZipOutputStream(out);
        put(zip, PLANS, JSON.writeValueAsBytes(root));
        put(zip, NUMBERS, numbers.toByteArray());
        zip.finish();
        zip.flush();
    }

    private static byte[] numbers(PlanBank.Entry entry) {
        float[] audio = entry.audio();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * audio.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(audio);
        return bytes.array();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /**
     * Reads what {@link #write} wrote, to its end.
     *
     * @throws StudioException when it is something else, damaged, or from a later studio
     */
    public static PlanBank read(InputStream in) throws StudioException {
        byte[] plans = {};
        byte[] numbers = {};
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                plans = entry.getName().equals(PLANS) ? zip.readAllBytes() : plans;
                numbers = entry.getName().equals(NUMBERS) ? zip.readAllBytes() : numbers;
            }
            return bank(JSON.readTree(plans), ByteBuffer.wrap(numbers).order(ByteOrder.LITTLE_ENDIAN));
        } catch (JsonProcessingException e) {
            throw new StudioException(
                    "This bank of plans is damaged (" + e.getOriginalMessage() + "); make it anew.", e);
        } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
            throw new StudioException("This bank of plans is damaged (" + e.getMessage() + "); make it anew.", e);
        }
    }

    private static PlanBank bank(JsonNode root, ByteBuffer numbers) throws StudioException {
        if (!root.path("format").isInt()) {
            throw new StudioException("This is no bank of plans of Taste Studio.");
        }
        if (root.path("format").asInt() > FORMAT) {
            throw new StudioException("This bank of plans was written by a later studio; make it anew.");
        }
        List<PlanBank.Pool> pools = new ArrayList<>();
        for (JsonNode pool : root.path("pools")) {
            List<PlanBank.Entry> entries = new ArrayList<>();
            for (JsonNode entry : pool.path("entries")) {
                float[] audio = new float[root.path("dimension").asInt()];
                for (int i = 0; i < audio.length; i++) {
                    audio[i] = numbers.getFloat();
                }
                PoolPlan plan = plan(entry);
                Excerpt excerpt = new Excerpt(
                        entry.path("startBeat").asInt(), entry.path("endBeat").asInt());
                entries.add(new PlanBank.Entry(plan, excerpt, MusicalAxes.values(plan.plan(), excerpt), audio));
            }
            pools.add(new PlanBank.Pool(pool.path("name").asText(), entries));
        }
        return new PlanBank(EncoderId.parse(root.path("encoder").asText()), pools);
    }

    private static PoolPlan plan(JsonNode entry) throws StudioException {
        String word = entry.path("part").asText();
        for (PoolPart part : PoolPart.values()) {
            if (part.word().equals(word)) {
                return new PoolPlan(
                        PlanJson.read(entry.path("plan").toString(), "bank of plans"),
                        part,
                        entry.path("varies").asText());
            }
        }
        throw new StudioException("This bank of plans is damaged: it speaks of a part \"" + word + "\"; make it anew.");
    }
}
