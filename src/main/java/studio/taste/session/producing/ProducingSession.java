package studio.taste.session.producing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.music.Song;
import studio.taste.preference.MultinomialLogit;
import studio.taste.remix.EditGrammar;
import studio.taste.remix.EditReading;
import studio.taste.remix.EditStep;
import studio.taste.remix.EditedPlan;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.MixKnob;
import studio.taste.remix.MixStyle;
import studio.taste.remix.PlanEdit;
import studio.taste.remix.PromptGrammar;
import studio.taste.remix.RationaleReading;
import studio.taste.remix.RemixPlan;
import studio.taste.selection.BalancedPortfolio;
import studio.taste.selection.PortfolioRequest;
import studio.taste.selection.Slot;
import studio.taste.session.Embedding;
import studio.taste.session.JournalException;
import studio.taste.session.ProducingEvent;
import studio.taste.session.ProducingVersions;
import studio.taste.session.Production;
import studio.taste.session.SessionId;
import studio.taste.session.StudioEvent;
import studio.taste.session.producing.ProducingSnapshot.Phase;

/**
 * Takes a producer through a session: makes a pool, chooses a portfolio of it, keeps every answer before anything else happens, learns,
 * and goes on; while the producer listens, the next pool is made.
 *
 * <p>All state is confined to the session thread; the public methods only hand work to it. Rendering and reading run on the workers and
 * come back. Each change is published as one {@link ProducingSnapshot}.
 */
public final class ProducingSession {
    /** Of the first pool, which someone waits for: nothing is known yet, so those that differ most are as good to learn from as all. */
    private static final int FIRST_MADE = 12;

    private final ProducingParts parts;
    private final MemberMaker maker;
    private final TasteHistory history;
    private final SnapshotMaker snapshots;
    private final ProducingScreen screen;
    private final CardShelf shelf = new CardShelf();

    private @Nullable SessionId current;
    private Phase phase = Phase.PREPARING;
    private Instant playableSince = Instant.EPOCH;
    private @Nullable PoolMaking making;
    private int makingRound;
    private @Nullable EditReading reading;
    private ProducingSnapshot.@Nullable EditProposal proposal;
    /** What is being made besides a pool, in words; empty when nothing is. */
    private String busy = "";
    /** What was told the producer last. */
    private String notice = "";
    /** Counts what was asked of the workers, so that what was overtaken is dropped. */
    private long asked;

    /** @param screen told of every change, on the session thread */
    public ProducingSession(ProducingParts parts, ProducingScreen screen) {
        this.parts = parts;
        this.screen = screen;
        this.maker = new MemberMaker(parts.previews(), parts.audioEncoder());
        this.history = new TasteHistory(new TasteFold(parts.representation()));
        this.snapshots = new SnapshotMaker(parts.log(), history);
    }

    /** Gives a producer a pseudonym. */
    public void enrol(StudioEvent.RaterEnrolled producer) {
        parts.sessionThread().execute(() -> keeping(() -> parts.log().append(producer)));
    }

    /** Begins a session and prepares its first round. */
    public void open(ProducingOpening opening) {
        parts.workers().execute(() -> {
            try {
                Opening prepared = prepared(opening);
                parts.sessionThread()
                        .execute(() -> keeping(() -> {
                            leaveCurrent();
                            parts.log()
                                    .append(prepared.with(history.fold()
                                            .temperature(
                                                    parts.log()
                                                            .state()
                                                            .productions()
                                                            .values(),
                                                    opening.producer())));
                            enter(opening.session());
                        }));
            } catch (StudioException trouble) {
                parts.sessionThread().execute(() -> screen.trouble(trouble.getMessage()));
            } catch (RuntimeException defect) {
                parts.sessionThread().execute(() -> screen.trouble("The session could not be begun: " + defect));
            }
        });
    }

    /** An opening that lacks only the temperature. */
    @FunctionalInterface
    private interface Opening {
        ProducingEvent.Opened with(double temperature);
    }

