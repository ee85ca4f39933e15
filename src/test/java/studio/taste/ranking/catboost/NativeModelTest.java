package studio.taste.ranking.catboost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.taste.StudioException;
import studio.taste.ranking.catboost.KeptModels.Question;

class NativeModelTest {
    private static final ModelFeatures TOLD = KeptModels.features("kinds");
    private static final byte[] WHOLE = KeptModels.bytes("kinds.cbm");

    @Test
    void modelsCutOffAtAnyLengthAreAnsweredInWords() {
        for (int length = 0; length < WHOLE.length; length += 37) {
            assertRefused(Arrays.copyOf(WHOLE, length));
        }
        assertRefused(Arrays.copyOf(WHOLE, WHOLE.length + 1));
    }

    @Test
    void filesOfAnotherSortAreAnsweredInWords() {
        assertRefused(KeptModels.bytes("kinds.json"));
        SplittableRandom random = new SplittableRandom(21);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[random.nextInt(4_000)];
            random.nextBytes(noise);
            assertRefused(noise);
            byte[] begun = noise.clone();
            System.arraycopy(WHOLE, 0, begun, 0, Math.min(8 + random.nextInt(100), begun.length));
            assertRefused(begun);
        }
    }

    /** Before binary models were looked through, changes such as these ended the whole program. */
    @Test
    void noChangedByteEndsTheProgram() throws StudioException {
        SplittableRandom random = new SplittableRandom(22);
        Question asked = Question.random(TOLD, random);
        float[][] numbers = {asked.floats()};
        String[][] kinds = {asked.kinds().toArray(String[]::new)};
        int refused = 0;
        for (int i = 0; i < 4_000; i++) {
            byte[] changed = WHOLE.clone();
            for (int j = 0; j <= random.nextInt(3); j++) {
                // Splits and features lie behind the leaves, which lie behind the notes of the training that nothing
                // depends on.
                int place = random.nextInt(3) == 0
                        ? random.nextInt(60)
                        : changed.length - 1 - random.nextInt(random.nextInt(2) == 0 ? 3_000 : 12_000);
                changed[place] = (byte) random.nextInt();
            }
            try (NativeModel model = NativeModel.ofBinary(changed, TOLD, "model.cbm")) {
                assertThat(model.score(numbers, kinds)).hasSize(1);
            } catch (StudioException e) {
                assertThat(e).hasMessageStartingWith("model.cbm: ");
                refused++;
            }
        }
        assertThat(refused).isBetween(400, 3_600);
    }

    @Test
    void otherFeaturesAreRefusedByName() {
        List<String> swapped = new ArrayList<>(TOLD.numbers());
        java.util.Collections.swap(swapped, 2, 3);
        assertThatThrownBy(
                        () -> NativeModel.ofBinary(WHOLE, new ModelFeatures("v1", swapped, TOLD.kinds()), "model.cbm"))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("feature number 2 is called \"number_2\", expected was \"number_3\"");
        ModelFeatures fewer = new ModelFeatures("v1", TOLD.numbers(), List.of("kind_0"));
        assertThatThrownBy(() -> NativeModel.ofBinary(WHOLE, fewer, "model.cbm"))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("feature number 7 is called \"kind_1\", expected was \"none\"");
        List<String> all = TOLD.names();
        assertThatThrownBy(() -> NativeModel.ofBinary(WHOLE, new ModelFeatures("v1", all, List.of()), "model.cbm"))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("feature number 6 is called \"kind_0\"");
        assertThatThrownBy(() -> NativeModel.ofJson(
                        KeptModels.bytes("kinds.json"), new ModelFeatures("v1", swapped, TOLD.kinds()), "model.json"))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("expected was \"number_3\"");
    }

    @Test
    void rowsOfOtherLengthAreAMistakeAndNoRowsAreNone() throws StudioException {
        try (NativeModel model = KeptModels.nativeModel("kinds")) {
            assertThatThrownBy(() -> model.score(new float[1][5], new String[1][2]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("were 5 and 2");
            assertThatThrownBy(() -> model.score(new float[2][6], new String[][] {{"a", "b"}}))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(model.score(new float[0][], new String[0][])).isEmpty();
        }
    }

    @Test
    void aClosedModelRefusesInWords() throws StudioException {
        NativeModel model = KeptModels.nativeModel("yetirank");
        model.close();
        model.close();
        assertThat(model.isFreed()).isTrue();
        assertThatThrownBy(() -> model.score(new float[1][6], new String[1][0]))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("was closed");
    }

    @Test
    void aModelClosedWhileItIsUsedAnswersTheCallsUnderWay() throws Exception {
        double expected = KeptModels.trees("yetirank").score(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0), List.of());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 50; round++) {
                NativeModel model = KeptModels.nativeModel("yetirank");
                CountDownLatch allBegan = new CountDownLatch(4);
                Callable<Integer> untilClosed = () -> {
                    int answers = 0;
                    while (true) {
                        try {
                            assertThat(model.score(new float[64][6], new String[64][0])[63])
                                    .isEqualTo(expected);
                            if (answers++ == 0) {
                                allBegan.countDown();
                            }
                        } catch (StudioException closed) {
                            assertThat(closed).hasMessageContaining("was closed");
                            return answers;
                        }
                    }
                };
                List<Future<Integer>> asking = Stream.generate(() -> threads.submit(untilClosed))
                        .limit(4)
                        .toList();
                allBegan.await();
                model.close();
                for (Future<Integer> each : asking) {
                    assertThat(each.get()).isPositive();
                }
                assertThat(model.isFreed()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Where there is no native library, or not even the class that loads it. */
    @ParameterizedTest
    @ValueSource(strings = {"-Dos.arch=sparc", "-Dos.name=Plan9", "without the jar"})
    void aComputerWithoutCatBoostIsToldSo(String how) throws IOException, InterruptedException {
        String path = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !how.equals("without the jar") || !entry.contains("catboost-prediction"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        List<String> command = new ArrayList<>(
                List.of(System.getProperty("java.home") + "/bin/java", "-cp", path, LoadElsewhere.class.getName()));
        if (how.startsWith("-D")) {
            command.add(1, how);
        }
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("model.cbm: cannot be used, because CatBoost does not run on this computer (")
                .doesNotContain("loaded");
    }

    /** Loads a model in a process of its own, and tells what came of it, twice. */
    static final class LoadElsewhere {
        private LoadElsewhere() {}

        public static void main(String[] arguments) {
            for (int i = 0; i < 2; i++) {
                try (NativeModel model = NativeModel.ofBinary(WHOLE, TOLD, "model.cbm")) {
                    System.out.println("loaded " + model);
                } catch (StudioException e) {
                    System.out.println(e.getMessage());
                }
            }
        }
    }

    private static void assertRefused(byte[] cbm) {
        assertThatThrownBy(() -> NativeModel.ofBinary(cbm, TOLD, "model.cbm"))
                .isExactlyInstanceOf(StudioException.class)
                .hasMessageStartingWith("model.cbm: ");
    }
}
