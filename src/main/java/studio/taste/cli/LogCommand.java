package studio.taste.cli;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.export.RequestLogExport;

/** Writes the log of the remix decision. */
@Command(
        name = "log",
        description =
                "Writes the record of every remix decision as JSON Lines: what was asked, all candidates with violations, "
                        + "features and scores, what was chosen and why.",
        mixinStandardHelpOptions = true)
final class LogCommand extends AtHome {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "File to write, such as requests.jsonl.")
    private Path out = Path.of(".");

    @Option(names = "--json", description = "Prints a JSON object.")
    private boolean json;

    LogCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        int records = RequestLogExport.write(workplace.requestLog(), out);
        if (json) {
            printJson(Map.of("records", records, "file", out.toString()));
        } else {
            print("%d records are in %s.".formatted(records, out));
        }
        return true;
    }
}
