package studio.taste.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.taste.music.StemRole;

class StemNamesTest {
    @ParameterizedTest
    @CsvSource({
        "vocals.wav, VOCALS",
        "LEAD VOX.flac, VOCALS",
        "01_LeadVocal.aif, VOCALS",
        "lead.wav, VOCALS",
        "Song (vocals).wav, VOCALS",
        "drums.wav, DRUMS",
        "Percussion-2.wav, DRUMS",
        "bass drum.wav, DRUMS",
        "Kit.wav, DRUMS",
        "Drumset.wav, DRUMS",
        "bass.wav, BASS",
        "Bass Guitar DI.wav, BASS",
        "synth_bass.wav, BASS",
        "other.wav, OTHER",
        "lead guitar.wav, OTHER",
        "PIANO.AIFF, OTHER",
        "04 Synths.wav, OTHER"
    })
    void theWordsOfANameTellItsStem(String name, StemRole role) {
        assertThat(StemNames.rolesIn(name)).containsExactly(role);
    }

    @Test
    void aNameThatFitsTwoStemsTellsBoth() {
        assertThat(StemNames.rolesIn("vocals and drums.wav")).isEqualTo(Set.of(StemRole.VOCALS, StemRole.DRUMS));
        assertThat(StemNames.rolesIn("drums+bass.wav")).isEqualTo(Set.of(StemRole.DRUMS, StemRole.BASS));
    }

    @Test
    void wordsInsideOtherWordsDoNotCount() {
        assertThat(StemNames.rolesIn("bassoon.wav")).isEmpty();
        assertThat(StemNames.rolesIn("track 7.wav")).isEmpty();
        assertThat(StemNames.rolesIn("embassy.wav")).isEmpty();
    }
}
