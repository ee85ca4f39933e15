package studio.taste.text;

import studio.taste.representation.EncoderId;
import studio.taste.representation.TextEncoder;

/**
 * Prompts, contexts and reasons as 384 numbers of unit length, by the sentence encoder all-MiniLM-L6-v2 (quantised).
 *
 * <p>It is loaded at the first text that is not blank, which takes a second, and shared with {@link SentenceTopicRecall}; so ask off the
 * screen's thread. Where it cannot be loaded every text is zeros, and the log says so once.
 */
public final class SentenceEncoder implements TextEncoder {
    private static final EncoderId ID = new EncoderId("all-minilm-l6-v2-q", "1");

    private final SentenceModel model;

    public SentenceEncoder() {
        this(SentenceModel.SHARED);
    }

    SentenceEncoder(SentenceModel model) {
        this.model = model;
    }

    @Override
    public EncoderId id() {
        return ID;
    }

    @Override
    public int dimension() {
        return SentenceModel.DIMENSION;
    }

    @Override
    public float[] encode(String text) {
        return text.isBlank() ? new float[dimension()] : model.encode(text).orElseGet(() -> new float[dimension()]);
    }
}
