package studio.taste.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import studio.taste.preference.Outcome;
import studio.taste.session.Confidence;
import studio.taste.session.FailureTag;
import studio.taste.session.PlotTiming;
import studio.taste.session.SessionSnapshot.Phase;
import studio.taste.session.Side;
import studio.taste.training.runs.RehearsalRuns;
import studio.taste.ui.LearningView;
import studio.taste.ui.RehearsalDesk;
import studio.taste.ui.models.ModelAct;
import studio.taste.ui.research.ResearchView;

/**
 * Pictures of every screen, light and dark, in both sizes, in {@code target/screenshots}: {@code mvn test
 * -Dtest=ScreenshotTest -Dscreenshots=true}.
 */
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class ScreenshotTest {
    private final FxRobot robot = new FxRobot();

    @Test
    void theFirstStart() {
        picture("start-empty", desk -> {}, studio -> {});
    }

    @Test
    void makingTheDemoSongs() {
        picture("start-making-demo", desk -> desk.pendingDemo = new CompletableFuture<>(), studio -> {
            studio.act(() -> studio.window().listen().start().listenToDemo());
            progress(studio, 0.62, "Playing the drums of “Night Bus Home”");
        });
    }

    @Test
    void theSetUp() {
        picture("start-songs", desk -> desk.library.addAll(RehearsalDesk.demoSongs()), studio -> {});
    }

    @Test
    void twoSongsThatDoNotFitAndAFailedImport() {
        picture("start-refused", desk -> desk.library.addAll(RehearsalDesk.demoSongs()), studio -> {
            var start = studio.window().listenModel().start();
            studio.act(() -> start.instrumentalProperty().set(start.songs().get(5)));
            studio.act(() -> studio.window().listen().start().imports().importSong(Path.of("broken")));
        });
    }

    @Test
    void aSessionToGoOnWith() {
        picture(
                "start-continue",
                desk -> {
                    desk.library.addAll(RehearsalDesk.demoSongs());
                    desk.standAt(6, 24, PlotTiming.AFTER);
                    desk.show(Phase.PAUSED, "");
                },
                studio -> {});
    }

    @Test
    void aTrialJustBegun() {
        picture("trial-begun", desk -> {}, studio -> studio.desk().standAt(6, 24, PlotTiming.AFTER));
    }

    @Test
    void aTrialBeingAnswered() {
        picture("trial-answered", desk -> {}, studio -> {
            studio.desk().standAt(6, 24, PlotTiming.AFTER);
            answer(studio);
        });
    }

    @Test
    void aTrialBesideLivePlots() {
        picture("trial-live", desk -> desk.models.learning = learnt(), studio -> {
            studio.desk().standAt(12, 24, PlotTiming.LIVE);
            answer(studio);
        });
    }

    @Test
    void aTrialWithoutASoundDevice() {
        picture("trial-silent", desk -> {}, studio -> {
            studio.desk()
                    .stepping()
                    .loseDevice("No sound device was found: time passes in silence. Plug in headphones;"
                            + " they are used as soon as they are there.");
            studio.desk().standAt(6, 24, PlotTiming.AFTER);
        });
    }

    @Test
    void aPairInTheMaking() {
        picture("trial-preparing", desk -> {}, studio -> {
            studio.desk().slow = true;
            studio.desk().standAt(6, 24, PlotTiming.AFTER);
            OpenStudio.settle();
            awaitShown("#cover .card");
        });
    }

    @Test
    void theKeyMap() {
        picture("trial-keys", desk -> {}, studio -> {
            studio.desk().standAt(6, 24, PlotTiming.AFTER);
            studio.act(() -> studio.window().listen().trial().toggleMap());
        });
    }

    @Test
    void aPause() {
        picture("trial-paused", desk -> {}, studio -> {
            studio.desk().standAt(6, 24, PlotTiming.AFTER);
            studio.act(() -> studio.window().listen().trial().pause());
        });
    }

    @Test
    void aFailure() {
        picture("trial-failed", desk -> {}, studio -> {
            studio.desk().standAt(6, 24, PlotTiming.AFTER);
            studio.desk()
                    .show(
                            Phase.FAILED,
                            "The disk is full: the answer could not be kept. Free some space, then try again.");
        });
    }

    @Test
    void theResult() {
        picture("result", desk -> desk.models.learning = learnt(), studio -> studio.desk()
                .standAt(24, 24, PlotTiming.AFTER));
    }

    @Test
    void theResultOfOneAnswer() {
        picture("result-short", desk -> {}, studio -> studio.desk().standAt(1, 1, PlotTiming.AFTER));
    }

    @Test
    void research() {
        picture(
                "research",
                RehearsalDesk::haveResearch,
                studio -> studio.act(() -> studio.window().controller().go(Room.RESEARCH)));
    }

    @Test
    void noModelYet() {
        picture("models-empty", desk -> {}, ScreenshotTest::models);
    }

    @Test
    void aModelBetterThanTheHeuristic() {
        picture(
                "models",
                desk -> {
                    desk.models.haveModels();
                    desk.models.advice =
                            Optional.of("214 answers were given since ranker-4f1c77d2ab90 was trained. Train anew?");
                },
                ScreenshotTest::models);
    }

    @Test
    void aModelWithALongNameAndAWarning() {
        picture("models-warning", desk -> desk.models.haveModels(), studio -> {
            models(studio);
            choose(studio, 1);
        });
    }

    @Test
    void aModelThatCameWithTheStudio() {
        picture("models-shipped", desk -> desk.models.haveModels(), studio -> {
            models(studio);
            choose(studio, 3);
            studio.act(() -> studio.window().models().report());
        });
    }

    @Test
    void aTrainingThatIsRefused() {
        picture(
                "models-train",
                desk -> {
                    desk.models.haveModels();
                    desk.models.refusal = Optional.of(
                            "Raters do not agree: over 22 pairs answered by two of them κ is 0.12, 0.19 relative to their own"
                                    + " repeats; training needs 0.4.");
                },
                studio -> {
                    models(studio);
                    studio.act(() -> studio.window().models().askForTraining());
                    studio.act(() -> studio.window().models().train());
                });
    }

    @Test
    void aTrainingThatRuns() {
        picture(
                "models-training",
                desk -> {
                    desk.models.haveModels();
                    desk.models.pendingTraining = new CompletableFuture<>();
                },
                studio -> {
                    models(studio);
                    studio.act(() -> {
                        studio.window().models().askForTraining();
                        studio.window().models().train();
                    });
                    studio.desk().models.progress.report(0.42, "testing on songs it has not seen");
                });
    }

    @Test
    void aModelOnItsWayIntoProduction() {
        picture("models-act", desk -> desk.models.haveModels(), studio -> {
            models(studio);
            choose(studio, 1);
            studio.act(() -> studio.window().models().ask(ModelAct.PRODUCTION));
        });
    }

    private static LearningView learnt() {
        return LearningView.of(RehearsalRuns.better());
    }

    private static void models(OpenStudio studio) {
        studio.act(() -> {
            studio.window().researchModel().viewProperty().set(ResearchView.MODELS);
            studio.window().controller().go(Room.RESEARCH);
        });
    }

    private static void choose(OpenStudio studio, int row) {
        studio.act(() -> studio.window()
                .modelsModel()
                .modelProperty()
                .set(studio.window().modelsModel().models().get(row)));
    }

    @Test
    void theWarningBeforeResearch() {
        picture("research-warning", desk -> {}, studio -> {
            studio.desk().standAt(6, 24, PlotTiming.AFTER);
            studio.act(() -> studio.window().controller().go(Room.RESEARCH));
        });
    }

    @Test
    void anEmptyLibrary() {
        picture("library-empty", desk -> {}, studio -> library(studio));
    }

    @Test
    void theLibraryWithNothingHeardYet() {
        picture("library", desk -> desk.library.addAll(RehearsalDesk.demoSongs()), studio -> library(studio));
    }

    @Test
    void aSongWithALongTitleIsHeard() {
        picture("library-playing", desk -> desk.library.addAll(RehearsalDesk.demoSongs()), studio -> {
            library(studio);
            studio.act(() -> {
                studio.window()
                        .library()
                        .audition()
                        .play(studio.window().libraryModel().songs().get(1));
                studio.songPlayer().at(31);
            });
        });
    }

    @Test
    void aSongIsMadeReadyWhileAnotherIsImported() {
        picture("library-preparing", desk -> desk.library.addAll(RehearsalDesk.demoSongs()), studio -> {
            studio.desk().pendingAudition = new CompletableFuture<>();
            studio.desk().pendingImport = new CompletableFuture<>();
            library(studio);
            studio.act(() -> studio.window().library().imports().importSong(Path.of("stems")));
            progress(studio, 0.4, "Estimating the tempo");
            studio.act(() -> studio.window().library().playSelected());
            progress(studio, 0.5, "Mixing “Harbour Lights”");
            awaitShown(".preparing");
        });
    }

    @Test
    void aSongWithoutASoundDevice() {
        picture("library-silent", desk -> desk.library.addAll(RehearsalDesk.demoSongs()), studio -> {
            library(studio);
            studio.act(() -> {
                studio.window().library().playSelected();
                studio.songPlayer()
                        .fail(
                                "No sound can be played here: no sound device was found, or the system lacks what JavaFX plays"
                                        + " sound with. Plug in headphones or speakers, then press play again.");
            });
        });
    }

    @Test
    void theWarningBeforeTheLibrary() {
        picture("library-warning", desk -> {}, studio -> {
            studio.desk().standAt(6, 24, PlotTiming.AFTER);
            library(studio);
        });
    }

    @Test
    void aSongIsLookedInto() {
        picture("library-song", desk -> desk.library.addAll(RehearsalDesk.demoSongs()), studio -> {
            library(studio);
            studio.act(() -> studio.window().library().lookInto());
            studio.act(() -> studio.window().library().detail().seek(21));
        });
    }

    @Test
    void thePlanRoomBeforeTheFirstWish() {
        picture("plans-empty", desk -> desk.library.addAll(RehearsalDesk.demoSongs()), ScreenshotTest::plans);
    }

    @Test
    void plansWithTheirScores() {
        picture("plans", desk -> desk.library.addAll(RehearsalDesk.demoSongs()), studio -> {
            studio.desk().models.learn(learnt());
            planned(studio);
            studio.act(() -> studio.window().plans().playOrPause());
            studio.act(() -> studio.songPlayer().at(31));
        });
    }

    @Test
    void aPlanThatBreaksAConstraint() {
        picture("plans-broken", desk -> desk.library.addAll(RehearsalDesk.demoSongs()), studio -> {
            planned(studio);
            studio.act(() -> studio.window()
                    .plans()
                    .show(studio.window().planModel().cards().get(11)));
            studio.act(() -> studio.window().plans().open(Path.of("broken.json")));
        });
    }

    @Test
    void twoPlansBesideEachOther() {
        picture("plans-compared", desk -> desk.library.addAll(RehearsalDesk.demoSongs()), studio -> {
            planned(studio);
            studio.act(() -> {
                studio.window().plans().compare();
                studio.window().plans().show(studio.window().planModel().cards().get(4));
                studio.window().plans().jump();
            });
        });
    }

    private static void plans(OpenStudio studio) {
        studio.act(() -> studio.window().controller().go(Room.PLANS));
    }

    private static void planned(OpenStudio studio) {
        plans(studio);
        studio.act(() -> {
            studio.window().planModel().wordsProperty().set("a calm build");
            studio.window().plans().plan();
        });
    }

    private static void library(OpenStudio studio) {
        studio.act(() -> studio.window().controller().go(Room.LIBRARY));
    }

    private static void answer(OpenStudio studio) {
        OpenStudio.settle();
        var player = studio.desk().stepping();
        player.select(Side.A);
        player.play();
        player.pass(13);
        player.select(Side.B);
        player.pass(14);
        var trial = studio.window().listen().trial();
        studio.act(() -> {
            trial.deck().loopToHere();
            trial.tick();
            trial.vote(Outcome.SECOND);
            trial.confidence(Confidence.MEDIUM);
            trial.toggle(Side.A, FailureTag.VOCAL_BURIED);
            trial.toggle(Side.A, FailureTag.AWKWARD_TRANSITION);
        });
    }

    /** What is shown over unfinished work comes only after a moment. */
    private void awaitShown(String query) {
        try {
            WaitForAsyncUtils.waitFor(
                    5, TimeUnit.SECONDS, () -> robot.lookup(query).query().isVisible());
        } catch (TimeoutException late) {
            throw new AssertionError("the screen never showed " + query, late);
        }
    }

    private static void progress(OpenStudio studio, double fraction, String doing) {
        studio.desk().progress.report(fraction, doing);
    }

    private void picture(String name, Consumer<RehearsalDesk> before, Consumer<OpenStudio> then) {
        Pictures.take(robot, name, before, then);
    }
}
