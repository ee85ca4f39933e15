package studio.taste.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever is done to a file, of any format, it is either decoded or answered with a sentence: in time, in memory that the file
 * could be worth, and without a word on the output.
 */
class DamagedSoundTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /** Well above what decoding the whole fixtures takes together with the decoders' tables; far below a promised gigabyte. */
    private static final long MOST_BYTES = 60L << 20;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    /** One whole file of each kind. */
    enum Kind {
        WAV {
            @Override
            byte[] file() {
                return SoundFileBytes.wav(3, 2, 44_100, 32, noise(8_000));
            }
        },
        AIFF {
            @Override
            byte[] file() {
                return SoundFileBytes.aiff("AIFF")
                        .comm(2, 2_000, 16, 44_100, "")
                        .ssnd(noise(8_000))
                        .toBytes();
            }
        },
        FLAC {
            @Override
            byte[] file() {
                int[] wobble = new int[20 * FlacBytes.BLOCK];
                Arrays.setAll(wobble, i -> (int) (9_000 * Math.sin(i * 0.05)));
                return FlacBytes.file(44_100, wobble, wobble.clone());
            }
        },
        MP3 {
            @Override
            byte[] file() throws Exception {
                return EncodedFixtures.bytes("cbr-joint-44100-stereo.mp3");
            }
        },
        MP3_LOW_RATE {
            @Override
            byte[] file() throws Exception {
                return EncodedFixtures.bytes("mpeg2-22050-stereo.mp3");
            }
        },
        OGG {
            @Override
            byte[] file() throws Exception {
                return EncodedFixtures.bytes("22050-stereo.ogg");
            }
        },
        M4A {
            @Override
            byte[] file() throws Exception {
                return EncodedFixtures.bytes("moov-behind-44100-stereo.m4a");
            }
        },
        M4A_DESCRIBED_FIRST {
            @Override
            byte[] file() throws Exception {
                return EncodedFixtures.bytes("moov-before-48000-stereo.m4a");
            }
        };

        abstract byte[] file() throws Exception;

        /** Small numbers, as floats and as integers. */
        private static byte[] noise(int count) {
            ByteBuffer data = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
            Random random = new Random(9);
            while (data.remaining() >= 4) {
                data.putFloat(random.nextFloat() - 0.5f);
            }
            return data.array();
        }
    }

    @BeforeEach
    void listenToTheOutput() {
        PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(capture);
        System.setErr(capture);
    }

    @AfterEach
    void nothingWasPrinted() {
        System.setOut(out);
        System.setErr(err);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static void assertRefused(byte[] file, String what) {
        assertBounded(file, what, true);
    }

    private static void assertBounded(byte[] file, String what, boolean refused) {
        assertTimeoutPreemptively(
                LIMIT,
                () -> {
                    var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
                    long before = memory.getCurrentThreadAllocatedBytes();
                    try {
                        AudioClip clip = AudioReader.read(new ByteArrayInputStream(file), "song");
                        assertThat(refused)
                                .as("%s was read: %d frames", what, clip.frames())
                                .isFalse();
                    } catch (UnreadableAudioException sentence) {
                        assertThat(sentence.getMessage())
                                .as(what)
                                .startsWith("song: ")
                                .hasSizeGreaterThan(20);
                    }
                    assertThat(memory.getCurrentThreadAllocatedBytes() - before)
                            .as("memory for %s", what)
                            .isLessThan(MOST_BYTES);
                },
                what);
    }

    @ParameterizedTest
    @EnumSource
    void aFileCutAnywhereIsRefused(Kind kind) throws Exception {
        byte[] whole = kind.file();
        for (int i = 0; i < 80; i++) {
            int length = (int) ((long) i * whole.length / 80);
            assertRefused(Arrays.copyOf(whole, length), kind + " cut to " + length + " of " + whole.length);
        }
        assertRefused(Arrays.copyOf(whole, whole.length - 1), kind + " without its last byte");
    }

    @ParameterizedTest
    @EnumSource
    void flippedBitsAreDecodedOrAnsweredWithASentence(Kind kind) throws Exception {
        byte[] whole = kind.file();
        for (int seed = 0; seed < 250; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            // Where descriptions are dense, at the beginning, more often.
            int range = seed % 2 == 0 ? Math.min(400, whole.length) : whole.length;
            for (int flips = 1 + seed % 4; flips > 0; flips--) {
                damaged[random.nextInt(range)] ^= (byte) (1 << random.nextInt(8));
            }
            assertBounded(damaged, kind + ", seed " + seed, false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void overwrittenStretchesAreDecodedOrAnsweredWithASentence(Kind kind) throws Exception {
        byte[] whole = kind.file();
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(1_000 + seed);
            byte[] damaged = whole.clone();
            byte[] stretch = new byte[1 + random.nextInt(300)];
            random.nextBytes(stretch);
            if (seed % 3 == 0) {
                Arrays.fill(stretch, (byte) 0xFF);
            }
            int at = random.nextInt(Math.max(1, (seed % 2 == 0 ? 700 : whole.length) - stretch.length));
            System.arraycopy(stretch, 0, damaged, at, stretch.length);
            assertBounded(damaged, kind + ", seed " + seed, false);
        }
    }

    /** Pages whose checksums are right let the damage through to the decoder. */
    @Test
    void damagedPacketsOnGoodOggPagesAreDecodedOrAnsweredWithASentence() throws Exception {
        byte[] whole = Kind.OGG.file();
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            int from = 27 + 1 + 30 + 27 + 15;
            int range = seed % 2 == 0 ? 3_700 : whole.length - from;
            for (int flips = 1 + seed % 3; flips > 0; flips--) {
                int at = from + random.nextInt(range);
                damaged[at] ^= (byte) (1 << random.nextInt(8));
            }
            byte[] sealed;
            try {
                sealed = OggBytes.resealed(damaged);
            } catch (IndexOutOfBoundsException lengthsWereHit) {
                continue;
            }
            assertBounded(sealed, "seed " + seed, false);
        }
    }

    @Test
    void sizesOfFourGigabytesAndMoreAreNotBelieved() throws Exception {
        byte[] huge = {-1, -1, -1, -1};
        for (Kind kind : Kind.values()) {
            byte[] whole = kind.file();
            for (int at = 4; at < Math.min(whole.length - 4, 300); at += 3) {
                byte[] damaged = whole.clone();
                System.arraycopy(huge, 0, damaged, at, 4);
                assertBounded(damaged, kind + ", 4 GB at " + at, false);
                damaged[at] = 0x7F;
                assertBounded(damaged, kind + ", 2 GB at " + at, false);
            }
        }
    }

    @Test
    void everyTableOfAnM4aThatPromisesTooMuchIsAnswered() throws Exception {
        byte[] whole = Kind.M4A_DESCRIBED_FIRST.file();
        for (String table : new String[] {"stts", "stsc", "stsz", "stco", "elst", "mdhd", "mvhd", "stsd", "esds"}) {
            int at = EncodedSoundTest.indexOf(whole, table);
            for (int field = -4; field < 24; field += 4) {
                for (int value : new int[] {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1_000_000}) {
                    byte[] damaged = whole.clone();
                    ByteBuffer.wrap(damaged).putInt(at + field, field == 0 ? ~value : value);
                    assertBounded(damaged, table + "[" + field + "] = " + value, false);
                }
            }
        }
    }

    @Test
    void aVorbisSetupThatClaimsGigabytesIsRefused() throws Exception {
        byte[] whole = Kind.OGG.file();
        int book = EncodedSoundTest.indexOf(whole, "BCV");
        for (int[] claim : new int[][] {{0xFF, 0xFF, 0xFF, 0xFF, 0xFF}, {1, 0, 0xFF, 0xFF, 0xFF}, {0, 0, 1, 0, 0}}) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < claim.length; i++) {
                damaged[book + 3 + i] = (byte) claim[i];
            }
            assertRefused(OggBytes.resealed(damaged), "dimensions and entries " + Arrays.toString(claim));
        }
    }

    @Test
    void aSoundWithoutEndIsRefusedOnceItIsTooLong() throws Exception {
        byte[] mp3 = EncodedFixtures.bytes("no-tag-44100-stereo.mp3");
        InputStream endlessMp3 = endless(new byte[0], mp3);
        byte[] wav = SoundFileBytes.wav()
                .format(1, 1, 8_000, 16)
                .chunkPromising("data", 0xFFFF_FFFFL, new byte[0])
                .toBytes();
        for (InputStream in : new InputStream[] {endlessMp3, endless(wav, new byte[4_096])}) {
            assertTimeoutPreemptively(LIMIT, () -> assertThatThrownBy(() -> AudioReader.read(in, "song", 120))
                    .isInstanceOf(UnreadableAudioException.class)
                    .hasMessage("song: longer than 2 minutes: at most 2 minutes can be read; cut it into parts"));
        }
    }

    @Test
    void anMp3ThatSaysItIsTooLongIsRefusedBeforeItIsDecoded() throws Exception {
        byte[] file = EncodedFixtures.bytes("cbr-joint-44100-stereo.mp3");
        int info = EncodedSoundTest.indexOf(file, "Info");
        ByteBuffer.wrap(file).putInt(info + 8, 3 * 3_600 * 44_100 / 1_152);
        assertThatThrownBy(() -> EncodedFixtures.decode(file))
                .hasMessageContaining("179 minutes long: at most 2 hours");
    }

    @Test
    void twoHoursAreStreamedInLittleMemory() throws Exception {
        int frames = 2 * 3_600 * 8_000;
        byte[] head = SoundFileBytes.wav()
                .format(1, 1, 8_000, 8)
                .chunkPromising("data", frames, new byte[0])
                .toBytes();
        long[] heard = {0};
        var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        AudioReader.stream(endless(head, new byte[1 << 16]), "long.wav", new SoundSink() {
            @Override
            public void begin(SoundHeader header) {
                assertThat(header.frames()).isEqualTo(frames);
            }

            @Override
            public void add(float[][] planar, int from, int to) {
                heard[0] += to - from;
            }
        });
        assertThat(heard[0]).isEqualTo(frames);
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(8L << 20);
    }

    private static InputStream endless(byte[] head, byte[] again) {
        Enumeration<InputStream> parts = new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return true;
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(again);
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(head), new SequenceInputStream(parts));
    }
}
