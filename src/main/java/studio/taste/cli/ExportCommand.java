package studio.taste.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.export.LabelExport;
import studio.taste.session.Production;
import studio.taste.session.SessionState;

/** Writes the labels as CSV. */
@Command(
        name = "export",
        description = "Writes labels.csv, plans.csv, producers' choices.csv, a codebook of each, and MANIFEST.sha256.",
        mixinStandardHelpOptions = true)
final class ExportCommand extends AtHome {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory for the files.")
    private Path out = Path.of(".");

    @Option(names = "--session", paramLabel = "ID", description = "Only this session; all of them by default.")
    private @Nullable String session;

    @Option(names = "--json", description = "Prints a JSON object.")
    private boolean json;

    ExportCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        Collection<SessionState> sessions =
                chosen(workplace.log().state().sessions().values());
        Collection<Production> productions =
                session == null ? workplace.log().state().productions().values() : List.of();
        int answers = LabelExport.write(sessions, productions, out);
        if (json) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("sessions", sessions.size());
            row.put("answers", answers);
            row.put("directory", out.toString());
            printJson(row);
        } else {
            print("%d answers of %d sessions are in %s.".formatted(answers, sessions.size(), out));
        }
        return true;
    }

    private Collection<SessionState> chosen(Collection<SessionState> all) throws StudioException {
        if (session == null) {
            return all;
        }
        List<SessionState> found =
                all.stream().filter(one -> one.id().value().equals(session)).toList();
        if (found.isEmpty()) {
            throw new StudioException("There is no session \"" + session + "\" in this home. Known are: "
                    + all.stream().map(one -> one.id().value()).toList());
        }
        return found;
    }
}
