package studio.taste.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.taste.StudioException;
import studio.taste.training.runs.ModelRegistry;
import studio.taste.training.runs.ModelStage;
import studio.taste.training.runs.RegisteredModel;
import studio.taste.training.runs.RegistryAct;

/** The models of a home. */
@Command(
        name = "models",
        description = "Lists the models of the home, and moves them between its stages.",
        mixinStandardHelpOptions = true)
final class ModelsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its subcommands. */
    static CommandLine of(Workplace.Opener opener) {
        return new CommandLine(new ModelsCommand())
                .addSubcommand(new ListModels(opener))
                .addSubcommand(new ShowModel(opener))
                .addSubcommand(new Promote(opener))
                .addSubcommand(new RollBack(opener))
                .addSubcommand(new ImportModelCommand(opener))
                .addSubcommand(new BaselineCommand(opener));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: list, show, promote, rollback, import or baseline.");
    }

    /** The model of a name, or the one in production. */
    static RegisteredModel chosen(ModelRegistry registry, @Nullable String name) throws StudioException {
        if (name != null) {
            return registry.find(name);
        }
        Optional<RegisteredModel> production = registry.at(ModelStage.PRODUCTION);
        if (production.isEmpty()) {
            throw new StudioException("No model is in production: name one. \"taste models list\" lists them.");
        }
        return production.get();
    }

    private static String word(ModelStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> row(RegisteredModel model) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("model", model.id());
        row.put("stage", word(model.stage()));
        row.put("createdAt", model.manifest().createdAt().toString());
        row.put("note", model.manifest().note());
        row.put("sources", model.manifest().labelSources());
        row.put("metrics", model.manifest().metrics());
        row.put("evidence", model.evidence());
        return row;
    }

    /** {@code taste models list}. */
    @Command(name = "list", description = "Lists the models, the latest first.", mixinStandardHelpOptions = true)
    static final class ListModels extends AtHome {
        @Option(names = "--json", description = "Prints a JSON array.")
        private boolean json;

        ListModels(Workplace.Opener opener) {
            super(opener);
        }

        @Override
        boolean run(Workplace workplace) throws StudioException {
            List<String> broken = new ArrayList<>();
            List<RegisteredModel> models = workplace.models().list(broken::add);
            broken.forEach(this::printError);
            if (json) {
                printJson(models.stream().map(ModelsCommand::row).toList());
            } else if (models.isEmpty()) {
                print("There is no model in this home: \"taste train\" makes one.");
            } else {
                models.forEach(model -> print(String.format(
                        Locale.ROOT, "%-20s %-10s %s", model.id(), word(model.stage()), model.evidence())));
            }
            return broken.isEmpty();
        }
    }

    /** {@code taste models show}. */
    @Command(name = "show", description = "Shows a model and what was done to it.", mixinStandardHelpOptions = true)
    static final class ShowModel extends AtHome {
        @Parameters(
                paramLabel = "MODEL",
                arity = "0..1",
                description = "A model or the beginning of its name; the one in production.")
        private @Nullable String model;

        @Option(names = "--json", description = "Prints a JSON object.")
        private boolean json;

        ShowModel(Workplace.Opener opener) {
            super(opener);
        }

        @Override
        boolean run(Workplace workplace) throws StudioException {
            RegisteredModel found = chosen(workplace.models(), model);
            List<RegistryAct> acts = workplace.models().acts().stream()
                    .filter(act -> act.model().equals(found.id()))
                    .toList();
            if (json) {
                Map<String, Object> row = row(found);
                row.put("features", found.manifest().features().names());
                row.put("featureVersion", found.manifest().features().version());
                row.put("acts", acts.stream().map(ShowModel::act).toList());
                printJson(row);
                return true;
            }
            print(found.id() + ", " + word(found.stage()) + ". "
                    + found.manifest().note());
            print(found.evidence());
            found.report().ifPresent(report -> report.warnings().forEach(this::print));
            for (RegistryAct act : acts) {
                print("  " + act.at() + "  " + word(act.stage()) + ": " + act.reason());
            }
            print("Its files are in " + workplace.models().folder().resolve(found.id()) + ".");
            return true;
        }

        private static Map<String, Object> act(RegistryAct act) {
            return Map.of(
                    "at", act.at().toString(),
                    "stage", word(act.stage()),
                    "reason", act.reason(),
                    "evidence", act.evidence());
        }
    }

    /** {@code taste models promote}. */
    @Command(
            name = "promote",
            description = "Puts a model on trial or into production. Shows what speaks for it; the act is logged.",
            mixinStandardHelpOptions = true)
    static final class Promote extends AtHome {
        @Parameters(paramLabel = "MODEL", description = "A model or the beginning of its name.")
        private String model = "";

        @Option(
                names = "--to",
                defaultValue = "canary",
                description = "canary, production or archived (${DEFAULT-VALUE}).")
        private ModelStage to = ModelStage.CANARY;

        @Option(names = "--reason", required = true, description = "Why, in words; kept in the log.")
        private String reason = "";

        Promote(Workplace.Opener opener) {
            super(opener);
        }

        @Override
        boolean run(Workplace workplace) throws StudioException {
            if (to == ModelStage.CANDIDATE || reason.isBlank()) {
                throw new StudioException(
                        "A model moves to canary, production or archived, and for a reason in words.");
            }
            RegisteredModel found = workplace.models().find(model);
            print(found.evidence());
            RegisteredModel moved = workplace.models().promote(found, to, reason);
            print("Model " + moved.id() + " is now in stage " + word(moved.stage()) + ".");
            return true;
        }
    }

    /** {@code taste models rollback}. */
    @Command(
            name = "rollback",
            description = "Puts the model back into production that was there before, in one step; the act is logged.",
            mixinStandardHelpOptions = true)
    static final class RollBack extends AtHome {
        @Option(names = "--reason", required = true, description = "Why, in words; kept in the log.")
        private String reason = "";

        RollBack(Workplace.Opener opener) {
            super(opener);
        }

        @Override
        boolean run(Workplace workplace) throws StudioException {
            Optional<RegisteredModel> serving = workplace.models().rollBack(reason);
            print(serving.map(model -> "Model " + model.id() + " is back in production. " + model.evidence())
                    .orElse("No model was in production before: the heuristic ranks the plans."));
            return true;
        }
    }
}
