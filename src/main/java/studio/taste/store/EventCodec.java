package studio.taste.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Instant;
import studio.taste.loudness.ClipFairness;
import studio.taste.plans.PlanJson;
import studio.taste.session.Embedding;
import studio.taste.session.ProducingEvent;
import studio.taste.session.RaterId;
import studio.taste.session.SessionId;
import studio.taste.session.StudioEvent;
import studio.taste.session.TrialId;

/** Writes events as JSON and reads them back. Each event carries its type's name; ids are plain strings. */
final class EventCodec {
    private final ObjectMapper mapper;

    EventCodec() {
        SimpleModule ids = new SimpleModule("events");
        PlanJson.id(ids, SessionId.class, SessionId::new);
        PlanJson.id(ids, RaterId.class, RaterId::new);
        PlanJson.id(ids, TrialId.class, TrialId::new);
        PlanJson.id(ids, Embedding.class, Embedding::parse);
        PlanJson.id(ids, Instant.class, Instant::parse);
        mapper = JsonMapper.builder()
                .addModule(ids)
                .addModule(PlanJson.module())
                .addMixIn(StudioEvent.class, Named.class)
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
        @JsonSubTypes.Type(value = ProducingEvent.Opened.class, name = "producing-opened"),
        @JsonSubTypes.Type(value = ProducingEvent.RoundPresented.class, name = "round-presented"),
        @JsonSubTypes.Type(value = ProducingEvent.Picked.class, name = "picked"),
        @JsonSubTypes.Type(value = ProducingEvent.Edited.class, name = "edited"),
        @JsonSubTypes.Type(value = ProducingEvent.Explained.class, name = "explained"),
        @JsonSubTypes.Type(value = ProducingEvent.Judged.class, name = "judged"),
        @JsonSubTypes.Type(value = ProducingEvent.Rejected.class, name = "rejected"),
        @JsonSubTypes.Type(value = ProducingEvent.SoundedAlike.class, name = "sounded-alike"),
        @JsonSubTypes.Type(value = ProducingEvent.WentBack.class, name = "went-back"),
        @JsonSubTypes.Type(value = ProducingEvent.SessionForgotten.class, name = "session-forgotten"),
        @JsonSubTypes.Type(value = ProducingEvent.TasteReset.class, name = "taste-reset"),
        @JsonSubTypes.Type(value = ProducingEvent.ActUndone.class, name = "act-undone"),
        @JsonSubTypes.Type(value = ProducingEvent.BalanceMoved.class, name = "balance-moved"),
        @JsonSubTypes.Type(value = ProducingEvent.Kept.class, name = "kept"),
        @JsonSubTypes.Type(value = ProducingEvent.SessionLeft.class, name = "producing-left"),
        @JsonSubTypes.Type(value = ProducingEvent.SessionRejoined.class, name = "producing-rejoined"),
    })
    private interface Named {}
}
