package studio.taste.training.representation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.taste.representation.EncoderId;
import studio.taste.session.Embedding;
import studio.taste.session.ProducingEvent;
import studio.taste.session.Production;

/** Takes from producers' sessions what a representation is trained on: every pick that stands, with what was said of the picked card. */
public final class ProducerChoices {
    private ProducerChoices() {}

    /**
     * @param productions in order of opening; those of programs, forgotten ones and those described by other encoders are left out
     */
    public static List<TrainingChoices.Producer> of(
            Collection<Production> productions, EncoderId audioEncoder, EncoderId textEncoder) {
        Map<String, List<TrainingChoices.Round>> rounds = new LinkedHashMap<>();
        for (Production production : productions) {
            ProducingEvent.Opened opened = production.opened();
            boolean fits = opened.versions().audioEncoder().equals(audioEncoder.toString())
                    && opened.versions().textEncoder().equals(textEncoder.toString());
            if (fits && !opened.simulated() && !production.isForgotten()) {
                for (Production.Round round : production.rounds()) {
                    pick(round).ifPresent(picked -> rounds.computeIfAbsent(
                                    opened.producer().value(), producer -> new ArrayList<>())
                            .add(round(opened, round, picked)));
                }
            }
        }
        return rounds.entrySet().stream()
                .map(producer -> new TrainingChoices.Producer(producer.getKey(), producer.getValue()))
                .toList();
    }

    private static Optional<ProducingEvent.Picked> pick(Production.Round round) {
        return round.signals().stream()
                .map(Production.Timed::signal)
                .filter(ProducingEvent.Picked.class::isInstance)
                .map(ProducingEvent.Picked.class::cast)
                .findFirst();
    }

    private static TrainingChoices.Round round(
            ProducingEvent.Opened opened, Production.Round round, ProducingEvent.Picked picked) {
        Optional<float[]> rationale = round.signals().stream()
                .map(Production.Timed::signal)
                .filter(ProducingEvent.Explained.class::isInstance)
                .map(ProducingEvent.Explained.class::cast)
                .filter(explained -> explained.card() == picked.card())
                .map(explained -> explained.embedding().toArray())
                .reduce((earlier, later) -> later);
        return new TrainingChoices.Round(
                round.cards().stream()
                        .map(ProducingEvent.Shown::audio)
                        .map(Embedding::toArray)
                        .toArray(float[][]::new),
                opened.wishEmbedding().toArray(),
                opened.contextEmbedding().toArray(),
                picked.card(),
                rationale);
    }
}
