package studio.taste.training.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.features.MusicalAxes;
import studio.taste.loudness.ClipLoudness;
import studio.taste.music.Song;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.WrittenSongs;
import studio.taste.representation.AudioEncoder;
import studio.taste.representation.EncoderId;
import studio.taste.representation.HeardCandidate;
import studio.taste.representation.PlanBank;
import studio.taste.session.Preview;
import studio.taste.session.PreviewStore;

class PlanBankMakerTest {
    private static final List<Song> SONGS = WrittenSongs.all().subList(3, 7);
    private static final Executor NOBODY = work -> {
        throw new RejectedExecutionException();
    };

    private final AtomicInteger rendered = new AtomicInteger();

    /** Clips as long in frames as the excerpt in beats. */
    private final PreviewStore previews = new PreviewStore() {
        @Override
        public Preview preview(RemixPlan plan, Excerpt excerpt) throws StudioException {
            rendered.incrementAndGet();
            AudioClip clip = AudioClip.silence(48_000, 2, 48_000 + excerpt.beats());
            return new Preview(clip, ClipLoudness.measure(clip));
        }

        @Override
        public String rendererVersion() {
            return "silence";
        }
    };

    /** A clip's length, and the place where its excerpt begins. */
    private static final AudioEncoder LENGTH = new AudioEncoder() {
        @Override
        public EncoderId id() {
            return new EncoderId("length", "1");
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public float[] encode(HeardCandidate candidate) {
            return new float[] {candidate.clip().frames(), candidate.excerpt().startBeat()};
        }
    };

    @Test
    void everyPlanOfEveryPoolIsRenderedEncodedAndPlaced() throws Exception {
        PlanBank bank = new PlanBankMaker(previews, LENGTH, Runnable::run).make(SONGS, 3, 24, 1, Progress.NONE);
        assertThat(bank.encoder()).isEqualTo(LENGTH.id());
        assertThat(bank.pools()).hasSize(3);
        assertThat(bank.pools().get(0).name()).contains(" over ");
        int plans = 0;
        for (PlanBank.Pool pool : bank.pools()) {
            plans += pool.entries().size();
            for (PlanBank.Entry entry : pool.entries()) {
                assertThat(entry.audio())
                        .containsExactly(
                                48_000 + entry.excerpt().beats(),
                                entry.excerpt().startBeat());
                assertThat(entry.axes())
                        .isEqualTo(MusicalAxes.values(entry.plan().plan(), entry.excerpt()));
            }
        }
        assertThat(rendered).hasValue(plans);
    }

    @Test
    void theSameSongsAndSeedGiveTheSameBankWhoeverHelps() throws Exception {
        PlanBank one = new PlanBankMaker(previews, LENGTH, NOBODY).make(SONGS, 2, 24, 1, Progress.NONE);
        PlanBank same = new PlanBankMaker(previews, LENGTH, work -> new Thread(work).start())
                .make(SONGS, 2, 24, 1, Progress.NONE);
        PlanBank other = new PlanBankMaker(previews, LENGTH, NOBODY).make(SONGS, 2, 24, 2, Progress.NONE);
        assertThat(bytes(one)).isEqualTo(bytes(same)).isNotEqualTo(bytes(other));
    }

    private static byte[] bytes(PlanBank bank) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanBankFile.write(bank, out);
        return out.toByteArray();
    }

    @Test
    void aBankIsReadBackAsItWas() throws Exception {
        PlanBank bank = new PlanBankMaker(previews, LENGTH, NOBODY).make(SONGS, 2, 24, 1, Progress.NONE);
        PlanBank read = PlanBankFile.read(new ByteArrayInputStream(bytes(bank)));
        assertThat(bytes(read)).isEqualTo(bytes(bank));
        for (int pool = 0; pool < 2; pool++) {
            assertThat(read.pools().get(pool).axes())
                    .isEqualTo(bank.pools().get(pool).axes());
            assertThat(read.pools().get(pool).entries().get(7).plan())
                    .isEqualTo(bank.pools().get(pool).entries().get(7).plan());
        }
        assertThatThrownBy(() -> PlanBankFile.read(new ByteArrayInputStream(new byte[40])))
                .isInstanceOf(StudioException.class);
    }

    @Test
    void itStopsWhenItIsToldTo() {
        assertThatThrownBy(() -> new PlanBankMaker(previews, LENGTH, NOBODY)
                        .make(SONGS, 2, 24, 1, (fraction, doing) -> fraction < 0.2))
                .isInstanceOf(CancellationException.class);
        assertThat(rendered.get()).isBetween(5, 20);
    }

    @Test
    void troubleWithOnePlanEndsTheWorkWithItsSentence() {
        PreviewStore broken = new PreviewStore() {
            @Override
            public Preview preview(RemixPlan plan, Excerpt excerpt) throws StudioException {
                throw new StudioException("The song is missing.");
            }

            @Override
            public String rendererVersion() {
                return "broken";
            }
        };
        assertThatThrownBy(() -> new PlanBankMaker(broken, LENGTH, NOBODY).make(SONGS, 2, 24, 1, Progress.NONE))
                .isInstanceOf(StudioException.class)
                .hasMessage("The song is missing.");
        assertThatThrownBy(() ->
                        new PlanBankMaker(broken, LENGTH, NOBODY).make(SONGS.subList(0, 1), 2, 24, 1, Progress.NONE))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("No two of the 1 songs");
    }
}
