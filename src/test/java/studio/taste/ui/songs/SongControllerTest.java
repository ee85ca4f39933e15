package studio.taste.ui.songs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.SongId;
import studio.taste.music.StemEnvelope;
import studio.taste.music.StemRole;
import studio.taste.music.analysis.AnalysisHints;
import studio.taste.remix.WrittenSongs;
import studio.taste.ui.ScreenThread;
import studio.taste.ui.widgets.SongMap;

class SongControllerTest {
    private final Song slow = WrittenSongs.song("Night Bus", Genre.RNB, 140, "3A", "intro 4, verse 8, outro 4");
    private final Song other = WrittenSongs.song("Other", Genre.HOUSE, 124, "9A", "intro 4, verse 8");
    private final Rehearsal desk = new Rehearsal();
    private final ScreenThread screen = new ScreenThread(Runnable::run);
    private final SongModel model = new SongModel(screen);
    private final List<Double> sought = new ArrayList<>();
    private final SongController controller = new SongController(model, desk, screen, sought::add);

    /** Answers when it is told to. */
    private static final class Rehearsal implements SongDesk {
        private final List<CompletableFuture<SongView>> answers = new ArrayList<>();
        private AnalysisHints asked = AnalysisHints.NONE;

        @Override
        public CompletionStage<SongView> open(SongId id) {
            return next();
        }

        @Override
        public CompletionStage<SongView> correct(SongId id, AnalysisHints given, Progress progress) {
            asked = given;
            return next();
        }

        private CompletableFuture<SongView> next() {
            answers.add(new CompletableFuture<>());
            return answers.get(answers.size() - 1);
        }

        void answer(SongView view) {
            answers.get(answers.size() - 1).complete(view);
        }
    }

    private static SongView view(Song song, AnalysisHints given) {
        Map<StemRole, StemEnvelope> envelopes = new EnumMap<>(StemRole.class);
        for (StemRole role : StemRole.values()) {
            envelopes.put(role, new StemEnvelope(new float[] {0.25f, 0.5f}, new float[] {0.1f, 0.2f}));
        }
        return new SongView(song, given, envelopes);
    }

    private static AnalysisHints tempo(double bpm) {
        return new AnalysisHints(OptionalDouble.of(bpm), OptionalDouble.empty(), Optional.empty(), Genre.UNKNOWN);
    }

    @BeforeEach
    void open() {
        controller.open(slow.id());
        desk.answer(view(slow, AnalysisHints.NONE));
    }

    @Test
    void aSongIsShownWithWhatWasGivenInItsFields() {
        controller.open(other.id());
        desk.answer(view(
                other,
                new AnalysisHints(
                        OptionalDouble.of(124),
                        OptionalDouble.of(0.25),
                        Optional.of(new CamelotKey(9, true)),
                        Genre.HOUSE)));
        assertThat(model.tempoProperty().get()).isEqualTo("124");
        assertThat(model.downbeatProperty().get()).isEqualTo("0.25");
        assertThat(model.keyProperty().get()).isEqualTo("9A");
        assertThat(model.genreProperty().get()).isEqualTo(Genre.HOUSE);
        SongView view = Objects.requireNonNull(model.songProperty().get());
        assertThat(view.tempoSource()).isEqualTo("given");
        assertThat(view.keyWords()).isEqualTo("9A · E minor");
    }

    @Test
    void theMapShowsSectionsBarsEnergyAndPhrasesInSeconds() {
        SongMap.Content map = view(slow, AnalysisHints.NONE).map();
        double bar = 4 * 60 / 140.0;
        assertThat(map.durationSeconds()).isEqualTo(16 * bar);
        assertThat(map.parts()).extracting(SongMap.Stretch::words).containsExactly("Intro", "Verse", "Outro");
        assertThat(map.parts().get(1).fromSeconds()).isEqualTo(4 * bar, within(1e-9));
        assertThat(map.lanes()).extracting(SongMap.Lane::name).containsExactly("Vocals", "Drums", "Bass", "Other");
        assertThat(map.lanes().get(0).peak()).containsExactly(0.5f, 1f);
        assertThat(map.lanes().get(0).rms()[1]).isEqualTo(0.4f);
        // The vocals rest in the ends and in every fourth bar of the verse.
        assertThat(map.marks()).hasSize(2);
        assertThat(map.columns()).hasSize(16);
        assertThat(map.columns()[4]).isEqualTo(1);
        assertThat(map.columns()[0]).isBetween(0.3, 0.9);
    }

    @Test
    void aCorrectionIsAskedForAndItsEffectTold() {
        controller.multiplyTempo(0.5);
        model.keyProperty().set(" F# minor ");
        model.downbeatProperty().set("0,5");
        model.genreProperty().set(Genre.HIP_HOP);
        controller.correct();
        assertThat(desk.asked)
                .isEqualTo(new AnalysisHints(
                        OptionalDouble.of(70),
                        OptionalDouble.of(0.5),
                        Optional.of(CamelotKey.parse("11A")),
                        Genre.HIP_HOP));
        assertThat(model.work().runningProperty().get()).isTrue();
        Song half = WrittenSongs.song("Night Bus", Genre.HIP_HOP, 70, "11A", "intro 4, verse 8, outro 4");
        desk.answer(view(half, desk.asked));
        assertThat(model.work().runningProperty().get()).isFalse();
        assertThat(model.noteProperty().get())
                .contains("tempo 140.0 bpm → 70.0 bpm")
                .contains("key 3A · Bb minor → 11A · F# minor")
                .contains("genre R&B → hip-hop")
                .doesNotContain("sections");
    }

    @Test
    void whatCannotBeReadIsSpokenOfAndNothingIsAsked() {
        model.tempoProperty().set("fast");
        controller.correct();
        assertThat(model.troubleProperty().get()).contains("tempo is a number").contains("fast");
        model.tempoProperty().set("500");
        controller.correct();
        assertThat(model.troubleProperty().get()).contains("30 to 300");
        model.tempoProperty().set("");
        model.keyProperty().set("H");
        controller.correct();
        assertThat(model.troubleProperty().get()).contains("\"H\" is not a key");
        assertThat(desk.answers).hasSize(1);
    }

    @Test
    void aFailedCorrectionLeavesTheSongAsItWas() {
        SongView before = model.songProperty().get();
        model.tempoProperty().set("70");
        controller.correct();
        desk.answers.get(1).completeExceptionally(new StudioException("the disk is full"));
        assertThat(model.troubleProperty().get()).isEqualTo("the disk is full");
        assertThat(model.songProperty().get()).isSameAs(before);
        assertThat(model.tempoProperty().get()).isEqualTo("70");
    }

    @Test
    void anAnswerAboutASongThatWasLeftIsNotShown() {
        model.tempoProperty().set("70");
        controller.correct();
        controller.open(other.id());
        desk.answer(view(other, AnalysisHints.NONE));
        desk.answers.get(1).complete(view(slow, tempo(70)));
        assertThat(Objects.requireNonNull(model.songProperty().get()).song()).isEqualTo(other);
        assertThat(model.work().runningProperty().get()).isFalse();
    }

    @Test
    void theCursorMovesAndGivesTheDownbeat() {
        controller.seek(1.2345);
        assertThat(sought).containsExactly(1.2345);
        controller.downbeatHere();
        assertThat(model.downbeatProperty().get()).isIn("1.235", "1.234");
        controller.clear();
        assertThat(model.downbeatProperty().get()).isEmpty();
    }
}
