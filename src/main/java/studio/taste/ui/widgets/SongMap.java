package studio.taste.ui.widgets;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A piece of music over time: named parts above, a waveform for each lane, stretches marked in the first lane, a column for each bar
 * below, and a cursor. Clicking, dragging and keys seek: arrows by a bar, Page Up and Page Down by a part, Home and End.
 *
 * <p>Drawn from shapes, not from an image, so that it is crisp at every scale. Style classes {@code map-part}, {@code map-lane},
 * {@code map-peak}, {@code map-rms}, {@code map-mark}, {@code map-bar-line}, {@code map-column}, {@code map-cursor}.
 */
public final class SongMap extends Region {
    private static final double PARTS_HEIGHT = 24;
    private static final double COLUMNS_HEIGHT = 32;
    private static final double CLOCK_HEIGHT = 20;
    private static final double GAP = 4;
    private static final double LEAST_LANE_HEIGHT = 36;
    private static final double MARK_HEIGHT = 4;
    /** Bar lines closer than this are thinned out to every second, fourth, … one. */
    private static final double LEAST_BAR_PIXELS = 8;

    private static final double LEAST_CLOCK_PIXELS = 72;

    /**
     * A waveform.
     *
     * @param name of the lane
     * @param peak largest magnitude of each of many equal stretches of time, 0 to 1; shared, not modified
     * @param rms root mean square of each, 0 to 1; as many
     */
    public record Lane(String name, float[] peak, float[] rms) {}

    /** A stretch of time in seconds, with words or without. */
    public record Stretch(String words, double fromSeconds, double toSeconds) {}

    /**
     * What is shown.
     *
     * @param durationSeconds of the music, positive
     * @param parts named stretches in order
     * @param lanes at least one
     * @param marks stretches in which the first lane sounds
     * @param barSeconds where bars begin, increasing
     * @param columns height of each bar's column, 0 to 1; as many as bars or fewer
     */
    public record Content(
            double durationSeconds,
            List<Stretch> parts,
            List<Lane> lanes,
            List<Stretch> marks,
            double[] barSeconds,
            double[] columns) {}

    private final DoubleProperty position = new SimpleDoubleProperty(this, "positionSeconds");
    private final Group drawn = new Group();
    private final Line cursor = new Line();
    private DoubleConsumer onSeek = seconds -> {};
    private @Nullable Content content;
    private double drawnWidth;
    private double drawnHeight;

