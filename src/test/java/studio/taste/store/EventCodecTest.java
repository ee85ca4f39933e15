package studio.taste.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import studio.taste.session.Openings;
import studio.taste.session.StudioEvent;

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
}
