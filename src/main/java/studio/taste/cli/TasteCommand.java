package studio.taste.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import studio.taste.StudioException;

/** The command {@code taste}. Without a subcommand it opens the studio. */
@Command(
        name = "taste",
        description = "Blind listening sessions that turn two songs into remixes and learn what the listener likes.",
        mixinStandardHelpOptions = true,
        version = "Taste Studio " + Workplace.APP_VERSION,
        footer = {"", "Exit codes: 0 done, 1 bad input or trouble (one sentence says what), 2 wrong usage."})
public final class TasteCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final StudioCommand studio;

    private TasteCommand(StudioCommand studio) {
        this.studio = studio;
    }

    /**
     * The command line, ready to execute.
     *
     * @param opener opens homes
     * @param window opens the studio's window
     */
    public static CommandLine commandLine(Workplace.Opener opener, Workplace.Window window) {
        DemoCommand demo = new DemoCommand(opener);
        StudioCommand studio = new StudioCommand(window, demo);
        CommandLine line = new CommandLine(new TasteCommand(studio))
                .addSubcommand(studio)
                .addSubcommand(demo)
                .addSubcommand(new ImportCommand(opener))
                .addSubcommand(new SongsCommand(opener))
                .addSubcommand(new AnalyseCommand(opener))
                .addSubcommand(new CorrectCommand(opener))
                .addSubcommand(new PlanCommand(opener))
                .addSubcommand(new RenderCommand(opener))
                .addSubcommand(new LoudnessCommand())
                .addSubcommand(new ReplayCommand(opener))
                .addSubcommand(new ExportCommand(opener))
                .addSubcommand(new ChooseCommand(opener))
                .addSubcommand(new FeaturesCommand(opener))
                .addSubcommand(new LogCommand(opener))
                .addSubcommand(DatasetCommand.of(opener))
                .addSubcommand(new TrainCommand(opener))
                .addSubcommand(new TrainRepresentationCommand(opener))
                .addSubcommand(new EncoderCommand(opener))
                .addSubcommand(new EvaluateCommand(opener))
                .addSubcommand(ModelsCommand.of(opener))
                .addSubcommand(new ExplainCommand(opener))
                .addSubcommand(new EvaluateChoicesCommand())
                .addSubcommand(new SimulateCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((trouble, command, parsed) -> {
            command.getErr().println(sentence(trouble));
            command.getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    @Override
    public Integer call() throws StudioException {
        return studio.open(home.path(), spec.commandLine().getErr());
    }

    private static String sentence(Exception trouble) {
        if (trouble instanceof StudioException sentence) {
            return sentence.getMessage();
        }
        if (trouble instanceof CancellationException) {
            return "Cancelled. Nothing was left half-done.";
        }
        return "Something unexpected went wrong (" + trouble + "). Nothing that was saved is lost.";
    }
}
