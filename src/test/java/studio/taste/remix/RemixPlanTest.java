package studio.taste.remix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.SongId;
import studio.taste.music.StemRole;

class RemixPlanTest {
    private static final RemixPlan PLAN = plan("why", 0.1, new MixStyle(-3, 2.5, 1e-23, 0));

    @Test
    void plansComeBackFromJsonWithEqualIds() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Song vocal = WrittenSongs.all().get(4);
        Song instrumental = WrittenSongs.all().get(5);
        for (RemixPlan plan : CandidatePlanner.plan(vocal, instrumental, 32, 3)) {
            RemixPlan back = json.readValue(json.writeValueAsString(plan), RemixPlan.class);
            assertThat(back).isEqualTo(plan);
            assertThat(back.id()).isEqualTo(plan.id());
        }
        assertThat(json.readValue(json.writeValueAsString(PLAN), RemixPlan.class)
                        .id())
                .isEqualTo(PLAN.id());
    }

    /** Frozen: the id of a plan in an old journal must not change. */
    @Test
    void theIdIsFrozen() {
        assertThat(PLAN.id().value()).isEqualTo("484d74654c6e9376a6f02af556560c43");
    }

    @Test
    void wordingDoesNotChangeTheIdButSoundDoes() {
        assertThat(plan("other words", 0.1, PLAN.style()).id()).isEqualTo(PLAN.id());
        Set<PlanId> ids = new HashSet<>(List.of(PLAN.id()));
        assertThat(ids.add(plan("why", Math.nextUp(0.1), PLAN.style()).id())).isTrue();
        assertThat(ids.add(plan("why", 0.1, MixStyle.NEUTRAL).id())).isTrue();
        for (MixKnob knob : MixKnob.values()) {
            assertThat(ids.add(plan("why", 0.1, PLAN.style().with(knob, 1.5)).id()))
                    .as(knob.word())
                    .isTrue();
        }
    }

    @Test
    void thePeakIsTheSectionOfThatNameOrElseTheStrongest() {
        assertThat(PLAN.peakIndex()).isEqualTo(1);
        Section quiet = PLAN.sections().get(0);
        Section strong =
                new Section(SectionLabel.MAIN, 16, 32, PLAN.sections().get(1).gains(), Transition.CUT, 0, 0);
        RemixPlan nameless = new RemixPlan(
                PLAN.vocalSong(),
                PLAN.instrumentalSong(),
                PLAN.genre(),
                PLAN.family(),
                PLAN.tempo(),
                PLAN.pitch(),
                List.of(quiet, strong, quiet),
                PLAN.style());
        assertThat(nameless.peakIndex()).isEqualTo(1);
    }

    @Test
    void powerAddsTheSoundingStems() {
        StemGains gains = new StemGains(Map.of(StemRole.DRUMS, 0.0, StemRole.BASS, -10.0));
        assertThat(gains.power(MixStyle.NEUTRAL)).isEqualTo(1.1);
        assertThat(gains.power(new MixStyle(6, -5, 5, 6))).isEqualTo(Math.pow(10, -0.5) + Math.pow(10, -0.5));
    }

    private static RemixPlan plan(String reason, double gain, MixStyle style) {
        return new RemixPlan(
                new SongId("00112233445566aa"),
                new SongId("ffeeddccbbaa9988"),
                Genre.RNB,
                ArrangementFamily.HOOK_FIRST,
                new TempoDecision(120.00000000000001, 1.1, 1 / 3.0, 0.5, 1, reason),
                new PitchDecision(-2, 1, reason),
                List.of(
                        new Section(
                                SectionLabel.INTRO,
                                0,
                                16,
                                new StemGains(Map.of(StemRole.OTHER, gain)),
                                Transition.CUT,
                                0,
                                4),
                        new Section(
                                SectionLabel.PEAK,
                                16,
                                32,
                                new StemGains(Map.of(StemRole.VOCALS, 2.0, StemRole.DRUMS, 0.0)),
                                new Transition(TransitionType.SILENCE_GAP, 2),
                                8,
                                20)),
                style);
    }
}
