package studio.taste.music.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.taste.StudioException;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;
import studio.taste.music.SongSection;
import studio.taste.music.StemRole;

class ScoreReaderTest {
    /** Line 1 is the title. */
    static final String SMALL = """
            title    Two Stones        # a comment
            genre    house
            tempo    120 bpm
            key      8A
            swing    60% of sixteenths
            lead-in  1 beat
            tail     1.5 seconds
            kit      house
            bass     round
            singer   alto
            pump     4 dB
            level drums -1.5 dB
            pickup   tick
            seed     7
            chords a
              Am7 | F/A G
            drums tick
              hat   x.x.x.x.x.x.x.x.
            drums beat
              kick  x...x...x...x...
              snare ....X.......o.2.
            figure held
              x-------........
            melody tune
              | A4/4 r/4 F#4/2 Bb3/6 |
              : lai no ~
            section verse 2 bars
              chords a
              drums  beat -2 dB
              fill   tick
              bass   held bright 20%..80%
              pad    held
              voice  tune 1 dB
            section outro 1 bar
              chords a
            """;

    @Test
    void aScoreIsReadInAllItsParts() throws StudioException {
        Score score = read(SMALL);

        assertThat(score.title()).isEqualTo("Two Stones");
        assertThat(score.genre()).isEqualTo(Genre.HOUSE);
        assertThat(score.tempoBpm()).isEqualTo(120);
        assertThat(score.key()).isEqualTo(CamelotKey.parse("A minor"));
        assertThat(score.production().levelDb(StemRole.DRUMS)).isEqualTo(-1.5);
        assertThat(score.sections()).containsExactly(new SongSection("verse", 0, 8), new SongSection("outro", 8, 12));
        ScoreSection verse = score.parts().get(0);
        assertThat(verse.chordAt(16).bassPitchClass()).isEqualTo(9);
        assertThat(verse.chordAt(16).pitchClasses()).containsExactly(5, 9, 0);
        assertThat(verse.chordAt(24).pitchClasses()).containsExactly(7, 11, 2);
        assertThat(verse.drums()).extracting(ScoreSection.DrumPart::fill).containsExactly(false, true);
        assertThat(verse.voices().get(0).melody().notes())
                .extracting(Melody.MelodyNote::step, Melody.MelodyNote::steps, Melody.MelodyNote::midi)
                .containsExactly(tuple(0, 4, 69), tuple(8, 2, 66), tuple(10, 6, 58));
    }

    @Test
    void beatsBeginAfterTheLeadInAndTheTailIsCounted() throws StudioException {
        Score score = read(SMALL);

        assertThat(score.beatGrid().secondsAt(0)).isCloseTo(0.5, within(1e-12));
        assertThat(score.beatGrid().tempoBpm()).isCloseTo(120, within(1e-9));
        assertThat(score.durationSeconds()).isCloseTo(0.5 + 6 + 1.5, within(1e-12));
    }

    @Test
    void swingMovesOffBeatsAndLeavesBeatsAlone() throws StudioException {
        Score score = read(SMALL);

        assertThat(score.secondsAt(4)).isCloseTo(1.0, within(1e-12));
        assertThat(score.secondsAt(2)).isCloseTo(0.75, within(1e-12));
        assertThat(score.secondsAt(1)).isCloseTo(0.5 + 0.6 * 0.25, within(1e-12));
        assertThat(score.secondsAt(-4)).isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "genre    house; genre polka; 2; is not a genre the studio knows",
                "tempo    120 bpm; tempo 120; 3; is not a quantity in bpm",
                "key      8A; key 13A; 4; is not a key",
                "swing    60% of sixteenths; swing 90% of sixteenths; 5; swing is 50 % to 75 %",
                "pump     4 dB; pump 40 dB; 11; \"40 dB\" is out of range",
                "level drums -1.5 dB; level flute -1 dB; 12; a level names vocals, drums, bass or other",
                "Am7 | F/A G; Am7 | H G; 16; \"H\" is not a chord",
                "kick  x...x...x...x...; kick x...x...; 20; this one has 8 steps",
                "kick  x...x...x...x...; gong x...x...x...x...; 20; is not a drum the studio knows",
                "x-------........; x-------.......?; 22; holds \"?\"",
                "A4/4 r/4 F#4/2 Bb3/6; A4/4 r/4 F#4/2 Bb3/5; 25; has 15 sixteenths, not 16",
                "A4/4 r/4 F#4/2 Bb3/6; A4/4 r/4 J4/2 Bb3/6; 25; \"J4\" is not a pitch",
                "lai no ~; lai no; 26; 2 syllables stand under 3 notes",
                "lai no ~; lai xno ~; 26; is not a consonant the voice can sing",
                "section verse 2 bars; section verse two bars; 27; a section is written",
                "drums  beat -2 dB; drums bead; 29; no pattern \"bead\" for drums",
                "pad    held; harp held; 32; \"harp\" is not an instrument",
                "tail     1.5 seconds; genre house; 7; genre is set a second time",
                "seed     7; weed 7; 14; \"weed\" is neither a setting"
            })
    void aMistakeIsNamedWithItsLine(String right, String wrong, int line, String sentence) {
        String text = SMALL.replace(right, wrong);

        assertThat(text).isNotEqualTo(SMALL);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(StudioException.class)
                .hasMessageStartingWith("two-stones.song, line " + line + ": ")
                .hasMessageContaining(sentence);
    }

    @Test
    void aMissingSettingIsNamed() {
        assertThatThrownBy(() -> read(SMALL.replace("key      8A\n", "")))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("the score ends without naming its key");
    }

    @Test
    void anEmptyScoreIsRefused() {
        assertThatThrownBy(() -> read("\n# nothing\n"))
                .isInstanceOf(StudioException.class)
                .hasMessage("two-stones.song is empty: a score begins with its title");
    }

    static Score read(String text) throws StudioException {
        return ScoreReader.read(new StringReader(text), "two-stones.song");
    }
}
