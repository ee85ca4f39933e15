package studio.taste.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A producer's session, folded from its events: what was shown and which acts stand. Immutable. What the acts say of a taste is folded
 * elsewhere, because that depends on the representation.
 */
public final class Production {
    private final ProducingEvent.Opened opened;
    private final Instant openedAt;
    private final List<Round> rounds;
    private final List<Reset> resets;
    private final boolean forgotten;
    private final boolean left;
    private final double learning;
    private final int acts;
    private final @Nullable Production before;
    private final ProducingEvent.@Nullable Act last;

    /** In the middle of the two ends. */
    public static final double USUAL_LEARNING = 0.5;

    /**
     * What was said of one portfolio.
     *
     * @param presented the portfolio
     * @param at when it was presented
     * @param signals those that stand, in order
     */
    public record Round(ProducingEvent.RoundPresented presented, Instant at, List<Timed> signals) {
        public Round {
            signals = List.copyOf(signals);
        }

        /** The cards as they are now, edits made. */
        public List<ProducingEvent.Shown> cards() {
            List<ProducingEvent.Shown> cards = new ArrayList<>(presented.cards());
            for (Timed timed : signals) {
                if (timed.signal() instanceof ProducingEvent.Edited edited) {
                    cards.set(
                            edited.card(),
                            new ProducingEvent.Shown(
                                    edited.edited(), cards.get(edited.card()).reason(), edited.audio()));
                }
            }
            return cards;
        }

        /** Whether a pick or a refusal ended it. */
        public boolean isDecided() {
            return signals.stream().anyMatch(timed -> Production.decides(timed.signal()));
        }

        private Round and(ProducingEvent.Signal signal, Instant when) {
            List<Timed> more = new ArrayList<>(signals);
            more.add(new Timed(signal, when));
            return new Round(presented, at, more);
        }

        private Round undecided() {
            return new Round(
                    presented,
                    at,
                    signals.stream()
                            .filter(timed -> !Production.decides(timed.signal()))
                            .toList());
        }
    }

    /** A signal and when it came. */
    public record Timed(ProducingEvent.Signal signal, Instant at) {}

    /** What was taught from {@code from} to {@code to} no longer counts, in this session and all others of the producer. */
    public record Reset(Instant from, Instant to) {
        /** Whether something said at a moment no longer counts. */
        public boolean covers(Instant at) {
            return at.isAfter(from) && !at.isAfter(to);
        }
    }

    private Production(
            ProducingEvent.Opened opened,
            Instant openedAt,
            List<Round> rounds,
            List<Reset> resets,
            boolean forgotten,
            boolean left,
            double learning,
            int acts,
            @Nullable Production before,
            ProducingEvent.@Nullable Act last) {
        this.opened = opened;
        this.openedAt = openedAt;
        this.rounds = List.copyOf(rounds);
        this.resets = List.copyOf(resets);
        this.forgotten = forgotten;
        this.left = left;
        this.learning = learning;
        this.acts = acts;
        this.before = before;
        this.last = last;
    }

    static Production opened(ProducingEvent.Opened opened, Instant at) {
        return new Production(opened, at, List.of(), List.of(), false, false, USUAL_LEARNING, 0, null, null);
    }

    public SessionId id() {
        return opened.session();
    }

