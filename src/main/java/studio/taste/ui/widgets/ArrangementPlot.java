package studio.taste.ui.widgets;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * An arrangement over time: sections with their names, one lane per stem whose bars are as strong as the stem is loud, how sections are
 * joined, the energy, and a cursor. A click asks to go there.
 *
 * <p>A crossfade is drawn as two crossing slopes, a filter sweep as a closing wedge, a gap as an empty bracket, each as long as it
 * lasts and ending where its section begins.
 */
public final class ArrangementPlot extends Plot {
    private static final double LEFT = 64;
    private static final double RIGHT = 16;
    private static final double HEAD = 40;
    private static final double FOOT = 20;
    private static final double LANE_GAP = 4;
    /** Names of lower lanes would lie over each other. */
    private static final double LOWEST_NAMED_LANE = 13;

    /** Share of the height below the head that the energy takes. */
    private static final double ENERGY_SHARE = 0.24;
    /** A gain this low or lower is drawn as the thinnest bar, this high or higher as the fullest. */
    private static final double LOWEST_DB = -18;

    private static final double HIGHEST_DB = 6;
    private static final int BEATS_PER_BAR = 4;
    private static final double WIDEST_TICK_COUNT = 12;

    /** How a part begins. */
    public enum Join {
        CUT,
        CROSSFADE,
        SWEEP,
        GAP
    }

    /**
     * A section.
     *
     * @param name as it is written
     * @param startBeat first beat
     * @param endBeat last beat, exclusive
     * @param gainDb one per lane, in the order of the lanes; null where the lane rests
     * @param join how it begins
     * @param joinBeats how long that takes, before {@code startBeat}
     */
    public record Part(
            String name,
            double startBeat,
            double endBeat,
            List<@Nullable Double> gainDb,
            Join join,
            double joinBeats) {}

    /**
     * A whole arrangement.
     *
     * @param lanes names of the stems, from top to bottom
     * @param secondsPerBeat at its tempo
     * @param parts in order
     * @param energy of each bar, 0 to 1; empty when it is not known
     * @param sung whether the first lane is really heard in each beat; empty when it is not known
     */
    public record Arrangement(
            List<String> lanes, double secondsPerBeat, List<Part> parts, List<Double> energy, List<Boolean> sung) {
        /** Of nothing. */
        public static final Arrangement NONE = new Arrangement(List.of(), 1, List.of(), List.of(), List.of());

        public Arrangement {
            lanes = List.copyOf(lanes);
            parts = List.copyOf(parts);
            energy = List.copyOf(energy);
            sung = List.copyOf(sung);
            for (Part part : parts) {
                if (part.gainDb().size() != lanes.size()) {
                    throw new IllegalArgumentException(
                            part.name() + " has " + part.gainDb().size() + " gains for " + lanes.size() + " lanes");
                }
            }
        }

        double beats() {
            return parts.isEmpty() ? 0 : parts.get(parts.size() - 1).endBeat();
        }
    }

    private final DoubleProperty cursorBeat = new SimpleDoubleProperty(this, "cursorBeat", -1);
    private final DoubleProperty markedBeat = new SimpleDoubleProperty(this, "markedBeat", -1);
    private Arrangement arrangement = Arrangement.NONE;
    private DoubleConsumer onSeek = beat -> {};
    private @Nullable Line cursor;
    private double plotWidth;