    public SongMap() {
        getStyleClass().add("song-map");
        cursor.getStyleClass().add("map-cursor");
        drawn.setManaged(false);
        cursor.setManaged(false);
        drawn.setMouseTransparent(true);
        cursor.setMouseTransparent(true);
        getChildren().addAll(drawn, cursor);
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        position.addListener((observed, was, is) -> placeCursor());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::seekTo);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seekTo);
        addEventHandler(KeyEvent.KEY_PRESSED, this::seekByKey);
    }

    /** Shows other music, or none. */
    public void show(@Nullable Content music) {
        content = music;
        drawnWidth = -1;
        setAccessibleText(music == null ? "No song" : words(music));
        requestLayout();
    }

    /** Where the music is. */
    public DoubleProperty positionSecondsProperty() {
        return position;
    }

    /** Told where to go, in seconds within the music. */
    public void setOnSeek(DoubleConsumer consumer) {
        onSeek = consumer;
    }

    private static String words(Content music) {
        StringBuilder words = new StringBuilder(ClockText.of(music.durationSeconds()));
        for (Stretch part : music.parts()) {
            words.append(", ").append(part.words()).append(" from ").append(ClockText.of(part.fromSeconds()));
        }
        return words.toString();
    }

    private void seekTo(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && content != null && getWidth() > 0) {
            requestFocus();
            go(event.getX() / getWidth() * content.durationSeconds());
            event.consume();
        }
    }

    private void seekByKey(KeyEvent event) {
        if (content == null) {
            return;
        }
        KeyCode key = event.getCode();
        if (key == KeyCode.LEFT || key == KeyCode.RIGHT) {
            go(next(content.barSeconds(), key == KeyCode.RIGHT));
        } else if (key == KeyCode.PAGE_UP || key == KeyCode.PAGE_DOWN) {
            double[] starts =
                    content.parts().stream().mapToDouble(Stretch::fromSeconds).toArray();
            go(next(starts, key == KeyCode.PAGE_DOWN));
        } else if (key == KeyCode.HOME || key == KeyCode.END) {
            go(key == KeyCode.HOME ? 0 : content.durationSeconds());
        } else {
            return;
        }
        event.consume();
    }

    /** The nearest of increasing times clearly after or before the cursor; where there is none, the end or the start. */
    private double next(double[] seconds, boolean forward) {
        double found = forward ? Double.MAX_VALUE : 0;
        for (double each : seconds) {
            if (forward && each > position.get() + 0.05) {
                return each;
            }
            found = !forward && each < position.get() - 0.05 ? each : found;
        }
        return found;
    }

    private void go(double seconds) {
        double end = content == null ? 0 : content.durationSeconds();
        onSeek.accept(Math.max(0, Math.min(end, seconds)));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> position.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> content == null ? 0.0 : content.durationSeconds();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT, BLOCK_INCREMENT -> go(content == null ? 0 : next(content.barSeconds(), true));
            case DECREMENT, BLOCK_DECREMENT -> go(content == null ? 0 : next(content.barSeconds(), false));
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        int lanes = content == null ? 4 : content.lanes().size();
        return PARTS_HEIGHT + COLUMNS_HEIGHT + CLOCK_HEIGHT + GAP * (lanes + 1) + LEAST_LANE_HEIGHT * lanes;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 1.5 * computeMinHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }

    @Override
    protected void layoutChildren() {
        if (drawnWidth != getWidth() || drawnHeight != getHeight()) {
            drawnWidth = getWidth();
            drawnHeight = getHeight();
            drawn.getChildren().clear();
            if (content != null) {
                draw(content);
            }
        }
        placeCursor();
    }

    private void placeCursor() {
        cursor.setVisible(content != null);
        double x = crisp(content == null ? 0 : x(position.get(), content));
        cursor.setStartX(x);
        cursor.setEndX(x);
        cursor.setStartY(0);
        cursor.setEndY(Math.max(0, getHeight() - CLOCK_HEIGHT));
    }

    private double x(double seconds, Content music) {
        double share = Math.max(0, Math.min(1, seconds / music.durationSeconds()));
        return share * Math.max(1, getWidth() - 1);
    }

    private static double crisp(double coordinate) {
        return Math.floor(coordinate) + 0.5;
    }

    private void draw(Content music) {
        double bottom = getHeight() - CLOCK_HEIGHT;
        double lanesFrom = PARTS_HEIGHT + GAP;
        double lanesTo = bottom - COLUMNS_HEIGHT - GAP;
        double height = (lanesTo - lanesFrom) / music.lanes().size();
        for (int i = 0; i < music.lanes().size(); i++) {
            lane(music, music.lanes().get(i), lanesFrom + i * height, height - GAP);
        }
        barLines(music, lanesFrom, bottom);
        marks(music, lanesFrom, height - GAP);
        columns(music, bottom);
        for (int i = 0; i < music.lanes().size(); i++) {
            name(music.lanes().get(i).name(), lanesFrom + i * height + 3);
        }
        parts(music, bottom);
        clock(music, bottom);
    }

    /** A lane's name, on a ground of its own so that it can be read over the sound. */
    private void name(String words, double top) {
        Text name = text(words, 6, top, "map-name");
        Rectangle ground = new Rectangle(
                3,
                top,
                name.getLayoutBounds().getWidth() + 6,
                name.getLayoutBounds().getHeight());
        ground.getStyleClass().add("map-name-ground");
        drawn.getChildren().add(drawn.getChildren().indexOf(name), ground);
    }

    private void parts(Content music, double bottom) {
        boolean even = false;
        for (Stretch part : music.parts()) {
            double from = Math.round(x(part.fromSeconds(), music));
            double to = Math.round(x(part.toSeconds(), music));
            Rectangle band = add(new Rectangle(from, 0, Math.max(1, to - from - 1), PARTS_HEIGHT), "map-part");
            if (even) {
                band.getStyleClass().add("map-other-part");
            }
            even = !even;
            add(new Line(crisp(from), 0, crisp(from), bottom), "map-part-line");
            Text words = text(part.words(), from + 6, 4, "map-part-words");
            fit(words, to - from - 10);
        }
    }

    /** Shortens words until they fit, or takes them away. */
    private void fit(Text words, double width) {
        String whole = words.getText();
        int letters = whole.length();
        while (letters > 0 && words.getLayoutBounds().getWidth() > width) {
            letters--;
            words.setText(letters == 0 ? "" : whole.substring(0, letters) + "…");
        }
    }

    private void lane(Content music, Lane lane, double top, double height) {
        add(new Rectangle(0, top, getWidth(), height), "map-lane");
        double middle = top + height / 2;
        add(shape(lane.peak(), middle, height / 2 - 1), "map-peak");
        add(shape(lane.rms(), middle, height / 2 - 1), "map-rms");
        add(new Line(0, crisp(middle), getWidth(), crisp(middle)), "map-zero");
    }

    /** A shape mirrored about its middle, one point for every pixel at most: the largest value it stands for. */
    private Polygon shape(float[] values, double middle, double half) {
        int columns = (int) Math.max(2, Math.min(values.length, getWidth()));
        double[] points = new double[4 * columns];
        for (int i = 0; i < columns; i++) {
            int from = (int) ((long) i * values.length / columns);
            int to = Math.max(from + 1, (int) ((i + 1L) * values.length / columns));
            float largest = 0;
            for (int k = from; k < to; k++) {
                largest = Math.max(largest, values[k]);
            }
            double x = i * getWidth() / (columns - 1);
            double reach = Math.min(1, largest) * half;
            points[2 * i] = x;
            points[2 * i + 1] = middle - reach;
            points[4 * columns - 2 * i - 2] = x;
            points[4 * columns - 2 * i - 1] = middle + reach;
        }
        return new Polygon(points);
    }

    private void barLines(Content music, double top, double bottom) {
        double[] bars = music.barSeconds();
        double apart =
                bars.length < 2 ? getWidth() : (x(bars[bars.length - 1], music) - x(bars[0], music)) / bars.length;
        int step = 1;
        while (step * apart < LEAST_BAR_PIXELS) {
            step *= 2;
        }
        Path lines = new Path();
        for (int i = 0; i < bars.length; i += step) {
            double x = crisp(x(bars[i], music));
            lines.getElements().addAll(new MoveTo(x, top), new LineTo(x, bottom));
        }
        add(lines, "map-bar-line");
    }

    private void marks(Content music, double top, double height) {
        for (Stretch mark : music.marks()) {
            double from = x(mark.fromSeconds(), music);
            double to = x(mark.toSeconds(), music);
            add(new Rectangle(from, top + height - MARK_HEIGHT, Math.max(1, to - from), MARK_HEIGHT), "map-mark");
        }
    }

    private void columns(Content music, double bottom) {
        for (int i = 0; i < music.columns().length; i++) {
            double from = Math.round(x(music.barSeconds()[i], music));
            double end = i + 1 < music.barSeconds().length ? music.barSeconds()[i + 1] : music.durationSeconds();
            double height = Math.max(1, Math.min(1, music.columns()[i]) * COLUMNS_HEIGHT);
            double width = Math.max(1, Math.round(x(end, music)) - from - 1);
            add(new Rectangle(from, bottom - height, width, height), "map-column");
        }
    }

    private void clock(Content music, double bottom) {
        double[] steps = {5, 10, 15, 30, 60, 120, 300};
        double step = steps[steps.length - 1];
        for (int i = steps.length - 1; i >= 0; i--) {
            step = steps[i] / music.durationSeconds() * getWidth() >= LEAST_CLOCK_PIXELS ? steps[i] : step;
        }
        for (double at = 0; at < music.durationSeconds(); at += step) {
            Text words = text(ClockText.of(at), x(at, music) + (at == 0 ? 0 : 3), bottom + 2, "plot-text");
            words.setVisible(words.getX() + words.getLayoutBounds().getWidth() <= getWidth());
            double x = crisp(x(at, music));
            add(new Line(x, bottom, x, bottom + CLOCK_HEIGHT), "map-tick");
        }
    }

    private Text text(String words, double x, double y, String styleClass) {
        Text text = add(new Text(words), styleClass);
        text.setTextOrigin(VPos.TOP);
        text.applyCss();
        text.setX(Math.round(x));
        text.setY(Math.round(y));
        return text;
    }

    private <N extends Node> N add(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        drawn.getChildren().add(node);
        return node;
    }
}