    private Opening prepared(ProducingOpening opening) throws StudioException {
        Song vocal = parts.songs().song(opening.vocalSong());
        Song instrumental = parts.songs().song(opening.instrumentalSong());
        Embedding wishEmbedding = Embedding.of(parts.textEncoder().encode(opening.wish()));
        Embedding contextEmbedding = Embedding.of(parts.textEncoder().encode(opening.context()));
        return temperature -> new ProducingEvent.Opened(
                opening.session(),
                opening.producer(),
                opening.seed(),
                vocal.id(),
                vocal.title(),
                instrumental.id(),
                instrumental.title(),
                opening.wish(),
                opening.context(),
                opening.settings().withTemperature(temperature),
                new ProducingVersions(
                        parts.appVersion(),
                        parts.previews().rendererVersion(),
                        parts.audioEncoder().id().toString(),
                        parts.textEncoder().id().toString(),
                        parts.representation().version()),
                wishEmbedding,
                contextEmbedding,
                opening.simulated());
    }

    /** Goes on with a session after it was left or the studio stopped. */
    public void resume(SessionId session) {
        parts.sessionThread()
                .execute(() -> keeping(() -> {
                    Production production = parts.log().state().production(session);
                    if (!history.fold().fits(production)) {
                        screen.trouble("This session was described by "
                                + production.opened().versions().audioEncoder()
                                + ", and the studio now uses "
                                + parts.audioEncoder().id()
                                + "; begin a new session, or go back to that encoder.");
                        return;
                    }
                    leaveCurrent();
                    parts.log().append(new ProducingEvent.SessionRejoined(session, parts.appVersion()));
                    enter(session);
                }));
    }

    private void enter(SessionId session) throws JournalException {
        current = session;
        dropPool();
        goOn("");
    }

    private void leaveCurrent() throws JournalException {
        if (current != null && !production().isLeft()) {
            parts.log().append(new ProducingEvent.SessionLeft(current));
        }
    }

    /** Falls silent and leaves; {@link #resume} comes back to the same cards. */
    public void leave() {
        parts.sessionThread()
                .execute(() -> keeping(() -> {
                    if (current == null) {
                        return;
                    }
                    asked++;
                    busy = "";
                    dropPool();
                    parts.player().pause();
                    leaveCurrent();
                    show(Phase.CLOSED, "");
                }));
    }

    /**
     * Keeps a pick and goes on to the next round.
     *
     * @param card the best, from 0
     * @param second the next best, null when not said
     * @param worst the worst, null when not said
     */
    public void pick(int card, @Nullable Integer second, @Nullable Integer worst) {
        act(act -> new ProducingEvent.Picked(sessionId(), act, card, second, worst, sincePlayable()));
    }

    /** None of these: keeps that and goes on to the next round. */
    public void rejectAll() {
        act(act -> new ProducingEvent.Rejected(sessionId(), act, sincePlayable()));
    }

    /** Likes (true) or dislikes (false) a card. */
    public void judge(int card, boolean liked) {
        act(act -> new ProducingEvent.Judged(sessionId(), act, card, liked));
    }

    /** Keeps that two cards sound the same. */
    public void soundAlike(int one, int other) {
        act(act -> new ProducingEvent.SoundedAlike(sessionId(), act, one, other));
    }

    /** Goes back to a round; what came after it no longer counts. */
    public void goBack(int round) {
        act(act -> new ProducingEvent.WentBack(sessionId(), act, round));
    }

    /** Takes everything this session taught out of the belief. */
    public void forgetSession() {
        act(act -> new ProducingEvent.SessionForgotten(sessionId(), act));
    }

    /** Takes everything taught after a moment out of the belief; {@link Instant#EPOCH} starts over. */
    public void resetTaste(Instant until) {
        act(act -> new ProducingEvent.TasteReset(sessionId(), act, until));
    }

    private long sincePlayable() {
        return Duration.between(playableSince, parts.clock().instant()).toMillis();
    }

    /** Keeps an act, when one is possible, and shows what comes of it. */
    private void act(IntFunction<ProducingEvent.Act> made) {
        parts.sessionThread()
                .execute(() -> keeping(() -> {
                    if (current == null) {
                        return;
                    }
                    Production production = production();
                    ProducingEvent.Act act = made.apply(production.nextAct());
                    Optional<String> refusal = ActCheck.refusal(act, production, phase);
                    if (refusal.isPresent()) {
                        publish(refusal.get());
                        return;
                    }
                    parts.log().append(act);
                    overtakeEdit();
                    goOn("");
                }));
    }

