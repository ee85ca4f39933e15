package studio.taste.render;

import java.util.List;
import studio.taste.remix.Section;
import studio.taste.remix.SectionLabel;
import studio.taste.render.effect.Block;
import studio.taste.render.effect.GainCurve;

/**
 * What a section does while it lasts: no section is a flat block, each leads somewhere. The level goes from one value to another, at
 * most 1.5 dB apart, and the highs go as much again. Sections in a row with one label are one arc.
 */
final class SectionArcs {
    /** Before a section begins, the last one's arc is left in this time. */
    private static final double RETURN_SECONDS = 0.1;

    private record Arc(double startFrame, double endFrame, double startDb, double endDb) {}

    private final List<Section> sections;
    private final Timeline timeline;
    private final float[] values = new float[GainCurve.POINTS];
    private final GainCurve curve;
    private Arc arc;
    private int section;
    private double frame;

    SectionArcs(List<Section> sections, Timeline timeline) {
        this.sections = sections;
        this.timeline = timeline;
        arc = arc(0);
        curve = new GainCurve(factor());
    }

    /** Level at the start and at the end of a section, dB. */
    private static double[] endsDb(SectionLabel label) {
        return switch (label) {
            case INTRO -> new double[] {-0.7, 0.3};
            case BUILD -> new double[] {-0.8, 0.7};
            case HOOK, MAIN -> new double[] {-0.3, 0.3};
            case VERSE -> new double[] {-0.4, 0.4};
            case BREAKDOWN -> new double[] {0.4, -0.6};
            case PEAK -> new double[] {-0.2, 0.5};
            case VOCAL_OUT -> new double[] {0.2, -0.5};
            case OUTRO -> new double[] {0.2, -1.2};
        };
    }

    /**
     * The level's factor over the next block, from the timeline's start on.
     *
     * @return {@link Block#FRAMES} values; overwritten by the next call
     */
    float[] next() {
        for (int i = 0; i < values.length; i++) {
            frame += GainCurve.FRAMES;
            values[i] = factor();
        }
        return curve.next(values);
    }

    private float factor() {
        while (frame >= arc.endFrame() && nextLabel(section) < sections.size()) {
            section = nextLabel(section);
            arc = arc(section);
        }
        return (float) StrictMath.pow(10, levelDb() / 20);
    }

    private double levelDb() {
        double share = (frame - arc.startFrame()) / (arc.endFrame() - arc.startFrame());
        double levelDb = arc.startDb() + Math.max(0, Math.min(1, share)) * (arc.endDb() - arc.startDb());
        double back = 1 - (arc.endFrame() - frame) / timeline.framesOf(RETURN_SECONDS);
        int next = nextLabel(section);
        if (back <= 0 || next == sections.size()) {
            return levelDb;
        }
        double nextDb = endsDb(sections.get(next).label())[0];
        return levelDb + Fade.RAMP.moved(Math.min(1, back)) * (nextDb - levelDb);
    }

    private Arc arc(int section) {
        double[] ends = endsDb(sections.get(section).label());
        return new Arc(
                timeline.frameAt(sections.get(section).startBeat()),
                timeline.frameAt(sections.get(nextLabel(section) - 1).endBeat()),
                ends[0],
                ends[1]);
    }

    /** The first section after this one with another label; their number when there is none. */
    private int nextLabel(int section) {
        int next = section;
        while (next < sections.size()
                && sections.get(next).label() == sections.get(section).label()) {
            next++;
        }
        return next;
    }
}
