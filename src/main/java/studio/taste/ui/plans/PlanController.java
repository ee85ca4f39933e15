package studio.taste.ui.plans;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.taste.Progress;
import studio.taste.remix.PlanDifference;
import studio.taste.remix.RemixPlan;
import studio.taste.ui.AuditionController;
import studio.taste.ui.AuditionModel.Phase;
import studio.taste.ui.AuditionPlayer;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.SongCard;
import studio.taste.ui.StudioDesk;
import studio.taste.ui.widgets.ClockText;

/** What can be done in the plan room. */
public final class PlanController {
    private static final int BEATS_PER_BAR = 4;

    private final PlanModel model;
    private final StudioDesk desk;
    private final PlanDesk plans;
    private final ScreenThread screen;
    private final AuditionController<PlanCard> audition;
    private long seed = 1;

    /** Which of the differences was jumped to last; −1 before the first. */
    private int jumps = -1;

    private int wish;

    /**
     * @param player through which remixes are heard
     */
    public PlanController(
            PlanModel model, StudioDesk desk, PlanDesk plans, ScreenThread screen, AuditionPlayer player) {
        this.model = model;
        this.desk = desk;
        this.plans = plans;
        this.screen = screen;
        this.audition = new AuditionController<>(model.audition(), sounds(), screen, player);
    }

    private AuditionController.Sounds<PlanCard> sounds() {
        return new AuditionController.Sounds<>() {
            @Override
            public String title(PlanCard card) {
                return card.name();
            }

            @Override
            public double durationSeconds(PlanCard card) {
                return card.plan().durationSeconds();
            }

            @Override
            public CompletionStage<Path> file(PlanCard card, Progress progress) {
                return plans.sound(card.plan(), progress);
            }
        };
    }

    /** Reads the library anew. */
    public void load() {
        screen.hear(desk.songs(), this::list, model.troubleProperty()::set);
    }

    /** Falls silent; an export goes on. */
    public void leave() {
        audition.leave();
        model.troubleProperty().set("");
        model.noteProperty().set("");
    }

    private void list(List<SongCard> songs) {
        SongCard vocal = model.vocalProperty().get();
        SongCard instrumental = model.instrumentalProperty().get();
        model.songs().setAll(songs);
        model.listedProperty().set(true);
        model.vocalProperty().set(again(songs, vocal, 0));
        model.instrumentalProperty().set(again(songs, instrumental, 1));
    }

    private static @Nullable SongCard again(List<SongCard> songs, @Nullable SongCard before, int otherwise) {
        return songs.stream()
                .filter(song -> before != null && song.id().equals(before.id()))
                .findFirst()
                .orElse(songs.size() > otherwise ? songs.get(otherwise) : null);
    }

    /** Plans remixes of the two songs. */
    public void plan() {
        SongCard vocal = model.vocalProperty().get();
        SongCard instrumental = model.instrumentalProperty().get();
        if (vocal == null
                || instrumental == null
                || model.work().runningProperty().get()) {
            return;
        }
        begin("Planning remixes…");
        int mine = ++wish;
        screen.hear(
                plans.choose(new PlanOrder(
                        vocal.id(), instrumental.id(), model.wordsProperty().get(), seed)),
                choice -> {
                    if (mine == wish) {
                        model.work().end();
                        show(choice);
                    }
                },
                this::fail);
    }

    /** Plans others of the same two songs. */
    public void planOthers() {
        if (!model.work().runningProperty().get()) {
            seed++;
            plan();
        }
    }

    private void show(PlanChoice choice) {
        model.otherProperty().set(null);
        model.cards().setAll(choice.cards());
        model.verdictProperty()
                .set(choice.read().isEmpty() ? choice.sentence() : choice.read() + " " + choice.sentence());
        show(choice.cards().stream()
                .filter(PlanCard::chosen)
                .findFirst()
                .orElse(choice.cards().isEmpty() ? null : choice.cards().get(0)));
    }

    /** Looks at a plan. */
    public void show(@Nullable PlanCard card) {
        if (card == model.shownProperty().get()) {
            return;
        }
        model.shownProperty().set(card);
        forgetDifference();
        if (card != null) {
            audition.point(card);
        } else {
            audition.stop();
        }
    }

    /** Keeps the plan that is looked at beside whichever is looked at next; a second time lets it go. */
    public void compare() {
        PlanCard shown = model.shownProperty().get();
        forgetDifference();
        model.otherProperty().set(model.otherProperty().get() == null ? shown : null);
    }