    /** Takes the last act back. */
    public void undo() {
        parts.sessionThread()
                .execute(() -> keeping(() -> {
                    if (current == null) {
                        return;
                    }
                    Optional<ProducingEvent.Act> last = production().lastAct();
                    if (last.isEmpty()) {
                        publish("There is nothing to take back yet.");
                        return;
                    }
                    parts.log()
                            .append(new ProducingEvent.ActUndone(
                                    sessionId(), last.get().act()));
                    overtakeEdit();
                    goOn("");
                }));
    }

    /** Moves the slider: 0 find my best, 1 learn my taste; counts from the next round. */
    public void balance(double learning) {
        parts.sessionThread()
                .execute(() -> keeping(() -> {
                    if (current != null && production().learning() != learning) {
                        parts.log().append(new ProducingEvent.BalanceMoved(sessionId(), learning));
                        publish("");
                    }
                }));
    }

    /** Keeps that a card of the open round was exported. */
    public void kept(int card) {
        parts.sessionThread()
                .execute(() -> keeping(() -> {
                    if (current != null) {
                        parts.log()
                                .append(new ProducingEvent.Kept(
                                        sessionId(), production().round(), card));
                        publish("");
                    }
                }));
    }

    /** Reads an edit in words; what was understood is shown, nothing is made yet. */
    public void propose(int card, String words) {
        onCard(card, shown -> {
            EditReading read = EditGrammar.read(words, parts.editRecall());
            return () -> {
                reading = read;
                proposal = new ProducingSnapshot.EditProposal(card, words, read.understood(), read.questions());
                publish("");
            };
        });
    }

    /** Makes the edit that was read last. */
    public void confirmEdit() {
        parts.sessionThread().execute(() -> {
            EditReading read = reading;
            ProducingSnapshot.EditProposal asked = proposal;
            if (read != null && asked != null && !read.steps().isEmpty()) {
                edit(asked.card(), asked.words(), read.steps());
            }
        });
    }

    /** Forgets the edit that was read last. */
    public void dropEdit() {
        parts.sessionThread()
                .execute(() -> keeping(() -> {
                    if (current != null) {
                        overtakeEdit();
                        publish("");
                    }
                }));
    }

    /**
     * Turns knobs of a card's mix, which is one edit.
     *
     * @param values where the knobs stand that were turned
     */
    public void turn(int card, Map<MixKnob, Double> values) {
        parts.sessionThread().execute(() -> {
            Optional<Production.Round> open =
                    current == null ? Optional.empty() : production().open();
            if (open.isPresent() && card < open.get().cards().size()) {
                MixStyle style = open.get().cards().get(card).candidate().plan().style();
                edit(card, "", KnobTurns.steps(style, values));
            }
        });
    }

    /**
     * A card's plan, and the taste as it is believed now.
     *
     * @param plan of the card
     * @param taste of the producer
     */
    public record KeptCard(RemixPlan plan, TasteRecord taste) {}

    /** What is to be written when a card is kept; fails with a {@link StudioException} when there is no such card. */
    public CompletionStage<KeptCard> taste(int card) {
        CompletableFuture<KeptCard> answer = new CompletableFuture<>();
        parts.sessionThread().execute(() -> {
            Optional<Production.Round> open =
                    current == null ? Optional.empty() : production().open();
            if (open.isEmpty() || card >= open.get().cards().size()) {
                answer.completeExceptionally(new StudioException("That card is no longer here."));
                return;
            }
            answer.complete(
                    new KeptCard(open.get().cards().get(card).candidate().plan(), snapshots.record(production())));
        });
        return answer;
    }

