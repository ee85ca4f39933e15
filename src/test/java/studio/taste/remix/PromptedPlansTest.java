package studio.taste.remix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.remix.PlanPrompt.Opening;

class PromptedPlansTest {
    private static final Song VOCAL = WrittenSongs.all().get(4);
    private static final Song INSTRUMENTAL = WrittenSongs.all().get(5);

    private static List<RemixPlan> plans(PlanPrompt prompt) throws IncompatibleSongsException {
        CandidatePool pool = CandidatePlanner.candidates(VOCAL, INSTRUMENTAL, prompt, 12, 3);
        assertThat(pool.plans()).hasSize(12);
        assertThat(pool.prompt()).isEqualTo(prompt);
        SourcePair songs = SourcePair.of(VOCAL, INSTRUMENTAL);
        for (RemixPlan plan : pool.plans()) {
            assertThat(HardConstraint.check(plan, songs)).isEmpty();
        }
        for (DroppedPlan dropped : pool.dropped()) {
            assertThat(HardConstraint.check(dropped.plan(), songs)).isEqualTo(dropped.violations());
        }
        return pool.plans();
    }

    private static double mean(List<RemixPlan> plans, ToDoubleFunction<RemixPlan> measure) {
        return plans.stream().mapToDouble(measure).average().orElseThrow();
    }

    @Test
    void theOpeningDecidesFamiliesAndVocalEntry() throws Exception {
        List<RemixPlan> build = plans(PlanPrompt.NONE.withOpening(Opening.BUILD));
        List<RemixPlan> immediate = plans(PlanPrompt.NONE.withOpening(Opening.IMMEDIATE));
        assertThat(build.get(0).family()).isEqualTo(ArrangementFamily.STANDARD_ARC);
        assertThat(immediate.get(0).family()).isEqualTo(ArrangementFamily.HOOK_FIRST);
        assertThat(counts(build)).containsExactly(4L, 2L, 4L, 2L);
        assertThat(counts(immediate)).containsExactly(2L, 4L, 2L, 4L);
        assertThat(mean(build, PromptedPlansTest::entrySeconds)).isGreaterThan(15);
        assertThat(mean(immediate, PromptedPlansTest::entrySeconds)).isLessThan(10);
    }

    private static List<Long> counts(List<RemixPlan> plans) {
        return Arrays.stream(ArrangementFamily.values())
                .map(family ->
                        plans.stream().filter(plan -> plan.family() == family).count())
                .toList();
    }

    private static double entrySeconds(RemixPlan plan) {
        return plan.sections().stream()
                        .filter(section -> section.label().isMajor())
                        .findFirst()
                        .orElseThrow()
                        .startBeat()
                * plan.secondsPerBeat();
    }

    @Test
    void energyFillsTheArrangementAndVocalsComeForward() throws Exception {
        List<RemixPlan> calm = plans(PlanPrompt.NONE.withEnergy(-2));
        List<RemixPlan> wild = plans(PlanPrompt.NONE.withEnergy(2));
        ToDoubleFunction<RemixPlan> stems = plan -> plan.sections().stream()
                        .mapToInt(section -> section.gains().density() * section.beats())
                        .sum()
                / (double) plan.beats();
        assertThat(mean(wild, stems)).isGreaterThan(mean(calm, stems) + 0.5);
        assertThat(plans(PlanPrompt.NONE.withVocalProminence(2)))
                .allMatch(plan -> plan.style().vocalLevelDb() == 3);
        assertThat(plans(PlanPrompt.NONE.withVocalProminence(-2)))
                .allMatch(plan -> plan.style().vocalLevelDb() <= -3);
    }

    @Test
    void creativityWidensTheMixAndTheJoins() throws Exception {
        double[] spread = new double[5];
        int[] rarest = new int[5];
        TransitionType rare = GenreTransitions.usualFirst(INSTRUMENTAL.genre()).get(3);
        for (int creativity = 0; creativity <= 4; creativity++) {
            for (RemixPlan plan : plans(PlanPrompt.NONE.withCreativity(creativity))) {
                spread[creativity] =
                        Math.max(spread[creativity], Math.abs(plan.style().drumLevelDb()));
                rarest[creativity] += (int) plan.sections().stream()
                        .filter(section -> section.transitionIn().type() == rare)
                        .count();
            }
        }
        assertThat(spread).isSorted();
        assertThat(spread[4]).isGreaterThan(spread[0] + 3);
        assertThat(rarest[0]).isZero();
        assertThat(rarest[1]).isZero();
        assertThat(rarest[4]).isGreaterThan(rarest[2]);
    }

