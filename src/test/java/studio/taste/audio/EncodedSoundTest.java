package studio.taste.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MP3, Ogg Vorbis and M4A lie sample by sample on what was encoded, and are as long. */
class EncodedSoundTest {
    /** The level is that of the original but for the encoder: LAME takes 5 % off at low bit rates. */
    @ParameterizedTest
    @CsvSource({
        "cbr-joint-44100-stereo.mp3, 44100, 2, 40",
        "vbr-48000-mono.mp3, 48000, 1, 38",
        "mpeg2-22050-stereo.mp3, 22050, 2, 38",
        "mpeg2.5-8000-mono.mp3, 8000, 1, 38",
        "44100-stereo.ogg, 44100, 2, 30",
        "48000-mono.ogg, 48000, 1, 26",
        "22050-stereo.ogg, 22050, 2, 27",
        "moov-behind-44100-stereo.m4a, 44100, 2, 21",
        "moov-before-48000-stereo.m4a, 48000, 2, 17",
        "48000-mono.m4a, 48000, 1, 21",
        "22050-mono.m4a, 22050, 1, 28",
        "noise-44100-stereo.m4a, 44100, 2, 9"
    })
    void anEncodedSoundLiesOnItsOriginalToTheSample(String name, int rateHz, int channels, double leastSnrDb)
            throws Exception {
        AudioClip decoded = EncodedFixtures.decode(name);
        assertThat(decoded.sampleRateHz()).isEqualTo(rateHz);
        assertThat(decoded.channelCount()).isEqualTo(channels);
        assertThat(decoded.frames()).isEqualTo(ReferenceSound.FRAMES);
        AudioClip original = ReferenceSound.at(rateHz, channels);
        for (int c = 0; c < channels; c++) {
            float[] from = original.channel(c);
            float[] to = decoded.channel(c);
            assertThat(EncodedFixtures.lag(from, to)).as("lag, channel %d", c).isZero();
            double gain = EncodedFixtures.gain(from, to);
            assertThat(gain).as("gain, channel %d", c).isBetween(0.93, 1.06);
            assertThat(EncodedFixtures.snrDb(from, to, gain))
                    .as("SNR, channel %d", c)
                    .isGreaterThan(leastSnrDb);
        }
    }

    /** In full scale too: level and polarity are the decoder's, with no gain fitted. */
    @ParameterizedTest
    @CsvSource({
        "cbr-joint-44100-stereo.mp3, 120",
        "vbr-48000-mono.mp3, 120",
        "mpeg2-22050-stereo.mp3, 115",
        "mpeg2.5-8000-mono.mp3, 113",
        "44100-stereo.ogg, 130",
        "22050-stereo.ogg, 130",
        "moov-behind-44100-stereo.m4a, 100",
        "moov-before-48000-stereo.m4a, 100",
        "22050-mono.m4a, 100"
    })
    void anotherDecoderSaysTheSame(String name, double leastSnrDb) throws Exception {
        float[] theirs = EncodedFixtures.anotherDecoders(name);
        float[] ours = new float[theirs.length];
        AudioClip decoded = EncodedFixtures.decode(name);
        for (int i = 0; i < ours.length; i++) {
            ours[i] = decoded.channel(0)[16 * i];
        }
        assertThat(EncodedFixtures.snrDb(theirs, ours, 1)).isGreaterThan(leastSnrDb);
    }

    @Test
    void anMp3WithoutTagIsTakenToHaveLamesDelayAndKeepsItsEnd() throws Exception {
        AudioClip decoded = EncodedFixtures.decode("no-tag-44100-stereo.mp3");
        assertThat(decoded.frames()).isEqualTo(28 * 1_152 - 576 - 529);
        AudioClip original = ReferenceSound.at(44_100, 2);
        assertThat(EncodedFixtures.lag(original.channel(0), decoded.channel(0))).isZero();
        assertThat(EncodedFixtures.lag(original.channel(1), decoded.channel(1))).isZero();
    }

    @Test
    void tagsAroundAnMp3AreNoSound() throws Exception {
        byte[] plain = EncodedFixtures.bytes("vbr-48000-mono.mp3");
        byte[] picture = new byte[70_000];
        Arrays.fill(picture, (byte) 0xFF);
        byte[] ape = "APETAGEX\u00d0\u0007\0\0 and so on".getBytes(StandardCharsets.ISO_8859_1);
        byte[] id3v1 = Arrays.copyOf("TAGTitle".getBytes(StandardCharsets.US_ASCII), 128);
        AudioClip expected = EncodedFixtures.decode(plain);
        for (byte[] file : new byte[][] {
            joined(id3(picture), plain),
            joined(id3(picture), id3(new byte[10]), new byte[300], plain, id3v1),
            joined(plain, ape, id3v1),
            joined(plain, id3v1),
            joined(plain, new byte[1_000])
        }) {
            assertThat(EncodedFixtures.decode(file).channel(0)).containsExactly(expected.channel(0));
        }
        byte[] noTag = EncodedFixtures.bytes("no-tag-44100-stereo.mp3");
        for (byte[] behind : new byte[][] {ape, id3v1, new byte[1_000]}) {
            assertThat(EncodedFixtures.decode(joined(noTag, behind)).frames()).isEqualTo(28 * 1_152 - 1_105);
        }
    }

