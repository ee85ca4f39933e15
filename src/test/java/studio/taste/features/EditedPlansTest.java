package studio.taste.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.taste.music.Song;
import studio.taste.music.StemRole;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.EditParameter;
import studio.taste.remix.EditStep;
import studio.taste.remix.EditedPlan;
import studio.taste.remix.Excerpt;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.HardConstraint;
import studio.taste.remix.MixKnob;
import studio.taste.remix.PlanEdit;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.StemGains;
import studio.taste.remix.TransitionType;
import studio.taste.remix.WrittenSongs;

/** Whatever is asked of whatever plan, what comes back passes, has moved on the axis asked for, and is otherwise the same. */
class EditedPlansTest {
    private static final List<Case> CASES = new ArrayList<>();

    private record Case(Song vocal, Song instrumental, RemixPlan plan) {
        EditedPlan edited(EditParameter parameter, double amount) {
            return PlanEdit.apply(plan, List.of(new EditStep(parameter, amount)), vocal, instrumental);
        }

        double axis(RemixPlan of, EditParameter parameter) {
            if (parameter.knob().isPresent()) {
                return of.style().value(parameter.knob().get());
            }
            Excerpt heard = ExcerptChooser.choose(of, vocal);
            if (parameter == EditParameter.VOCAL_ENTRY) {
                return IntStream.range(heard.startBeat(), heard.endBeat())
                                .filter(beat -> of.sectionAt(beat).gains().sounds(StemRole.VOCALS))
                                .findFirst()
                                .orElse(heard.endBeat())
                        - heard.startBeat();
            }
            List<String> ids = TasteSpace.DIMENSIONS.stream().map(TasteAxis::id).toList();
            return TasteSpace.extract(of, heard).values().get(ids.indexOf(parameter.axis()));
        }
    }

    @BeforeAll
    static void plan() throws Exception {
        for (List<Song> pair : WrittenSongs.compatiblePairs()) {
            List<RemixPlan> plans = CandidatePlanner.plan(pair.get(0), pair.get(1), 8, 5);
            CASES.add(new Case(pair.get(0), pair.get(1), plans.get(CASES.size() % 8)));
            CASES.add(new Case(pair.get(0), pair.get(1), plans.get((CASES.size() + 3) % 8)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDonePassesAndGoesTheWayAskedFor(EditParameter parameter) {
        for (double amount : new double[] {-1, 1, -0.5, 0.5, -2, 2}) {
            int done = 0;
            // A usual step is tried on all plans, little and much on some.
            for (int i = 0; i < CASES.size(); i += Math.abs(amount) == 1 ? 1 : 4) {
                Case each = CASES.get(i);
                EditedPlan edited = each.edited(parameter, amount);
                String what =
                        parameter + " " + amount + " of " + each.plan.id() + ": " + edited.done() + edited.refused();
                assertThat(edited.done().size() + edited.refused().size())
                        .as(what)
                        .isPositive();
                if (edited.done().isEmpty()) {
                    assertThat(edited.plan()).as(what).isSameAs(each.plan);
                    continue;
                }
                done++;
                assertThat(HardConstraint.check(edited.plan(), each.vocal, each.instrumental))
                        .as(what)
                        .isEmpty();
                double moved = each.axis(edited.plan(), parameter) - each.axis(each.plan, parameter);
                assertThat(moved * amount).as(what).isPositive();
                assertSameButFor(parameter, each.plan, edited.plan(), what);
            }
            assertThat(done).as("plans changed by " + parameter + " " + amount).isPositive();
        }
    }

    private static void assertSameButFor(EditParameter parameter, RemixPlan before, RemixPlan after, String what) {
        assertThat(after.withSections(before.sections()).withStyle(before.style()))
                .as(what)
                .isEqualTo(before);
        for (MixKnob knob : MixKnob.values()) {
            if (parameter.knob().filter(knob::equals).isEmpty()) {
                assertThat(after.style().value(knob))
                        .as(what)
                        .isEqualTo(before.style().value(knob));
            }
        }
        assertThat(after.sections()).as(what).hasSameSizeAs(before.sections());
        for (int i = 0; i < before.sections().size(); i++) {
            Section was = before.sections().get(i);
            Section is = after.sections().get(i);
            assertThat(is.label()).as(what).isEqualTo(was.label());
            assertThat(neutral(parameter, is, was)).as(what).isEqualTo(was);
        }
    }

    /** A section with what its parameter may change put back. */
    private static Section neutral(EditParameter parameter, Section is, Section was) {
        return switch (parameter) {
            case JOINS, TRANSITION_LENGTH -> isRest(is) || isRest(was) ? is : is.withTransitionIn(was.transitionIn());
            case PAUSE -> isRest(is) || isRest(was) ? is.withTransitionIn(was.transitionIn()) : is;
            case CONTRAST -> sameStems(is.gains(), was.gains()) ? is.withGains(was.gains()) : is;
            case FULLNESS -> vocals(is.gains()).equals(vocals(was.gains())) ? is.withGains(was.gains()) : is;
            case VOCAL_ENTRY ->
                new Section(
                        is.label(),
                        is.startBeat(),
                        is.endBeat(),
                        instruments(is.gains()).equals(instruments(was.gains())) ? was.gains() : is.gains(),
                        is.transitionIn(),
                        was.vocalSourceBeat(),
                        is.instrumentalSourceBeat());
            case PEAK_ARRIVAL ->
                new Section(
                        is.label(),
                        was.startBeat(),
                        was.endBeat(),
                        is.gains(),
                        is.transitionIn().beats() < was.transitionIn().beats() ? was.transitionIn() : is.transitionIn(),
                        was.vocalSourceBeat(),
                        was.instrumentalSourceBeat());
            default -> is;
        };
    }

    private static boolean isRest(Section section) {
        return section.transitionIn().type() == TransitionType.SILENCE_GAP;
    }

    private static boolean sameStems(StemGains one, StemGains other) {
        return one.gainDb().keySet().equals(other.gainDb().keySet());
    }

    private static Map<StemRole, Double> vocals(StemGains gains) {
        Map<StemRole, Double> left = new EnumMap<>(gains.gainDb());
        left.keySet().removeIf(role -> role != StemRole.VOCALS);
        return left;
    }

    private static Map<StemRole, Double> instruments(StemGains gains) {
        Map<StemRole, Double> left = new EnumMap<>(gains.gainDb());
        left.remove(StemRole.VOCALS);
        return left;
    }

    @Test
    void theSameEditOfTheSamePlanGivesTheSame() {
        for (Case each : CASES.subList(0, 20)) {
            for (EditParameter parameter : EditParameter.values()) {
                assertThat(each.edited(parameter, 1)).isEqualTo(each.edited(parameter, 1));
            }
        }
    }
}
