package studio.taste.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.taste.playback.Sounds.noise;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import studio.taste.audio.AudioClip;
import studio.taste.session.Listening;
import studio.taste.session.PlayerState;
import studio.taste.session.Side;

/** What the audio thread owes: no allocation, commands from anywhere, an end when it is closed. */
class AudioThreadTest {

    @Test
    void playingSwitchingAndLoopingAllocatesNothing() {
        HandPumpedPlayer player = HandPumpedPlayer.onOneDevice();
        player.load(noise(1, 3_000), noise(2, 3_000));
        player.loop(0.1, 0.3);
        player.play();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        for (int i = 0; i < 2_000; i++) {
            player.hear(256);
        }
        for (int i = 0; i < 100; i++) {
            player.select(i % 2 == 0 ? Side.A : Side.B);
            player.seekSeconds(0.1 + 0.001 * i);
        }
        long before = threads.getThreadAllocatedBytes(self);
        for (int i = 0; i < 1_500; i++) {
            player.hear(256);
        }
        long allocated = threads.getThreadAllocatedBytes(self) - before;
        assertThat(player.line().capturedFrames()).isEqualTo(3_500 * 256);
        assertThat(allocated).as("bytes in 3,000 pumps").isLessThan(1_000);
    }

    @Test
    void commandsFromManyThreadsLeaveTheBooksInOrder() throws InterruptedException {
        HandPumpedPlayer player = HandPumpedPlayer.onOneDevice();
        player.load(noise(1, 4_000), noise(2, 4_000));
        List<Thread> askers = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int t = 0; t < 4; t++) {
            Random random = new Random(t);
            Thread asker = new Thread(() -> askAndRead(player, random));
            asker.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
            askers.add(asker);
            asker.start();
        }
        while (askers.stream().anyMatch(Thread::isAlive)) {
            if (player.pump().pump() > 0 && player.line().capturedFrames() < 900_000) {
                player.line().accept(100);
                player.line().playAll();
            }
        }
        for (Thread asker : askers) {
            asker.join();
        }
        assertThat(failures).isEmpty();
        assertConsistent(player.listening());
    }

    private static void askAndRead(PumpedPlayer player, Random random) {
        for (int i = 0; i < 3_000; i++) {
            CuesTest.askAnything(player, random);
            if (random.nextInt(200) == 0) {
                player.load(noise(1, 4_000), noise(2, 4_000));
            }
            PlayerState state = player.state();
            assertThat(state.positionSeconds()).isBetween(0.0, state.durationSeconds());
            assertConsistent(player.listening());
        }
    }

    private static void assertConsistent(Listening listening) {
        for (Side side : Side.values()) {
            Listening.Heard heard = listening.heard(side);
            assertThat(heard.distinctSeconds()).isBetween(0.0, heard.secondsHeard() + 1e-9);
        }
        double total = listening.a().secondsHeard() + listening.b().secondsHeard();
        assertThat(listening.firstHeard() == null).isEqualTo(total == 0);
    }

    @Test
    void theThreadPlaysIntoTheLineAndEndsWhenClosed() throws InterruptedException {
        CountDownLatch played = new CountDownLatch(1);
        HastyDevice device = new HastyDevice(5_000, played);
        GaplessPlayer player = GaplessPlayer.on(device);
        AudioClip clip = noise(1, 60_000);
        player.load(clip, noise(2, 60_000));
        player.play();
        played.await();
        player.close();
        assertThat(player.listening().a().segments()).hasSize(1);
        assertThat(player.listening().a().segments().get(0).fromSeconds()).isZero();
        assertThat(device.line.isClosed()).isTrue();
    }

    /** A device that plays whatever it gets, at once, and tells when it has had enough. */
    private static final class HastyDevice implements AudioDevices {
        private final CapturingLine line = new CapturingLine("Hasty", Sounds.RATE);
        private final int enough;
        private final CountDownLatch played;

        HastyDevice(int enough, CountDownLatch played) {
            this.enough = enough;
            this.played = played;
        }

        @Override
        public List<String> names() {
            return List.of("Hasty");
        }

        @Override
        public AudioLine open(@Nullable String name, int sampleRateHz, int bufferFrames) {
            return new HastyLine(line, enough, played);
        }
    }

    private record HastyLine(CapturingLine line, int enough, CountDownLatch played) implements AudioLine {
        @Override
        public String deviceName() {
            return line.deviceName();
        }

        @Override
        public String sentence() {
            return line.sentence();
        }

        @Override
        public boolean isSilent() {
            return false;
        }

        @Override
        public boolean isOpen() {
            return line.isOpen();
        }

        @Override
        public int sampleRateHz() {
            return line.sampleRateHz();
        }

        @Override
        public int bufferFrames() {
            return line.bufferFrames();
        }

        @Override
        public int writableFrames() {
            return line.capturedFrames() < enough ? line.bufferFrames() / 2 : 0;
        }

        @Override
        public int write(byte[] pcm, int frames) {
            int taken = line.write(pcm, frames);
            line.playAll();
            return taken;
        }

        @Override
        public long framesPlayed() {
            long frames = line.framesPlayed();
            if (frames >= enough) {
                played.countDown();
            }
            return frames;
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
