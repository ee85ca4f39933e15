package studio.taste.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import studio.taste.ui.PathAsker;

/** Asks with the system's own dialog. */
record StagePathAsker(Stage stage) implements PathAsker {
    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> file(String title, String ending) {
        return Optional.ofNullable(chooser(title, List.of(ending)).showOpenDialog(stage))
                .map(File::toPath);
    }

    @Override
    public Optional<Path> newFile(String title, String name, List<String> endings) {
        FileChooser chooser = chooser(title, endings);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(file -> ended(file, chooser, endings));
    }

    private static FileChooser chooser(String title, List<String> endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        for (String ending : endings) {
            chooser.getExtensionFilters().add(new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        }
        return chooser;
    }

    /** Not every system's dialog adds the ending of the chosen kind. */
    private static Path ended(File file, FileChooser chooser, List<String> endings) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        if (endings.stream().anyMatch(ending -> name.endsWith("." + ending))) {
            return file.toPath();
        }
        int kind = Math.max(0, chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter()));
        return file.toPath().resolveSibling(file.getName() + "." + endings.get(kind));
    }
}
