package studio.taste.ui.producing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.SongId;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.Excerpt;
import studio.taste.remix.MixKnob;
import studio.taste.remix.MixStyle;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.WrittenSongs;
import studio.taste.selection.SlotReason;
import studio.taste.session.SessionId;
import studio.taste.session.producing.ProducingScreen;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.Card;
import studio.taste.session.producing.ProducingSnapshot.EditProposal;
import studio.taste.session.producing.ProducingSnapshot.HistoryEntry;
import studio.taste.session.producing.ProducingSnapshot.Phase;
import studio.taste.session.producing.ProducingSnapshot.Preparation;
import studio.taste.ui.PairFit;
import studio.taste.ui.RaterCard;
import studio.taste.ui.RehearsalDesk;
import studio.taste.ui.SongCard;
import studio.taste.ui.SteppingPortfolio;

/** A producer's session without sound, disk and model, which behaves towards the screen as the real one does. */
public final class RehearsalProducing implements ProducingDesk {
    private static final Song VOCAL = WrittenSongs.song(
            "Paper Stars",
            Genre.POP,
            118,
            "8B",
            "intro 4, verse 8, chorus 8, verse 8, chorus 8, bridge 4, chorus 8, outro 4");
    private static final Song INSTRUMENTAL = WrittenSongs.song(
            "Glass Floor",
            Genre.HOUSE,
            124,
            "9A",
            "intro 8, verse 8, build 4, drop 8, break 4, verse 8, drop 8, outro 8");
    private static final Instant BEGAN = Instant.parse("2026-11-21T09:30:00Z");
    private static final List<String> DIFFERENCES = List.of(
            "the best so far",
            "vocal enters late",
            "much reverb",
            "drums set back and hardly any bass, wherever the voice sings",
            "sparse",
            "hard cuts",
            "far from the original songs",
            "bright");
    private static final List<SlotReason> REASONS = List.of(
            SlotReason.BEST,
            SlotReason.EXPECTED,
            SlotReason.EXPECTED,
            SlotReason.THOMPSON,
            SlotReason.INFORMATION,
            SlotReason.INFORMATION,
            SlotReason.UNCERTAIN,
            SlotReason.DIVERSE);

    /** What one act made of the session; undo goes back to the one before. */
    private record Moment(List<Card> cards, List<HistoryEntry> history, double nudge, String undo) {}

    public final List<SongCard> library = new ArrayList<>();
    public final List<RaterCard> known = new ArrayList<>();
    /** What was asked of the session, in order. */
    public final List<String> acts = new ArrayList<>();

    public String wish = "warm, the vocal comes late";
    public String context = "focus";
    public String vocalTitle = "Paper Stars";
    public String instrumentalTitle = "Glass Floor";
    public String producer = "Mira";
    public String left = "";
    /** What the demo songs answer with; unless it is set, they are there at once. */
    public @Nullable CompletableFuture<List<SongCard>> pendingDemo;
    /** What a card to be kept answers with; unless it is set, it is there at once. */
    public @Nullable CompletableFuture<String> pendingKeep;

    public Progress progress = Progress.NONE;
    /** Whether rounds and edits stay in the making. */
    public boolean slow;

    public double ahead = 1;
    public @Nullable ProducingRequest request;
    private final SteppingPortfolio player = new SteppingPortfolio();
    private final List<Moment> moments = new ArrayList<>();
    private @Nullable ProducingScreen screen;
    private @Nullable EditProposal proposal;
    private double learning = 0.5;
    private String notice = "";
    private long revision;
    private int cards = 8;

    /** The player. */
    public SteppingPortfolio stepping() {
        return player;
    }

    /** A session in which so many rounds were answered. */
    public void standAt(int answered) {
        moments.clear();
        List<HistoryEntry> history = new ArrayList<>();
        String last = "";
        for (int round = 1; round <= answered; round++) {
            add(history, last);
            last = round % 4 == 3 ? "none of them" : "picked " + (1 + round % 5);
            history.add(entry(round, round == 2 ? "less reverb, tighter low end · " + last : last));
        }
        present(history, 0, last);
    }

    private void add(List<HistoryEntry> before, String undo) {
        List<HistoryEntry> history = new ArrayList<>(before);
        history.add(entry(before.size() + 1, ""));
        moments.add(new Moment(portfolio(history.size()), history, 0, undo));
    }

    private static HistoryEntry entry(int round, String words) {
        return new HistoryEntry(round, BEGAN.plusSeconds(140L * round), words);
    }

    private void present(List<HistoryEntry> before, double nudge, String undo) {
        List<HistoryEntry> history = new ArrayList<>(before);
        history.add(entry(before.size() + 1, ""));
        moments.add(new Moment(portfolio(history.size()), history, nudge, undo));
        proposal = null;
        if (slow) {
            prepare("Rendering preview 3 of 8", 0.4);
        } else {
            load();
        }
    }