    /** How the session began. */
    public ProducingEvent.Opened opened() {
        return opened;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** The rounds that stand, in order. */
    public List<Round> rounds() {
        return rounds;
    }

    /** What this session took out of the producer's belief. */
    public List<Reset> resets() {
        return resets;
    }

    /** Whether what this session taught no longer counts. */
    public boolean isForgotten() {
        return forgotten;
    }

    /** Whether the producer left it. */
    public boolean isLeft() {
        return left;
    }

    /** The slider: 0 find my best, 1 learn my taste. */
    public double learning() {
        return learning;
    }

    /** The number that the next act gets. */
    public int nextAct() {
        return acts + 1;
    }

    /** The act that {@link ProducingEvent.ActUndone} would take back. */
    public Optional<ProducingEvent.Act> lastAct() {
        return Optional.ofNullable(last);
    }

    /** The round that waits for a pick; empty when the next is to be presented. */
    public Optional<Round> open() {
        return rounds.isEmpty() || rounds.get(rounds.size() - 1).isDecided()
                ? Optional.empty()
                : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** Number of the open round, or of the next. */
    public int round() {
        return open().isPresent() ? rounds.size() : rounds.size() + 1;
    }

    private static boolean decides(ProducingEvent.Signal signal) {
        return signal instanceof ProducingEvent.Picked || signal instanceof ProducingEvent.Rejected;
    }

    Production after(ProducingEvent event, Instant at) {
        if (event instanceof ProducingEvent.Act act) {
            return acted(act, at);
        }
        if (event instanceof ProducingEvent.RoundPresented presented) {
            return presented(presented, at);
        }
        if (event instanceof ProducingEvent.ActUndone undone) {
            return undone(undone);
        }
        if (event instanceof ProducingEvent.BalanceMoved moved) {
            return with(rounds, left, moved.learning());
        }
        if (event instanceof ProducingEvent.SessionLeft) {
            return with(rounds, true, learning);
        }
        if (event instanceof ProducingEvent.SessionRejoined) {
            return with(rounds, false, learning);
        }
        if (event instanceof ProducingEvent.Kept) {
            return this;
        }
        throw new IllegalStateException("session " + id() + " was opened twice");
    }

    private Production with(List<Round> newRounds, boolean isLeft, double newLearning) {
        return new Production(opened, openedAt, newRounds, resets, forgotten, isLeft, newLearning, acts, before, last);
    }

    private Production presented(ProducingEvent.RoundPresented presented, Instant at) {
        if (open().isPresent() || presented.round() != rounds.size() + 1) {
            throw new IllegalStateException("session " + id() + ": round " + presented.round()
                    + " was presented where round " + round() + " was due or open");
        }
        List<Round> more = new ArrayList<>(rounds);
        more.add(new Round(presented, at, List.of()));
        return with(more, left, learning);
    }

    private Production acted(ProducingEvent.Act act, Instant at) {
        if (act.act() != nextAct()) {
            throw new IllegalStateException(
                    "session " + id() + ": act " + act.act() + " came where act " + nextAct() + " was due");
        }
        List<Round> newRounds = new ArrayList<>(rounds);
        List<Reset> newResets = new ArrayList<>(resets);
        boolean isForgotten = forgotten;
        if (act instanceof ProducingEvent.Signal signal) {
            Round open = open().orElseThrow(() ->
                    new IllegalStateException("session " + id() + ": act " + act.act() + " came between rounds"));
            newRounds.set(newRounds.size() - 1, open.and(signal, at));
        } else if (act instanceof ProducingEvent.WentBack back) {
            if (back.round() < 1 || back.round() > rounds.size()) {
                throw new IllegalStateException("session " + id() + " has no round " + back.round() + " to go back to");
            }
            newRounds = new ArrayList<>(rounds.subList(0, back.round()));
            newRounds.set(back.round() - 1, newRounds.get(back.round() - 1).undecided());
        } else if (act instanceof ProducingEvent.SessionForgotten) {
            isForgotten = true;
        } else if (act instanceof ProducingEvent.TasteReset reset) {
            newResets.add(new Reset(reset.until(), at));
        }
        return new Production(
                opened, openedAt, newRounds, newResets, isForgotten, left, learning, act.act(), this, act);
    }

    private Production undone(ProducingEvent.ActUndone undone) {
        if (before == null || last == null || last.act() != undone.undone()) {
            throw new IllegalStateException(
                    "session " + id() + ": act " + undone.undone() + " is not the last that stands");
        }
        return new Production(
                opened,
                openedAt,
                before.rounds,
                before.resets,
                before.forgotten,
                left,
                learning,
                acts,
                before.before,
                before.last);
    }
}
