package studio.taste.remix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.StemRole;

class CandidatePlannerTest {
    private interface PoolCheck {
        void check(String pair, Song vocal, Song instrumental, List<RemixPlan> pool) throws Exception;
    }

    private record Pool(String name, Song vocal, Song instrumental, List<RemixPlan> plans) {}

    private static final Map<Integer, List<Pool>> POOLS = new HashMap<>();

    /** Pools over all compatible pairs, made once per size. */
    private static void forEveryPool(int size, PoolCheck check) throws Exception {
        if (!POOLS.containsKey(size)) {
            List<Pool> pools = new ArrayList<>();
            for (List<Song> pair : WrittenSongs.compatiblePairs()) {
                Song vocal = pair.get(0);
                Song instrumental = pair.get(1);
                String name = vocal.title() + " over " + instrumental.title();
                pools.add(new Pool(name, vocal, instrumental, CandidatePlanner.plan(vocal, instrumental, size, 1)));
            }
            assertThat(pools).hasSizeGreaterThan(50);
            POOLS.put(size, pools);
        }
        for (Pool pool : POOLS.getOrDefault(size, List.of())) {
            check.check(pool.name(), pool.vocal(), pool.instrumental(), pool.plans());
        }
    }

    @Test
    void everyFamilyYieldsAtLeastTwoValidPlansForEveryCompatiblePair() throws Exception {
        for (int size : new int[] {8, 12, 32}) {
            forEveryPool(size, (name, vocal, instrumental, pool) -> {
                assertThat(pool).as(name).hasSize(size);
                for (ArrangementFamily family : ArrangementFamily.values()) {
                    assertThat(pool.stream().filter(plan -> plan.family() == family))
                            .as(name + " " + family)
                            .hasSize(size / 4);
                }
                for (RemixPlan plan : pool) {
                    assertThat(HardConstraint.check(plan, vocal, instrumental))
                            .as(name)
                            .isEmpty();
                }
            });
        }
    }

    @Test
    void plansLastOneToTwoMinutesInFourToSevenSectionsAndPeakInTime() throws Exception {
        forEveryPool(12, (name, vocal, instrumental, pool) -> {
            for (RemixPlan plan : pool) {
                assertThat(plan.durationSeconds()).as(name).isBetween(60.0, 120.0);
                assertThat(plan.sections()).as(name).hasSizeBetween(4, 7);
                double peak = plan.sections().get(plan.peakIndex()).startBeat() / (double) plan.beats();
                assertThat(peak).as(name).isBetween(0.55, 0.80);
            }
        });
    }

    @Test
    void labelsFollowTheFamilies() throws Exception {
        Set<String> standard = new HashSet<>();
        Set<String> hook = new HashSet<>();
        Set<String> lift = new HashSet<>();
        Set<String> quick = new HashSet<>();
        forEveryPool(32, (name, vocal, instrumental, pool) -> {
            for (RemixPlan plan : pool) {
                switch (plan.family()) {
                    case STANDARD_ARC -> standard.add(form(plan));
                    case HOOK_FIRST -> hook.add(form(plan));
                    case DJ_LIFT -> lift.add(form(plan));
                    case QUICK_HIT -> quick.add(form(plan));
                }
            }
        });
        assertThat(standard)
                .contains("INTRO BUILD MAIN BREAKDOWN PEAK OUTRO")
                .allMatch(form -> form.matches("INTRO (BUILD )?MAIN BREAKDOWN (BUILD )?PEAK OUTRO"));
        assertThat(hook)
                .contains("INTRO HOOK VERSE BREAKDOWN PEAK OUTRO")
                .allMatch(form -> form.matches("INTRO HOOK (VERSE )?BREAKDOWN (BUILD )?PEAK OUTRO"));
        assertThat(lift)
                .contains("BUILD MAIN BREAKDOWN PEAK VOCAL_OUT OUTRO")
                .allMatch(form -> form.matches("BUILD MAIN BREAKDOWN (BUILD )?PEAK VOCAL_OUT OUTRO"));
        assertThat(quick)
                .contains("INTRO MAIN BREAKDOWN PEAK OUTRO", "MAIN BREAKDOWN PEAK OUTRO")
                .allMatch(form -> form.matches("(INTRO )?MAIN BREAKDOWN (BUILD )?PEAK OUTRO"));
    }

