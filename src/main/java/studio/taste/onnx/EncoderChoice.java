package studio.taste.onnx;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import studio.taste.StudioException;
import studio.taste.representation.AudioEncoder;
import studio.taste.representation.BuiltInAudioEncoder;

/** Which encoder of sound a home uses: the studio's own, or a model that the user gave. Kept in {@code encoder.properties}. */
public final class EncoderChoice {
    private static final String ONNX = "onnx";

    private final Path file;

    /** @param home the studio's home */
    public EncoderChoice(Path home) {
        this.file = home.resolve("encoder.properties");
    }

    /**
     * The chosen encoder, loaded; the studio's own when none was chosen.
     *
     * @throws StudioException when the model cannot be used any more
     */
    public AudioEncoder encoder() throws StudioException {
        if (!Files.exists(file)) {
            return new BuiltInAudioEncoder();
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new StudioException(file + " cannot be read (" + e.getMessage() + "); choose the encoder again.", e);
        }
        String model = values.getProperty(ONNX);
        return model == null ? new BuiltInAudioEncoder() : OnnxAudioEncoder.load(Path.of(model));
    }

    /**
     * Uses a model from now on, once it has been loaded and checked.
     *
     * @return the encoder; to be closed by the caller
     * @throws StudioException when it is no model of sound; the choice then stays as it was
     */
    public OnnxAudioEncoder use(Path model) throws StudioException {
        OnnxAudioEncoder encoder = OnnxAudioEncoder.load(model);
        Properties values = new Properties();
        values.setProperty(ONNX, model.toAbsolutePath().toString());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                values.store(writer, null);
            }
        } catch (IOException e) {
            encoder.close();
            throw new StudioException(file + " cannot be written (" + e.getMessage() + ").", e);
        }
        return encoder;
    }

    /** Goes back to the studio's own encoder. */
    public void useBuiltIn() throws StudioException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StudioException(file + " cannot be removed (" + e.getMessage() + ").", e);
        }
    }
}
