package studio.taste.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.representation.InitialRepresentation;
import studio.taste.representation.PlanBank;
import studio.taste.representation.Representation;
import studio.taste.representation.TextEncoder;
import studio.taste.training.representation.PlanBankFile;
import studio.taste.training.representation.PlanBankMaker;
import studio.taste.training.representation.RepresentationStore;
import studio.taste.training.representation.RepresentationTrainer;
import studio.taste.training.representation.TrainingChoices;
import studio.taste.training.representation.TrainingSettings;

/** Trains the space in which tastes live. */
@Command(
        name = "train-representation",
        description = {
            "Trains the representation of candidates on what producers chose and what they said of it, and holds it against producers"
                    + " it has not seen.",
            "A better one is used from then on; the old ones are kept. With too little data nothing changes."
        },
        mixinStandardHelpOptions = true)
final class TrainRepresentationCommand extends AtHome {
    private static final int POOL = 24;
    /** Pairs of songs from which musical directions are read; a few hundred plans are plenty for 18 of them. */
    private static final int PAIRS_FOR_DIRECTIONS = 8;

    @ArgGroup
    private @Nullable Act act;

    /** What else can be done than to train. */
    private static final class Act {
        @Option(names = "--list", description = "Lists the representations and says which is in use.")
        private boolean list;

        @Option(names = "--use", paramLabel = "ID", description = "Uses this representation from now on.")
        private @Nullable String use;