    /** The labels, a part that was divided counted once. */
    private static String form(RemixPlan plan) {
        List<String> labels = new ArrayList<>();
        for (Section section : plan.sections()) {
            if (labels.isEmpty()
                    || !labels.get(labels.size() - 1).equals(section.label().name())) {
                labels.add(section.label().name());
            }
        }
        return String.join(" ", labels);
    }

    @Test
    void everyPassageLiesWithinItsSong() throws Exception {
        forEveryPool(32, (name, vocal, instrumental, pool) -> {
            for (RemixPlan plan : pool) {
                for (Section section : plan.sections()) {
                    double sung = section.beats() * plan.tempo().vocalBeatsPerBeat();
                    double played = section.beats() * plan.tempo().instrumentalBeatsPerBeat();
                    assertThat(section.vocalSourceBeat()).as(name).isBetween(0, (int)
                            (4 * vocal.analysis().bars() - sung));
                    assertThat(section.instrumentalSourceBeat()).as(name).isBetween(0, (int)
                            (4 * instrumental.analysis().bars() - played));
                }
            }
        });
    }

    @Test
    void thePeakSingsAndPlaysTheStrongestParts() throws Exception {
        Song vocal = song("Paper Stars");
        Song instrumental = song("Glass Floor");
        for (RemixPlan plan : CandidatePlanner.plan(vocal, instrumental, 32, 5)) {
            Section peak = plan.sections().get(plan.peakIndex());
            assertThat(partAt(vocal, peak.vocalSourceBeat())).isEqualTo("chorus");
            assertThat(partAt(instrumental, peak.instrumentalSourceBeat())).isEqualTo("drop");
        }
    }

    @Test
    void vocalsAreHeardInEveryExcerptAndFromTheFirstBarOfEveryPeak() throws Exception {
        forEveryPool(12, (name, vocal, instrumental, pool) -> {
            IntPredicate sung = SourcePair.of(vocal, instrumental)::isSung;
            for (RemixPlan plan : pool) {
                Excerpt excerpt = ExcerptChooser.choose(plan, vocal);
                assertThat(SungBeats.between(plan, excerpt.startBeat(), excerpt.endBeat(), sung))
                        .as(name)
                        .isGreaterThanOrEqualTo(4);
                int peak = plan.sections().get(plan.peakIndex()).startBeat();
                assertThat(SungBeats.between(plan, peak, peak + 4, sung))
                        .as(name)
                        .isPositive();
            }
        });
    }

    @Test
    void excerptsOfAPoolAreEquallyLongAndHoldTheJoinIntoThePeak() throws Exception {
        forEveryPool(12, (name, vocal, instrumental, pool) -> {
            Set<Integer> lengths = new HashSet<>();
            for (RemixPlan plan : pool) {
                Excerpt excerpt = ExcerptChooser.choose(plan, vocal);
                lengths.add(excerpt.beats());
                assertThat(excerpt.beats() * plan.secondsPerBeat()).as(name).isBetween(15.0, 20.0);
                assertThat(excerpt.startBeat() % 4).isZero();
                assertThat(excerpt.endBeat()).isLessThanOrEqualTo(plan.beats());
                int peak = plan.sections().get(plan.peakIndex()).startBeat();
                assertThat(peak).as(name).isBetween(excerpt.startBeat() + 4, excerpt.endBeat() - 4);
            }
            assertThat(lengths).as(name).hasSize(1);
        });
    }

    @Test
    void aPoolUsesAllTransitionsStylesAndEntries() throws Exception {
        forEveryPool(32, (name, vocal, instrumental, pool) -> {
            Set<TransitionType> types = EnumSet.noneOf(TransitionType.class);
            Set<Double> vocalLevels = new HashSet<>();
            Set<Double> drumLevels = new HashSet<>();
            for (RemixPlan plan : pool) {
                plan.sections()
                        .forEach(section -> types.add(section.transitionIn().type()));
                vocalLevels.add(plan.style().vocalLevelDb());
                drumLevels.add(plan.style().drumLevelDb());
            }
            assertThat(types).as(name).containsExactlyInAnyOrder(TransitionType.values());
            assertThat(vocalLevels).as(name).containsExactlyInAnyOrder(-6.0, -3.0, 0.0, 3.0);
            assertThat(drumLevels).as(name).hasSizeGreaterThan(16);
            assertThat(pool.stream().map(RemixPlan::id).collect(Collectors.toSet()))
                    .hasSize(32);
        });
    }

