package studio.taste.ui.widgets;

import javafx.scene.image.Image;

/** Where a plot goes when someone wants to keep it. */
public interface PlotOutlet {
    /** Puts a picture on the clipboard. */
    void copy(Image picture);

    /** Puts text on the clipboard. */
    void copy(String text);

    /**
     * Asks where, and writes a file there.
     *
     * @param suggestedName with its extension
     */
    void save(String suggestedName, byte[] content);
}
