package studio.taste.remix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;
import studio.taste.music.Song;

class CompatibilityTest {
    private static final String FORM = "verse 8, chorus 8";

    @Test
    void theTargetFollowsTheGap() {
        assertThat(TempoMatch.target(100, 104)).isEqualTo(104);
        assertThat(TempoMatch.target(100, 110)).isEqualTo(0.65 * 110 + 35);
        assertThat(TempoMatch.target(100, 120)).isEqualTo(0.70 * 120 + 30);
        // 125 against 100 is a gap of 20 %: the rule still holds; beyond, the vocal's 12 % do.
        assertThat(TempoMatch.target(125, 100)).isCloseTo(107.5, within(1e-9));
        assertThat(TempoMatch.target(126, 100)).isCloseTo(126 * 0.88, within(1e-9));
        assertThat(TempoMatch.target(100, 130)).isCloseTo(112, within(1e-9));
    }

    @Test
    void anOctaveIsResolvedOnTheVocalsSide() {
        TempoDecision half = choose(70, 140);
        assertThat(half.targetBpm()).isEqualTo(140);
        assertThat(half.vocalStretch()).isEqualTo(1);
        assertThat(half.vocalBeatsPerBeat()).isEqualTo(0.5);
        assertThat(half.instrumentalBeatsPerBeat()).isEqualTo(1);
        TempoDecision twice = choose(174, 86);
        assertThat(twice.vocalBeatsPerBeat()).isEqualTo(2);
        assertThat(twice.targetBpm()).isEqualTo(86);
        assertThat(twice.vocalStretch()).isCloseTo(86 / 87.0, within(1e-12));
    }

    @Test
    void bothSongsAreRecountedWhenOneOctaveIsNotEnough() {
        TempoDecision decision = choose(60, 200);
        assertThat(decision.vocalBeatsPerBeat()).isEqualTo(0.5);
        assertThat(decision.instrumentalBeatsPerBeat()).isEqualTo(2);
        assertThat(decision.targetBpm()).isEqualTo(0.70 * 100 + 0.30 * 120);
    }

    @Test
    void slowingDownCountsMoreThanSpeedingUp() {
        // Counting the vocals' 140 bpm as 70 stretches less in sum, but by slowing the drums by 22 %.
        assertThat(choose(140, 100).vocalBeatsPerBeat()).isEqualTo(1);
        assertThat(choose(143, 100).vocalBeatsPerBeat()).isEqualTo(2);
    }

    @Test
    void stretchesMeetTheTargetExactly() {
        for (double vocal = 60; vocal <= 185; vocal += 2.5) {
            for (double instrumental = 60; instrumental <= 185; instrumental += 2.5) {
                TempoDecision decision = choose(vocal, instrumental);
                assertThat(vocal / decision.vocalBeatsPerBeat() * decision.vocalStretch())
                        .isCloseTo(decision.targetBpm(), within(1e-9));
                assertThat(instrumental / decision.instrumentalBeatsPerBeat() * decision.instrumentalStretch())
                        .isCloseTo(decision.targetBpm(), within(1e-9));
            }
        }
    }

    @Test
    void tempiBeyondTheDrumsLimitAreRefusedWithARemedyThatWorks() {
        Song drums = song("Drums", 100, "8A");
        Compatibility compatibility = Compatibility.decide(song("Voice", 135, "8A"), drums);
        assertThat(compatibility.decision()).isEmpty();
        assertThat(compatibility.sentence())
                .contains("135 bpm", "19 % faster", "at most 12 %", "Vocals between 79 and 127 bpm would fit");
        assertThat(Compatibility.decide(song("Voice", 79, "8A"), drums).decision())
                .isPresent();
        assertThat(Compatibility.decide(song("Voice", 127, "8A"), drums).decision())
                .isPresent();
        assertThat(Compatibility.decide(song("Voice", 128, "8A"), drums).decision())
                .isEmpty();
    }

    @Test
    void aVocalStaysPutUpToTwoSteps() {
        assertThat(pitch("8A", "8B").vocalSemitones()).isZero();
        assertThat(pitch("8A", "10A").vocalSemitones()).isZero();
        assertThat(KeyMatch.tier(pitch("8A", "8B"))).isEqualTo(KeyTier.PERFECT);
        assertThat(KeyMatch.tier(pitch("8A", "9A"))).isEqualTo(KeyTier.SAFE);
        assertThat(KeyMatch.tier(pitch("8A", "10A"))).isEqualTo(KeyTier.WORKABLE);
    }

