package studio.taste.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import studio.taste.export.SvgCanvas.Anchor;
import studio.taste.training.evaluation.Measured;

/** Several curves over rounds with their 95 % bands; each has its name beside its end, so that there is no legend. */
final class SvgCurves {
    /** As many colours as there are. */
    static final int MOST_CURVES = 10;

    /** The looks of curves, for a page or for a picture of its own. */
    static final String STYLE = """
            :root{--c0:#7a4fd0;--c1:#b35900;--c2:#0b7285;--c3:#c2255c;--c4:#2b8a3e;--c5:#1864ab;--c6:#868e96;--c7:#343a40;--c8:#846358;--c9:#a61e4d}
            @media(prefers-color-scheme:dark){:root{--c0:#b79cff;--c1:#ffa94d;--c2:#3bc9db;--c3:#faa2c1;--c4:#69db7c;--c5:#74c0fc;--c6:#adb5bd;--c7:#f1f3f5;--c8:#d9b8a5;--c9:#ff8787}}
            .curve{fill:none;stroke-width:2}.curve-band{opacity:.16;stroke:none}svg .curve-name{font-size:12px;font-weight:600}
            .c0{stroke:var(--c0)}.c1{stroke:var(--c1)}.c2{stroke:var(--c2)}.c3{stroke:var(--c3)}.c4{stroke:var(--c4)}
            .c5{stroke:var(--c5)}.c6{stroke:var(--c6)}.c7{stroke:var(--c7)}.c8{stroke:var(--c8)}.c9{stroke:var(--c9)}
            svg .f0{fill:var(--c0)}svg .f1{fill:var(--c1)}svg .f2{fill:var(--c2)}svg .f3{fill:var(--c3)}svg .f4{fill:var(--c4)}
            svg .f5{fill:var(--c5)}svg .f6{fill:var(--c6)}svg .f7{fill:var(--c7)}svg .f8{fill:var(--c8)}svg .f9{fill:var(--c9)}
            """;

    private static final double WIDTH = 620;
    private static final double HEIGHT = 340;
    private static final double LEFT = 56;
    private static final double RIGHT = 470;
    private static final double TOP = 40;
    private static final double BOTTOM = 296;
    private static final double LINE_HEIGHT = 14;
    private static final int TICKS = 5;
    private static final int MOST_DIGITS = 6;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    private final String title;
    private final List<Curve> curves;
    private final int last;
    private final double low;
    private final double step;
    private final double high;

    /**
     * One curve.
     *
     * @param name beside its end, a few words
     * @param values after 0, 1, … rounds; a gap where there is none
     */
    record Curve(String name, List<Measured> values) {
        Curve {
            values = List.copyOf(values);
        }
    }

    private SvgCurves(String title, List<Curve> curves, double lowest, double highest) {
        this.title = title;
        this.curves = curves;
        this.last = Math.max(
                1,
                curves.stream()
                        .mapToInt(curve -> curve.values().size() - 1)
                        .max()
                        .orElse(1));
        double wide = Math.max(1e-3, highest - lowest);
        double power = Math.pow(10, Math.floor(Math.log10(wide / TICKS)));
        double chosen = 10 * power;
        for (double factor : STEPS) {
            if (wide / (factor * power) <= TICKS + 1e-9) {
                chosen = factor * power;
                break;
            }
        }
        step = chosen;
        low = Math.floor(lowest / step + 1e-9) * step;
        high = Math.ceil(highest / step - 1e-9) * step;
    }

    /**
     * The drawing.
     *
     * @param title what is shown, a few words
     * @param curves up to {@link #MOST_CURVES}
     * @param floor where the axis begins; not a number for as far down as bands go
     * @param ceiling where it ends; not a number for as far up as bands go
     */
    static String draw(String title, List<Curve> curves, double floor, double ceiling) {
        double[] all = curves.stream()
                .flatMap(curve -> curve.values().stream())
                .flatMapToDouble(value -> DoubleStream.of(value.lower(), value.upper()))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (all.length == 0) {
            return new SvgCanvas(title, "curves", WIDTH, 60)
                    .text("title", Anchor.START, 0, 18, title)
                    .text("note", Anchor.START, 0, 44, "– nothing was measured")
                    .toSvg();
        }
        return new SvgCurves(
                        title,
                        curves,
                        Double.isFinite(floor) ? floor : all[0],
                        Double.isFinite(ceiling) ? ceiling : all[all.length - 1])
                .svg();
    }

