package studio.taste.ui.widgets;

import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import studio.taste.ui.widgets.ArrangementPlot.Arrangement;
import studio.taste.ui.widgets.ArrangementPlot.Part;

/**
 * An arrangement in miniature: a lane per stem whose bars are as strong as the stem is loud; what lies outside the part that is heard is
 * faint. Tells two arrangements apart at a glance.
 */
public final class ArrangementStrip extends Pane {
    private static final double NAMES_WIDTH = 64;
    private static final double HEAD = 18;
    private static final double LOWEST_DB = -18;
    private static final double HIGHEST_DB = 6;
    private static final double FAINT = 0.3;

    private final boolean named;
    private final DoubleProperty cursorBeat = new SimpleDoubleProperty(this, "cursorBeat", -1);
    private Arrangement arrangement = Arrangement.NONE;
    private double fromBeat;
    private double toBeat;
    private DoubleConsumer onSeek = beat -> {};
    private @Nullable Line cursor;
    private boolean stale = true;

    /**
     * @param named whether lanes and sections have their names written beside them
     */
    public ArrangementStrip(boolean named) {
        this.named = named;
        getStyleClass().add("arrangement-strip");
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        widthProperty().addListener((property, was, is) -> redraw());
        heightProperty().addListener((property, was, is) -> redraw());
        cursorBeat.addListener((property, was, is) -> placeCursor());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::seek);
    }

    /**
     * Shows an arrangement; one without parts is none.
     *
     * @param heardFromBeat first beat of the part that is heard
     * @param heardToBeat its end
     */
    public void show(Arrangement shown, double heardFromBeat, double heardToBeat) {
        arrangement = shown;
        fromBeat = heardFromBeat;
        toBeat = heardToBeat;
        redraw();
    }

    /** Where the music is, in beats; negative hides the cursor. */
    public DoubleProperty cursorBeatProperty() {
        return cursorBeat;
    }

    /** Told the beat that was clicked. */
    public void setOnSeek(DoubleConsumer consumer) {
        onSeek = consumer;
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (stale && getWidth() > 0 && getHeight() > 0) {
            stale = false;
            getChildren().clear();
            cursor = null;
            if (!arrangement.parts().isEmpty()) {
                draw();
            }
        }
        super.layoutChildren();
    }

    private void draw() {
        double top = named ? HEAD : 0;
        int lanes = Math.max(1, arrangement.lanes().size());
        double pitch = (getHeight() - top) / lanes;
        double gap = pitch >= 8 ? 3 : 1;
        for (int lane = 0; lane < lanes; lane++) {
            double laneTop = Math.round(top + lane * pitch);
            for (Part part : arrangement.parts()) {
                bar(part, part.gainDb().get(lane), laneTop, Math.max(1, Math.round(pitch - gap)));
            }
            if (named) {
                name(arrangement.lanes().get(lane), laneTop + (pitch - gap) / 2);
            }
        }
        if (named) {
            arrangement.parts().forEach(this::head);
        }
        if (toBeat - fromBeat < arrangement.beats()) {
            window(top);
        }
        Line line = add(new Line(0, top, 0, getHeight()), "arrangement-cursor");
        cursor = line;
        placeCursor();
    }

    /** The part that is heard, bar by bar where a section reaches beyond it. */
    private void bar(Part part, @Nullable Double gainDb, double top, double height) {
        if (gainDb == null) {
            add(
                    new Rectangle(x(part.startBeat()), top + height / 2, width(part.startBeat(), part.endBeat()), 1),
                    "strip-rest");
            return;
        }
        double share = Math.max(0, Math.min(1, (gainDb - LOWEST_DB) / (HIGHEST_DB - LOWEST_DB)));
        double heardFrom = Math.max(part.startBeat(), Math.min(part.endBeat(), fromBeat));
        double heardTo = Math.max(heardFrom, Math.min(part.endBeat(), toBeat));
        piece(part.startBeat(), heardFrom, top, height, FAINT * (0.35 + 0.6 * share));
        piece(heardFrom, heardTo, top, height, 0.35 + 0.6 * share);
        piece(heardTo, part.endBeat(), top, height, FAINT * (0.35 + 0.6 * share));
    }

    private void piece(double from, double to, double top, double height, double opacity) {
        if (to > from) {
            Rectangle bar = new Rectangle(x(from), top, width(from, to), height);
            bar.setOpacity(opacity);
            add(bar, "strip-bar");
        }
    }

    /** Neighbours are a pixel apart. */
    private double width(double from, double to) {
        return Math.max(1, x(to) - x(from) - 1);
    }

    private void window(double top) {
        Rectangle frame =
                new Rectangle(x(fromBeat) - 1.5, top + 0.5, x(toBeat) - x(fromBeat) + 2, getHeight() - top - 1);
        add(frame, "strip-window");
    }

    private void head(Part part) {
        Text text = add(new Text(part.name()), "plot-text", "plot-plain");
        text.setTextOrigin(VPos.TOP);
        text.setX(x(part.startBeat()) + 2);
        text.applyCss();
        double room = x(part.endBeat()) - x(part.startBeat()) - 8;
        for (int letters = part.name().length() - 1;
                text.getLayoutBounds().getWidth() > room && letters >= 1;
                letters--) {
            text.setText(letters <= 2 ? "" : part.name().substring(0, letters).strip() + "…");
        }
    }

    private void name(String words, double middle) {
        Text text = add(new Text(words), "plot-text");
        text.setTextOrigin(VPos.CENTER);
        text.applyCss();
        text.setX(Math.round(left() - 8 - text.getLayoutBounds().getWidth()));
        text.setY(Math.round(middle));
    }

    private <N extends Node> N add(N node, String... styleClasses) {
        node.getStyleClass().addAll(styleClasses);
        node.setMouseTransparent(true);
        getChildren().add(node);
        return node;
    }

    private double left() {
        return named ? NAMES_WIDTH : 0;
    }

    private double x(double beat) {
        return Math.round(left() + beat / Math.max(1, arrangement.beats()) * Math.max(1, getWidth() - left()));
    }

    private void placeCursor() {
        Line placed = cursor;
        if (placed != null) {
            placed.setVisible(cursorBeat.get() >= 0 && cursorBeat.get() <= arrangement.beats());
            double at = Plot.crisp(x(cursorBeat.get()));
            placed.setStartX(at);
            placed.setEndX(at);
        }
    }

    private void seek(MouseEvent event) {
        double share = (event.getX() - left()) / Math.max(1, getWidth() - left());
        if (event.getButton() == MouseButton.PRIMARY && share >= 0 && share <= 1 && arrangement.beats() > 0) {
            onSeek.accept(share * arrangement.beats());
        }
    }
}