    @Test
    void furtherKeysTakeTheSmallestShift() {
        PitchDecision decision = pitch("8A", "5A");
        assertThat(decision.vocalSemitones()).isEqualTo(-2);
        assertThat(decision.distanceAfter()).isEqualTo(1);
        assertThat(decision.reason()).contains("A minor (8A) on C minor (5A) is 3 steps apart", "down 2 semitones");
        assertThat(KeyMatch.tier(decision)).isEqualTo(KeyTier.SHIFTED);
    }

    @Test
    void everyTwoKeysMeetWithinTheLimit() {
        int unsafe = 0;
        for (int a = 0; a < 24; a++) {
            for (int b = 0; b < 24; b++) {
                CamelotKey vocal = new CamelotKey(a / 2 + 1, a % 2 == 0);
                CamelotKey instrumental = new CamelotKey(b / 2 + 1, b % 2 == 0);
                PitchDecision decision = KeyMatch.choose(vocal, instrumental);
                int shift = decision.vocalSemitones();
                assertThat(Math.abs(shift)).isLessThanOrEqualTo(4);
                assertThat(vocal.shifted(shift).distance(instrumental)).isEqualTo(decision.distanceAfter());
                assertThat(Math.abs(shift)).isLessThanOrEqualTo(3);
                assertThat(decision.distanceAfter()).isLessThanOrEqualTo(2);
                unsafe += shift != 0 && decision.distanceAfter() == 2 ? 1 : 0;
            }
        }
        // Only keys of different mode, four or six numbers apart, end at two steps.
        assertThat(unsafe).isEqualTo(72);
    }

    @Test
    void aSongIsNotMixedWithItself() {
        Song song = song("Only", 100, "8A");
        assertThat(Compatibility.decide(song, song).sentence()).contains("cannot be mixed with itself");
    }

    @Test
    void shortSongsAndSilentVocalsAreRefused() {
        Song good = song("Good", 100, "8A");
        Song brief = WrittenSongs.song("Brief", Genre.POP, 100, "8A", "chorus 9");
        Song mute = WrittenSongs.song("Mute", Genre.POP, 100, "8A", "intro 20");
        assertThat(Compatibility.decide(brief, good).sentence())
                .contains("\"Brief\" is too short", "9 whole bars", "10");
        assertThat(Compatibility.decide(good, brief).sentence()).contains("\"Brief\" is too short");
        assertThat(Compatibility.decide(mute, good).sentence()).contains("vocals of \"Mute\" sound in 0 bars");
        assertThat(Compatibility.decide(good, mute).decision()).isPresent();
    }

    @Test
    void genreFitDependsOnTheOrder() {
        assertThat(GenreFit.of(Genre.ROCK, Genre.EDM)).isEqualTo(0.5);
        assertThat(GenreFit.of(Genre.EDM, Genre.ROCK)).isEqualTo(0.35);
        assertThat(GenreFit.of(Genre.RNB, Genre.LO_FI)).isEqualTo(1);
        assertThat(GenreFit.of(Genre.POP, Genre.POP)).isEqualTo(1);
        assertThat(GenreFit.of(Genre.UNKNOWN, Genre.UNKNOWN)).isEqualTo(0.6);
        assertThat(GenreFit.of(Genre.AMBIENT, Genre.GRIME)).isEqualTo(0.6);
    }

