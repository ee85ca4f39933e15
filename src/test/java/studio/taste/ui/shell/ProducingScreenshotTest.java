package studio.taste.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import studio.taste.remix.MixKnob;
import studio.taste.ui.RehearsalDesk;
import studio.taste.ui.producing.LearntView;
import studio.taste.ui.producing.PortfolioController;
import studio.taste.ui.producing.PortfolioModel;
import studio.taste.ui.producing.Question;
import studio.taste.ui.producing.RehearsalProducing;

/**
 * Pictures of the producing room, light and dark, in both sizes, in {@code target/screenshots}: {@code mvn test
 * -Dtest=ProducingScreenshotTest -Dscreenshots=true}.
 */
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class ProducingScreenshotTest {
    private static final String LONG_WISH =
            "warm and wide, the voice late and far back, as if sung in the room next door";

    private final FxRobot robot = new FxRobot();

    @Test
    void anEmptyLibrary() {
        picture("produce-empty", desk -> {}, studio -> {});
    }

    @Test
    void theDemoSongsInTheMaking() {
        picture("produce-making-demo", desk -> desk.producing.pendingDemo = new CompletableFuture<>(), studio -> {
            studio.act(() -> studio.window().producing().opening().makeDemoSongs());
            studio.desk().producing.progress.report(0.62, "Playing the drums of “Night Bus Home”");
        });
    }

    @Test
    void theSetUp() {
        picture("produce-songs", ProducingScreenshotTest::songs, studio -> {});
    }

    @Test
    void twoSongsThatDoNotFit() {
        picture(
                "produce-refused",
                ProducingScreenshotTest::songs,
                studio -> studio.act(() -> {
                    var opening = studio.window().producingModel().opening();
                    opening.instrumentalProperty().set(opening.songs().get(5));
                }));
    }

    @Test
    void aSessionToGoOnWith() {
        picture(
                "produce-resume",
                desk -> {
                    songs(desk);
                    desk.producing.left = "Paper Stars ▸ " + RehearsalDesk.LONG_TITLE + ", round 4";
                },
                studio -> {});
    }

    @Test
    void theFirstRound() {
        picture("produce-round-1", desk -> {}, studio -> stand(studio, 0));
    }

    @Test
    void theFifthRoundHeardEditedAndJudged() {
        picture("produce-round-5", desk -> {}, ProducingScreenshotTest::fifth);
    }

    @Test
    void whatWasForeseen() {
        view("produce-foreseen", LearntView.FORESEEN);
    }

    @Test
    void whatIsLeftToLearn() {
        view("produce-to-learn", LearntView.TO_LEARN);
    }

    @Test
    void traitAndState() {
        view("produce-trait", LearntView.PARTS);
    }

    @Test
    void aLongSessionWhoseTasteDrifts() {
        picture("produce-round-15", desk -> {}, studio -> {
            stand(studio, 14);
            studio.act(() ->
                    studio.window().producingModel().portfolio().viewProperty().set(LearntView.PARTS));
        });
    }

    @Test
    void anEditThatWasHalfUnderstood() {
        picture("produce-edit", desk -> {}, studio -> {
            fifth(studio);
            studio.act(() -> {
                model(studio).editProperty().set("less reverb, bring the vocal in later, more zing");
                controller(studio).edits().propose();
            });
        });
    }

    @Test
    void theKnobs() {
        picture("produce-knobs", desk -> {}, studio -> {
            fifth(studio);
            studio.act(() -> {
                controller(studio).edits().openKnobs();
                model(studio).knobProperty(MixKnob.REVERB).set(-3.5);
            });
        });
    }

    @Test
    void theFirstRoundInTheMaking() {
        picture("produce-preparing-first", desk -> desk.producing.slow = true, studio -> {
            stand(studio, 0);
            awaitShown("#making");
        });
    }

    @Test
    void aLaterRoundInTheMaking() {
        picture("produce-preparing", desk -> {}, studio -> {
            fifth(studio);
            studio.desk().producing.slow = true;
            studio.act(() -> controller(studio).pick());
            awaitShown("#making");
        });
    }

    @Test
    void anEditInTheMaking() {
        picture("produce-editing", desk -> {}, studio -> {
            fifth(studio);
            studio.act(() -> {
                model(studio).editProperty().set("less reverb");
                controller(studio).edits().propose();
            });
            studio.act(() -> {
                studio.desk().producing.slow = true;
                controller(studio).edits().confirm();
            });
            awaitShown("#preparation");
        });
    }

    @Test
    void aFailure() {
        picture("produce-failed", desk -> {}, studio -> {
            fifth(studio);
            studio.act(() -> studio.desk()
                    .producing
                    .fail("The disk is full: the answer could not be kept. Free some space, then try again."));
        });
    }

    @Test
    void longNamesAndNoSoundDevice() {
        picture(
                "produce-long",
                desk -> {
                    RehearsalProducing producing = desk.producing;
                    producing.vocalTitle = RehearsalDesk.LONG_TITLE;
                    producing.instrumentalTitle = RehearsalDesk.LONG_TITLE;
                    producing.wish = LONG_WISH;
                    producing.context = "the last hour of a long party, when everyone sits down";
                    producing.producer = "Wilhelmina Alexandra von und zu Hohenlohe-Schillingsfürst III";
                    producing.ahead = 0.4;
                    producing
                            .stepping()
                            .loseDevice("No sound device was found: time passes in silence. Plug in headphones;"
                                    + " they are used as soon as they are there.");
                },
                ProducingScreenshotTest::fifth);
    }

    @Test
    void goingBack() {
        picture("produce-back", desk -> {}, studio -> {
            fifth(studio);
            studio.act(() -> controller(studio).history().walkTo(3));
        });
    }

    @Test
    void goingBackToADay() {
        picture("produce-day", desk -> {}, studio -> {
            fifth(studio);
            studio.act(() -> controller(studio).history().ask(Question.GO_BACK_TO_DAY));
        });
    }

    @Test
    void theSameSoundAndACardBeingKept() {
        picture("produce-same", desk -> desk.producing.pendingKeep = new CompletableFuture<>(), studio -> {
            fifth(studio);
            studio.act(() -> {
                controller(studio).keep(Path.of("remixes"));
                controller(studio).askSameSound();
            });
            studio.desk().producing.progress.report(0.4, "Rendering the remix");
        });
    }

    @Test
    void theKeyMap() {
        picture("produce-keys", desk -> {}, studio -> {
            fifth(studio);
            studio.act(() -> controller(studio).toggleMap());
        });
    }

    private void view(String name, LearntView view) {
        picture(name, desk -> {}, studio -> {
            fifth(studio);
            studio.act(() -> model(studio).viewProperty().set(view));
        });
    }

    private static void songs(RehearsalDesk desk) {
        desk.producing.library.addAll(RehearsalDesk.demoSongs());
    }

    private static void stand(OpenStudio studio, int answered) {
        studio.act(() -> studio.desk().producing.standAt(answered));
    }

    /** Round 5 with an edit, likes and marks, in the middle of the music. */
    private static void fifth(OpenStudio studio) {
        stand(studio, 4);
        RehearsalProducing producing = studio.desk().producing;
        hear(studio, 0, 16);
        hear(studio, 4, 5);
        studio.act(() -> controller(studio).judge(false));
        hear(studio, 1, 7);
        studio.act(() -> {
            controller(studio).judge(true);
            model(studio).editProperty().set("less reverb");
            controller(studio).edits().propose();
        });
        studio.act(() -> {
            controller(studio).edits().confirm();
            controller(studio).markSecond(3);
            controller(studio).markWorst(5);
        });
        producing.stepping().pass(3);
        studio.act(() -> controller(studio).tick());
    }

    private static void hear(OpenStudio studio, int card, double seconds) {
        studio.act(() -> controller(studio).hear(card));
        studio.desk().producing.stepping().pass(seconds);
        studio.act(() -> controller(studio).tick());
    }

    private static PortfolioController controller(OpenStudio studio) {
        return studio.window().producing().portfolio();
    }

    private static PortfolioModel model(OpenStudio studio) {
        return studio.window().producingModel().portfolio();
    }

    /** What is shown over unfinished work comes only after a moment. */
    private void awaitShown(String query) {
        try {
            WaitForAsyncUtils.waitFor(
                    5, TimeUnit.SECONDS, () -> robot.lookup(query).query().isVisible());
        } catch (TimeoutException late) {
            throw new AssertionError("the screen never showed " + query, late);
        }
        OpenStudio.settle();
    }

    private void picture(String name, Consumer<RehearsalDesk> before, Consumer<OpenStudio> then) {
        Pictures.take(robot, name, before, studio -> {
            studio.act(() -> studio.window().controller().go(Room.PRODUCE));
            then.accept(studio);
        });
    }
}
