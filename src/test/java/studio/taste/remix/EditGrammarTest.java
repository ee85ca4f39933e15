package studio.taste.remix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditGrammarTest {
    /** What is said, and the steps it comes to. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "less reverb, tighter low end, bring the vocal in later | REVERB -1, TIGHTNESS +1, VOCAL_ENTRY +1",
                "less reverb                                      | REVERB -1",
                "drier                                            | REVERB -1",
                "dryer vocals please                              | REVERB -1",
                "a bit drier                                      | REVERB -0.5",
                "much drier                                       | REVERB -2",
                "way too wet                                      | REVERB -2",
                "too wet                                          | REVERB -1",
                "too much reverb                                  | REVERB -1",
                "not so wet                                       | REVERB -1",
                "not too wet                                      | REVERB -1",
                "isn't wet enough                                 | REVERB +1",
                "don't want so much reverb                        | REVERB -1",
                "I don't like the reverb                          | REVERB -1",
                "no reverb                                        | REVERB -6",
                "get rid of the reverb                            | REVERB -6",
                "a touch of reverb on the vocals                  | REVERB +0.5",
                "less vocal reverb                                | REVERB -1",
                "less reverb on the vocals                        | REVERB -1",
                "less reverb vocals louder                        | REVERB -1, VOCALS +1",
                "the vocal reverb is too long                     | REVERB -1",
                "washy                                            | REVERB -1",
                "not enough bass                                  | BASS +1",
                "a lot more bass                                  | BASS +2",
                "slightly less bass                               | BASS -0.5",
                "2 dB more bass                                   | BASS +1",
                "bass up 2 dB                                     | BASS +1",
                "two dB less bass                                 | BASS -1",
                "the bass isn't loud enough                       | BASS +1",
                "the bass overpowers everything                   | BASS -1",
                "808s heavier                                     | BASS +1",
                "drums +3 dB                                      | DRUMS +1.5",
                "drums −3dB                                       | DRUMS -1.5",
                "punchier drums                                   | DRUMS +1",
                "more punch in the kick                           | DRUMS +1",
                "turn the drums down a bit                        | DRUMS -0.5",
                "the drums are a bit too loud                     | DRUMS -0.5",
                "the kick is too soft                             | DRUMS +1",
                "hi-hats softer                                   | DRUMS -1",
                "louder drums and bass                            | DRUMS +1, BASS +1",
                "drums, bass and vocals louder                    | DRUMS +1, BASS +1, VOCALS +1",
                "more bass, drums and air                         | BASS +1, DRUMS +1, BRIGHTNESS +1",
                "Vocals down, drums up, bass up 1.5 dB.           | VOCALS -1, DRUMS +1, BASS +0.75",
                "vocals: +2 dB, drums: -1 dB                      | VOCALS +1, DRUMS -0.5",
                "vocals louder                                    | VOCALS +1",
                "vocals back                                      | VOCALS -1",
                "push the vocals forward                          | VOCALS +1",
                "the vocals are buried                            | VOCALS +1",
                "reduce the vocals by 3 dB                        | VOCALS -1.5",
                "vocals louder and earlier                        | VOCALS +1, VOCAL_ENTRY -1",
                "vocals come in earlier                           | VOCAL_ENTRY -1",
                "delay the vocals                                 | VOCAL_ENTRY +1",
                "bring in the vocals much later                   | VOCAL_ENTRY +2",
                "could the low end be tighter?                    | TIGHTNESS +1",
                "tighter drums                                    | TIGHTNESS +1",
                "the low end is muddy                             | TIGHTNESS +1",
                "less mud in the low end                          | TIGHTNESS +1",
                "muddier                                          | TIGHTNESS -1",
                "bass heavier but tighter                         | BASS +1, TIGHTNESS +1",
                "wider                                            | WIDTH +1",
                "I want it darker, warmer and drier               | BRIGHTNESS -1, WARMTH +1, REVERB -1",
                "slightly warmer and much darker                  | WARMTH +0.5, BRIGHTNESS -2",
                "a touch more air                                 | BRIGHTNESS +0.5",
                "not as bright                                    | BRIGHTNESS -1",
                "the highs are harsh                              | BRIGHTNESS -1",
                "clean it up                                      | WARMTH -1",
                "less compression                                 | EVENNESS -1",
                "more dynamics                                    | EVENNESS -1",
                "sparser                                          | FULLNESS -1",
                "strip it back                                    | FULLNESS -1",
                "it's too busy                                    | FULLNESS -1",
                "fewer instruments                                | FULLNESS -1",
                "fill it out a little                             | FULLNESS +0.5",
                "bigger drop                                      | CONTRAST +1",
                "the drop hits harder                             | CONTRAST +1",
                "deeper breakdown                                 | CONTRAST +1",
                "louder breakdown                                 | CONTRAST -1",
                "earlier drop                                     | PEAK_ARRIVAL -1",
                "the drop arrives too late                        | PEAK_ARRIVAL -1",
                "the drop four bars later                         | PEAK_ARRIVAL +2",
                "shorter transitions                              | TRANSITION_LENGTH -1",
                "longer crossfades                                | TRANSITION_LENGTH +1",
                "no transitions                                   | TRANSITION_LENGTH -6",
                "smoother joins                                   | JOINS -1",
                "smoother transition into the drop                | JOINS -1",
                "jarring transitions                              | JOINS -1",
                "more cuts                                        | JOINS +1",
                "no pause before the drop                         | PAUSE -6",
                "add a pause before the drop                      | PAUSE +1",
                "a much longer pause                              | PAUSE +2",
                "keep the drums as they are, less bass            | BASS -1",
                "warmer, and warmer again                         | WARMTH +2",
                "the drums need more punch and the bass less boom | DRUMS +1, TIGHTNESS +1",
            })
    void wordsBecomeSteps(String text, String steps) {
        EditReading reading = EditGrammar.read(text, TopicRecall.none());
        assertThat(steps(reading)).isEqualTo(steps);
        assertThat(reading.questions()).isEmpty();
        assertThat(reading.understood()).isNotEmpty();
    }

    private static String steps(EditReading reading) {
        return reading.steps().stream()
                .map(step -> step.parameter()
                        + String.format(Locale.ROOT, " %+.2f", step.amount()).replaceAll("\\.?0+$", ""))
                .collect(Collectors.joining(", "));
    }

    /** What cannot be done as it is said, and what is asked back; nothing may be done meanwhile. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "louder                    | “louder”: of what?",
                "turn it up                | “up”: of what?",
                "drums                     | “drums”: harder or softer?",
                "the vocals                | “vocals”: louder or softer, or come in earlier or later?",
                "more reverb, but drier    | “more reverb” and “drier”: drier, or more reverb?",
                "louder drums, drums softer| “louder drums” and “drums softer”: softer drums, or harder drums?",
                "bring the vocals back     | “bring the vocals back”: in again and louder, or further back?",
                "push the drop back        | “drop back”: that cannot be changed; bigger, smaller, earlier or later?",
                "punchier vocals           | “punchier vocals”: that cannot be changed; louder or softer, or come in earlier or later?",
                "more transitions          | “more transitions”: that cannot be changed; smoother, sharper, shorter or longer?",
                "no drums                  | “no drums”: an edit cannot take the drums away; harder or softer?",
                "don't make it brighter    | “don't make it brighter”: as it is, or less of it?",
                "no more reverb            | “no more reverb”: as it is, or less of it?",
                "it's bright enough        | “bright enough”: more, less, or as it is?",
                "drums down +3 dB          | “drums down +3 dB”: up or down?",
                "bass 2 dB                 | “bass 2 dB”: heavier, lighter, tighter or looser?",
                "20 dB more bass           | “20 dB more bass”: say how far between 0 and 12 dB.",
                "50 % less reverb          | “50 % less reverb”: how far cannot be given like this here; say “a bit” or “much”, or a number of dB.",
                "vocals 4 bars later       | “vocals 4 bars later”: how far cannot be given like this here; say “a bit” or “much”.",
                "thin                      | “thin”: more bass, more warmth, or a fuller arrangement?",
                "more space                | “space”: more reverb, a wider mix, or fewer instruments?",
                "faster                    | “faster”: the tempo belongs to the pair of songs and stays.",
                "make it better            | “better”: in what way?",
                "purple                    | “purple” is not a word I know; it changes nothing.",
                "fewer drums in the intro  | “fewer drums in the intro”: a wish goes for the whole remix, single sections cannot be edited in words; say it without “intro” to have it everywhere.",
                "no reverb in the verse    | “no reverb in the verse”: a wish goes for the whole remix, single sections cannot be edited in words; say it without “verse” to have it everywhere.",
                "drums louder before the drop | “drums louder before the drop”: a wish goes for the whole remix, single sections cannot be edited in words; say it without “before the drop” to have it everywhere.",
            })
    void whatIsNotClearIsAsked(String text, String question) {
        EditReading reading = EditGrammar.read(text, TopicRecall.none());
        assertThat(reading.steps()).isEmpty();
        assertThat(reading.understood()).isEmpty();
        assertThat(reading.questions()).containsExactly(question);
    }

    @Test
    void whatIsClearIsDoneBesideAQuestion() {
        EditReading reading = EditGrammar.read("less reverb, purple, louder guitar", TopicRecall.none());
        assertThat(reading.steps()).containsExactly(new EditStep(EditParameter.REVERB, -1));
        assertThat(reading.questions()).hasSize(2);
    }

    @Test
    void itSaysWhatItUnderstoodWithNumbers() {
        EditReading reading = EditGrammar.read(
                "a bit less reverb, brighter vocals; warm it up, bring the vocal in much later, no pause before the drop",
                TopicRecall.none());
        assertThat(reading.understood())
                .containsExactly(
                        "“a bit less reverb”: drier (−1 dB)",
                        "“brighter vocals”: brighter (+2 dB), of the whole remix",
                        "“warm it up”: warmer (+2 of 12)",
                        "“bring the vocal in much later”: later vocals (much)",
                        "“no pause before the drop”: shorter pause (as far as it goes)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "keep it as it is", "lovely"})
    void whereNothingIsAskedItGivesAnExample(String text) {
        EditReading reading = EditGrammar.read(text, TopicRecall.none());
        assertThat(reading.steps()).isEmpty();
        assertThat(reading.questions()).singleElement().asString().contains("“less reverb, tighter low end");
    }

    @Test
    void aRecalledParameterTakesItsDirectionFromTheGrammarOnly() {
        TopicRecall<EditParameter> shimmer =
                word -> word.equals("shimmer") ? Optional.of(EditParameter.BRIGHTNESS) : Optional.empty();
        assertThat(steps(EditGrammar.read("more shimmer", shimmer))).isEqualTo("BRIGHTNESS +1");
        assertThat(steps(EditGrammar.read("much less shimmer", shimmer))).isEqualTo("BRIGHTNESS -2");
        assertThat(steps(EditGrammar.read("too much shimmer", shimmer))).isEqualTo("BRIGHTNESS -1");
        EditReading open = EditGrammar.read("shimmer", shimmer);
        assertThat(open.steps()).isEmpty();
        assertThat(open.questions()).containsExactly("“shimmer”: seems to be about brightness; more or less of it?");
    }

    @Test
    void severalWishesForOneThingAddUpToItsWholeRangeAtMost() {
        assertThat(steps(EditGrammar.read("much warmer, much warmer, much warmer, much warmer", TopicRecall.none())))
                .isEqualTo("WARMTH +6");
    }
}
