package studio.taste.session.producing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import studio.taste.preference.OutsideOption;
import studio.taste.session.ProducingEvent;
import studio.taste.session.Production;
import studio.taste.session.StudioLog;
import studio.taste.session.producing.ProducingSnapshot.Card;
import studio.taste.session.producing.ProducingSnapshot.EditProposal;
import studio.taste.session.producing.ProducingSnapshot.HistoryEntry;
import studio.taste.session.producing.ProducingSnapshot.Phase;
import studio.taste.session.producing.ProducingSnapshot.Preparation;

/** Writes down what a screen shows. Confined to the session thread. */
final class SnapshotMaker {
    private final StudioLog log;
    private final TasteHistory history;
    private final ConvergenceMaker convergence;
    private long revision;

    SnapshotMaker(StudioLog log, TasteHistory history) {
        this.log = log;
        this.history = history;
        this.convergence = new ConvergenceMaker(history);
    }

    /** Tells of the pool that the open round was chosen from. */
    void pool(double[][] rows) {
        convergence.pool(rows);
    }

    /** Works out what ten more rounds would bring; true when that changed what is shown. */
    boolean lookAhead(Production production) {
        return convergence.lookAhead(history.of(log.state(), production), production);
    }

    /** The taste to be taken along. */
    TasteRecord record(Production production) {
        ProducerTaste taste = history.of(log.state(), production);
        return new TasteRecord(
                production.opened().producer(),
                production.opened().versions(),
                production.opened().settings().temperature(),
                OutsideOption.taste(taste.mean().drifting().trait()),
                taste.taste(),
                convergence.of(taste, production).axes());
    }

    /**
     * @param making the pool that is being made or was made last, null when none is
     * @param makingRound the round it is for
     * @param busy what is being made besides, empty when nothing is
     */
    ProducingSnapshot make(
            Production production,
            Phase phase,
            @Nullable PoolMaking making,
            int makingRound,
            String busy,
            @Nullable EditProposal proposal,
            String notice) {
        ProducerTaste taste = history.of(log.state(), production);
        ProducingEvent.Opened opened = production.opened();
        return new ProducingSnapshot(
                ++revision,
                production.id(),
                log.state().raters().getOrDefault(opened.producer(), ""),
                phase,
                opened.vocalTitle(),
                opened.instrumentalTitle(),
                opened.wish(),
                opened.context(),
                production.round(),
                production.open().map(round -> cards(production, round, taste)).orElse(List.of()),
                preparation(production, phase, making, busy),
                making != null && makingRound > production.rounds().size() ? making.share() : 0,
                proposal,
                convergence.of(taste, production),
                history(production),
                undo(production),
                production.learning(),
                notice);
    }

    private static @Nullable Preparation preparation(
            Production production, Phase phase, @Nullable PoolMaking making, String busy) {
        if (!busy.isEmpty()) {
            return new Preparation(busy, -1, phase == Phase.CHOOSING);
        }
        if (phase == Phase.PREPARING && making != null) {
            return new Preparation(
                    making.words(), making.share(), production.lastAct().isPresent());
        }
        return null;
    }

    private List<Card> cards(Production production, Production.Round round, ProducerTaste taste) {
        List<ProducingEvent.Shown> shown = round.cards();
        double[][] rows = history.fold()
                .points(
                        production.opened(),
                        shown.stream().map(ProducingEvent.Shown::audio).toList());
        int best = CardWords.best(taste.taste(), rows);
        boolean isKnown = Arrays.stream(taste.taste().mean()).anyMatch(value -> value != 0);
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            ProducingEvent.Shown card = shown.get(i);
            cards.add(new Card(
                    card.candidate().plan(),
                    card.candidate().excerpt(),
                    card.reason(),
                    i == best
                            ? isKnown ? "believed best now" : "the others are told against it"
                            : CardWords.difference(
                                    card.candidate(), shown.get(best).candidate()),
                    round.presented().predicted().get(i),
                    liked(round, i),
                    edits(round, i)));
        }
        return cards;
    }

    private static @Nullable Boolean liked(Production.Round round, int card) {
        Boolean liked = null;
        for (Production.Timed timed : round.signals()) {
            if (timed.signal() instanceof ProducingEvent.Judged judged && judged.card() == card) {
                liked = judged.liked();
            }
        }
        return liked;
    }

    private static List<String> edits(Production.Round round, int card) {
        List<String> edits = new ArrayList<>();
        for (Production.Timed timed : round.signals()) {
            if (timed.signal() instanceof ProducingEvent.Edited edited && edited.card() == card) {
                edits.add(CardWords.words(edited));
            }
        }
        return edits;
    }

    private static List<HistoryEntry> history(Production production) {
        List<HistoryEntry> entries = new ArrayList<>();
        for (Production.Round round : production.rounds()) {
            String words = String.join(
                    " · ",
                    round.signals().stream()
                            .map(timed -> CardWords.words(timed.signal()))
                            .toList());
            entries.add(new HistoryEntry(round.presented().round(), round.at(), words));
        }
        return entries;
    }

    private static String undo(Production production) {
        return production
                .lastAct()
                .map(act -> act instanceof ProducingEvent.Signal signal
                        ? CardWords.words(signal)
                        : act instanceof ProducingEvent.WentBack back
                                ? String.format(Locale.ROOT, "going back to round %d", back.round())
                                : act instanceof ProducingEvent.SessionForgotten
                                        ? "forgetting this session"
                                        : "taking answers out of the belief")
                .orElse("");
    }
}
