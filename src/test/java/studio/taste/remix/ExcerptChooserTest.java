package studio.taste.remix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.taste.music.Song;

class ExcerptChooserTest {
    @Test
    void noPreviewBeginsWithTheSilenceOfAGap() throws Exception {
        int gaps = 0;
        for (List<Song> pair : WrittenSongs.compatiblePairs()) {
            for (RemixPlan plan : CandidatePlanner.plan(pair.get(0), pair.get(1), 16, 7)) {
                Excerpt excerpt = ExcerptChooser.choose(plan, pair.get(0));
                for (Section section : plan.sections()) {
                    if (section.transitionIn().type() == TransitionType.SILENCE_GAP) {
                        gaps++;
                        int rest = section.startBeat() - section.transitionIn().beats();
                        assertThat(excerpt.startBeat() < rest || excerpt.startBeat() >= section.startBeat())
                                .as("%s begins at %d, rest from %d", plan.id(), excerpt.startBeat(), rest)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(gaps).isGreaterThan(50);
    }
}