    public ArrangementPlot(String title, String meaning, PlotOutlet outlet) {
        super(title, meaning, outlet);
        getStyleClass().add("arrangement-plot");
        cursorBeat.addListener((property, was, is) -> placeCursor());
        markedBeat.addListener((property, was, is) -> dataChanged());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::seek);
        dataChanged();
    }

    /** Shows an arrangement; one without parts is none. */
    public void show(Arrangement shown) {
        arrangement = shown;
        dataChanged();
    }

    /** Where the music is, in beats; negative hides the cursor. */
    public DoubleProperty cursorBeatProperty() {
        return cursorBeat;
    }

    /** A place pointed at, in beats; negative when there is none. */
    public DoubleProperty markedBeatProperty() {
        return markedBeat;
    }

    /** Told the beat that was clicked. */
    public void setOnSeek(DoubleConsumer consumer) {
        onSeek = consumer;
    }

    @Override
    protected void draw(double width, double height) {
        plotWidth = width;
        cursor = null;
        if (arrangement.parts().isEmpty()) {
            text("No arrangement yet.", width / 2, height / 2, Pos.CENTER);
            return;
        }
        double body = height - HEAD - FOOT;
        double energyTop = HEAD + body * (arrangement.energy().isEmpty() ? 1 : 1 - ENERGY_SHARE);
        heads(height);
        lanes(HEAD, energyTop - 2 * LANE_GAP);
        energy(energyTop, height - FOOT);
        time(height);
        mark(height);
        cursor = line(0, HEAD - 8, 0, height - FOOT, "arrangement-cursor");
        placeCursor();
    }

    private double x(double beat) {
        return LEFT + beat / Math.max(1, arrangement.beats()) * Math.max(1, plotWidth - LEFT - RIGHT);
    }

    private void heads(double height) {
        for (Part part : arrangement.parts()) {
            line(x(part.startBeat()), 0, x(part.startBeat()), height - FOOT, "plot-grid");
            double room = x(part.endBeat()) - x(part.startBeat()) - 8;
            Text name = text(part.name(), x(part.startBeat()) + 6, 0, Pos.TOP_LEFT, "plot-strong");
            shortened(name, part.name(), room);
            Text join = text(joinWords(part), x(part.startBeat()) + 6, 18, Pos.TOP_LEFT);
            shortened(join, joinWords(part), room);
        }
    }

    /** Drops letters from the end until the text fits, and all of it when only one would be left. */
    private static void shortened(Text text, String words, double room) {
        for (int letters = words.length() - 1; text.getLayoutBounds().getWidth() > room && letters >= 1; letters--) {
            text.setText(letters == 1 ? "" : words.substring(0, letters).strip() + "…");
        }
    }

    private static String joinWords(Part part) {
        return switch (part.join()) {
            case CUT -> "cut";
            case CROSSFADE -> "crossfade " + beats(part.joinBeats());
            case SWEEP -> "sweep " + beats(part.joinBeats());
            case GAP -> "gap " + beats(part.joinBeats());
        };
    }

    private static String beats(double beats) {
        return String.format(Locale.ROOT, "%.0f", beats);
    }

    private void lanes(double top, double bottom) {
        int count = arrangement.lanes().size();
        double pitch = (bottom - top) / Math.max(1, count);
        for (int lane = 0; lane < count; lane++) {
            double laneTop = top + lane * pitch;
            double middle = laneTop + (pitch - LANE_GAP) / 2;
            if (pitch >= LOWEST_NAMED_LANE) {
                text(arrangement.lanes().get(lane), LEFT - 8, middle, Pos.CENTER_RIGHT, "plot-plain");
            }
            line(LEFT, middle, plotWidth - RIGHT, middle, "plot-grid");
            for (Part part : arrangement.parts()) {
                bar(part, part.gainDb().get(lane), laneTop, pitch - LANE_GAP);
            }
        }
        sung(top + pitch - LANE_GAP);
        for (Part part : arrangement.parts()) {
            join(part, top, bottom - LANE_GAP);
        }
    }

    private void bar(Part part, @Nullable Double gainDb, double top, double height) {
        if (gainDb == null) {
            return;
        }
        double share = Math.max(0, Math.min(1, (gainDb - LOWEST_DB) / (HIGHEST_DB - LOWEST_DB)));
        double thick = Math.max(3, height * (0.2 + 0.8 * share));
        double left = Math.round(x(part.startBeat())) + 1;
        double wide = Math.max(1, Math.round(x(part.endBeat())) - left - 1);
        Rectangle bar = new Rectangle(left, Math.round(top + (height - thick) / 2), wide, Math.round(thick));
        bar.setOpacity(0.35 + 0.6 * share);
        add(bar, "arrangement-bar");
        if (wide > 48 && thick >= 14) {
            text(gainWords(gainDb), left + wide / 2, top + height / 2, Pos.CENTER, "arrangement-gain");
        }
    }

    private static String gainWords(double gainDb) {
        long rounded = Math.round(gainDb);
        return rounded == 0 ? "0" : String.format(Locale.ROOT, "%+d", rounded);
    }

    private void join(Part part, double top, double bottom) {
        double from = x(part.startBeat() - part.joinBeats());
        double to = x(part.startBeat());
        switch (part.join()) {
            case CUT -> line(to, top, to, bottom, "arrangement-join");
            case CROSSFADE -> {
                add(new Line(from, top, to, bottom), "arrangement-join");
                add(new Line(from, bottom, to, top), "arrangement-join");
            }
            case SWEEP -> add(new Polyline(from, top, to, (top + bottom) / 2, from, bottom), "arrangement-join");
            case GAP -> add(new Rectangle(from, top, Math.max(2, to - from), bottom - top), "arrangement-gap");
        }
    }

    private void energy(double top, double bottom) {
        List<Double> energy = arrangement.energy();
        if (energy.isEmpty()) {
            return;
        }
        Polyline curve = new Polyline();
        Polygon area = new Polygon(x(0), bottom);
        for (int bar = 0; bar < energy.size(); bar++) {
            double y = bottom - energy.get(bar) * (bottom - top);
            double to = Math.min(arrangement.beats(), (bar + 1.0) * BEATS_PER_BAR);
            for (double x : new double[] {x((double) bar * BEATS_PER_BAR), x(to)}) {
                curve.getPoints().addAll(x, y);
                area.getPoints().addAll(x, y);
            }
        }
        area.getPoints().addAll(x(arrangement.beats()), bottom);
        add(area, "arrangement-energy");
        add(curve, "arrangement-energy-line");
        line(LEFT, bottom, plotWidth - RIGHT, bottom, "plot-axis");
        text("Energy", LEFT - 8, (top + bottom) / 2, Pos.CENTER_RIGHT, "plot-plain");
    }

    /** A line along the foot of the first lane wherever it is really heard. */
    private void sung(double bottom) {
        List<Boolean> sung = arrangement.sung();
        for (int beat = 0; beat < sung.size(); beat++) {
            if (sung.get(beat)) {
                int from = beat;
                while (beat + 1 < sung.size() && sung.get(beat + 1)) {
                    beat++;
                }
                add(new Rectangle(x(from), bottom - 3, Math.max(1, x(beat + 1.0) - x(from)), 3), "arrangement-sung");
            }
        }
    }

    private void time(double height) {
        double bars = arrangement.beats() / BEATS_PER_BAR;
        int every = 4;
        while (bars / every > WIDEST_TICK_COUNT) {
            every *= 2;
        }
        for (int bar = 0; bar < bars; bar += every) {
            double beat = bar * BEATS_PER_BAR;
            text(clock(beat), x(beat), height - FOOT + 4, Pos.TOP_CENTER);
        }
    }

    private String clock(double beat) {
        return ClockText.of(beat * arrangement.secondsPerBeat());
    }

    private void mark(double height) {
        if (markedBeat.get() >= 0) {
            line(x(markedBeat.get()), HEAD - 8, x(markedBeat.get()), height - FOOT, "arrangement-mark");
        }
    }

    private void placeCursor() {
        Line placed = cursor;
        if (placed != null) {
            placed.setVisible(cursorBeat.get() >= 0 && cursorBeat.get() <= arrangement.beats());
            double at = crisp(x(cursorBeat.get()));
            placed.setStartX(at);
            placed.setEndX(at);
        }
    }

    private void seek(MouseEvent event) {
        double share = (xOf(event) - LEFT) / Math.max(1, plotWidth - LEFT - RIGHT);
        if (event.getButton() == MouseButton.PRIMARY && share >= 0 && share <= 1 && arrangement.beats() > 0) {
            onSeek.accept(share * arrangement.beats());
            event.consume();
        }
    }

    @Override
    public String csv() {
        StringBuilder csv = new StringBuilder("section,start_beat,end_beat,join,join_beats");
        arrangement.lanes().forEach(lane -> csv.append(',')
                .append(lane.toLowerCase(Locale.ROOT))
                .append("_db"));
        csv.append("\r\n");
        for (Part part : arrangement.parts()) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,%.2f,%.2f,%s,%.2f",
                    part.name(),
                    part.startBeat(),
                    part.endBeat(),
                    part.join().name().toLowerCase(Locale.ROOT),
                    part.joinBeats()));
            for (Double gain : part.gainDb()) {
                csv.append(gain == null ? "," : String.format(Locale.ROOT, ",%.2f", gain));
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    @Override
    protected String words() {
        return arrangement.parts().isEmpty()
                ? "No arrangement yet."
                : arrangement.parts().stream()
                        .map(part -> part.name() + " from " + clock(part.startBeat()))
                        .collect(Collectors.joining(", ", "", "."));
    }
}
