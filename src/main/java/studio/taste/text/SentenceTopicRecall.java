package studio.taste.text;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.taste.remix.PromptTopic;
import studio.taste.remix.TopicRecall;

/**
 * Recalls the topic whose examples are nearest to a word, by the sentence encoder all-MiniLM-L6-v2 (quantised; 384 numbers of unit
 * length, so that a scalar product is the cosine).
 *
 * <p>The encoder is loaded at the first word asked about, which takes a second; so ask off the screen's thread. Where it cannot be
 * loaded nothing is recalled, and the log says so once. Safe for use by several threads.
 */
public final class SentenceTopicRecall implements TopicRecall {
    private static final Logger LOG = LoggerFactory.getLogger(SentenceTopicRecall.class);

    /**
     * Least cosine that counts. Words of music and of none that are about no topic ("drums", "purple", "water") reach 0.45 at most;
     * words about one ("frantic", "serene", "crooning", "innovative") begin at 0.46.
     */
    private static final double LEAST_COSINE = 0.455;

    private @Nullable Encoder encoder;
    private boolean isMissing;

    /** The encoder with the topics' examples. */
    private static final class Encoder {
        private final AllMiniLmL6V2QuantizedEmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
        private final Map<PromptTopic, List<float[]>> examples = new HashMap<>();

        Encoder() {
            for (PromptTopic topic : PromptTopic.values()) {
                List<float[]> encoded = new ArrayList<>();
                topic.examples().forEach(example -> encoded.add(encode(example)));
                examples.put(topic, encoded);
            }
        }

        float[] encode(String text) {
            return model.embed(text).content().vector();
        }

        double nearness(float[] word, PromptTopic topic) {
            return examples.getOrDefault(topic, List.of()).stream()
                    .mapToDouble(example -> cosine(word, example))
                    .max()
                    .orElse(-1);
        }

        private static double cosine(float[] a, float[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * (double) b[i];
            }
            return sum;
        }
    }

    @Override
    public synchronized Optional<PromptTopic> topicOf(String word) {
        Encoder loaded = loaded();
        if (loaded == null) {
            return Optional.empty();
        }
        float[] encoded = loaded.encode(word);
        PromptTopic best = PromptTopic.ENERGY;
        for (PromptTopic topic : PromptTopic.values()) {
            if (loaded.nearness(encoded, topic) > loaded.nearness(encoded, best)) {
                best = topic;
            }
        }
        return loaded.nearness(encoded, best) >= LEAST_COSINE ? Optional.of(best) : Optional.empty();
    }

    private @Nullable Encoder loaded() {
        if (encoder == null && !isMissing) {
            try {
                encoder = new Encoder();
            } catch (RuntimeException | LinkageError e) {
                // Its native parts do not exist for every machine; prompts are then read by the grammar alone.
                isMissing = true;
                LOG.warn("The sentence encoder cannot be loaded; unknown words in prompts stay unknown.", e);
            }
        }
        return encoder;
    }
}