    /** Goes to the place where the two plans differ most, then to the next, and begins anew after the last. */
    public void jump() {
        PlanCard first = model.otherProperty().get();
        PlanCard second = model.shownProperty().get();
        if (first == null || second == null || first == second || !first.isWhole() || !second.isWhole()) {
            return;
        }
        List<PlanDifference> found = PlanDifference.between(first.plan(), second.plan());
        if (found.isEmpty()) {
            model.differenceProperty().set("They arrange the songs alike.");
            return;
        }
        jumps = (jumps + 1) % found.size();
        PlanDifference there = found.get(jumps);
        int beat = there.startBar() * BEATS_PER_BAR;
        model.markedBeatProperty().set(beat);
        model.differenceProperty()
                .set(String.format(
                        Locale.ROOT,
                        "%d of %d, at bar %d (%s): %s",
                        jumps + 1,
                        found.size(),
                        there.startBar() + 1,
                        ClockText.of(beat * second.plan().secondsPerBeat()),
                        named(there.sentence(), first, second)));
        PlanCard heard = model.audition().itemProperty().get();
        if (heard != null) {
            audition.seek(beat * heard.plan().secondsPerBeat());
        }
    }

    private static String named(String sentence, PlanCard first, PlanCard second) {
        return sentence.replace("the first", first.name())
                .replace("The first", first.name())
                .replace("the second", second.name())
                .replace("The second", second.name());
    }

    private void forgetDifference() {
        jumps = -1;
        model.markedBeatProperty().set(-1);
        model.differenceProperty().set("");
    }

    /** Plays the remix that is looked at, or holds it. */
    public void playOrPause() {
        PlanCard card = model.audition().itemProperty().get();
        if (card != null && card.isWhole()) {
            audition.playOrPause(card);
        }
    }

    /** Ends the sound. */
    public void stop() {
        audition.stop();
    }

    /** Hears the other of two plans from the same beat on. */
    public void hearOther() {
        PlanCard heard = model.audition().itemProperty().get();
        PlanCard first = model.otherProperty().get();
        PlanCard second = model.shownProperty().get();
        if (heard == null || first == null || second == null || first == second) {
            return;
        }
        PlanCard next = heard == first ? second : first;
        double beat =
                model.audition().positionSecondsProperty().get() / heard.plan().secondsPerBeat();
        double place = Math.min(beat, next.plan().beats() - 1) * next.plan().secondsPerBeat();
        if (model.audition().phaseProperty().get() == Phase.PLAYING && next.isWhole()) {
            audition.playFrom(next, place);
        } else {
            audition.point(next);
            audition.seek(place);
        }
    }

    /** Goes to a beat of a plan. */
    public void seek(PlanCard card, double beat) {
        if (card != model.audition().itemProperty().get()) {
            boolean playing = model.audition().phaseProperty().get() == Phase.PLAYING;
            if (playing && card.isWhole()) {
                audition.playFrom(card, beat * card.plan().secondsPerBeat());
                return;
            }
            audition.point(card);
        }
        audition.seek(beat * card.plan().secondsPerBeat());
    }

    /** Goes a few seconds back or on. */
    public void step(boolean forward) {
        if (forward) {
            audition.forward();
        } else {
            audition.back();
        }
    }

    /** Reads a plan from a file and looks at it. */
    public void open(Path file) {
        clear();
        screen.hear(
                plans.open(file),
                card -> {
                    model.cards().removeIf(known -> known.plan().equals(card.plan()));
                    model.cards().add(0, card);
                    show(card);
                },
                model.troubleProperty()::set);
    }

    /** Writes the plan that is looked at as JSON. */
    public void save(Path file) {
        clear();
        withShown(plan -> plans.save(plan, file));
    }

    /** Writes the remix that is looked at as WAV or FLAC. */
    public void export(Path file) {
        if (model.work().runningProperty().get() || model.shownProperty().get() == null) {
            return;
        }
        Progress progress = begin("Exporting the remix…");
        withShown(plan -> plans.export(plan, file, progress));
    }

    /** Stops planning or exporting. */
    public void cancel() {
        model.work().cancel();
    }

    private void withShown(Function<RemixPlan, CompletionStage<String>> act) {
        PlanCard card = model.shownProperty().get();
        if (card != null) {
            screen.hear(
                    act.apply(card.plan()),
                    sentence -> {
                        model.work().end();
                        model.noteProperty().set(sentence);
                    },
                    this::fail);
        }
    }

    private Progress begin(String words) {
        clear();
        return model.work().begin(words);
    }

    private void clear() {
        model.troubleProperty().set("");
        model.noteProperty().set("");
    }

    private void fail(String sentence) {
        model.work().end();
        model.troubleProperty().set(sentence);
    }
}
