package studio.taste.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.onnx.EncoderChoice;
import studio.taste.onnx.OnnxAudioEncoder;
import studio.taste.representation.AudioEncoder;

/** Says or changes what describes previews. */
@Command(
        name = "encoder",
        description = {
            "Says which encoder describes previews to the taste model, or changes it.",
            "After a change make a representation for the new encoder: taste train-representation --initial."
        },
        mixinStandardHelpOptions = true)
final class EncoderCommand extends AtHome {
    @ArgGroup
    private @Nullable Change change;

    /** What to use from now on. */
    private static final class Change {
        @Option(
                names = "--onnx",
                paramLabel = "FILE",
                description =
                        "Uses a model of sound, such as CLAP's audio half: mono waveform in, one row of numbers out.")
        private @Nullable Path onnx;

        @Option(names = "--built-in", description = "Uses the studio's own encoder.")
        private boolean builtIn;
    }

    EncoderCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        EncoderChoice choice = new EncoderChoice(workplace.home());
        if (change != null && change.onnx != null) {
            try (OnnxAudioEncoder encoder = choice.use(change.onnx)) {
                print("Previews are described by %s from now on: %d numbers of sound at %d Hz."
                        .formatted(encoder.id(), encoder.dimension(), encoder.sampleRateHz()));
            }
        } else if (change != null) {
            choice.useBuiltIn();
            print("Previews are described by the studio's own encoder from now on.");
        } else {
            AudioEncoder encoder = choice.encoder();
            print("Previews are described by %s: %d numbers.".formatted(encoder.id(), encoder.dimension()));
        }
        return true;
    }
}
