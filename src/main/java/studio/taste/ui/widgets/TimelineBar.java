package studio.taste.ui.widgets;

import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A plain timeline with a playhead and the part that is repeated; clicking, dragging and, with the focus, the arrow keys seek. It
 * shows nothing of the sound. Style classes {@code track}, {@code loop}, {@code played}, {@code head}.
 */
public final class TimelineBar extends Region {
    private static final double HEIGHT = 32;
    private static final double HEAD = 16;
    private static final double KEY_STEP_SECONDS = 1;

    private final DoubleProperty position = watched("positionSeconds");
    private final DoubleProperty duration = watched("durationSeconds");
    private final DoubleProperty loopFrom = watched("loopFromSeconds");
    private final DoubleProperty loopTo = watched("loopToSeconds");
    private final Region track = part("track");
    private final Region loop = part("loop");
    private final Region played = part("played");
    private final Region head = part("head");
    private DoubleConsumer onSeek = seconds -> {};

    public TimelineBar() {
        getStyleClass().add("timeline-bar");
        getChildren().addAll(track, loop, played, head);
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::seekTo);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seekTo);
        addEventHandler(KeyEvent.KEY_PRESSED, this::seekByKey);
    }

    /** Where the music is. */
    public DoubleProperty positionSecondsProperty() {
        return position;
    }

    /** Length of the timeline; 0 while there is none. */
    public DoubleProperty durationSecondsProperty() {
        return duration;
    }

    /** Start of the repeated part. */
    public DoubleProperty loopFromSecondsProperty() {
        return loopFrom;
    }

    /** End of the repeated part; at or before its start when nothing is repeated. */
    public DoubleProperty loopToSecondsProperty() {
        return loopTo;
    }

    /** Told where to go, in seconds within the timeline. */
    public void setOnSeek(DoubleConsumer consumer) {
        onSeek = consumer;
    }

    private DoubleProperty watched(String name) {
        DoubleProperty property = new SimpleDoubleProperty(this, name);
        property.addListener((observed, was, is) -> requestLayout());
        return property;
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setMouseTransparent(true);
        return part;
    }

    private void seekTo(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && duration.get() > 0) {
            double share = (event.getX() - HEAD / 2) / Math.max(1, getWidth() - HEAD);
            onSeek.accept(Math.max(0, Math.min(1, share)) * duration.get());
            event.consume();
        }
    }

    private void seekByKey(KeyEvent event) {
        int direction = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (direction != 0 && duration.get() > 0) {
            step(direction);
            event.consume();
        }
    }

    private void step(int direction) {
        double target = position.get() + direction * KEY_STEP_SECONDS;
        onSeek.accept(Math.max(0, Math.min(duration.get(), target)));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> position.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> duration.get();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT, BLOCK_INCREMENT -> step(1);
            case DECREMENT, BLOCK_DECREMENT -> step(-1);
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double middle = snapPositionY(getHeight() / 2);
        double from = x(loopFrom.get());
        double at = x(position.get());
        track.resizeRelocate(HEAD / 2, middle - 3, Math.max(0, getWidth() - HEAD), 6);
        loop.setVisible(loopTo.get() > loopFrom.get());
        loop.resizeRelocate(from, middle - 8, Math.max(2, x(loopTo.get()) - from), 16);
        played.resizeRelocate(HEAD / 2, middle - 3, Math.max(0, at - HEAD / 2), 6);
        head.resizeRelocate(at - HEAD / 2, middle - HEAD / 2, HEAD, HEAD);
        head.setVisible(duration.get() > 0);
    }

    private double x(double seconds) {
        double share = duration.get() > 0 ? Math.max(0, Math.min(1, seconds / duration.get())) : 0;
        return snapPositionX(HEAD / 2 + share * Math.max(0, getWidth() - HEAD));
    }
}