    @Test
    void boundariesPreferPhrases() throws Exception {
        int[] counts = new int[2];
        forEveryPool(12, (name, vocal, instrumental, pool) -> pool.stream()
                .flatMap(plan -> plan.sections().stream())
                .forEach(section -> counts[section.endBeat() % 16 == 0 ? 1 : 0]++));
        assertThat(counts[1] / (double) (counts[0] + counts[1])).isGreaterThan(0.5);
    }

    @Test
    void theSameSeedGivesTheSamePlansAndAnotherSeedOthers() throws Exception {
        Song vocal = song("Paper Stars");
        Song instrumental = song("Glass Floor");
        List<RemixPlan> plans = CandidatePlanner.plan(vocal, instrumental, 7);
        assertThat(plans).hasSize(CandidatePlanner.USUAL_SIZE);
        assertThat(CandidatePlanner.plan(vocal, instrumental, 7)).isEqualTo(plans);
        assertThat(CandidatePlanner.plan(vocal, instrumental, 8)).doesNotContainAnyElementsOf(plans);
    }

    @Test
    void songsOfTenBarsSufficeAtEveryTempoAndInEveryOctave() throws Exception {
        for (int bpm = 60; bpm <= 184; bpm += 4) {
            for (double octave : new double[] {0.5, 1, 2}) {
                int bars = octave == 0.5 ? 20 : 10;
                Song instrumental = WrittenSongs.song("Loop", Genre.HOUSE, bpm, "8A", "drop 10");
                Song vocal = WrittenSongs.song("Voice", Genre.POP, bpm / octave, "8A", "chorus " + bars);
                if (Compatibility.decide(vocal, instrumental).decision().isPresent()) {
                    for (ArrangementFamily family : ArrangementFamily.values()) {
                        assertThat(CandidatePlanner.plan(vocal, instrumental, 8, 1).stream()
                                        .filter(plan -> plan.family() == family))
                                .as(bpm + " bpm, vocals at " + bpm / octave + ", " + family)
                                .hasSizeGreaterThanOrEqualTo(2);
                    }
                }
            }
        }
    }

    @Test
    void songsThatDoNotFitAreRefusedInWords() {
        assertThatThrownBy(() -> CandidatePlanner.plan(song("Night Bus"), song("Sun Yard"), 1))
                .isInstanceOf(IncompatibleSongsException.class)
                .hasMessageContaining("too far apart");
    }

    @Test
    void loudnessOfLabelsFollowsTheChorus() throws Exception {
        forEveryPool(12, (name, vocal, instrumental, pool) -> {
            for (RemixPlan plan : pool) {
                Section peak = plan.sections().get(plan.peakIndex());
                assertThat(peak.gains().of(StemRole.VOCALS).orElseThrow()).isBetween(2.0, 3.0);
                for (Section section : plan.sections()) {
                    boolean mute =
                            switch (section.label()) {
                                case INTRO, VOCAL_OUT, OUTRO -> true;
                                default -> false;
                            };
                    assertThat(mute && section.gains().sounds(StemRole.VOCALS))
                            .as(name + " " + section)
                            .isFalse();
                    assertThat(section.gains().density()).isPositive();
                }
            }
        });
    }

    private static Song song(String title) {
        return WrittenSongs.all().stream()
                .filter(song -> song.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String partAt(Song song, int beat) {
        return song.analysis().sections().stream()
                .filter(part -> beat >= part.startBeat() && beat < part.endBeat())
                .findFirst()
                .orElseThrow()
                .label();
    }

    @Test
    void alignedLengthsPreferPhrases() {
        assertThat(IntStream.of(76, 67, 90, 5, 14, 2)
                        .map(SkeletonForms::aligned)
                        .boxed())
                .isEqualTo(Arrays.asList(80, 64, 88, 4, 16, 4));
    }
}
