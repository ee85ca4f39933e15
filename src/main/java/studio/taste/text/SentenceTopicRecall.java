package studio.taste.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.taste.remix.EditParameter;
import studio.taste.remix.PromptTopic;
import studio.taste.remix.Topic;
import studio.taste.remix.TopicRecall;

/**
 * Recalls the topic whose examples are nearest to a word, by the sentence encoder all-MiniLM-L6-v2 (quantised; 384 numbers of unit
 * length, so that a scalar product is the cosine).
 *
 * <p>The encoder is loaded at the first word asked about, which takes a second; so ask off the screen's thread. Where it cannot be
 * loaded nothing is recalled, and the log says so once. Safe for use by several threads.
 *
 * @param <T> the topics that there are
 */
public final class SentenceTopicRecall<T extends Topic> implements TopicRecall<T> {
    /**
     * Least cosine that counts. Words of music and of none that are about no topic ("drums", "purple", "water") reach 0.45 at most;
     * words about one ("frantic", "serene", "crooning", "innovative") begin at 0.46.
     */
    private static final double LEAST_COSINE = 0.455;

    private static final SentenceTopicRecall<PromptTopic> PROMPTS =
            new SentenceTopicRecall<>(SentenceModel.SHARED, List.of(PromptTopic.values()));
    private static final SentenceTopicRecall<EditParameter> EDITS =
            new SentenceTopicRecall<>(SentenceModel.SHARED, List.of(EditParameter.values()));

    private final SentenceModel model;
    private final List<T> topics;
    /** The topics' examples, encoded; made with the first word. */
    private @Nullable Map<T, List<float[]>> examples;

    SentenceTopicRecall(SentenceModel model, List<T> topics) {
        this.model = model;
        this.topics = topics;
    }

    /** Recalls what a prompt can be about. */
    public static SentenceTopicRecall<PromptTopic> ofPrompts() {
        return PROMPTS;
    }

    /** Recalls what an edit can be about. */
    public static SentenceTopicRecall<EditParameter> ofEdits() {
        return EDITS;
    }

    @Override
    public synchronized Optional<T> topicOf(String word) {
        if (word.isBlank()) {
            return Optional.empty();
        }
        return model.encode(word).flatMap(this::nearest);
    }

    private Optional<T> nearest(float[] word) {
        Map<T, List<float[]>> known = examples == null ? encodedExamples() : examples;
        examples = known;
        T best = topics.get(0);
        for (T topic : topics) {
            if (nearness(word, known, topic) > nearness(word, known, best)) {
                best = topic;
            }
        }
        return nearness(word, known, best) >= LEAST_COSINE ? Optional.of(best) : Optional.empty();
    }

    private Map<T, List<float[]>> encodedExamples() {
        Map<T, List<float[]>> encoded = new HashMap<>();
        for (T topic : topics) {
            encoded.put(
                    topic,
                    topic.examples().stream()
                            .flatMap(example -> model.encode(example).stream())
                            .toList());
        }
        return encoded;
    }

    private static <T> double nearness(float[] word, Map<T, List<float[]>> examples, T topic) {
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
