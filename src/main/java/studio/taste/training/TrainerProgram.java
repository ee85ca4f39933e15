package studio.taste.training;

import ai.catboost.common.NativeLib;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import ru.yandex.catboost.spark.catboost4j_spark.core.src.native_impl.native_impl;

/**
 * How {@link TrainerChild} is started on a computer.
 *
 * @param osName as in the system property {@code os.name}
 * @param osArch as in {@code os.arch}
 * @param javaHome folder of the Java that it runs on
 */
record TrainerProgram(String osName, String osArch, Path javaHome) {
    /** Ways in which a Java is told more than its command line; what is meant for the studio is not meant for the child. */
    private static final List<String> MORE_OPTIONS = List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

    /** The studio's own jar comes last: its manifest names all other jars, which would be opened in search of the trainer's classes. */
    private static final List<Class<?>> NEEDED =
            List.of(native_impl.class, NativeLib.class, Logger.class, TrainerChild.class);

    static TrainerProgram here() {
        return new TrainerProgram(
                System.getProperty("os.name"), System.getProperty("os.arch"), Path.of(System.getProperty("java.home")));
    }

    /** Why it cannot be started, in a sentence; empty when it can. */
    Optional<String> unavailable() {
        String instead = " Export the training set and train on another computer; everything else works here.";
        if (native_impl.class.getClassLoader().getResource(nativeTrainer()) == null) {
            return Optional.of("There is no native CatBoost trainer for " + osName + " on " + osArch
                    + "; there is one for Linux and Windows on x86-64, and for macOS." + instead);
        }
        if (!Files.isExecutable(launcher())) {
            return Optional.of("The trainer needs a Java to run on, and " + launcher() + " is not there." + instead);
        }
        if (NEEDED.stream().anyMatch(type -> place(type).isEmpty())) {
            return Optional.of("The trainer's own files cannot be found beside the studio's." + instead);
        }
        return Optional.empty();
    }

    /** Where the trainer's library lies in its jar; as {@link NativeLib} looks for it. */
    private String nativeTrainer() {
        String system = osName.toLowerCase(Locale.ROOT);
        boolean isX86 = osArch.equals("amd64") || osArch.equals("x86_64");
        if (system.contains("mac")) {
            return "darwin-universal2/lib/libcatboost4j-spark-impl.dylib";
        }
        String arch = isX86 ? "x86_64" : osArch;
        return isWindows()
                ? "win32-" + arch + "/lib/catboost4j-spark-impl.dll"
                : system + "-" + arch + "/lib/libcatboost4j-spark-impl.so";
    }

    private boolean isWindows() {
        return osName.startsWith("Windows");
    }

    private Path launcher() {
        return javaHome.resolve("bin").resolve(isWindows() ? "java.exe" : "java");
    }

    /** The jar or the folder that a class comes from. */
    private static Optional<Path> place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | RuntimeException e) {
            // Not a file of this computer.
            return Optional.empty();
        }
    }

    /**
     * Starts it, tuned for a quick start: what takes time is native.
     *
     * @param folder where it works and keeps everything it makes
     * @param arguments of {@code catboost fit}
     * @param output takes what it prints
     */
    Process start(Path folder, List<String> arguments, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                launcher().toString(),
                "-Xmx64m",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + folder.toAbsolutePath(),
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-cp",
                NEEDED.stream()
                        .map(TrainerProgram::place)
                        .flatMap(Optional::stream)
                        .map(Path::toString)
                        .distinct()
                        .collect(Collectors.joining(File.pathSeparator)),
                TrainerChild.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(MORE_OPTIONS);
        return builder.start();
    }
}
