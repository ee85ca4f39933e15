package studio.taste.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.taste.remix.EditParameter;
import studio.taste.remix.PromptGrammar;
import studio.taste.remix.PromptReading;
import studio.taste.remix.PromptTopic;

class SentenceTopicRecallTest {
    private static final SentenceTopicRecall<EditParameter> EDITS = SentenceTopicRecall.ofEdits();
    private static final SentenceTopicRecall<PromptTopic> RECALL = SentenceTopicRecall.ofPrompts();

    @ParameterizedTest
    @CsvSource({
        "frantic, ENERGY",
        "serene, ENERGY",
        "adrenaline, ENERGY",
        "crooning, VOCALS",
        "rapping, VOCALS",
        "innovative, CREATIVITY",
    })
    void wordsAreNearTheirTopic(String word, PromptTopic topic) {
        assertThat(RECALL.topicOf(word)).contains(topic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"purple", "tuesday", "drums", "bass", "banana", "table", "seven"})
    void otherWordsAreAboutNothing(String word) {
        assertThat(RECALL.topicOf(word)).isEmpty();
    }

    @Test
    void theDirectionComesFromTheGrammar() {
        PromptReading reading = PromptGrammar.read("more adrenaline, less crooning, serene", RECALL);
        assertThat(reading.prompt().energy()).isEqualTo(1);
        assertThat(reading.prompt().vocalProminence()).isEqualTo(-1);
        assertThat(reading.notUnderstood())
                .containsExactly("\"serene\": seems to be about energy; more or less of it?");
    }

    @ParameterizedTest
    @CsvSource({
        "reverberations, REVERB",
        "cymbal, DRUMS",
        "subwoofer, BASS",
        "luminous, BRIGHTNESS",
        "shimmering, BRIGHTNESS",
        "foggy, TIGHTNESS",
    })
    void wordsAreNearTheParameterOfAnEdit(String word, EditParameter parameter) {
        assertThat(EDITS.topicOf(word)).contains(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"purple", "tuesday", "banana", "table", "seven", "him"})
    void otherWordsAreAboutNoParameter(String word) {
        assertThat(EDITS.topicOf(word)).isEmpty();
    }
}
