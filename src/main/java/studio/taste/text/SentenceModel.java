package studio.taste.text;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sentence encoder all-MiniLM-L6-v2 (quantised), loaded at the first text, which takes a second; so ask off the screen's thread. Where it
 * cannot be loaded the log says so once. Safe for use by several threads.
 */
final class SentenceModel {
    /** Length of an encoded text. */
    static final int DIMENSION = 384;

    /** The one of this process: its weights are loaded once, whoever asks. */
    static final SentenceModel SHARED = new SentenceModel(() -> {
        AllMiniLmL6V2QuantizedEmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
        return text -> model.embed(text).content().vector();
    });

    private static final Logger LOG = LoggerFactory.getLogger(SentenceModel.class);

    private final Supplier<Function<String, float[]>> loader;
    private @Nullable Function<String, float[]> encoder;
    private boolean isMissing;

    SentenceModel(Supplier<Function<String, float[]>> loader) {
        this.loader = loader;
    }

    /**
     * @param text not blank
     * @return {@link #DIMENSION} numbers of unit length; nothing when the encoder cannot be loaded
     */
    synchronized Optional<float[]> encode(String text) {
        if (encoder == null && !isMissing) {
            try {
                encoder = loader.get();
            } catch (RuntimeException | LinkageError e) {
                // Its native parts do not exist for every machine; words are then read by grammar and lexicon alone.
                isMissing = true;
                LOG.warn("The sentence encoder cannot be loaded; words are read by grammar and lexicon alone.", e);
            }
        }
        return encoder == null ? Optional.empty() : Optional.of(encoder.apply(text));
    }
}
