package studio.taste.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.taste.StudioException;
import studio.taste.audio.AudioReader;
import studio.taste.music.StemRole;

/**
 * A folder that holds the stems of one song, and which file is which stem.
 *
 * @param files at least one file for every role, in the order of their names
 */
record StemFolder(Map<StemRole, List<Path>> files) {
    /** Names that claim to be sound. Whether they are, and of which format, is seen from their content. */
    private static final Set<String> AUDIO_EXTENSIONS = Set.of(
            "wav", "wave", "bwf", "aif", "aiff", "aifc", "flac", "mp3", "m4a", "mp4", "aac", "ogg", "oga", "opus",
            "wma");

    private static final String HOW_TO_NAME =
            "put one of vocals, drums, bass or other (guitar, piano, synth …) in its name";

    static StemFolder of(Path folder) throws StudioException {
        List<Path> sounds = soundFiles(folder);
        Map<StemRole, List<Path>> files = new EnumMap<>(StemRole.class);
        for (Path sound : sounds) {
            files.computeIfAbsent(roleOf(sound), role -> new ArrayList<>()).add(sound);
        }
        List<String> missing = Arrays.stream(StemRole.values())
                .filter(role -> !files.containsKey(role))
                .map(StemRole::word)
                .toList();
        if (!missing.isEmpty()) {
            throw new StudioException(folder + ": no file for " + String.join(", ", missing) + "; found " + found(files)
                    + ". A song needs vocals, drums, bass and other, named by these words");
        }
        return new StemFolder(files);
    }

    private static List<Path> soundFiles(Path folder) throws StudioException {
        if (!Files.exists(folder)) {
            throw new StudioException(folder + ": there is no such folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new StudioException(folder + ": a file, not a folder; give the folder that holds the stems");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> sounds = entries.filter(Files::isRegularFile)
                    .filter(file -> !name(file).startsWith("."))
                    .filter(file -> AUDIO_EXTENSIONS.contains(extension(file)))
                    .sorted()
                    .toList();
            if (sounds.isEmpty()) {
                throw new StudioException(folder + ": holds no sound files; expected vocals, drums, bass and other as "
                        + AudioReader.READABLE_KINDS);
            }
            return sounds;
        } catch (AccessDeniedException e) {
            throw new StudioException(folder + ": may not be read; check its permissions", e);
        } catch (IOException e) {
            throw new StudioException(folder + ": cannot be listed (" + e.getMessage() + ")", e);
        }
    }

    private static StemRole roleOf(Path file) throws StudioException {
        Set<StemRole> roles = StemNames.rolesIn(name(file));
        if (roles.isEmpty()) {
            throw new StudioException(file + ": the name does not say which stem it is; " + HOW_TO_NAME
                    + ", or take it out of the folder");
        }
        if (roles.size() > 1) {
            throw new StudioException(file + ": the name fits "
                    + roles.stream().map(StemRole::word).collect(Collectors.joining(" and ")) + "; " + HOW_TO_NAME);
        }
        return roles.iterator().next();
    }

    private static String found(Map<StemRole, List<Path>> files) {
        return files.entrySet().stream()
                .map(entry -> entry.getValue().stream().map(StemFolder::name).collect(Collectors.joining(" + ")) + " ("
                        + entry.getKey().word() + ")")
                .collect(Collectors.joining(", "));
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String extension(Path file) {
        String name = name(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
