package studio.taste.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import ru.yandex.catboost.spark.catboost4j_spark.core.src.native_impl.TVector_TString;
import ru.yandex.catboost.spark.catboost4j_spark.core.src.native_impl.native_impl;

/**
 * The program that trains: one call of the native trainer, which cannot be cancelled and ends its process when it is displeased. It runs in a
 * folder of its own, on the few classes it needs, and ends when the studio does.
 */
final class TrainerChild {
    /** Holds the trainer's complaint when it has one. */
    static final String COMPLAINT = "complaint.txt";

    private TrainerChild() {}

    /**
     * @param arguments of {@code catboost fit}
     */
    public static void main(String[] arguments) throws IOException {
        Thread watch = new Thread(TrainerChild::endWithTheStudio, "studio-watch");
        watch.setDaemon(true);
        watch.start();
        Runtime.getRuntime().halt(fit(arguments));
    }

    private static int fit(String[] arguments) throws IOException {
        try {
            return native_impl.ModeFitImpl(new TVector_TString(arguments));
        } catch (RuntimeException | LinkageError e) {
            Files.writeString(Path.of(COMPLAINT), String.valueOf(e.getMessage()));
            return 1;
        }
    }

    /** The studio never writes here; what is read is its end. */
    private static void endWithTheStudio() {
        try (InputStream studio = System.in) {
            studio.readAllBytes();
        } catch (IOException e) {
            // A broken line to the studio is its end too.
        }
        Runtime.getRuntime().halt(1);
    }
}
