package studio.taste.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import studio.taste.StudioException;

/** Opens the studio's window. */
@Command(
        name = "studio",
        description = "Opens the studio. Without a display it says so and runs the demo session instead.",
        mixinStandardHelpOptions = true)
final class StudioCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Workplace.Window window;
    private final DemoCommand demo;

    StudioCommand(Workplace.Window window, DemoCommand demo) {
        this.window = window;
        this.demo = demo;
    }

    @Override
    public Integer call() throws StudioException {
        return open(home.path(), spec.commandLine().getErr());
    }

    /** Opens the window, or runs the demo session where there is no display. */
    int open(Path path, PrintWriter err) throws StudioException {
        if (window.open(path)) {
            return CommandLine.ExitCode.OK;
        }
        err.println("There is no display to open the studio on: a simulated listener runs the demo session instead.");
        err.flush();
        return demo.callAt(path);
    }
}