    /** The round that stayed in the making is there. */
    public void load() {
        slow = false;
        player.load(cards);
        show(Phase.CHOOSING, null);
    }

    /** Tells how far the next round is. */
    public void prepare(String words, double share) {
        Moment now = now();
        screen().show(snapshot(
                Phase.PREPARING,
                new Preparation(words, share, moments.size() > 1),
                new Moment(List.of(), now.history(), now.nudge(), now.undo())));
    }

    /** Fails. */
    public void fail(String sentence) {
        notice = sentence;
        show(Phase.FAILED, null);
        notice = "";
    }

    private List<Card> portfolio(int round) {
        List<Card> made = new ArrayList<>();
        try {
            for (RemixPlan plan :
                    CandidatePlanner.plan(VOCAL, INSTRUMENTAL, 8, 7L * round).subList(0, cards)) {
                int place = made.size();
                int from = Math.min(plan.beats() - 32, 16 * (2 + place % 3));
                made.add(new Card(
                        plan,
                        new Excerpt(from, from + 32),
                        REASONS.get(place),
                        DIFFERENCES.get(place),
                        1.0 / cards,
                        null,
                        List.of()));
            }
        } catch (StudioException e) {
            throw new AssertionError(e);
        }
        return made;
    }

    private Moment now() {
        return moments.get(moments.size() - 1);
    }

    private ProducingScreen screen() {
        if (screen == null) {
            throw new AssertionError("nobody watches");
        }
        return screen;
    }

    private void show(Phase phase, @Nullable Preparation preparation) {
        screen().show(snapshot(phase, preparation, now()));
    }

    private ProducingSnapshot snapshot(Phase phase, @Nullable Preparation preparation, Moment moment) {
        revision++;
        return new ProducingSnapshot(
                revision,
                new SessionId("p-1"),
                producer,
                phase,
                vocalTitle,
                instrumentalTitle,
                wish,
                context,
                moment.history().size(),
                moment.cards(),
                preparation,
                ahead,
                proposal,
                RehearsalTaste.after(moment.history().size() - 1, moment.nudge()),
                moment.history(),
                moment.undo(),
                learning,
                notice);
    }

    /** Something was said of the round without ending it. */
    private void said(List<Card> changed, String words) {
        Moment now = now();
        List<HistoryEntry> history = new ArrayList<>(now.history());
        HistoryEntry last = history.remove(history.size() - 1);
        history.add(new HistoryEntry(
                last.round(), last.at(), last.words().isEmpty() ? words : last.words() + " · " + words));
        moments.add(new Moment(changed, history, now.nudge() + 0.3, words));
        show(Phase.CHOOSING, null);
    }

    private void ended(String words) {
        Moment now = now();
        List<HistoryEntry> history = new ArrayList<>(now.history());
        HistoryEntry last = history.remove(history.size() - 1);
        history.add(new HistoryEntry(
                last.round(), last.at(), last.words().isEmpty() ? words : last.words() + " · " + words));
        present(history, now.nudge(), words);
    }

    @Override
    public CompletionStage<List<SongCard>> songs() {
        return CompletableFuture.completedFuture(List.copyOf(library));
    }

    @Override
    public CompletionStage<List<SongCard>> makeDemoSongs(Progress newProgress) {
        progress = newProgress;
        if (pendingDemo != null) {
            return pendingDemo;
        }
        library.addAll(RehearsalDesk.demoSongs());
        return songs();
    }

    @Override
    public PairFit fit(SongId vocalSong, SongId instrumentalSong) {
        return new RehearsalDesk().fit(vocalSong, instrumentalSong);
    }

    @Override
    public List<RaterCard> producers() {
        return List.copyOf(known);
    }

    @Override
    public Optional<String> unfinished() {
        return left.isEmpty() ? Optional.empty() : Optional.of(left);
    }

    @Override
    public void showOn(ProducingScreen newScreen) {
        screen = newScreen;
    }

    @Override
    public void open(ProducingRequest newRequest) {
        acts.add("open");
        request = newRequest;
        wish = newRequest.wish();
        context = newRequest.context();
        cards = newRequest.cards();
        standAt(0);
    }

    @Override
    public void resume() {
        acts.add("resume");
        left = "";
        standAt(3);
    }

    @Override
    public SteppingPortfolio player() {
        return player;
    }

    @Override
    public void pick(int card, @Nullable Integer second, @Nullable Integer worst) {
        acts.add("pick " + card + " " + second + " " + worst);
        ended("picked " + (card + 1));
    }

