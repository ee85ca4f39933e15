package studio.taste.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import studio.taste.StudioException;
import studio.taste.audio.AudioReader;
import studio.taste.audio.SoundHeader;
import studio.taste.audio.SoundSink;
import studio.taste.loudness.Loudness;
import studio.taste.loudness.LoudnessMeter;

/** Measures files. */
@Command(
        name = "loudness",
        description = "Measures loudness and true peak of files: " + AudioReader.READABLE_KINDS
                + " (ITU-R BS.1770-4, EBU R 128).",
        mixinStandardHelpOptions = true)
final class LoudnessCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Sound files.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Prints a JSON array, one object per file; silence is null.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws StudioException {
        List<Map<String, @Nullable Object>> results = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            Loudness loudness = measure(file);
            if (json) {
                results.add(row(file, loudness));
            } else {
                out.println(String.format(
                        Locale.ROOT,
                        "%s: integrated %.2f LUFS, range %.2f LU, momentary max %.2f LUFS, short-term max %.2f LUFS, "
                                + "sample peak %.2f dBFS, true peak %.2f dBTP",
                        file,
                        loudness.integratedLufs(),
                        loudness.loudnessRangeLu(),
                        loudness.maxMomentaryLufs(),
                        loudness.maxShortTermLufs(),
                        loudness.samplePeakDbfs(),
                        loudness.truePeakDbtp()));
            }
        }
        if (json) {
            out.println(AtHome.json(results));
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static Loudness measure(Path file) throws StudioException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            MeteredSound sound = new MeteredSound();
            AudioReader.stream(in, file.toString(), sound);
            return sound.meter.loudness();
        } catch (NoSuchFileException e) {
            throw new StudioException(file + " does not exist.", e);
        } catch (IOException e) {
            throw new StudioException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Measures a sound as it is decoded, so that its length does not matter. */
    private static final class MeteredSound implements SoundSink {
        private LoudnessMeter meter = new LoudnessMeter(48_000, 1);

        @Override
        public void begin(SoundHeader header) {
            meter = new LoudnessMeter(header.sampleRateHz(), header.channelCount());
        }

        @Override
        public void add(float[][] planar, int from, int to) {
            meter.add(planar, from, to);
        }
    }

    private static Map<String, @Nullable Object> row(Path file, Loudness loudness) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("file", file.toString());
        row.put("integratedLufs", finite(loudness.integratedLufs()));
        row.put("loudnessRangeLu", finite(loudness.loudnessRangeLu()));
        row.put("maxMomentaryLufs", finite(loudness.maxMomentaryLufs()));
        row.put("maxShortTermLufs", finite(loudness.maxShortTermLufs()));
        row.put("samplePeakDbfs", finite(loudness.samplePeakDbfs()));
        row.put("truePeakDbtp", finite(loudness.truePeakDbtp()));
        return row;
    }

    /** JSON knows no infinity: silence is null. */
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
