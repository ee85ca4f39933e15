package studio.taste.ui.widgets;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A flat button with a picture and the key that works it; its words are read by pointing at it and by screen readers. */
public final class IconButton extends Button {
    private final FontIcon icon;

    /**
     * @param words what it does
     * @param key what is printed on the key
     */
    public IconButton(Ikon picture, String words, String key) {
        icon = new FontIcon(picture);
        HBox graphic = new HBox(8, icon, new KeyCap(key));
        graphic.setAlignment(Pos.CENTER);
        setGraphic(graphic);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().addAll("flat", "icon-button");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(words));
        setAccessibleText(words);
        setAccessibleHelp("Key " + key);
    }

    /** Shows another picture. */
    public void setPicture(Ikon picture) {
        icon.setIconCode(picture);
    }
}