    @Override
    public void propose(int card, String words) {
        acts.add("propose " + card + " " + words);
        List<String> understood = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        for (String part : words.split(",", -1)) {
            switch (part.strip()) {
                case "less reverb" -> understood.add("less reverb: 2 dB down");
                case "bring the vocal in later" -> understood.add("the vocal enters later: bar 5 becomes bar 9");
                default ->
                    questions.add("“" + part.strip() + "” was not understood: say what should be more or less of it.");
            }
        }
        proposal = new EditProposal(card, words, understood, questions);
        show(Phase.CHOOSING, null);
    }

    @Override
    public void confirmEdit() {
        acts.add("confirm");
        EditProposal made = proposal;
        proposal = null;
        if (made == null) {
            throw new AssertionError("there is nothing to confirm");
        }
        if (slow) {
            show(Phase.CHOOSING, new Preparation("Rendering card " + (made.card() + 1) + " as edited", -1, true));
        } else {
            edited(made.card(), style -> style.with(MixKnob.REVERB, Math.max(-6, style.reverbDb() - 2)), made.words());
        }
    }

    private void edited(int card, UnaryOperator<MixStyle> change, String words) {
        List<Card> changed = new ArrayList<>(now().cards());
        Card old = changed.get(card);
        List<String> edits = new ArrayList<>(old.edits());
        edits.add(words);
        changed.set(
                card,
                new Card(
                        old.plan().withStyle(change.apply(old.plan().style())),
                        old.excerpt(),
                        old.reason(),
                        old.difference(),
                        old.probability(),
                        old.liked(),
                        edits));
        player.forget(card);
        said(changed, words);
    }

    @Override
    public void dropEdit() {
        acts.add("drop");
        proposal = null;
        show(Phase.CHOOSING, null);
    }

    @Override
    public void turn(int card, Map<MixKnob, Double> values) {
        acts.add("turn " + card + " " + values);
        edited(
                card,
                style -> {
                    MixStyle turned = style;
                    for (Map.Entry<MixKnob, Double> value : values.entrySet()) {
                        turned = turned.with(value.getKey(), value.getValue());
                    }
                    return turned;
                },
                "turned "
                        + String.join(
                                ", ",
                                values.keySet().stream().map(MixKnob::word).toList()));
    }

    @Override
    public void explain(int card, String words) {
        acts.add("explain " + card + " " + words);
        notice = "Noted: “" + words + "” counts as drums set back.";
        said(now().cards(), (card + 1) + " because “" + words + "”");
        notice = "";
    }

    @Override
    public void judge(int card, boolean liked) {
        acts.add((liked ? "like " : "dislike ") + card);
        List<Card> changed = new ArrayList<>(now().cards());
        Card old = changed.get(card);
        changed.set(
                card,
                new Card(
                        old.plan(),
                        old.excerpt(),
                        old.reason(),
                        old.difference(),
                        old.probability(),
                        liked,
                        old.edits()));
        said(changed, (liked ? "liked " : "disliked ") + (card + 1));
    }

    @Override
    public void rejectAll() {
        acts.add("reject");
        ended("none of them");
    }

    @Override
    public void soundAlike(int one, int other) {
        acts.add("alike " + one + " " + other);
        said(now().cards(), (one + 1) + " and " + (other + 1) + " sound the same");
    }

    @Override
    public void undo() {
        acts.add("undo");
        moments.remove(moments.size() - 1);
        player.load(cards);
        show(Phase.CHOOSING, null);
    }

    @Override
    public void balance(double newLearning) {
        acts.add("balance " + newLearning);
        learning = newLearning;
        show(Phase.CHOOSING, null);
    }

    @Override
    public void goBack(int round) {
        acts.add("back " + round);
        List<HistoryEntry> history = new ArrayList<>(now().history().subList(0, round - 1));
        present(history, 0, "going back to round " + round);
    }

    @Override
    public void startOver() {
        acts.add("start over");
        said(now().cards(), "started over");
    }

    @Override
    public void forgetSession() {
        acts.add("forget");
        said(now().cards(), "forgot this session");
    }

    @Override
    public void goBackTo(LocalDate day) {
        acts.add("day " + day);
        said(now().cards(), "went back to " + day);
    }

    @Override
    public void cancel() {
        acts.add("cancel");
        slow = false;
        if (moments.size() > 1) {
            undo();
        }
    }

    @Override
    public void retry() {
        acts.add("retry");
        show(Phase.CHOOSING, null);
    }

    @Override
    public void leave() {
        acts.add("leave");
        left = "Paper Stars ▸ Glass Floor, round " + now().history().size();
        player.load(0);
    }

    @Override
    public CompletionStage<String> keep(int card, Path folder, Progress newProgress) {
        acts.add("keep " + card + " " + folder);
        progress = newProgress;
        return pendingKeep != null
                ? pendingKeep
                : CompletableFuture.completedFuture(
                        "In " + folder + ": remix-1f09a2c4.flac (92.4 s, −14.0 LUFS), its plan and your taste.");
    }
}