    private void edit(int card, String words, List<EditStep> steps) {
        onCard(card, shown -> {
            ProducingEvent.Opened opened =
                    parts.log().state().production(sessionId()).opened();
            Song vocal = parts.songs().song(opened.vocalSong());
            Song instrumental = parts.songs().song(opened.instrumentalSong());
            EditedPlan edited = PlanEdit.apply(shown.candidate().plan(), steps, vocal, instrumental);
            if (edited.plan().equals(shown.candidate().plan())) {
                String why =
                        edited.refused().isEmpty() ? "That would change nothing." : String.join(" ", edited.refused());
                return () -> publish(why);
            }
            // An edit of what comes when is about the part that is played of the plan as it is now.
            Member member =
                    maker.make(new StudioEvent.Candidate(edited.plan(), ExcerptChooser.choose(edited.plan(), vocal)));
            return () -> {
                parts.log()
                        .append(new ProducingEvent.Edited(
                                sessionId(),
                                production().nextAct(),
                                card,
                                words,
                                steps,
                                edited.done(),
                                member.candidate(),
                                member.audio()));
                shelf.keep(member);
                overtakeEdit();
                List<String> told = new ArrayList<>(edited.done());
                told.addAll(edited.refused());
                goOn(String.join(" ", told));
            };
        });
    }

    /** Keeps why a card is good, in words. */
    public void explain(int card, String words) {
        onCard(card, shown -> {
            RationaleReading read = RationaleReading.of(words, parts.editRecall());
            Embedding embedding = Embedding.of(parts.textEncoder().encode(words));
            return () -> {
                parts.log()
                        .append(new ProducingEvent.Explained(
                                sessionId(),
                                production().nextAct(),
                                card,
                                words,
                                read.reasons().stream()
                                        .map(NamedDirections::name)
                                        .toList(),
                                embedding));
                goOn(CardWords.understood(read));
            };
        });
    }

    /** Work about a card of the open round, on a worker; what it gives is done on the session thread unless it was overtaken. */
    private void onCard(int card, CardWork work) {
        parts.sessionThread()
                .execute(() -> keeping(() -> {
                    if (current == null) {
                        return;
                    }
                    Optional<Production.Round> open = production().open();
                    if (phase != Phase.CHOOSING
                            || open.isEmpty()
                            || card >= open.get().cards().size()) {
                        publish("That card is no longer here.");
                        return;
                    }
                    ProducingEvent.Shown shown = open.get().cards().get(card);
                    long mine = ++asked;
                    busy = "Working on card " + (card + 1) + "…";
                    publish("");
                    parts.workers().execute(() -> {
                        Step step;
                        try {
                            step = work.on(shown);
                        } catch (StudioException trouble) {
                            step = () -> publish(trouble.getMessage());
                        } catch (RuntimeException defect) {
                            step = () -> publish("This could not be done: " + defect);
                        }
                        back(mine, step);
                    });
                }));
    }

    private void back(long mine, Step step) {
        parts.sessionThread().execute(() -> {
            if (mine == asked) {
                busy = "";
                keeping(step);
            }
        });
    }

    private void overtakeEdit() {
        asked++;
        busy = "";
        reading = null;
        proposal = null;
    }

    /** Gives up what is being made: an edit at once, a round by going back to the one before it. */
    public void cancel() {
        parts.sessionThread()
                .execute(() -> keeping(() -> {
                    if (current == null) {
                        return;
                    }
                    if (!busy.isEmpty() && phase == Phase.CHOOSING) {
                        overtakeEdit();
                        publish("");
                    } else if (phase == Phase.PREPARING
                            && production().lastAct().isPresent()) {
                        undo();
                    }
                }));
    }

    /** Tries again what went wrong. */
    public void retry() {
        parts.sessionThread()
                .execute(() -> keeping(() -> {
                    if (current != null) {
                        dropPool();
                        goOn("");
                    }
                }));
    }

    /** Brings the cards of the open round to the player, or presents the next round as soon as its pool is there. */
    private void goOn(String told) throws JournalException {
        Production production = production();
        Optional<Production.Round> open = production.open();
        if (open.isPresent()) {
            bring(open.get(), told);
            return;
        }
        ensurePool(production.round());
        List<Member> pool = readyPool();
        if (pool != null) {
            present(pool, told);
        } else {
            parts.player().pause();
            show(Phase.PREPARING, told);
        }
    }

