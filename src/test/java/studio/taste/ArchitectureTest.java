package studio.taste;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** The sentences that keep the house in order. */
@AnalyzeClasses(packages = "studio.taste", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** From the top of the house to its ground; arrows run downward only. */
    private static final List<String> ROOMS = List.of(
            "app",
            "ui",
            "cli",
            "export",
            "simulation",
            "training",
            "quality",
            "labels",
            "session",
            "ranking",
            "selection",
            "preference",
            "representation",
            "features",
            "render",
            "remix",
            "music",
            "loudness",
            "audio");

    private static final String[] MIDDLE = {
        "..audio..",
        "..loudness..",
        "..music..",
        "..remix..",
        "..render..",
        "..features..",
        "studio.taste.representation..",
        "..preference..",
        "..selection.."
    };

    @ArchTest
    static final ArchRule arrowsRunDownward = classes().should(dependOnlyOnRoomsBelow());

    @ArchTest
    static final ArchRule roomsFormNoCircle =
            slices().matching("studio.taste.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule screensFormNoCircle =
            slices().matching("studio.taste.ui.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theMiddleKnowsNoScreen = noClasses()
            .that()
            .resideInAnyPackage(MIDDLE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..");

    @ArchTest
    static final ArchRule theMiddleKnowsNoFileDatabaseThreadOrClock = noClasses()
            .that()
            .resideInAnyPackage(MIDDLE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "java.nio.file..", "org.jdbi..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(
                    java.io.File.class,
                    java.io.FileInputStream.class,
                    Thread.class,
                    java.time.Clock.class,
                    java.security.SecureRandom.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(java.util.Random.class)
            .orShould()
            .callConstructor(java.util.SplittableRandom.class);

    @ArchTest
    static final ArchRule onlyTheStoreSpeaksSql = noClasses()
            .that()
            .resideOutsideOfPackage("..store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..", "org.h2..", "org.flywaydb..");

    /** The prediction library is this one package; what lies below it unpacks native libraries, the trainer's as well. */
    @ArchTest
    static final ArchRule onlyTheModelsRoomKnowsCatBoostsModels = noClasses()
            .that()
            .resideOutsideOfPackage("..ranking.catboost..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.catboost");

    @ArchTest
    static final ArchRule onlyItsOwnRoomKnowsOnnxModels = noClasses()
            .that()
            .resideOutsideOfPackage("..onnx..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule onlyTheTrainerKnowsCatBoostsNativeParts = noClasses()
            .that()
            .resideOutsideOfPackage("studio.taste.training")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.catboost.common", "ru.yandex..");

    @ArchTest
    static final ArchRule onlyThePlaybackOpensSoundLines = noClasses()
            .that()
            .resideOutsideOfPackage("..playback..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.sound.sampled.SourceDataLine");

    @ArchTest
    static final ArchRule onlyScreensAndTheAppKnowJavaFx = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackages("..cli..", "..app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule widgetsKnowNothingOfTheStudio = noClasses()
            .that()
            .resideInAPackage("..ui.widgets..")
            .should()
            .dependOnClassesThat(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("are of another room") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getPackageName().startsWith("studio.taste")
                            && !type.getPackageName().startsWith("studio.taste.ui.widgets");
                }
            });

    @ArchTest
    static final ArchRule theListeningScreenIsBlind = noClasses()
            .that()
            .resideInAPackage("..ui.listening..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..remix..", "..store..", "..library..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("studio\\.taste\\.session\\.(StudioEvent.*|StudioState|SessionState|TrialRecord)");

    private static ArchCondition<JavaClass> dependOnlyOnRoomsBelow() {
        return new ArchCondition<>("depend only on rooms below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = ROOMS.indexOf(room(type));
                if (own < 0) {
                    return;
                }
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    int other = ROOMS.indexOf(room(dependency.getTargetClass()));
                    if (other >= 0 && other < own) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 && parts[0].equals("studio") && parts[1].equals("taste") ? parts[2] : "";
    }
}