    @Test
    void theGenreNamedGivesTheMannerOfTheJoins() throws Exception {
        List<RemixPlan> ambient = plans(PlanPrompt.NONE.withGenre(Genre.AMBIENT));
        assertThat(ambient).allMatch(plan -> plan.genre() == Genre.AMBIENT);
        assertThat(count(ambient, TransitionType.CROSSFADE))
                .isGreaterThan(2 * count(plans(PlanPrompt.NONE), TransitionType.CROSSFADE));
    }

    private static long count(List<RemixPlan> plans, TransitionType type) {
        return plans.stream()
                .flatMap(plan -> plan.sections().stream())
                .filter(section -> section.transitionIn().type() == type)
                .count();
    }

    @Test
    void aRareRatioGivesValidPlansThatEndPassagesOnBeats() throws Exception {
        Song voice = WrittenSongs.song("Three on two", Genre.POP, 80, "8A", "verse 8, chorus 16, verse 8, chorus 16");
        Song drums = WrittenSongs.song("Two", Genre.HOUSE, 120, "8A", "intro 4, verse 8, drop 16, break 4, drop 16");
        PlanPrompt daring = PlanPrompt.NONE.withCreativity(3);
        CandidatePool pool = CandidatePlanner.candidates(voice, drums, daring, 12, 1);
        assertThat(pool.plans()).hasSize(12).allMatch(plan -> plan.tempo().hasRareRatio());
        assertThatThrownBy(() -> CandidatePlanner.candidates(voice, drums, PlanPrompt.NONE, 12, 1))
                .isInstanceOf(IncompatibleSongsException.class)
                .hasMessageContaining("from creativity 3 on");
    }

    @Test
    void aTastePoolHasThreeEqualPartsOfDifferentKind() throws Exception {
        for (List<Song> pair : WrittenSongs.compatiblePairs()) {
            List<PoolPlan> pool = PoolPlanner.plan(pair.get(0), pair.get(1), PlanPrompt.NONE, 30, 1);
            String name = pair.get(0).title() + " over " + pair.get(1).title();
            assertThat(pool).as(name).hasSize(30);
            for (PoolPart part : PoolPart.values()) {
                assertThat(pool.stream().filter(plan -> plan.part() == part))
                        .as(name)
                        .hasSize(10);
            }
            assertThat(pool.stream().map(plan -> plan.plan().id()).collect(Collectors.toSet()))
                    .as(name)
                    .hasSize(30);
            assertThat(pool.stream()
                            .map(plan -> plan.plan().tempo().targetBpm())
                            .distinct())
                    .hasSize(1);
            SourcePair songs = SourcePair.of(pair.get(0), pair.get(1));
            assertThat(pool).as(name).allMatch(plan -> HardConstraint.check(plan.plan(), songs)
                    .isEmpty());
        }
    }

    @Test
    void eachPartOfATastePoolVariesWhatItSays() throws Exception {
        List<PoolPlan> pool = PoolPlanner.plan(VOCAL, INSTRUMENTAL, PlanPrompt.NONE, 32, 4);
        List<PoolPlan> texture = part(pool, PoolPart.TEXTURE);
        List<PoolPlan> style = part(pool, PoolPart.STYLE);
        List<PoolPlan> adventure = part(pool, PoolPart.ADVENTURE);
        assertThat(List.of(texture.size(), style.size(), adventure.size())).containsExactly(12, 10, 10);
        assertThat(texture).allMatch(plan -> plan.plan().style().equals(MixStyle.NEUTRAL));
        assertThat(texture.stream().map(plan -> plan.plan().family()).distinct())
                .hasSize(4);
        Set<String> words = style.stream().map(PoolPlan::varies).collect(Collectors.toSet());
        assertThat(words).hasSize(10).contains("sparse", "dense", "warm", "bright", "dry", "ambient");
        assertThat(one(style, "ambient").style().reverbDb()).isEqualTo(6);
        assertThat(one(style, "dry").style().reverbDb()).isEqualTo(-6);
        assertThat(one(style, "warm").style().brightnessDb()).isNegative();
        assertThat(adventure.get(0).varies()).isEqualTo("creativity 0");
        assertThat(adventure.get(9).varies()).isEqualTo("creativity 4");
        assertThat(adventure.get(0).plan().style().reverbDb()).isZero();
        assertThat(Arrays.stream(MixKnob.values())
                        .filter(knob -> adventure.get(9).plan().style().value(knob) != 0))
                .hasSizeGreaterThan(4);
        assertThat(PoolPlanner.plan(VOCAL, INSTRUMENTAL, PlanPrompt.NONE, 32, 4))
                .isEqualTo(pool);
    }

    private static List<PoolPlan> part(List<PoolPlan> pool, PoolPart part) {
        return pool.stream().filter(plan -> plan.part() == part).toList();
    }

    private static RemixPlan one(List<PoolPlan> plans, String varies) {
        return plans.stream()
                .filter(plan -> plan.varies().equals(varies))
                .findFirst()
                .orElseThrow()
                .plan();
    }
}