    private String svg() {
        SvgCanvas svg = new SvgCanvas(title, "curves", WIDTH, HEIGHT).text("title", Anchor.START, 0, 18, title);
        int digits = (int) Math.max(
                0,
                Math.ceil(-Math.log10(step) - 1e-9)
                        + (step / Math.pow(10, Math.floor(Math.log10(step))) == 2.5 ? 1 : 0));
        for (double value = low; value <= high + step / 2; value += step) {
            svg.line("grid", LEFT, y(value), RIGHT, y(value));
            svg.text("tick", Anchor.END, LEFT - 8, y(value) + 4, Figures.number(value, digits));
        }
        int each = Math.max(1, (int) Math.ceil(last / 10.0));
        for (int round = 0; round <= last; round += each) {
            svg.text("tick", Anchor.MIDDLE, x(round), BOTTOM + 18, Integer.toString(round));
        }
        svg.text("tick", Anchor.MIDDLE, (LEFT + RIGHT) / 2, BOTTOM + 38, "rounds learnt from · bands: 95 %");
        for (int i = 0; i < curves.size(); i++) {
            band(svg, curves.get(i), i);
        }
        for (int i = 0; i < curves.size(); i++) {
            line(svg, curves.get(i), i);
        }
        names(svg);
        return svg.toSvg();
    }

    private static List<Integer> known(Curve curve) {
        return IntStream.range(0, curve.values().size())
                .filter(round -> Double.isFinite(curve.values().get(round).estimate()))
                .boxed()
                .toList();
    }

    private void band(SvgCanvas svg, Curve curve, int colour) {
        List<Integer> known = known(curve);
        List<double[]> corners = new ArrayList<>();
        known.forEach(
                round -> corners.add(place(round, curve.values().get(round).upper())));
        for (int i = known.size() - 1; i >= 0; i--) {
            corners.add(place(known.get(i), curve.values().get(known.get(i)).lower()));
        }
        if (known.size() > 1) {
            svg.polygon("curve-band f" + colour, corners);
        }
    }

    private void line(SvgCanvas svg, Curve curve, int colour) {
        svg.polyline(
                "curve c" + colour,
                known(curve).stream()
                        .map(round -> place(round, curve.values().get(round).estimate()))
                        .toList());
    }

    /** A name's place: the colour and how high it stands. */
    private record Name(int colour, double y) {}

    /** Names beside the ends of their curves, moved apart where they would overlap. */
    private void names(SvgCanvas svg) {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            List<Integer> known = known(curves.get(i));
            if (!known.isEmpty()) {
                Measured end = curves.get(i).values().get(known.get(known.size() - 1));
                names.add(new Name(i, y(end.estimate())));
            }
        }
        names.sort(Comparator.comparingDouble(Name::y));
        double[] places = apart(names.stream().mapToDouble(Name::y).toArray());
        for (int i = 0; i < places.length; i++) {
            int colour = names.get(i).colour();
            svg.line("leader c" + colour, RIGHT + 2, names.get(i).y(), RIGHT + 12, places[i]);
            svg.cutText(
                    "curve-name f" + colour,
                    Anchor.START,
                    RIGHT + 16,
                    places[i] + 4,
                    curves.get(colour).name(),
                    22);
        }
    }

    /** Heights at least a line apart, each as near as may be to where it wants to be. */
    private static double[] apart(double[] wanted) {
        double[] places = wanted.clone();
        for (int pass = 0; pass < 200; pass++) {
            for (int i = 1; i < places.length; i++) {
                double overlap = LINE_HEIGHT - (places[i] - places[i - 1]);
                if (overlap > 0) {
                    places[i - 1] -= overlap / 2;
                    places[i] += overlap / 2;
                }
            }
            for (int i = 0; i < places.length; i++) {
                places[i] = Math.max(TOP + i * LINE_HEIGHT / 2, Math.min(BOTTOM + 8, places[i]));
            }
        }
        return places;
    }

    private double[] place(int round, double value) {
        return new double[] {x(round), y(value)};
    }

    private double x(double round) {
        return LEFT + (RIGHT - LEFT) * round / last;
    }

    private double y(double value) {
        double share = (Math.max(low, Math.min(high, value)) - low) / (high - low);
        return BOTTOM - share * (BOTTOM - TOP);
    }

    /** A drawing as a picture of its own, with its looks and its ground. */
    static String standalone(String svg) {
        String open = svg.substring(0, svg.indexOf('>') + 1);
        String sized = open.replace(
                "<svg ",
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" ",
                        WIDTH,
                        HEIGHT));
        return sized + "<style>" + GROUND + STYLE + "</style><rect class=\"ground\" width=\"100%\" height=\"100%\"/>"
                + svg.substring(open.length()) + "\n";
    }

    private static final String GROUND = """
            :root{--ink:#1f2328;--soft:#59636e;--line:#d1d9e0;--ground:#fff}
            @media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9198a1;--line:#3d444d;--ground:#0d1117}}
            .ground{fill:var(--ground)}text{font:12px system-ui,sans-serif;fill:var(--soft)}
            .title{font-size:15px;font-weight:600;fill:var(--ink)}.grid{stroke:var(--line);stroke-width:1}
            """;
}
