package studio.taste.ui.widgets;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A plot with its title, what it means in a sentence, and a menu that copies and saves it as a picture and as numbers. Drawn anew
 * from nodes with style classes whenever its size or its data change.
 */
public abstract class Plot extends VBox {
    private static final KeyCombination COPY_PICTURE = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_NUMBERS =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination SAVE_PICTURE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE_NUMBERS =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    /** Pictures are kept at twice the size on screen, so that they print well. */
    private static final double PICTURE_SCALE = 2;

    private final String title;
    private final PlotOutlet outlet;
    private final Area area = new Area();
    private final Label heading = new Label();
    private final MenuButton menu;

    /**
     * @param title what is plotted
     * @param meaning what one should know to read it: units, what a band means
     */
    protected Plot(String title, String meaning, PlotOutlet outlet) {
        this.title = title;
        this.outlet = outlet;
        getStyleClass().add("plot");
        heading.setText(title);
        heading.setMinWidth(0);
        heading.getStyleClass().add("plot-title");
        Label explanation = new Label(meaning);
        explanation.getStyleClass().add("caption");
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        menu = menu();
        VBox words = new VBox(heading, explanation);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().addAll(new HBox(8, words, menu), area);
        VBox.setVgrow(area, Priority.ALWAYS);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnContextMenuRequested(event -> menu.show());
        setOnMousePressed(event -> requestFocus());
    }

    /** The data as comma-separated values, the first line naming the columns with their units. */
    public abstract String csv();

    /** The data in words, for those who cannot see the plot. */
    protected abstract String words();

    /** Draws into an empty area of this size. */
    protected abstract void draw(double width, double height);

    /** Writes something else above the plot, such as whose data it shows. */
    public final void setHeading(String words) {
        heading.setText(words);
    }

    /** The plot as it looks, without its menu. */
    public final WritableImage picture() {
        menu.setVisible(false);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(PICTURE_SCALE, PICTURE_SCALE));
        WritableImage picture = snapshot(parameters, null);
        menu.setVisible(true);
        return picture;
    }

    /** To be called by a subclass when its data changed. */
    protected final void dataChanged() {
        setAccessibleText(title + ". " + words());
        area.redraw();
    }

    /** Adds a node with style classes. */
    protected final <N extends Node> N add(N node, String... styleClasses) {
        node.getStyleClass().addAll(styleClasses);
        area.getChildren().add(node);
        return node;
    }

    /** Adds a line whose ends lie on pixel centres, so that it is crisp. */
    protected final Line line(double x1, double y1, double x2, double y2, String... styleClasses) {
        return add(new Line(crisp(x1), crisp(y1), crisp(x2), crisp(y2)), styleClasses);
    }

    /** Adds text with a corner, side or its centre at a place. */
    protected final Text text(String words, double x, double y, Pos anchor, String... styleClasses) {
        Text text = add(new Text(words), styleClasses);
        text.getStyleClass().add("plot-text");
        text.setTextOrigin(VPos.TOP);
        text.applyCss();
        double width = text.getLayoutBounds().getWidth();
        double height = text.getLayoutBounds().getHeight();
        text.setX(Math.round(
                switch (anchor.getHpos()) {
                    case LEFT -> x;
                    case CENTER -> x - width / 2;
                    case RIGHT -> x - width;
                }));
        text.setY(Math.round(
                switch (anchor.getVpos()) {
                    case TOP, BASELINE -> y;
                    case CENTER -> y - height / 2;
                    case BOTTOM -> y - height;
                }));
        return text;
    }

    /** Writes a sentence in the middle of the area, over as many lines as it needs. */
    protected final void wrapped(String words, double width, double height) {
        Text text = text(words, width / 2, height / 2, Pos.CENTER);
        double room = Math.max(80, width - 32);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setWrappingWidth(room);
        text.setX((width - room) / 2);
        text.setY((height - text.getLayoutBounds().getHeight()) / 2);
    }

    /** Where a mouse event lies in the drawing area, from its left edge. */
    protected final double xOf(MouseEvent event) {
        return area.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    }

    static double crisp(double coordinate) {
        return Math.floor(coordinate) + 0.5;
    }

    private MenuButton menu() {
        MenuButton button = new MenuButton();
        FontIcon dots = new FontIcon(Feather.MORE_HORIZONTAL);
        button.setGraphic(dots);
        button.getStyleClass().addAll("plot-menu", "flat", "no-arrow");
        button.setAccessibleText("Copy or save: " + title);
        button.setTooltip(new Tooltip("Copy or save this plot"));
        button.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        button.getItems()
                .addAll(
                        item("Copy picture", COPY_PICTURE, this::copyPicture),
                        item("Copy numbers (CSV)", COPY_NUMBERS, this::copyNumbers),
                        item("Save picture…", SAVE_PICTURE, this::savePicture),
                        item("Save numbers…", SAVE_NUMBERS, this::saveNumbers));
        return button;
    }

    /** The key is written out, not registered: it belongs to the plot that has the focus, not to the window. */
    private static MenuItem item(String words, KeyCombination key, Runnable act) {
        MenuItem item = new MenuItem(words + "   " + key.getDisplayText());
        item.setOnAction(event -> act.run());
        return item;
    }

    private void key(KeyEvent event) {
        Runnable act = COPY_PICTURE.match(event)
                ? this::copyPicture
                : COPY_NUMBERS.match(event)
                        ? this::copyNumbers
                        : SAVE_PICTURE.match(event)
                                ? this::savePicture
                                : SAVE_NUMBERS.match(event) ? this::saveNumbers : null;
        if (act != null) {
            act.run();
            event.consume();
        }
    }

    private void copyPicture() {
        outlet.copy(picture());
    }

    private void copyNumbers() {
        outlet.copy(csv());
    }

    private void savePicture() {
        outlet.save(fileName() + ".png", Png.of(picture()));
    }

    private void saveNumbers() {
        outlet.save(fileName() + ".csv", csv().getBytes(StandardCharsets.UTF_8));
    }

    private String fileName() {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Where the subclass draws. */
    private final class Area extends Pane {
        /** Set while what is drawn is not what is known; drawing during every layout would never come to rest. */
        private boolean stale = true;

        Area() {
            setMinSize(0, 0);
            setPrefSize(240, 160);
            widthProperty().addListener((property, was, is) -> redraw());
            heightProperty().addListener((property, was, is) -> redraw());
        }

        void redraw() {
            stale = true;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            if (stale && getWidth() > 0 && getHeight() > 0) {
                stale = false;
                getChildren().clear();
                draw(getWidth(), getHeight());
            }
            super.layoutChildren();
        }
    }
}
