package studio.taste.music.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.music.CamelotKey;
import studio.taste.music.SongStems;

class DemoSynthesiserTest {
    private static final List<Score> SCORES = DemoSongs.scores();
    private static List<HeardSong> heard = List.of();

    @BeforeAll
    static void hearAllSongs() {
        heard = SCORES.parallelStream().map(HeardSong::of).toList();
    }

    @Test
    void stemsAreAsLongAsTheScoreSaysAtTheLibraryRate() {
        forEachSong((score, song) -> assertThat(song.frames())
                .isEqualTo((int) Math.round(score.durationSeconds() * SongStems.LIBRARY_RATE_HZ)));
    }

    @Test
    void everySampleIsFiniteAndNothingClips() {
        forEachSong((score, song) -> {
            assertThat(song.allFinite()).isTrue();
            assertThat(song.peakDb().values())
                    .allSatisfy(peak -> assertThat(peak).isBetween(-20.0, -1.0));
            assertThat(song.sumPeakDb()).isLessThanOrEqualTo(0);
        });
    }

    @Test
    void everySongIsMixedToALoudnessBetweenMinusSixteenAndMinusTwelve() {
        forEachSong((score, song) -> assertThat(song.sumLufs()).isBetween(-16.0, -12.0));
    }

    @Test
    void kicksOnDownbeatsLieWithinFiveMillisecondsOfTheScoresBeats() {
        forEachSong((score, song) -> {
            assertThat(song.kickErrorSeconds()).hasSizeGreaterThan(8);
            assertThat(song.kickErrorSeconds())
                    .allSatisfy(error -> assertThat(Math.abs(error)).isLessThan(0.005));
        });
    }

    /** Key profiles of Krumhansl and Kessler, 1982, correlated with what bass and accompaniment sound like. */
    @Test
    void bassAndAccompanimentSoundInTheKeyOfTheScore() {
        forEachSong((score, song) -> {
            assertThat(scaleShare(song.chroma(), score.key())).isGreaterThan(0.8);
            assertThat(bestKey(song.chroma()).distance(score.key())).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void theVoiceIsSilentWhereTheScoreRests() {
        forEachSong((score, song) -> {
            boolean[] sung = sungBars(score);
            double loudest = Arrays.stream(song.barVocalDb()).max().orElse(0);
            for (int bar = 0; bar < sung.length; bar++) {
                boolean longRest =
                        IntStream.rangeClosed(bar - 2, bar + 1).noneMatch(b -> b >= 0 && b < sung.length && sung[b]);
                if (longRest) {
                    assertThat(song.barVocalDb()[bar]).as("bar %d", bar).isLessThan(loudest - 30);
                } else if (sung[bar]) {
                    assertThat(song.barVocalDb()[bar]).as("bar %d", bar).isGreaterThan(loudest - 20);
                }
            }
        });
    }

    @Test
    void oneScoreGivesTheSameSamplesEveryTimeAndAnotherSeedGivesOthers() throws StudioException {
        Score score = ScoreReaderTest.read(ScoreReaderTest.SMALL);
        Score otherSeed = ScoreReaderTest.read(ScoreReaderTest.SMALL.replace("seed     7", "seed     8"));

        assertThat(HeardSong.of(score).hash()).isEqualTo(HeardSong.of(score).hash());
        assertThat(HeardSong.of(otherSeed).hash())
                .isNotEqualTo(HeardSong.of(score).hash());
        assertThat(heard).extracting(HeardSong::hash).doesNotHaveDuplicates();
    }

    @Test
    void cancellingStopsTheWork() throws StudioException {
        Score score = ScoreReaderTest.read(ScoreReaderTest.SMALL);
        AtomicInteger reports = new AtomicInteger();
        Progress twice = (fraction, doing) -> reports.incrementAndGet() < 3;

        assertThatThrownBy(() -> DemoSynthesiser.synthesise(score, twice)).isInstanceOf(CancellationException.class);
        assertThat(reports.get()).isEqualTo(3);
    }

    private interface Check {
        void accept(Score score, HeardSong song);
    }

    private static void forEachSong(Check check) {
        assertThat(heard).hasSize(SCORES.size());
        for (int i = 0; i < heard.size(); i++) {
            Score score = SCORES.get(i);
            HeardSong song = heard.get(i);
            assertThat(score).as(score.title()).satisfies(s -> check.accept(s, song));
        }
    }

    private static boolean[] sungBars(Score score) {
        boolean[] sung = new boolean[score.steps() / Score.STEPS_PER_BAR];
        int start = 0;
        for (ScoreSection section : score.parts()) {
            for (ScoreSection.VoicePart voice : section.voices()) {
                for (Melody.MelodyNote note : SectionTime.unrolled(section, voice.melody())) {
                    sung[(start + note.step()) / Score.STEPS_PER_BAR] = true;
                }
            }
            start += section.steps();
        }
        return sung;
    }

    private static double scaleShare(double[] chroma, CamelotKey key) {
        int[] scale = key.minor() ? new int[] {0, 2, 3, 5, 7, 8, 10} : new int[] {0, 2, 4, 5, 7, 9, 11};
        return Arrays.stream(scale)
                .mapToDouble(step -> chroma[(key.pitchClass() + step) % 12])
                .sum();
    }

    private static CamelotKey bestKey(double[] chroma) {
        double[] major = {6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88};
        double[] minor = {6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17};
        CamelotKey best = CamelotKey.of(0, false);
        double highest = -1;
        for (int tonic = 0; tonic < 12; tonic++) {
            for (boolean isMinor : new boolean[] {false, true}) {
                double fit = correlation(chroma, isMinor ? minor : major, tonic);
                if (fit > highest) {
                    highest = fit;
                    best = CamelotKey.of(tonic, isMinor);
                }
            }
        }
        return best;
    }

    private static double correlation(double[] chroma, double[] profile, int tonic) {
        double meanChroma = Arrays.stream(chroma).average().orElse(0);
        double meanProfile = Arrays.stream(profile).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < 12; i++) {
            double x = chroma[(tonic + i) % 12] - meanChroma;
            double y = profile[i] - meanProfile;
            xy += x * y;
            xx += x * x;
            yy += y * y;
        }
        return xy / Math.sqrt(xx * yy);
    }
}