    private void bring(Production.Round round, String told) throws JournalException {
        List<StudioEvent.Candidate> wanted =
                round.cards().stream().map(ProducingEvent.Shown::candidate).toList();
        List<StudioEvent.Candidate> missing = wanted.stream()
                .filter(candidate -> shelf.get(candidate) == null)
                .toList();
        if (missing.isEmpty()) {
            load(wanted);
            ensurePool(production().round() + 1);
            show(Phase.CHOOSING, told);
            lookAheadSoon();
            return;
        }
        parts.player().pause();
        long mine = ++asked;
        busy = "Getting the cards of round " + round.presented().round() + " ready…";
        show(Phase.PREPARING, told);
        parts.workers().execute(() -> {
            Step step;
            try {
                List<Member> made = new ArrayList<>();
                for (StudioEvent.Candidate candidate : missing) {
                    made.add(maker.make(candidate));
                }
                step = () -> {
                    made.forEach(shelf::keep);
                    goOn(told);
                };
            } catch (StudioException | RuntimeException trouble) {
                String sentence = trouble instanceof StudioException
                        ? String.valueOf(trouble.getMessage())
                        : "The cards could not be made ready: " + trouble;
                step = () -> show(Phase.FAILED, sentence);
            }
            back(mine, step);
        });
    }

