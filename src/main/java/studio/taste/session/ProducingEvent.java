package studio.taste.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.music.SongId;
import studio.taste.remix.EditStep;
import studio.taste.selection.SlotReason;

/**
 * Something that happened in a producer's session. Holds what encoders said of what was shown, so that beliefs can be folded
 * without sound, under any representation.
 */
public sealed interface ProducingEvent extends StudioEvent {
    SessionId session();

    /**
     * A session began.
     *
     * @param producer whose taste it is about
     * @param seed decides every draw of the session
     * @param wish what was wished of the remix, as written
     * @param context what the music is for, as written
     * @param wishEmbedding of {@code wish}
     * @param contextEmbedding of {@code context}
     * @param simulated true when the producer is a program
     */
    record Opened(
            SessionId session,
            RaterId producer,
            long seed,
            SongId vocalSong,
            String vocalTitle,
            SongId instrumentalSong,
            String instrumentalTitle,
            String wish,
            String context,
            ProducingSettings settings,
            ProducingVersions versions,
            Embedding wishEmbedding,
            Embedding contextEmbedding,
            boolean simulated)
            implements ProducingEvent {}

    /**
     * A card of a portfolio.
     *
     * @param candidate what is heard
     * @param reason why it was chosen
     * @param audio what the encoder said of its preview
     */
    record Shown(StudioEvent.Candidate candidate, SlotReason reason, Embedding audio) {}

    /**
     * A portfolio was put before the producer.
     *
     * @param round 1 for the first
     * @param learning the slider it was chosen by: 0 find my best, 1 learn my taste
     * @param cards in the player's order
     * @param predicted probability of each card to be picked, then of none, as believed before
     * @param lufs the loudness all were brought to
     */
    record RoundPresented(
            SessionId session, int round, double learning, List<Shown> cards, List<Double> predicted, double lufs)
            implements ProducingEvent {
        public RoundPresented {
            cards = List.copyOf(cards);
            predicted = List.copyOf(predicted);
            if (round < 1 || cards.size() < 2 || predicted.size() != cards.size() + 1) {
                throw new IllegalArgumentException("round " + round + " had " + cards.size() + " cards and "
                        + predicted.size() + " probabilities, needs at least two and one more than cards");
            }
        }
    }

    /** Something the producer did that can be taken back. */
    sealed interface Act extends ProducingEvent {
        /** 1 for the session's first act; never given twice. */
        int act();
    }

    /** Something the producer said of the cards. Cards are named by their place, from 0. */
    sealed interface Signal extends Act {}

    /**
     * A card is the best of its portfolio; the next round follows.
     *
     * @param second the next best, null when not said
     * @param worst the worst, null when not said
     * @param responseMillis from when the cards could be played to the pick
     */
    record Picked(
            SessionId session,
            int act,
            int card,
            @Nullable Integer second,
            @Nullable Integer worst,
            long responseMillis)
            implements Signal {
        public Picked {
            if (second != null && second == card || worst != null && (worst == card || worst.equals(second))) {
                throw new IllegalArgumentException(
                        "best, second and worst are different cards, were " + card + ", " + second + " and " + worst);
            }
        }
    }

    /**
     * A card was changed and its place taken by the changed one.
     *
     * @param words as written; empty when a knob was turned
     * @param steps what was understood
     * @param done what was changed, in sentences
     * @param edited what is heard now
     * @param audio what the encoder said of it
     */
    record Edited(
            SessionId session,
            int act,
            int card,
            String words,
            List<EditStep> steps,
            List<String> done,
            StudioEvent.Candidate edited,
            Embedding audio)
            implements Signal {
        public Edited {
            steps = List.copyOf(steps);
            done = List.copyOf(done);
        }
    }

    /**
     * It was said why a card is good.
     *
     * @param axes ids of the musical axes that were named, after + or - where their high or low end was
     * @param embedding of the words
     */
    record Explained(SessionId session, int act, int card, String words, List<String> axes, Embedding embedding)
            implements Signal {
        public Explained {
            axes = List.copyOf(axes);
        }
    }

    /** A card was liked or disliked. */
    record Judged(SessionId session, int act, int card, boolean liked) implements Signal {}

    /** None of the portfolio will do; the next round follows. */
    record Rejected(SessionId session, int act, long responseMillis) implements Signal {}

    /** Two cards sound the same. */
    record SoundedAlike(SessionId session, int act, int one, int other) implements Signal {
        public SoundedAlike {
            if (one == other) {
                throw new IllegalArgumentException("two cards sound the same, not card " + one + " and itself");
            }
        }
    }

    /** The producer went back to a round; what came after it no longer counts. */
    record WentBack(SessionId session, int act, int round) implements Act {}

    /** What this session taught no longer counts. */
    record SessionForgotten(SessionId session, int act) implements Act {}

    /**
     * What the producer's answers taught after a moment, up to this event, no longer counts.
     *
     * @param until the moment; {@link Instant#EPOCH} starts over
     */
    record TasteReset(SessionId session, int act, Instant until) implements Act {}

    /**
     * An act was taken back.
     *
     * @param undone number of the last act that stood
     */
    record ActUndone(SessionId session, int undone) implements ProducingEvent {}

    /** The slider was moved: 0 find my best, 1 learn my taste. */
    record BalanceMoved(SessionId session, double learning) implements ProducingEvent {
        public BalanceMoved {
            if (!(learning >= 0 && learning <= 1)) {
                throw new IllegalArgumentException("the slider is within 0 and 1, was " + learning);
            }
        }
    }

    /** A card's remix was exported. */
    record Kept(SessionId session, int round, int card) implements ProducingEvent {}

    /** The producer left. */
    record SessionLeft(SessionId session) implements ProducingEvent {}

    /** The producer came back, after leaving or a crash. */
    record SessionRejoined(SessionId session, String app) implements ProducingEvent {}
}
