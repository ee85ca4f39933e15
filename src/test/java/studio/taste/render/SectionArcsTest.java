package studio.taste.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.taste.remix.Section;
import studio.taste.remix.SectionLabel;
import studio.taste.remix.StemGains;
import studio.taste.remix.Transition;
import studio.taste.render.effect.Block;

class SectionArcsTest {
    private static final int BEAT = 24_000;

    private static List<Section> sections(SectionLabel... labels) {
        List<Section> sections = new ArrayList<>();
        for (SectionLabel label : labels) {
            int start = sections.size() * 8;
            sections.add(new Section(label, start, start + 8, new StemGains(Map.of()), Transition.CUT, 0, 0));
        }
        return sections;
    }

    /** The arcs' level over an excerpt that begins at a beat, dB. */
    private static double[] levelsDb(List<Section> sections, int startBeat, int beats) {
        SectionArcs arcs = new SectionArcs(sections, new Timeline(startBeat, BEAT, Signals.RATE_HZ));
        double[] levels = new double[beats * BEAT];
        for (int start = 0; start < levels.length; start += Block.FRAMES) {
            float[] gain = arcs.next();
            for (int i = 0; i < Math.min(Block.FRAMES, levels.length - start); i++) {
                levels[start + i] = 20 * Math.log10(gain[i]);
            }
        }
        return levels;
    }

    @Test
    void noSectionIsFlatAndNoneMovesFurtherThanADecibelAndAHalf() {
        for (SectionLabel label : SectionLabel.values()) {
            double[] levels = levelsDb(sections(label), 0, 8);
            double moved = levels[levels.length - 1] - levels[0];
            assertThat(Math.abs(moved)).as("%s", label).isBetween(0.5, 1.51);
        }
    }

    @Test
    void aBuildRisesAndAnOutroFalls() {
        double[] build = levelsDb(sections(SectionLabel.BUILD), 0, 8);
        double[] outro = levelsDb(sections(SectionLabel.OUTRO), 0, 8);
        for (int i = BEAT; i < 8 * BEAT; i += BEAT) {
            assertThat(build[i]).isGreaterThan(build[i - BEAT]);
            assertThat(outro[i]).isLessThan(outro[i - BEAT]);
        }
    }

    @Test
    void theNextSectionIsAtItsOwnLevelOnItsFirstBeatAndTheWayThereIsSmooth() {
        double[] levels = levelsDb(sections(SectionLabel.BUILD, SectionLabel.PEAK), 0, 16);
        assertThat(levels[8 * BEAT - frames(0.11)]).isCloseTo(0.7, within(0.05));
        assertThat(levels[8 * BEAT + 64]).isCloseTo(-0.2, within(0.01));
        for (int i = 1; i < levels.length; i++) {
            assertThat(Math.abs(levels[i] - levels[i - 1])).isLessThan(1e-3);
        }
    }

    private static int frames(double seconds) {
        return Signals.frames(seconds);
    }

    @Test
    void aSectionInTwoPartsIsOneArc() {
        double[] divided = levelsDb(sections(SectionLabel.MAIN, SectionLabel.MAIN), 0, 16);
        assertThat(divided[8 * BEAT]).isCloseTo(0, within(0.01));
    }

    @Test
    void anExcerptIsPartOfTheWhole() {
        List<Section> sections = sections(SectionLabel.INTRO, SectionLabel.BUILD, SectionLabel.PEAK);
        double[] whole = levelsDb(sections, 0, 24);
        double[] part = levelsDb(sections, 6, 12);
        for (int i = 0; i < part.length; i += 100) {
            assertThat(part[i]).isCloseTo(whole[6 * BEAT + i], within(0.01));
        }
    }
}