    @Test
    void aTagBeforeAFlacIsLeftOutToo() throws Exception {
        int[] samples = new int[FlacBytes.BLOCK];
        samples[7] = 16_384;
        byte[] flac = FlacBytes.file(44_100, samples);
        assertThat(EncodedFixtures.decode(joined(id3(new byte[99]), flac)).channel(0)[7])
                .isEqualTo(0.5f);
    }

    @Test
    void anInfoTagWithoutDelayMeansTheUsualDelayAndVbriToo() throws Exception {
        byte[] file = EncodedFixtures.bytes("cbr-joint-44100-stereo.mp3");
        int info = indexOf(file, "Info");
        int encoder = indexOf(file, "Lav");
        byte[] unknownEncoder = file.clone();
        unknownEncoder[encoder] = 'X';
        int frames = ByteBuffer.wrap(file).getInt(info + 8);
        assertThat(EncodedFixtures.decode(unknownEncoder).frames()).isEqualTo(frames * 1_152 - 576);
        byte[] vbri = file.clone();
        Arrays.fill(vbri, 36, encoder + 30, (byte) 0);
        System.arraycopy("VBRI".getBytes(StandardCharsets.US_ASCII), 0, vbri, 36, 4);
        ByteBuffer.wrap(vbri).putInt(36 + 14, frames);
        AudioClip decoded = EncodedFixtures.decode(vbri);
        assertThat(decoded.frames()).isEqualTo(frames * 1_152 - 576);
        assertThat(EncodedFixtures.lag(ReferenceSound.at(44_100, 2).channel(0), decoded.channel(0)))
                .isZero();
    }

    @Test
    void anMp3CutOutOfAnotherBeginsWithWhatCanBeDecoded() throws Exception {
        byte[] file = EncodedFixtures.bytes("no-tag-44100-stereo.mp3");
        int thirdFrame = 417 + 418;
        byte[] cut = Arrays.copyOfRange(file, thirdFrame, file.length);
        AudioClip whole = EncodedFixtures.decode(file);
        AudioClip decoded = EncodedFixtures.decode(cut);
        assertThat(decoded.frames()).isEqualTo(whole.frames() - 2 * 1_152);
        float[] end = Arrays.copyOfRange(decoded.channel(0), 10_000, decoded.frames());
        assertThat(end).containsExactly(Arrays.copyOfRange(whole.channel(0), 10_000 + 2 * 1_152, whole.frames()));
    }

    @Test
    void withoutAnEditListAnM4aIsTakenWhole() throws Exception {
        byte[] file = EncodedFixtures.bytes("moov-behind-44100-stereo.m4a");
        byte[] unedited = withoutEdits(file);
        AudioClip decoded = EncodedFixtures.decode(unedited);
        assertThat(decoded.frames()).isEqualTo(ReferenceSound.FRAMES + 1_024);
        assertThat(EncodedFixtures.lag(ReferenceSound.at(44_100, 2).channel(0), decoded.channel(0)))
                .isEqualTo(1_024);
    }

    @Test
    void itunesGaplessCommentIsHeeded() throws Exception {
        byte[] file = EncodedFixtures.bytes("moov-behind-44100-stereo.m4a");
        byte[] expected = withoutEdits(file);
        String numbers = String.format(" 00000000 %08X %08X %016X 00000000", 1_024 + 7, 500, 29_000);
        AudioClip decoded = EncodedFixtures.decode(withGaplessComment(expected, numbers));
        AudioClip whole = EncodedFixtures.decode(file);
        assertThat(decoded.channel(1)).containsExactly(Arrays.copyOfRange(whole.channel(1), 7, 7 + 29_000));
        AudioClip nonsense =
                EncodedFixtures.decode(withGaplessComment(file, " 00000000 00000400 00000000 00000000000F0000"));
        assertThat(nonsense.frames()).isEqualTo(ReferenceSound.FRAMES);
    }

    @Test
    void anEditListThatEndsEarlierCutsTheEnd() throws Exception {
        byte[] file = EncodedFixtures.bytes("moov-before-48000-stereo.m4a");
        int elst = indexOf(file, "elst");
        ByteBuffer.wrap(file).putInt(elst + 12, 500);
        assertThat(EncodedFixtures.decode(file).frames()).isEqualTo(24_000);
    }

    @Test
    void severalEditsAreRefused() throws Exception {
        byte[] file = EncodedFixtures.bytes("moov-before-48000-stereo.m4a");
        ByteBuffer.wrap(file).putInt(indexOf(file, "elst") + 8, 2);
        assertThatThrownBy(() -> EncodedFixtures.decode(file))
                .isInstanceOf(UnreadableAudioException.class)
                .hasMessageContaining("corrupt M4A");
    }

