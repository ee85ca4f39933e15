package studio.taste.music.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.taste.music.Genre;
import studio.taste.music.SongSection;

class DemoSongsTest {
    private static final List<Score> SCORES = DemoSongs.scores();
    private static final Map<String, Score> BY_TITLE =
            SCORES.stream().collect(Collectors.toMap(Score::title, Function.identity()));

    @Test
    void thereAreEightSongsOfDifferentTempoKeyAndGenre() {
        assertThat(SCORES).hasSize(8);
        assertThat(SCORES).extracting(Score::title).doesNotHaveDuplicates();
        assertThat(SCORES).extracting(Score::tempoBpm).doesNotHaveDuplicates();
        assertThat(SCORES).extracting(Score::genre).doesNotHaveDuplicates().doesNotContain(Genre.UNKNOWN);
        assertThat(SCORES).extracting(Score::key).doesNotHaveDuplicates();
    }

    @Test
    void everySongLastsBetweenSixtyAndNinetySeconds() {
        assertThat(SCORES)
                .allSatisfy(score -> assertThat(score.durationSeconds()).isBetween(60.0, 90.0));
    }

    @Test
    void everyTempoIsUsualForItsGenre() {
        assertThat(SCORES).allSatisfy(score -> assertThat(score.tempoBpm())
                .isBetween(score.genre().lowestBpm(), score.genre().highestBpm()));
    }

    @Test
    void someSongsBeginOnTheFirstDownbeatAndSomeLater() {
        assertThat(SCORES)
                .extracting(score -> score.beatGrid().secondsAt(0))
                .contains(0.0)
                .anyMatch(s -> s > 0.25);
    }

    @Test
    void sectionsFollowEachOtherFromTheFirstDownbeatToTheLastBar() {
        assertThat(SCORES).allSatisfy(score -> {
            int beat = 0;
            for (SongSection section : score.sections()) {
                assertThat(section.startBeat()).isEqualTo(beat);
                beat = section.endBeat();
            }
            assertThat(beat).isLessThanOrEqualTo(score.beatGrid().beats());
        });
    }

    /** The pairs that the comments of the scores recommend: tempi within 8 % in the best octave, keys at most two steps apart. */
    @ParameterizedTest
    @CsvSource({
        "Paper Lanterns, Kites over the Harbour, 1",
        "Paper Lanterns, Last Bus North, 1",
        "Last Bus North, Velvet Hour, 1",
        "Kites over the Harbour, Salt and Sun, 1",
        "Corner Chess, Rain on the Skylight, 1",
        "Corner Chess, Glass Meridian, 1",
        "Glass Meridian, Rain on the Skylight, 2"
    })
    void recommendedPairsFitInTempoAndKey(String first, String second, int steps) {
        Score one = song(first);
        Score other = song(second);

        assertThat(gap(one, other)).isLessThanOrEqualTo(0.08);
        assertThat(one.key().distance(other.key())).isLessThanOrEqualTo(steps);
    }

    /**
     * Beyond a gap of 20 % the voice is stretched by at most 12 %, as the drums always are; a gap that both together cannot close
     * cannot be closed at all.
     */
    @ParameterizedTest
    @CsvSource({"Paper Lanterns, Corner Chess", "Paper Lanterns, Glass Meridian"})
    void forbiddenPairsCannotMeetInTempo(String first, String second) {
        double gap = gap(song(first), song(second));

        assertThat(gap).isGreaterThan(0.20);
        assertThat(1 - gap).isLessThan((1 - 0.12) / (1 + 0.12));
    }

    private static Score song(String title) {
        return Objects.requireNonNull(BY_TITLE.get(title), title);
    }

    /** |v − i| / max(v, i) in the octave where it is least. */
    private static double gap(Score one, Score other) {
        double least = 1;
        for (double octave : new double[] {0.5, 1, 2}) {
            double v = one.tempoBpm() * octave;
            double i = other.tempoBpm();
            least = Math.min(least, Math.abs(v - i) / Math.max(v, i));
        }
        return least;
    }
}
