package studio.taste.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.export.SimulationFindings;
import studio.taste.export.SimulationReport;
import studio.taste.selection.PortfolioPolicies;
import studio.taste.simulation.producers.ProducerSignal;
import studio.taste.simulation.producers.ProducerStudy;
import studio.taste.simulation.producers.SimulationSizes;
import studio.taste.simulation.producers.StudyOrder;
import studio.taste.simulation.producers.StudyPlans;
import studio.taste.simulation.producers.StudyResults;
import studio.taste.simulation.producers.Worlds;
import studio.taste.training.choices.ChoiceRule;

/** Holds the model of taste against producers whose taste is known. */
@Command(
        name = "simulate",
        description = {
            "Lets producers of known taste go through rounds of portfolios, with the studio's own code, and tells how well it learns:"
                    + " simulation.csv, report.html and figures.",
            "Compared are policies in every world; rules of learning at several scales, signals left out in turn, and filters when the"
                    + " taste changes, in the first world with the first policy.",
            "The same seed gives the same files, byte for byte. A run that was interrupted goes on where it was."
        },
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    @Option(names = "--users", defaultValue = "200", description = "Producers of each condition (${DEFAULT-VALUE}).")
    private int users = 200;

    @Option(names = "--rounds", defaultValue = "16", description = "Rounds that are learnt from (${DEFAULT-VALUE}).")
    private int rounds = 16;

    @Option(
            names = "--policies",
            split = ",",
            defaultValue = "balanced,eubo,bald,thompson,dpp,source-literal,source-corrected,random",
            description = "Portfolio policies (${DEFAULT-VALUE}); there is also d-optimal and dpp-greedy.")
    private List<String> policies = List.of();

    @Option(
            names = "--updates",
            split = ",",
            defaultValue = "adf,laplace,newton1,literal",
            description = "Rules of learning, the first of which is used in the other comparisons (${DEFAULT-VALUE}).")
    private List<String> updates = List.of();

    @Option(
            names = "--worlds",
            split = ",",
            defaultValue = "lowrank,clustered,isotropic,remix",
            description = "Worlds (${DEFAULT-VALUE}).")
    private List<String> worlds = List.of();

    @Option(
            names = "--scales",
            split = ",",
            defaultValue = "1,2,4,8",
            description =
                    "How decided producers are, |h|/τ, where rules of learning are compared (${DEFAULT-VALUE}); 2 elsewhere.")
    private List<Double> scales = List.of();

    @Option(
            names = "--signals",
            split = ",",
            defaultValue = "pick,edit,reject,like,rationale",
            description =
                    "What producers do where signals are compared, each left out in turn (${DEFAULT-VALUE}); pick alone"
                            + " leaves that comparison out.")
    private List<String> signals = List.of();

    @Option(
            names = "--switch",
            paramLabel = "ROUND",
            defaultValue = "16",
            description =
                    "Rounds after which a changing taste is another one (${DEFAULT-VALUE}); 0 leaves that comparison out.")
    private int switchAfter = 16;

    @Option(names = "--seed", defaultValue = "1", description = "Decides everything (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--threads", description = "Processors used; by default all.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory for the files.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws StudioException {
        StudyOrder order = order();
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, threads));
        try {
            StudyResults results = ProducerStudy.run(order, new Worlds(), out.resolve("partial"), workers, progress());
            SimulationReport.write(results, out);
            SimulationFindings.of(results)
                    .forEach(finding -> print(finding.verdict().words().toUpperCase(Locale.ROOT) + ": "
                            + finding.claim() + " " + finding.found()));
            print("The table is " + out.resolve(SimulationReport.TABLE) + ", the page "
                    + out.resolve(SimulationReport.PAGE) + ".");
            return CommandLine.ExitCode.OK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            workers.shutdownNow();
        }
    }

    private StudyOrder order() throws StudioException {
        for (String policy : policies) {
            checkPolicy(policy);
        }
        for (String world : worlds) {
            Worlds.check(world);
        }
        try {
            StudyPlans plans = new StudyPlans(worlds, policies, rules(), scales, signals(), rounds, switchAfter);
            return new StudyOrder(plans.conditions(), users, seed, SimulationSizes.USUAL);
        } catch (IllegalArgumentException wrong) {
            throw new StudioException("This cannot be simulated: " + wrong.getMessage() + ".", wrong);
        }
    }

    private static void checkPolicy(String policy) throws StudioException {
        try {
            PortfolioPolicies.named(policy);
        } catch (IllegalArgumentException unknown) {
            throw new StudioException(String.valueOf(unknown.getMessage()), unknown);
        }
    }

    private List<ChoiceRule> rules() throws StudioException {
        List<ChoiceRule> rules = new ArrayList<>();
        for (String update : updates) {
            ChoiceRule rule = ChoiceRule.of(update);
            if (rule.online().isEmpty()) {
                throw new StudioException("--updates learn from one answer at a time; " + rule.word() + " does not.");
            }
            rules.add(rule);
        }
        return rules;
    }

    private Set<ProducerSignal> signals() throws StudioException {
        EnumSet<ProducerSignal> chosen = EnumSet.noneOf(ProducerSignal.class);
        for (String signal : signals) {
            try {
                chosen.add(ProducerSignal.valueOf(signal.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw new StudioException(
                        "--signals are pick, edit, reject, like and rationale; \"" + signal + "\" is none.", unknown);
            }
        }
        return chosen;
    }

    private Progress progress() {
        String[] last = {""};
        return (fraction, doing) -> {
            if (!doing.equals(last[0])) {
                last[0] = doing;
                PrintWriter err = spec.commandLine().getErr();
                err.println("%3d %%  %s".formatted(Math.round(fraction * 100), doing));
                err.flush();
            }
            return true;
        };
    }

    private void print(String line) {
        PrintWriter text = spec.commandLine().getOut();
        text.println(line);
        text.flush();
    }
}
