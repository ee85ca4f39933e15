package studio.taste.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import studio.taste.loudness.ClipFairness;
import studio.taste.loudness.FairnessCard;
import studio.taste.preference.PairProbabilities;
import studio.taste.selection.AskedTrial;
import studio.taste.selection.PairSource;
import studio.taste.selection.TrialKind;
import studio.taste.session.Openings;
import studio.taste.session.SessionId;
import studio.taste.session.StudioEvent;
import studio.taste.session.TrialId;

class EventCodecTest {
    private final EventCodec codec = new EventCodec();

    @Test
    void aSessionFromBeforeMixesHadAllKnobsIsReadAsItWas() throws JsonProcessingException {
        StudioEvent opened = Openings.of(10, 7);
        String json = codec.write(opened);
        String older = json.replaceAll(",\"(reverbDb|warmth|tightness|density|widthDb)\":[-0-9.]+", "");
        assertThat(older).contains("brightnessDb").doesNotContain("reverbDb").hasSizeLessThan(json.length());
        assertThat(codec.read(older)).isEqualTo(opened);
    }

    @Test
    void aTrialFromBeforeThereWasALimiterIsReadAsNotLimited() throws JsonProcessingException {
        ClipFairness clip = new ClipFairness(-18, -14, 4, 0, -1.2, 18, 0.01);
        StudioEvent presented = new StudioEvent.TrialPresented(
                new SessionId("s"),
                new TrialId("s-1"),
                new AskedTrial(1, TrialKind.FRESH, PairSource.INFORMATION, 2, 3, 1),
                0.3,
                new PairProbabilities(0.4, 0.2, 0.4),
                "digest",
                new FairnessCard(-12, -14, clip, clip));
        String older = codec.write(presented).replaceAll(",\"limitedDb\":[-0-9.]+", "");
        assertThat(older).contains("gainDb").doesNotContain("limitedDb");
        assertThat(codec.read(older)).isEqualTo(presented);
    }
}
