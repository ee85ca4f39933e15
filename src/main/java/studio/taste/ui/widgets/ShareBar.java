package studio.taste.ui.widgets;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** How much of something is done, with a mark at how much is enough. Style classes {@code fill}, {@code mark}. */
public final class ShareBar extends Region {
    private static final double HEIGHT = 8;

    private final DoubleProperty share = new SimpleDoubleProperty(this, "share");
    private final DoubleProperty enough = new SimpleDoubleProperty(this, "enough", 1);
    private final Region fill = new Region();
    private final Region mark = new Region();

    public ShareBar() {
        getStyleClass().add("share-bar");
        fill.getStyleClass().add("fill");
        mark.getStyleClass().add("mark");
        getChildren().addAll(fill, mark);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        share.addListener((property, was, is) -> requestLayout());
        enough.addListener((property, was, is) -> requestLayout());
    }

    /** Done so far, 0 to 1. */
    public DoubleProperty shareProperty() {
        return share;
    }

    /** How much is enough, 0 to 1; no mark is drawn at 0 and 1. */
    public DoubleProperty enoughProperty() {
        return enough;
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
    protected double computeMaxHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double clamped = Math.max(0, Math.min(1, share.get()));
        fill.resizeRelocate(0, 0, snapSizeX(getWidth() * clamped), getHeight());
        mark.setVisible(enough.get() > 0 && enough.get() < 1);
        mark.resizeRelocate(snapPositionX(getWidth() * enough.get()) - 1, -2, 2, getHeight() + 4);
    }
}
