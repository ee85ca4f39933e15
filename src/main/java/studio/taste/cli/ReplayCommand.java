package studio.taste.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.session.Replay;

/** Rebuilds everything from the journal and compares. */
@Command(
        name = "replay",
        description = "Rebuilds everything from the journal and says whether the result is identical.",
        mixinStandardHelpOptions = true)
final class ReplayCommand extends AtHome {
    @Option(names = "--json", description = "Prints a JSON object.")
    private boolean json;

    ReplayCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        Replay replay = Replay.of(workplace.log().entries());
        if (json) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("entries", replay.entries());
            row.put("sessions", replay.sessions());
            row.put("answers", replay.answers());
            row.put("identical", replay.isIdentical());
            row.put("differences", replay.differences());
            printJson(row);
        } else {
            List<String> differences = replay.differences();
            print("%d entries, %d sessions, %d answers; the chain of hashes is intact."
                    .formatted(replay.entries(), replay.sessions(), replay.answers()));
            print(
                    replay.isIdentical()
                            ? "Identical: every belief and every choice of a pair came out the same again."
                            : "");
            differences.forEach(this::printError);
        }
        return replay.isIdentical();
    }
}
