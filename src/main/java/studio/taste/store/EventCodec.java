package studio.taste.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.util.function.Function;
import studio.taste.loudness.ClipFairness;
import studio.taste.music.SongId;
import studio.taste.remix.MixStyle;
import studio.taste.remix.PlanId;
import studio.taste.session.RaterId;
import studio.taste.session.SessionId;
import studio.taste.session.StudioEvent;
import studio.taste.session.TrialId;

/** Writes events as JSON and reads them back. Each event carries its type's name; ids are plain strings. */
final class EventCodec {
    private final ObjectMapper mapper;

    EventCodec() {
        SimpleModule ids = new SimpleModule();
        id(ids, SessionId.class, SessionId::new);
        id(ids, RaterId.class, RaterId::new);
        id(ids, TrialId.class, TrialId::new);
        id(ids, SongId.class, SongId::new);
        id(ids, PlanId.class, PlanId::new);
        mapper = JsonMapper.builder()
                .addModule(ids)
                .addMixIn(StudioEvent.class, Named.class)
                .addMixIn(MixStyle.class, LaterKnobs.class)
                .addMixIn(ClipFairness.class, LaterFigures.class)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    String write(StudioEvent event) {
        try {
            return mapper.writerFor(StudioEvent.class).writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event could not be written as JSON: " + event, e);
        }
    }

    StudioEvent read(String json) throws JsonProcessingException {
        return mapper.readValue(json, StudioEvent.class);
    }

    private static <T> void id(SimpleModule module, Class<T> type, Function<String, T> make) {
        module.addSerializer(type, new ToStringSerializer(type));
        module.addDeserializer(type, new IdReader<>(type, make));
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

    /** What fairness cards did not tell before there was a limiter: nothing was limited. */
    private interface LaterFigures {
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        double limitedDb();
    }

    /** The names under which events are kept. A name, once used, keeps its meaning. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = StudioEvent.RaterEnrolled.class, name = "rater-enrolled"),
        @JsonSubTypes.Type(value = StudioEvent.SessionOpened.class, name = "session-opened"),
        @JsonSubTypes.Type(value = StudioEvent.TrialPresented.class, name = "trial-presented"),
        @JsonSubTypes.Type(value = StudioEvent.PairRefused.class, name = "pair-refused"),
        @JsonSubTypes.Type(value = StudioEvent.VoteCast.class, name = "vote-cast"),
        @JsonSubTypes.Type(value = StudioEvent.VoteUndone.class, name = "vote-undone"),
        @JsonSubTypes.Type(value = StudioEvent.SessionPaused.class, name = "session-paused"),
        @JsonSubTypes.Type(value = StudioEvent.SessionResumed.class, name = "session-resumed"),
        @JsonSubTypes.Type(value = StudioEvent.SessionFinished.class, name = "session-finished"),
    })
    private interface Named {}
}
