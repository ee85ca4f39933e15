package studio.taste.simulation.producers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import studio.taste.simulation.producers.ProducerCondition.Experiment;
import studio.taste.training.choices.ChoiceRule;

/**
 * The comparisons of a study.
 *
 * @param worlds by their names, the first of which the updates, signals and drifts are compared in
 * @param policies by their names, the first of which the updates, signals and drifts are compared with
 * @param updates of which portfolios, signals and drifts are compared with the first
 * @param scales |h|/τ that updates are compared at
 * @param signals that producers give when signals are compared; none are when they only pick
 * @param rounds that are learnt from
 * @param switchAfter rounds after which a drifting taste is another one; 0 to compare none
 */
public record StudyPlans(
        List<String> worlds,
        List<String> policies,
        List<ChoiceRule> updates,
        List<Double> scales,
        Set<ProducerSignal> signals,
        int rounds,
        int switchAfter) {
    private static final Set<ProducerSignal> PICKS = EnumSet.of(ProducerSignal.PICK);

    public StudyPlans {
        worlds = List.copyOf(worlds);
        policies = List.copyOf(policies);
        updates = List.copyOf(updates);
        scales = List.copyOf(scales);
        signals = Set.copyOf(signals);
        if (worlds.isEmpty() || policies.isEmpty() || updates.isEmpty()) {
            throw new IllegalArgumentException("a study is of a world, a policy and an update at least");
        }
    }

    /** All conditions, in the order of the tables. */
    public List<ProducerCondition> conditions() {
        List<ProducerCondition> all = new ArrayList<>();
        for (String world : worlds) {
            for (String policy : policies) {
                all.add(condition(Experiment.PORTFOLIOS, world, policy, ProducerCondition.USUAL_SCALE, PICKS, PICKS));
            }
        }
        for (ChoiceRule update : updates) {
            for (double scale : scales) {
                all.add(new ProducerCondition(
                        Experiment.UPDATES,
                        worlds.get(0),
                        policies.get(0),
                        update,
                        FilterKind.STATIC,
                        scale,
                        PICKS,
                        PICKS,
                        rounds,
                        0));
            }
        }
        ablations(all);
        if (switchAfter > 0) {
            for (FilterKind filter : FilterKind.values()) {
                all.add(drift(filter, switchAfter));
                all.add(drift(filter, 0));
            }
        }
        return all;
    }

    private void ablations(List<ProducerCondition> all) {
        if (signals.equals(PICKS)) {
            return;
        }
        all.add(signals(signals));
        for (ProducerSignal left : ProducerSignal.values()) {
            if (signals.contains(left)) {
                EnumSet<ProducerSignal> others = EnumSet.copyOf(signals);
                others.remove(left);
                all.add(signals(others));
            }
        }
        all.add(signals(PICKS));
    }

    private ProducerCondition signals(Set<ProducerSignal> learnt) {
        return condition(
                Experiment.SIGNALS, worlds.get(0), policies.get(0), ProducerCondition.USUAL_SCALE, signals, learnt);
    }

    private ProducerCondition condition(
            Experiment experiment,
            String world,
            String policy,
            double scale,
            Set<ProducerSignal> given,
            Set<ProducerSignal> learnt) {
        return new ProducerCondition(
                experiment, world, policy, updates.get(0), FilterKind.STATIC, scale, given, learnt, rounds, 0);
    }

    /** Twice as long as it takes to the switch, so that there is time to recover. */
    private ProducerCondition drift(FilterKind filter, int switched) {
        return new ProducerCondition(
                Experiment.DRIFT,
                worlds.get(0),
                policies.get(0),
                updates.get(0),
                filter,
                ProducerCondition.USUAL_SCALE,
                PICKS,
                PICKS,
                3 * switchAfter,
                switched);
    }
}
