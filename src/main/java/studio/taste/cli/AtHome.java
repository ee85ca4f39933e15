package studio.taste.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import studio.taste.Progress;
import studio.taste.StudioException;

/** A command that works in a studio's home, which it opens and closes. */
abstract class AtHome implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Workplace.Opener opener;

    AtHome(Workplace.Opener opener) {
        this.opener = opener;
    }

    @Override
    public final Integer call() throws StudioException {
        return callAt(home.path());
    }

    /** Does the work in a home that was named otherwise. */
    final int callAt(Path path) throws StudioException {
        try (Workplace workplace = opener.open(path)) {
            return run(workplace) ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    /**
     * Does the work.
     *
     * @return whether all is well; when false, what is wrong was printed
     */
    abstract boolean run(Workplace workplace) throws StudioException;

    /** Prints a result. */
    final void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    /** Prints trouble. */
    final void printError(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }

    /** Prints a result for programs. */
    final void printJson(Object value) {
        print(json(value));
    }

    static String json(Object value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result could not be written as JSON", e);
        }
    }

    /** Tells of long work on standard error: a line whenever something new is being done. */
    final Progress progress() {
        String[] last = {""};
        return (fraction, doing) -> {
            synchronized (last) {
                if (!doing.equals(last[0])) {
                    last[0] = doing;
                    printError("%3d %%  %s".formatted(Math.round(fraction * 100), doing));
                }
            }
            return true;
        };
    }
}