    /** Gives the player what it does not hold yet: one changed card goes in without a gap. */
    private void load(List<StudioEvent.Candidate> wanted) {
        List<StudioEvent.Candidate> loaded = shelf.loaded();
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < wanted.size() && loaded.size() == wanted.size(); i++) {
            if (!wanted.get(i).equals(loaded.get(i))) {
                changed.add(i);
            }
        }
        if (loaded.size() != wanted.size() || changed.size() > 1) {
            parts.player().load(wanted.stream().map(this::clip).toList());
            playableSince = parts.clock().instant();
        } else if (changed.size() == 1) {
            int place = changed.get(0);
            parts.player().replace(place, clip(wanted.get(place)));
        }
        shelf.loaded(wanted);
    }

    private AudioClip clip(StudioEvent.Candidate candidate) {
        Member member = shelf.get(candidate);
        if (member == null) {
            throw new IllegalStateException("a card was to be loaded that was not made");
        }
        return member.clip();
    }

    private void present(List<Member> pool, String told) throws JournalException {
        Production production = production();
        List<Member> candidates = new ArrayList<>(pool);
        champion(production).filter(member -> isNew(member, pool)).ifPresent(candidates::add);
        ProducerTaste taste = history.of(parts.log().state(), production);
        double[][] rows = history.fold()
                .points(
                        production.opened(),
                        candidates.stream().map(Member::audio).toList());
        MultinomialLogit likelihood =
                new MultinomialLogit(production.opened().settings().temperature());
        int round = production.round();
        List<Slot> slots = new BalancedPortfolio(production.learning())
                .choose(new PortfolioRequest(
                        taste.taste(),
                        taste.opening(),
                        rows,
                        production.opened().settings().cards(),
                        likelihood,
                        taste.soundAlike(),
                        round - 1,
                        Seeds.of(production.opened().seed(), round, Seeds.PORTFOLIO)));
        List<ProducingEvent.Shown> cards = new ArrayList<>();
        double[][] shown = new double[slots.size()][];
        for (Slot slot : slots) {
            Member member = candidates.get(slot.candidate());
            shown[cards.size()] = rows[slot.candidate()];
            cards.add(new ProducingEvent.Shown(member.candidate(), slot.reason(), member.audio()));
            shelf.keep(member);
        }
        List<Double> predicted =
                Arrays.stream(taste.predict(shown, likelihood)).boxed().toList();
        parts.log()
                .append(new ProducingEvent.RoundPresented(
                        production.id(), round, production.learning(), cards, predicted, MemberMaker.LUFS));
        snapshots.pool(rows);
        goOn(told);
    }

    /** Once the cards are shown: what ten more rounds would bring takes longer to work out than a pick may take. */
    private void lookAheadSoon() {
        SessionId session = sessionId();
        parts.sessionThread()
                .execute(() -> keeping(() -> {
                    if (session.equals(current) && phase == Phase.CHOOSING && snapshots.lookAhead(production())) {
                        publishAgain();
                    }
                }));
    }

    /** The last pick, which stays in the race. */
    private Optional<Member> champion(Production production) {
        for (int i = production.rounds().size() - 1; i >= 0; i--) {
            Production.Round round = production.rounds().get(i);
            for (Production.Timed timed : round.signals()) {
                if (timed.signal() instanceof ProducingEvent.Picked picked) {
                    return Optional.ofNullable(
                            shelf.get(round.cards().get(picked.card()).candidate()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNew(Member member, List<Member> pool) {
        return pool.stream()
                .noneMatch(other ->
                        other.candidate().plan().equals(member.candidate().plan()));
    }

    private void ensurePool(int round) {
        if (making != null && makingRound == round) {
            return;
        }
        dropPool();
        ProducingEvent.Opened opened = production().opened();
        SessionId session = opened.session();
        makingRound = round;
        PoolMaking started = PoolMaking.start(
                () -> new PoolMaking.Order(
                        parts.songs().song(opened.vocalSong()),
                        parts.songs().song(opened.instrumentalSong()),
                        PromptGrammar.read(opened.wish(), parts.wishRecall()).prompt(),
                        opened.settings().poolSize(),
                        round == 1 ? FIRST_MADE : opened.settings().poolSize(),
                        Seeds.of(opened.seed(), round, Seeds.POOL)),
                maker,
                parts.workers(),
                () -> parts.sessionThread().execute(() -> poolMoved(session, round)));
        making = started;
        started.result().whenComplete((pool, trouble) -> parts.sessionThread()
                .execute(() -> keeping(() -> poolDone(started, round, trouble))));
    }

    private @Nullable List<Member> readyPool() {
        PoolMaking now = making;
        var result = now == null ? null : now.result().toCompletableFuture();
        return result != null && result.isDone() && !result.isCompletedExceptionally() ? result.join() : null;
    }

    private void dropPool() {
        if (making != null) {
            making.cancel();
            making = null;
        }
    }

    private void poolMoved(SessionId session, int round) {
        if (session.equals(current) && round == makingRound && making != null) {
            publishAgain();
        }
    }

    private void poolDone(PoolMaking done, int round, @Nullable Throwable trouble) throws JournalException {
        if (done != making) {
            return;
        }
        if (trouble != null) {
            // Whoever waits for this round, now or later, has it tried again.
            making = null;
        }
        boolean isWaitedFor = phase == Phase.PREPARING
                && production().open().isEmpty()
                && production().round() == round;
        if (!isWaitedFor) {
            return;
        }
        if (trouble == null) {
            goOn("");
            return;
        }
        Throwable cause =
                trouble instanceof CompletionException && trouble.getCause() != null ? trouble.getCause() : trouble;
        if (!(cause instanceof CancellationException)) {
            show(
                    Phase.FAILED,
                    cause instanceof StudioException
                            ? String.valueOf(cause.getMessage())
                            : "The round could not be made: " + cause);
        }
    }

    private SessionId sessionId() {
        if (current == null) {
            throw new IllegalStateException("no session is open");
        }
        return current;
    }

    private Production production() {
        return parts.log().state().production(sessionId());
    }

    private void show(Phase newPhase, String newNotice) {
        phase = newPhase;
        publish(newNotice);
    }

    private void publish(String newNotice) {
        notice = newNotice;
        publishAgain();
    }

    /** Shows what moved by itself, beside what was told last. */
    private void publishAgain() {
        screen.show(snapshots.make(production(), phase, making, makingRound, busy, proposal, notice));
    }

    /** Runs a step; when the journal refuses, nothing was kept and the producer is told. */
    private void keeping(Step step) {
        try {
            step.run();
        } catch (JournalException trouble) {
            if (current != null) {
                show(Phase.FAILED, trouble.getMessage());
            } else {
                screen.trouble(trouble.getMessage());
            }
        }
    }

    /** A step that may have to write to the journal. */
    @FunctionalInterface
    private interface Step {
        void run() throws JournalException;
    }

    /** Work about a card that gives what is then to be done. */
    @FunctionalInterface
    private interface CardWork {
        Step on(ProducingEvent.Shown shown) throws StudioException;
    }
}