    @Test
    void granulePositionsBelowZeroCutTheBeginningOfAVorbis() throws Exception {
        byte[] file = EncodedFixtures.bytes("22050-stereo.ogg");
        AudioClip whole = EncodedFixtures.decode(file);
        AudioClip cut = EncodedFixtures.decode(OggBytes.shifted(file, -1_000));
        assertThat(cut.channel(1)).containsExactly(Arrays.copyOfRange(whole.channel(1), 1_000, whole.frames()));
        AudioClip later = EncodedFixtures.decode(OggBytes.shifted(file, 44_100));
        assertThat(later.channel(1)).containsExactly(whole.channel(1));
    }

    @Test
    void chainedAndMultiplexedOggsAreToldApart() throws Exception {
        byte[] file = EncodedFixtures.bytes("48000-mono.ogg");
        assertThatThrownBy(() -> EncodedFixtures.decode(joined(file, file)))
                .isInstanceOf(UnreadableAudioException.class)
                .hasMessageContaining("several sounds behind each other");
        byte[] other = OggBytes.page(99, 5, 0, 7, new byte[] {1, 2, 3});
        byte[] multiplexed = joined(Arrays.copyOf(file, 58), other, Arrays.copyOfRange(file, 58, file.length));
        assertThat(EncodedFixtures.decode(multiplexed).frames()).isEqualTo(ReferenceSound.FRAMES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"OpusHead, Opus", "\u007FFLAC\u0001, FLAC", "Speex   , Speex", "\u0080theora, something other"})
    void otherCodecsInOggAreCalledByName(String magicAndName) {
        String[] both = magicAndName.split(", ");
        byte[] first = both[0].getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> EncodedFixtures.decode(OggBytes.page(1, 2, 0, 0, first)))
                .isInstanceOf(UnreadableAudioException.class)
                .hasMessageContaining(both[1])
                .hasMessageContaining("only Vorbis");
    }

    @Test
    void otherCodecsInMp4AreCalledByName() throws Exception {
        byte[] file = EncodedFixtures.bytes("moov-before-48000-stereo.m4a");
        int entry = indexOf(file, "mp4a");
        for (String[] codec : new String[][] {{"alac", "ALAC"}, {"drms", "copy-protected"}, {"Opus", "“Opus”"}}) {
            byte[] other = file.clone();
            System.arraycopy(codec[0].getBytes(StandardCharsets.US_ASCII), 0, other, entry, 4);
            assertThatThrownBy(() -> EncodedFixtures.decode(other)).hasMessageContaining(codec[1]);
        }
        byte[] he = file.clone();
        int config = indexOf(he, "\u0005\u0080\u0080\u0080") + 5;
        he[config] = (byte) (5 << 3 | he[config] & 7);
        assertThatThrownBy(() -> EncodedFixtures.decode(he)).hasMessageContaining("HE-AAC");
    }

    /** The AAC library offers Java Sound a file reader of its own; the platform's WAV reading must not suffer from it. */
    @Test
    void javaSoundStillReadsWavAsBefore() throws Exception {
        byte[] wav = SoundFileBytes.wav(1, 1, 44_100, 16, new byte[] {1, 0, 2, 0, 3, 64});
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            assertThat(in.getFrameLength()).isEqualTo(3);
            assertThat(in.getFormat().getSampleRate()).isCloseTo(44_100, within(0f));
            assertThat(in.readAllBytes()).containsExactly(1, 0, 2, 0, 3, 64);
        }
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] id3(byte[] body) {
        int size = body.length;
        byte[] header = {
            'I',
            'D',
            '3',
            4,
            0,
            0,
            (byte) (size >> 21 & 127),
            (byte) (size >> 14 & 127),
            (byte) (size >> 7 & 127),
            (byte) (size & 127)
        };
        return joined(header, body);
    }

    static int indexOf(byte[] file, String text) {
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
        assertThat(at).as(text).isNotNegative();
        return at;
    }

    private static byte[] withoutEdits(byte[] file) {
        byte[] unedited = file.clone();
        System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, unedited, indexOf(file, "edts"), 4);
        return unedited;
    }

    /** Puts the comment into the description, which is the last box of the file. */
    private static byte[] withGaplessComment(byte[] file, String numbers) {
        byte[] name = box("name", joined(new byte[4], "iTunSMPB".getBytes(StandardCharsets.US_ASCII)));
        byte[] data = box("data", joined(new byte[8], numbers.getBytes(StandardCharsets.US_ASCII)));
        byte[] mean = box("mean", joined(new byte[4], "com.apple.iTunes".getBytes(StandardCharsets.US_ASCII)));
        byte[] list = box("ilst", box("----", joined(mean, name, data)));
        byte[] comment = box("udta", box("meta", joined(new byte[4], list)));
        int moov = indexOf(file, "moov");
        int udta = indexOf(file, "udta");
        byte[] result = joined(file, comment);
        System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, result, udta, 4);
        ByteBuffer.wrap(result).putInt(moov - 4, result.length - moov + 4);
        return result;
    }

    private static byte[] box(String type, byte[] body) {
        return joined(
                ByteBuffer.allocate(4)
                        .order(ByteOrder.BIG_ENDIAN)
                        .putInt(8 + body.length)
                        .array(),
                type.getBytes(StandardCharsets.US_ASCII),
                body);
    }
}
