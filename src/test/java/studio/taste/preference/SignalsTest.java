package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SignalsTest {
    private static final double[][] ROWS = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
    private static final double[] TASTE = {0.8, 0.3, 0.1};

    @Test
    void aPickIsAChoiceAmongTheOptionsShown() {
        Choice choice = Signals.pick(ROWS, 2, 0.5);
        assertThat(choice.utilities(TASTE)).containsExactly(0.8, 0.3, -0.8, -0.3);
        assertThat(choice.chosen()).isEqualTo(2);
        assertThat(choice.likelihood().temperature()).isEqualTo(0.5);
    }

    @Test
    void bestSecondAndWorstAreThreeChoicesEachAmongTheRest() {
        List<Choice> choices = Signals.bestWorst(ROWS, 0, OptionalInt.of(1), OptionalInt.of(2), 0.5);
        assertThat(choices).hasSize(3);
        assertThat(choices.get(0).utilities(TASTE)).hasSize(4);
        assertThat(choices.get(1).utilities(TASTE)).containsExactly(0.3, -0.8, -0.3);
        assertThat(choices.get(1).chosen()).isZero();
        assertThat(choices.get(2).utilities(TASTE)).containsExactly(0.8, 0.3);
        assertThat(choices.get(2).chosen()).isZero();
    }

    @Test
    void theLastOneLeftIsNoChoice() {
        double[][] three = {ROWS[0], ROWS[1], ROWS[2]};
        assertThat(Signals.bestWorst(three, 0, OptionalInt.of(1), OptionalInt.of(2), 0.5))
                .hasSize(2);
        assertThat(Signals.bestWorst(three, 0, OptionalInt.empty(), OptionalInt.of(2), 0.5))
                .hasSize(2);
    }

    @Test
    void theBestCannotBeTheWorst() {
        assertThatThrownBy(() -> Signals.bestWorst(ROWS, 1, OptionalInt.empty(), OptionalInt.of(1), 0.5))
                .hasMessageContaining("option 1 is not among those left, [0, 2, 3]");
        assertThatThrownBy(() -> Signals.bestWorst(ROWS, 1, OptionalInt.of(7), OptionalInt.empty(), 0.5))
                .hasMessageContaining("option 7");
    }

    @Test
    void aDislikeAndALikeAreHeldAgainstTheOutsideOption() {
        assertThat(Signals.like(ROWS[0], 0.5).utilities(TASTE)).containsExactly(0.8, 0.1);
        assertThat(Signals.like(ROWS[0], 0.5).chosen()).isZero();
        assertThat(Signals.dislike(ROWS[0], 0.5).chosen()).isOne();
        assertThat(Signals.rejectAll(ROWS, 0.5).utilities(TASTE)).containsExactly(0.8, 0.3, -0.8, -0.3, 0.1);
        assertThat(Signals.rejectAll(ROWS, 0.5).chosen()).isEqualTo(4);
    }

    @Test
    void anEditMeetsItsVectors() {
        JsonNode vectors = ReferenceVectors.read("reject_edit_kl");
        JsonNode edit = vectors.get("edit_pairwise");
        GaussianPosterior before = GaussianPosterior.of(
                ReferenceVectors.vector(vectors.get("mu")), ReferenceVectors.matrix(vectors.get("Lambda")));
        Choice choice = Signals.edit(
                ReferenceVectors.vector(edit.get("h_from")),
                ReferenceVectors.vector(edit.get("h_to")),
                2 * edit.get("tau_e").asDouble());
        GaussianPosterior after =
                OutsideOption.taste(new Laplace().update(OutsideOption.withOutside(before, 0, 1), choice));
        assertThat(after.mean()).containsExactly(ReferenceVectors.vector(edit.get("mu")), within(1e-10));
        for (int i = 0; i < after.dimension(); i++) {
            assertThat(after.precision()[i])
                    .containsExactly(ReferenceVectors.vector(edit.get("Lambda").get(i)), within(1e-10));
        }
    }

    @Test
    void aRationaleIsAChoiceAmongTheDifferencesAlongEachDirection() {
        Choice choice = Signals.rationale(new double[] {2, -1}, new double[][] {{1, 0}, {0, 1}}, 1);
        assertThat(choice.utilities(TASTE)).containsExactly(1.6, -0.3);
        assertThat(choice.chosen()).isOne();
        assertThat(choice.likelihood().temperature()).isEqualTo(0.3);
        GaussianPosterior prior = OutsideOption.withOutside(GaussianPosterior.prior(2, 1), 0, 1);
        double[] learnt = new Laplace().update(prior, choice).mean();
        assertThat(learnt[1]).isLessThan(-0.1);
        assertThat(learnt[2]).isCloseTo(0, within(1e-15));
    }

    @Test
    void aRejectionByInflationMeetsItsVectors() {
        JsonNode vectors = ReferenceVectors.read("reject_edit_kl");
        JsonNode inflate = vectors.get("inflate");
        GaussianPosterior before = GaussianPosterior.of(
                ReferenceVectors.vector(vectors.get("mu")), ReferenceVectors.matrix(vectors.get("Lambda")));
        GaussianPosterior after = new RejectionByInflation(inflate.get("sigma2").asDouble()).update(before);
        assertThat(after.mean()).isEqualTo(before.mean());
        for (int i = 0; i < after.dimension(); i++) {
            assertThat(after.precision()[i])
                    .containsExactly(
                            ReferenceVectors.vector(inflate.get("Lambda_after").get(i)), within(1e-10));
            assertThat(after.covariance()[i])
                    .containsExactly(
                            ReferenceVectors.vector(inflate.get("Sigma_after").get(i)), within(1e-10));
        }
    }

    @Test
    void anEditByCosineLossTurnsTheTasteTowardsTheEditAndNoFurther() {
        GaussianPosterior belief = OutsideOption.withOutside(
                GaussianPosterior.of(new double[] {3, 0}, new double[][] {{1, 0}, {0, 1}}), 0.4, 1);
        double[] from = {0, 1};
        double[] to = {0, 3};
        double cosine = 0;
        for (int step = 0; step < 400; step++) {
            belief = new EditByCosineLoss(1).update(belief, from, to);
            double[] mean = belief.mean();
            double next = mean[1] / Math.hypot(mean[0], mean[1]);
            assertThat(next).isGreaterThanOrEqualTo(cosine);
            cosine = next;
        }
        assertThat(cosine).isGreaterThan(0.99);
        assertThat(OutsideOption.expectedUtility(belief)).isEqualTo(0.4);
        assertThat(new EditByCosineLoss(1).update(belief, from, from)).isEqualTo(belief);
    }

    @Test
    void theSourcesMixingTakesItsShareOfASession() {
        GaussianPosterior trait = GaussianPosterior.of(new double[] {1, 0}, new double[][] {{2, 0}, {0, 4}});
        GaussianPosterior session = GaussianPosterior.of(new double[] {0, 2}, new double[][] {{10, 1}, {1, 8}});
        GaussianPosterior mixed = new TraitMixing(0.05, 0.5).mix(trait, session);
        assertThat(mixed.mean()).containsExactly(new double[] {0.95, 0.1}, within(1e-15));
        assertThat(mixed.precision()[0]).containsExactly(6, 0.5);
        assertThat(mixed.precision()[1]).containsExactly(0.5, 6);
        assertThatThrownBy(() -> new TraitMixing(0.05, 2)).hasMessageContaining("0.05 and 2.0");
    }
}