    @Test
    void equalCountsComeBeforeNearOnesAndRareRatiosOnlyWithCreativity() {
        // 80 against 120 is 2:3; as octaves they are a third apart.
        assertThat(TempoPairing.all(80, 120, false).get(0).nearness()).isEqualTo(TempoPairing.Nearness.FAR);
        TempoPairing rare = TempoPairing.all(80, 120, true).get(0);
        assertThat(rare.nearness()).isEqualTo(TempoPairing.Nearness.RARE);
        assertThat(rare.tempo().targetBpm()).isEqualTo(120);
        assertThat(rare.tempo().vocalStretch()).isCloseTo(1, within(1e-12));
        assertThat(rare.tempo().vocalBeatsPerBeat()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(rare.tempo().hasRareRatio()).isTrue();
        assertThat(rare.tempo().reason()).contains("vocals counted at 3/2 of their tempo");
        // An octave within 8 % comes before a rare ratio that is nearer; beyond, after it.
        assertThat(TempoPairing.all(87, 118, true).get(0).nearness()).isEqualTo(TempoPairing.Nearness.RARE);
        assertThat(TempoPairing.all(65, 120, true).get(0).nearness()).isEqualTo(TempoPairing.Nearness.NEAR);
        assertThat(TempoPairing.all(61, 120, true).get(0).nearness()).isEqualTo(TempoPairing.Nearness.EXACT);
    }

    @Test
    void creativityOpensPairsThatOctavesRefuse() {
        Song drums = song("Drums", 120, "8A");
        Song voice = song("Voice", 80, "8A");
        Compatibility usual = Compatibility.decide(voice, drums);
        assertThat(usual.decision()).isEmpty();
        assertThat(usual.sentence()).contains("from creativity 3 on");
        PairDecision decision = Compatibility.decide(voice, drums, 3).decision().orElseThrow();
        assertThat(decision.tempo().hasRareRatio()).isTrue();
        assertThat(decision.tier()).isEqualTo(CompatibilityTier.FAIR);
    }

    @Test
    void possiblePairingsComeBeforeImpossibleOnes() {
        for (double vocal = 60; vocal <= 185; vocal += 2.5) {
            for (double instrumental = 60; instrumental <= 185; instrumental += 2.5) {
                List<TempoPairing> pairings = TempoPairing.all(vocal, instrumental, true);
                if (!pairings.get(0).isPossible()) {
                    assertThat(pairings).noneMatch(TempoPairing::isPossible);
                }
            }
        }
    }

    @Test
    void slowingDownIsGradedHarder() {
        assertThat(ArtefactGrade.of(1.05)).isEqualTo(ArtefactGrade.TRANSPARENT);
        assertThat(ArtefactGrade.of(0.95)).isEqualTo(ArtefactGrade.EXCELLENT);
        assertThat(ArtefactGrade.of(1.14)).isEqualTo(ArtefactGrade.GOOD);
        assertThat(ArtefactGrade.of(0.88)).isEqualTo(ArtefactGrade.ACCEPTABLE);
        assertThat(ArtefactGrade.of(1.25)).isEqualTo(ArtefactGrade.DEGRADED);
        assertThat(ArtefactGrade.of(0.7)).isEqualTo(ArtefactGrade.POOR);
    }

    @Test
    void theTierIsTheWorseOfTempoAndKey() {
        Song drums = song("Drums", 100, "8A");
        assertThat(tier("Voice", 100, "8B", drums)).isEqualTo(CompatibilityTier.EXCELLENT);
        assertThat(tier("Voice", 100, "10A", drums)).isEqualTo(CompatibilityTier.GOOD);
        // 17 % apart: vocals 14 % faster, drums 5 % slower.
        assertThat(tier("Voice", 83, "8A", drums)).isEqualTo(CompatibilityTier.GOOD);
        // 27 bpm apart: the drums 12 % faster, beyond their safe 8 %.
        assertThat(tier("Voice", 127, "8A", drums)).isEqualTo(CompatibilityTier.FAIR);
        PairDecision shifted =
                Compatibility.decide(song("Voice", 100, "5A"), drums).decision().orElseThrow();
        assertThat(shifted.tierReason())
                .isEqualTo("The fit is good: nothing is stretched, and the keys are brought together by a shift.");
        PairDecision far =
                Compatibility.decide(song("Voice", 127, "8A"), drums).decision().orElseThrow();
        assertThat(far.tierReason()).contains("the drums play 11.8 % faster (good)");
    }

    private static CompatibilityTier tier(String title, double bpm, String key, Song drums) {
        return Compatibility.decide(song(title, bpm, key), drums)
                .decision()
                .orElseThrow()
                .tier();
    }

    private static TempoDecision choose(double vocalBpm, double instrumentalBpm) {
        return TempoPairing.all(vocalBpm, instrumentalBpm, false).get(0).tempo();
    }

    private static PitchDecision pitch(String vocal, String instrumental) {
        return KeyMatch.choose(CamelotKey.parse(vocal), CamelotKey.parse(instrumental));
    }

    private static Song song(String title, double bpm, String key) {
        return WrittenSongs.song(title, Genre.POP, bpm, key, FORM);
    }
}
