package studio.taste.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioReaderTest {
    private static final String PCM_GUID = "0100000000001000800000aa00389b71";
    private static final String FLOAT_GUID = "0300000000001000800000aa00389b71";

    private static AudioClip read(byte[] file) throws UnreadableAudioException {
        return AudioReader.read(new ByteArrayInputStream(file), "vocals.wav");
    }

    private static void assertRefused(byte[] file, String sentence) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableAudioException.class)
                .hasMessageStartingWith("vocals.wav: ")
                .hasMessageContaining(sentence);
    }

    /** Samples at the ends and around zero of a signed width, in the given order. */
    private static byte[] integers(int bits, ByteOrder order, long... values) {
        int width = bits / 8;
        byte[] data = new byte[width * values.length];
        for (int i = 0; i < values.length; i++) {
            for (int b = 0; b < width; b++) {
                int at = order == ByteOrder.LITTLE_ENDIAN ? b : width - 1 - b;
                data[i * width + at] = (byte) (values[i] >> 8 * b);
            }
        }
        return data;
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32})
    void signedWavSamplesScaleByTwoToTheBitsMinusOne(int bits) throws Exception {
        long full = 1L << bits - 1;
        byte[] data = integers(bits, ByteOrder.LITTLE_ENDIAN, -full, full - 1, 1, -full / 2, 0, full / 4);
        AudioClip clip = read(SoundFileBytes.wav(1, 2, 44_100, bits, data));
        assertThat(clip.sampleRateHz()).isEqualTo(44_100);
        assertThat(clip.channel(0)).containsExactly(-1f, (float) (1.0 / full), 0f);
        assertThat(clip.channel(1)).containsExactly((float) ((full - 1.0) / full), -0.5f, 0.25f);
    }

    @Test
    void eightBitWavIsUnsigned() throws Exception {
        AudioClip clip = read(SoundFileBytes.wav(1, 1, 8_000, 8, new byte[] {0, (byte) 128, (byte) 255, 64, 1}));
        assertThat(clip.channel(0)).containsExactly(-1f, 0f, 127 / 128f, -0.5f, -127 / 128f);
    }

    @Test
    void floatWavKeepsEveryBitAlsoBeyondFullScale() throws Exception {
        float[] samples = {1.5f, -0f, Float.MIN_VALUE, -3e7f, 0.1f};
        ByteBuffer data = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            data.putFloat(sample);
        }
        assertThat(read(SoundFileBytes.wav(3, 1, 192_000, 32, data.array())).channel(0))
                .containsExactly(samples);
    }

    @Test
    void doubleWavRoundsToTheNearestFloat() throws Exception {
        ByteBuffer data = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(0.1)
                .putDouble(-1.0 / 3);
        assertThat(read(SoundFileBytes.wav(3, 2, 48_000, 64, data.array())).channel(1))
                .containsExactly((float) (-1.0 / 3));
    }

    @Test
    void extensibleWavIsReadByItsSubFormat() throws Exception {
        byte[] pcm = integers(24, ByteOrder.LITTLE_ENDIAN, 1 << 22, -(1 << 21));
        assertThat(read(SoundFileBytes.wav()
                                .extensibleFormat(PCM_GUID, 2, 48_000, 24)
                                .chunk("data", pcm)
                                .toBytes())
                        .channel(1))
                .containsExactly(-0.25f);
        byte[] floats = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(0.3f)
                .array();
        assertThat(read(SoundFileBytes.wav()
                                .extensibleFormat(FLOAT_GUID, 1, 48_000, 32)
                                .chunk("data", floats)
                                .toBytes())
                        .channel(0))
                .containsExactly(0.3f);
    }

    @Test
    void otherChunksAreLeftOutAlsoOddOnes() throws Exception {
        byte[] file = SoundFileBytes.wav()
                .chunk("JUNK", new byte[7])
                .format(1, 1, 48_000, 16)
                .chunk("LIST", new byte[100_001])
                .chunk("data", new byte[] {0, 64})
                .chunk("id3 ", new byte[3])
                .toBytes();
        assertThat(read(file).channel(0)).containsExactly(0.5f);
    }

    @Test
    void aWavWrittenToAPipeIsReadToItsEnd() throws Exception {
        byte[] file = SoundFileBytes.wav()
                .format(1, 1, 48_000, 16)
                .chunkPromising("data", 0xFFFF_FFFFL, new byte[200_000])
                .toBytes();
        assertThat(read(file).frames()).isEqualTo(100_000);
    }

    @Test
    void longFilesArriveWhole() throws Exception {
        byte[] data = new byte[2 * 500_000 * 2];
        new Random(1).nextBytes(data);
        AudioClip clip = read(SoundFileBytes.wav(1, 2, 48_000, 16, data));
        assertThat(clip.frames()).isEqualTo(500_000);
        short last = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getShort(data.length - 2);
        assertThat(clip.channel(1)[499_999]).isEqualTo(last / 32_768f);
    }

    @ParameterizedTest
    @CsvSource({"AIFF,'',8", "AIFF,'',16", "AIFF,'',24", "AIFF,'',32", "AIFC,NONE,24", "AIFC,twos,16", "AIFC,sowt,16"})
    void aiffSamplesAreSignedInEitherOrder(String kind, String compression, int bits) throws Exception {
        ByteOrder order = compression.equals("sowt") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        long full = 1L << bits - 1;
        byte[] data = integers(bits, order, -full, 1, full / 2, -full / 4);
        byte[] file = SoundFileBytes.aiff(kind)
                .comm(2, 2, bits, 88_200, compression)
                .chunk("NAME", new byte[5])
                .ssnd(data)
                .toBytes();
        AudioClip clip = read(file);
        assertThat(clip.sampleRateHz()).isEqualTo(88_200);
        assertThat(clip.channel(0)).containsExactly(-1f, 0.5f);
        assertThat(clip.channel(1)).containsExactly((float) (1.0 / full), -0.25f);
    }

    @Test
    void floatAiffIsRead() throws Exception {
        byte[] data = ByteBuffer.allocate(4).putFloat(-0.7f).array();
        byte[] file = SoundFileBytes.aiff("AIFC")
                .comm(1, 1, 32, 44_100, "fl32")
                .ssnd(data)
                .toBytes();
        assertThat(read(file).channel(0)).containsExactly(-0.7f);
    }

    private static int[] wobble(int frames, int seed) {
        Random random = new Random(seed);
        int[] samples = new int[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = (int) (20_000 * Math.sin(i * 0.05 * seed)) + random.nextInt(200);
        }
        return samples;
    }

    private static byte[] stereoFlac() {
        return FlacBytes.file(44_100, wobble(20 * FlacBytes.BLOCK, 1), wobble(20 * FlacBytes.BLOCK, 2));
    }

    @Test
    void flacSamplesAreExact() throws Exception {
        AudioClip stereo = read(stereoFlac());
        assertThat(stereo.sampleRateHz()).isEqualTo(44_100);
        for (int c = 0; c < 2; c++) {
            int[] expected = wobble(20 * FlacBytes.BLOCK, c + 1);
            assertThat(stereo.frames()).isEqualTo(expected.length);
            for (int i = 0; i < expected.length; i++) {
                assertThat(stereo.channel(c)[i]).isEqualTo(expected[i] / 32_768f);
            }
        }
        assertThat(read(FlacBytes.file(8_000, wobble(FlacBytes.BLOCK, 3))).channel(0)[7])
                .isEqualTo(wobble(FlacBytes.BLOCK, 3)[7] / 32_768f);
    }

    @Test
    void flacResidualsOfFixedWidthAreReadToo() throws Exception {
        int[] left = wobble(2 * FlacBytes.BLOCK, 4);
        byte[] file = FlacBytes.file(true, 48_000, left, wobble(2 * FlacBytes.BLOCK, 5));
        assertThat(read(file).channel(0)[300]).isEqualTo(left[300] / 32_768f);
    }

    /**
     * The file was written by the reference encoder at its highest setting: linear prediction, several block types,
     * metadata.
     */
    @Test
    void flacOfTheReferenceEncoderIsExact() throws Exception {
        try (InputStream in = AudioReaderTest.class.getResourceAsStream("reference-24bit-stereo.flac")) {
            AudioClip clip = AudioReader.read(in, "reference.flac");
            assertThat(clip.sampleRateHz()).isEqualTo(48_000);
            assertThat(clip.frames()).isEqualTo(2_000);
            int state = 1;
            for (int i = 0; i < clip.frames(); i++) {
                state = state * 1_664_525 + 1_013_904_223;
                int triangle = Math.abs(i % 200 - 100) * 60_000 - 3_000_000;
                assertThat(clip.channel(0)[i]).isEqualTo((triangle + (state >> 20)) / 8_388_608f);
                assertThat(clip.channel(1)[i]).isEqualTo((triangle / 2 - (state >> 22)) / 8_388_608f);
            }
        }
    }

    @Test
    void aDamagedFlacIsNeverReadAsIfItWereWhole() {
        byte[] whole = stereoFlac();
        Random random = new Random(20_26);
        for (int trial = 0; trial < 300; trial++) {
            byte[] damaged = whole.clone();
            int at = 42 + random.nextInt(whole.length - 42);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThatThrownBy(() -> read(damaged))
                    .as("byte %d of %d", at, whole.length)
                    .isInstanceOf(UnreadableAudioException.class)
                    .hasMessageStartingWith("vocals.wav: "));
        }
    }

    @Test
    void aCutFlacIsTruncated() {
        byte[] whole = stereoFlac();
        for (int length = 4; length < whole.length; length += 97) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOf(UnreadableAudioException.class)
                    .hasMessageContaining("trunc");
        }
    }

    @Test
    void randomBytesBehindAnyHeaderNeitherHangNorFillTheHeap() {
        Random random = new Random(7);
        byte[][] headers = {
            "fLaC".getBytes(StandardCharsets.US_ASCII),
            Arrays.copyOf(stereoFlac(), 42),
            "RIFF0000WAVEfmt ".getBytes(StandardCharsets.US_ASCII),
            "FORM0000AIFFCOMM".getBytes(StandardCharsets.US_ASCII)
        };
        for (int trial = 0; trial < 400; trial++) {
            byte[] header = headers[trial % headers.length];
            byte[] file = new byte[header.length + 5_000];
            random.nextBytes(file);
            System.arraycopy(header, 0, file, 0, header.length);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThatThrownBy(() -> read(file))
                    .isInstanceOf(UnreadableAudioException.class));
        }
    }

    @Test
    void moreThanTwoChannelsAreRefused() {
        assertRefused(
                SoundFileBytes.wav(1, 3, 48_000, 16, new byte[60]), "3 channels: only mono and stereo can be read");
        assertRefused(
                SoundFileBytes.aiff("AIFF")
                        .comm(6, 1, 16, 48_000, "")
                        .ssnd(new byte[12])
                        .toBytes(),
                "6 channels");
        assertRefused(SoundFileBytes.wav(1, 0, 48_000, 16, new byte[60]), "0 channels: only 1 to 6");
        assertRefused(SoundFileBytes.wav(1, 7, 48_000, 16, new byte[140]), "7 channels: only 1 to 6");
    }

    @Test
    void ratesOutsideTheRangeAreRefused() {
        assertRefused(SoundFileBytes.wav(1, 1, 7_999, 16, new byte[60]), "7999 Hz");
        assertRefused(SoundFileBytes.wav(1, 1, 384_000, 16, new byte[60]), "384000 Hz");
        assertRefused(SoundFileBytes.wav(1, 1, -1, 16, new byte[60]), "4294967295 Hz");
    }

    @Test
    void nothingIsRefusedAsZeroLength() {
        assertRefused(new byte[0], "zero length: the file is empty");
        assertRefused(SoundFileBytes.wav(1, 1, 48_000, 16, new byte[0]), "zero length");
        assertRefused(SoundFileBytes.wav(1, 2, 48_000, 16, new byte[3]), "zero length");
        assertRefused(
                SoundFileBytes.aiff("AIFF")
                        .comm(1, 0, 16, 48_000, "")
                        .ssnd(new byte[0])
                        .toBytes(),
                "zero length");
        assertRefused(
                SoundFileBytes.wav()
                        .format(1, 1, 48_000, 16)
                        .chunkPromising("data", 0xFFFF_FFFFL, new byte[0])
                        .toBytes(),
                "zero length");
    }

    @Test
    void aHeaderThatPromisesMoreIsTruncated() {
        byte[] wav = SoundFileBytes.wav()
                .format(1, 1, 48_000, 16)
                .chunkPromising("data", 2_000, new byte[1_000])
                .toBytes();
        assertRefused(wav, "truncated: its header promises 1000 frames but there are only 500");
        assertRefused(
                SoundFileBytes.aiff("AIFF")
                        .comm(1, 9, 16, 48_000, "")
                        .ssnd(new byte[16])
                        .toBytes(),
                "only 8");
        assertRefused(SoundFileBytes.wav().format(1, 1, 48_000, 16).toBytes(), "no data chunk");
        assertRefused(SoundFileBytes.wav().toBytes(), "truncated");
    }

    @Test
    void overTwoHoursIsRefusedFromTheHeaderAlone() {
        byte[] wav = SoundFileBytes.wav()
                .format(1, 1, 8_000, 16)
                .chunkPromising("data", 2L * 8_000 * 7_260, new byte[2])
                .toBytes();
        assertRefused(wav, "121 minutes long: at most 2 hours");
    }

    @Test
    void aPromiseOfMuchSoundAllocatesNothing() {
        byte[] wav = SoundFileBytes.wav()
                .format(1, 2, 192_000, 16)
                .chunkPromising("data", 4L * 192_000 * 100, new byte[400])
                .toBytes();
        assertRefused(wav, "there are only 100");
    }

    @Test
    void samplesThatAreNoNumbersAreRefused() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            byte[] data = ByteBuffer.allocate(16)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putFloat(12, bad)
                    .array();
            assertRefused(SoundFileBytes.wav(3, 2, 48_000, 32, data), "the sample at frame 1 is ");
        }
        byte[] tooLarge = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(1e200)
                .array();
        assertRefused(SoundFileBytes.wav(3, 1, 48_000, 64, tooLarge), "infinite");
    }

    @Test
    void otherFormatsAreCalledByNameAndTheReadableOnesListed() {
        assertRefused("ID3\u0004 and then some".getBytes(StandardCharsets.US_ASCII), "truncated or not a sound file");
        assertRefused(
                "Lorem ipsum".getBytes(StandardCharsets.US_ASCII),
                "not a sound file that is known here: only WAV, AIFF, FLAC, MP3, Ogg Vorbis and M4A can be read");
        assertRefused("RF64 and then some".getBytes(StandardCharsets.US_ASCII), "RF64 variety of WAV");
        assertRefused("0&\u00B2u\u008Ef\u00CF\u0011".getBytes(StandardCharsets.ISO_8859_1), "WMA");
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xF1, 80, 0, 1, 2, 3}, "ADTS");
        assertRefused("OggS and then some".getBytes(StandardCharsets.US_ASCII), "Ogg");
        assertRefused("\0\0\0 ftypM4A ".getBytes(StandardCharsets.US_ASCII), "M4A");
        assertRefused("Dear diary".getBytes(StandardCharsets.US_ASCII), "not a sound file");
        assertRefused(new byte[] {1}, "not a sound file");
    }

    @Test
    void otherEncodingsAreRefusedByNumber() {
        assertRefused(SoundFileBytes.wav(0x55, 2, 48_000, 16, new byte[60]), "WAV encoding 0x55");
        assertRefused(SoundFileBytes.wav(1, 2, 48_000, 12, new byte[60]), "12 bits");
        assertRefused(SoundFileBytes.wav(3, 2, 48_000, 16, new byte[60]), "16 bits");
        assertRefused(
                SoundFileBytes.wav()
                        .extensibleFormat("ff" + PCM_GUID.substring(2, 30) + "00", 1, 48_000, 16)
                        .chunk("data", new byte[8])
                        .toBytes(),
                "neither PCM nor float");
        assertRefused(
                SoundFileBytes.aiff("AIFC")
                        .comm(1, 9, 16, 48_000, "ima4")
                        .ssnd(new byte[18])
                        .toBytes(),
                "\"ima4\"");
    }

    @Test
    void aStreamThatBreaksIsAComplaintAndNotASurprise() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk went away");
            }
        };
        assertThatThrownBy(() -> AudioReader.read(broken, "drums.wav"))
                .isInstanceOf(UnreadableAudioException.class)
                .hasMessage("drums.wav: reading stopped: the disk went away");
    }
}
