package studio.taste.ui.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.control.Alert;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import studio.taste.ui.widgets.PlotOutlet;

/** Keeps plots on the system's clipboard and in files the user names. */
record StagePlotOutlet(Stage stage) implements PlotOutlet {
    @Override
    public void copy(Image picture) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void save(String suggestedName, byte[] content) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the plot");
        chooser.setInitialFileName(suggestedName);
        File file = chooser.showSaveDialog(stage);
        if (file == null) {
            return;
        }
        try {
            Files.write(file.toPath(), content);
        } catch (IOException refused) {
            Alert alert = new Alert(
                    Alert.AlertType.ERROR,
                    file.getName() + " could not be written (" + refused.getMessage() + "). Choose another place.");
            alert.initOwner(stage);
            alert.show();
        }
    }
}
