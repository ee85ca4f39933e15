package studio.taste.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.taste.StudioException;
import studio.taste.export.ModelImport;
import studio.taste.training.runs.RegisteredModel;

/** {@code taste models import}. */
@Command(
        name = "import",
        description = {
            "Takes in a model that CatBoost made elsewhere from what \"taste dataset export\" wrote, as a candidate.",
            "Its features, their order and the version of their manifest must be those of the dataset, and of this studio."
        },
        mixinStandardHelpOptions = true)
final class ImportModelCommand extends AtHome {
    @Parameters(paramLabel = "FILE", description = "The model, .cbm or .json.")
    private Path file = Path.of(".");

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "DIR",
            description = "The folder that \"taste dataset export\" wrote and the model was trained on.")
    private Path dataset = Path.of(".");

    @Option(names = "--also", paramLabel = "FILE", description = "The same model in the other form, .json or .cbm.")
    private @Nullable Path also;

    ImportModelCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        RegisteredModel model = ModelImport.read(workplace.models(), file, also, dataset);
        print("Model " + model.id() + " is a candidate. " + model.manifest().note());
        return true;
    }
}
