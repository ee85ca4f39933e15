package studio.taste.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import studio.taste.remix.PromptTopic;

class SentenceEncoderTest {
    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * (double) b[i];
        }
        return sum;
    }

    @Test
    void textsAreOneLongAndRelatedOnesAreNear() {
        SentenceEncoder encoder = new SentenceEncoder();
        float[] focus = encoder.encode("music to focus on work");
        assertThat(focus).hasSize(encoder.dimension());
        assertThat(cosine(focus, focus)).isCloseTo(1, within(1e-5));
        assertThat(cosine(focus, encoder.encode("studying and concentrating")))
                .isGreaterThan(cosine(focus, encoder.encode("a wild party at night")) + 0.1);
        assertThat(encoder.encode("music to focus on work")).isEqualTo(focus);
    }

    @Test
    void blankTextIsZerosAndLoadsNothing() {
        AtomicInteger loads = new AtomicInteger();
        SentenceEncoder encoder = new SentenceEncoder(new SentenceModel(() -> {
            loads.incrementAndGet();
            return text -> new float[SentenceModel.DIMENSION];
        }));
        assertThat(encoder.encode("  \n")).containsOnly(0f).hasSize(384);
        assertThat(loads).hasValue(0);
    }

    @Test
    void whereTheModelIsMissingTextsAreZerosAndItIsTriedOnce() {
        AtomicInteger loads = new AtomicInteger();
        SentenceModel missing = new SentenceModel(() -> {
            loads.incrementAndGet();
            throw new UnsatisfiedLinkError("no native part for this machine");
        });
        SentenceEncoder encoder = new SentenceEncoder(missing);
        assertThat(encoder.encode("focus")).containsOnly(0f).hasSize(384);
        assertThat(encoder.encode("party")).containsOnly(0f);
        assertThat(new SentenceTopicRecall<>(missing, List.of(PromptTopic.values())).topicOf("frantic"))
                .isEmpty();
        assertThat(loads).hasValue(1);
    }

    @Test
    void encoderAndRecallShareOneLoadedModel() {
        AtomicInteger loads = new AtomicInteger();
        SentenceModel model = new SentenceModel(() -> {
            loads.incrementAndGet();
            return text -> {
                float[] one = new float[SentenceModel.DIMENSION];
                one[0] = 1;
                return one;
            };
        });
        new SentenceEncoder(model).encode("focus");
        assertThat(new SentenceTopicRecall<>(model, List.of(PromptTopic.values())).topicOf("frantic"))
                .contains(PromptTopic.values()[0]);
        assertThat(loads).hasValue(1);
    }
}
