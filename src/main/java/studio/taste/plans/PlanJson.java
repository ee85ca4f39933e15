package studio.taste.plans;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.util.function.Function;
import studio.taste.StudioException;
import studio.taste.music.SongId;
import studio.taste.remix.MixStyle;
import studio.taste.remix.PlanId;
import studio.taste.remix.RemixPlan;

/**
 * Writes plans as JSON and reads them back exactly. {@code plan.schema.json} beside this class describes the form: the plan's
 * own fields under their names, ids as strings, and in files the format's version and the plan's id before them.
 */
public final class PlanJson {
    /** Goes up when a reader of before could not read what is written. */
    public static final int FORMAT = 1;

    private static final String FORMAT_FIELD = "format";
    private static final String ID_FIELD = "id";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(module())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private PlanJson() {}

    /** Teaches a mapper to write and read plans as parts of other documents; without format and id. */
    public static SimpleModule module() {
        SimpleModule module = new SimpleModule("plans");
        id(module, SongId.class, SongId::new);
        id(module, PlanId.class, PlanId::new);
        module.setMixInAnnotation(MixStyle.class, LaterKnobs.class);
        return module;
    }

    /** Writes and reads an id of a kind as a string. */
    public static <T> void id(SimpleModule module, Class<T> type, Function<String, T> make) {
        module.addSerializer(type, new ToStringSerializer(type));
        module.addDeserializer(type, new IdReader<>(type, make));
    }

    /** A plan as a document of its own. */
    public static ObjectNode write(RemixPlan plan) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put(FORMAT_FIELD, FORMAT);
        root.put(ID_FIELD, plan.id().value());
        root.setAll((ObjectNode) MAPPER.valueToTree(plan));
        return root;
    }

    /** A plan as text over several lines. */
    public static String text(RemixPlan plan) {
        return write(plan).toPrettyString() + "\n";
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param name what the text is called in the message, such as a file's name
     * @throws StudioException when it is no plan, one of a later format, or was changed without its id
     */
    public static RemixPlan read(String text, String name) throws StudioException {
        try {
            JsonNode root = MAPPER.readTree(text);
            if (!(root instanceof ObjectNode plan) || !plan.path(FORMAT_FIELD).isInt()) {
                throw new StudioException(
                        name + ": this is no plan of Taste Studio; choose a file that the studio wrote.");
            }
            int format = plan.remove(FORMAT_FIELD).asInt();
            if (format > FORMAT) {
                throw new StudioException(name + ": written by a later version of Taste Studio (format " + format
                        + "); update the studio.");
            }
            JsonNode id = plan.remove(ID_FIELD);
            RemixPlan read = MAPPER.treeToValue(plan, RemixPlan.class);
            if (id != null && !id.asText().equals(read.id().value())) {
                throw new StudioException(
                        name + ": the plan was changed since it was written; remove its line \"id\" if "
                                + "that was meant.");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new StudioException(name + ": the plan cannot be read (" + e.getOriginalMessage() + ").", e);
        }
    }

    /** Reads an id from a JSON string. */
    private static final class IdReader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> make;

        IdReader(Class<T> type, Function<String, T> make) {
            super(type);
            this.make = make;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return make.apply(parser.getValueAsString());
        }
    }

    /** Knobs that mixes did not have at first: a plan written without them has them at neutral. */
    private interface LaterKnobs {
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        double reverbDb();

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        double warmth();

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        double tightness();

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        double density();

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        double widthDb();
    }
}
