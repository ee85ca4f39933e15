package studio.taste.remix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RationaleReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the drums sit back                       | drum_level -1",
                "love the dry vocal                       | reverb -1",
                "the vocals were too loud in the others   | vocal_level -1",
                "not enough bass in the others            | bass_level +1",
                "the others are muddy                     | tightness +1",
                "the others have more reverb              | reverb -1",
                "less busy than the others                | density -1",
                "the bass isn't as boomy as the others    | tightness +1",
                "tight low end and a big drop             | tightness +1, contrast +1",
                "I like how the vocal comes in late       | vocal_entry +1",
                "punchy drums, dry vocals                 | drum_level +1, reverb -1",
                "the transitions are smooth               | join_abruptness -1",
                "love the pause before the drop           | pause_before_peak +1",
                "great drums                              | drum_level +0",
                "warm and wide, not too bright            | warmth +1, width +1, brightness -1",
                "no reverb                                | reverb -1",
                "it's dirty, muddy and I love it          | warmth +1, tightness -1",
                "vocals in the chorus are up front        | vocal_level +1",
                "because it is the best                   | ''",
            })
    void praiseNamesAxesAndTheirEnds(String text, String reasons) {
        RationaleReading reading = RationaleReading.of(text, TopicRecall.none());
        assertThat(reading.reasons().stream()
                        .map(reason ->
                                reason.parameter().axis() + String.format(Locale.ROOT, " %+d", reason.direction()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(reasons);
        assertThat(reading.notUnderstood()).isEmpty();
    }

    @Test
    void praisedBothWaysTheWayIsLeftOpen() {
        RationaleReading reading =
                RationaleReading.of("loud drums, and the drums sit back at times", TopicRecall.none());
        assertThat(reading.reasons())
                .containsExactly(new RationaleReading.Reason(EditParameter.DRUMS, 0, "“loud drums”, “drums sit back”"));
        assertThat(reading.reasons().get(0).meaning()).isEqualTo("drums");
        assertThat(reading.notUnderstood()).containsExactly("“times” is not a word I know; it changes nothing.");
    }

    @Test
    void aRecalledParameterIsOpenUntilWordsSayWhichWay() {
        TopicRecall<EditParameter> shimmer =
                word -> word.equals("shimmer") ? Optional.of(EditParameter.BRIGHTNESS) : Optional.empty();
        assertThat(RationaleReading.of("lovely shimmer", shimmer).reasons())
                .containsExactly(new RationaleReading.Reason(EditParameter.BRIGHTNESS, 0, "“shimmer”"));
        assertThat(RationaleReading.of("more shimmer than the others", shimmer).reasons())
                .extracting(RationaleReading.Reason::meaning)
                .containsExactly("brighter");
    }
}