        @Option(
                names = "--initial",
                description =
                        "Makes a representation that has learned nothing yet, from plans of the library's songs and for"
                                + " the audio encoder of this home.")
        private boolean initial;
    }

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "16",
            description = "With --initial: most pairs of songs to plan for (${DEFAULT-VALUE}).")
    private int pairs;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "With --initial: writes the representation and its bank of plans to this folder, and uses neither.")
    private @Nullable Path out;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "The time to write into the manifest, so that the same input gives the same bytes.")
    private @Nullable Instant at;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "Most passes over the data (by default " + TrainingSettings.USUAL_EPOCHS + ").")
    private int epochs = TrainingSettings.USUAL_EPOCHS;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Prints a JSON object at the end.")
    private boolean json;

    TrainRepresentationCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        if (pairs < 1 || epochs < 1) {
            throw new StudioException("--pairs and --epochs are at least 1, were " + pairs + " and " + epochs + ".");
        }
        if (act == null) {
            return train(workplace);
        }
        if (act.list) {
            list(workplace.representations());
        } else if (act.use != null) {
            Representation used = workplace.representations().use(act.use);
            print("Representation " + used.version() + " is in use; tastes are folded anew when a session opens.");
        } else {
            makeInitial(workplace);
        }
        return true;
    }

    private Instant made() {
        return at != null ? at : Clock.systemUTC().instant();
    }

    private boolean train(Workplace workplace) throws StudioException {
        RepresentationStore store = workplace.representations();
        Representation parent = store.inUse();
        TrainingChoices choices =
                new TrainingChoices(parent.audioEncoder(), parent.textEncoder(), workplace.producerChoices());
        choices.requireEnough();
        RepresentationTrainer trainer = new RepresentationTrainer(
                parent,
                bank(workplace, parent),
                TrainingSettings.USUAL.withEpochs(epochs).withSeed(seed));
        RepresentationTrainer.Result result = trainer.train(choices, made(), progress());
        boolean isNew = !result.representation().version().equals(parent.version());
        if (isNew) {
            store.add(result.representation());
        }
        if (result.isBetter()) {
            store.use(result.representation().version());
        }
        tell(parent, result, isNew);
        return true;
    }

    private PlanBank bank(Workplace workplace, Representation parent) throws StudioException {
        PlanBank shipped = PlanBankFile.shipped();
        if (shipped.encoder().equals(parent.audioEncoder())) {
            return shipped;
        }
        if (!workplace.audioEncoder().id().equals(parent.audioEncoder())) {
            throw new StudioException("The representation in use reads numbers of " + parent.audioEncoder()
                    + ", but this home hears with " + workplace.audioEncoder().id()
                    + "; choose another representation with --use, or make one with --initial.");
        }
        return new PlanBankMaker(workplace.previews(), workplace.audioEncoder(), workplace.workers())
                .make(workplace.library().songs(), PAIRS_FOR_DIRECTIONS, POOL, 1, progress());
    }

    private void tell(Representation parent, RepresentationTrainer.Result result, boolean isNew) {
        if (json) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("representation", result.representation().version());
            row.put("parent", parent.version());
            row.put("inUse", result.isBetter());
            row.put("epochs", result.epochs());
            row.put("heldOut.meanLogLikelihood", result.after());
            row.put("heldOut.meanLogLikelihood.parent", result.before());
            row.put("heldOut.meanLogLikelihood.uniform", result.uniform());
            row.put("heldOut.gainStandardError", result.gainError());
            printJson(row);
            return;
        }
        print(String.format(
                Locale.ROOT,
                "On producers it was not trained on, the mean log-likelihood of a round went from %.3f to %.3f (± %.3f; %.3f when"
                        + " all options are equally likely).",
                result.before(),
                result.after(),
                result.gainError(),
                result.uniform()));
        if (result.isBetter()) {
            print("Representation " + result.representation().version() + " is in use in place of " + parent.version()
                    + "; tastes are folded anew when a session opens.");
        } else {
            print("That is no clear gain, so " + parent.version() + " stays in use."
                    + (isNew
                            ? " The new one is kept as "
                                    + result.representation().version() + "."
                            : ""));
        }
    }

    private void list(RepresentationStore store) throws StudioException {
        String inUse = store.inUse().version();
        List<Representation> all = store.list(trouble -> printError(trouble.getMessage()));
        if (json) {
            printJson(all.stream().map(found -> row(found, inUse)).toList());
            return;
        }
        for (Representation found : all) {
            print(String.format(
                    Locale.ROOT,
                    "%s %s  %s  %s → %d  %s",
                    found.version().equals(inUse) ? "*" : " ",
                    found.version(),
                    found.manifest().made(),
                    found.audioEncoder(),
                    found.dimension(),
                    found.manifest()
                            .parent()
                            .map(parent -> "trained from " + parent)
                            .orElse("not trained")));
        }
    }

    private static Map<String, @Nullable Object> row(Representation found, String inUse) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("representation", found.version());
        row.put("inUse", found.version().equals(inUse));
        row.put("parent", found.manifest().parent().orElse(null));
        row.put("made", found.manifest().made().toString());
        row.put("audioEncoder", found.audioEncoder().toString());
        row.put("textEncoder", found.textEncoder().toString());
        row.put("dimension", found.dimension());
        row.put("scores", found.manifest().scores());
        return row;
    }

    private void makeInitial(Workplace workplace) throws StudioException {
        PlanBank bank = new PlanBankMaker(workplace.previews(), workplace.audioEncoder(), workplace.workers())
                .make(workplace.library().songs(), pairs, POOL, seed, progress());
        TextEncoder words = workplace.textEncoder();
        Representation made = InitialRepresentation.fit(
                bank,
                words.id(),
                words.dimension(),
                InitialRepresentation.usualDimension(bank),
                made(),
                new SplittableRandom(seed));
        if (out == null) {
            workplace.representations().add(made);
            workplace.representations().use(made.version());
            print("Representation " + made.version() + " is in use; it reads numbers of " + made.audioEncoder() + ".");
            return;
        }
        try {
            Files.createDirectories(out);
            try (OutputStream file = Files.newOutputStream(out.resolve("initial.representation"))) {
                made.write(file);
            }
            try (OutputStream file = Files.newOutputStream(out.resolve("demo-bank.zip"))) {
                PlanBankFile.write(bank, file);
            }
        } catch (IOException e) {
            throw new StudioException(out + ": this cannot be written (" + e.getMessage() + ").", e);
        }
        print("Representation " + made.version() + " and its bank are in " + out + ".");
    }
}
