package studio.taste.remix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.taste.music.Genre;
import studio.taste.remix.PlanPrompt.Opening;

class PromptGrammarTest {
    /** Energy, opening, vocals, creativity, genre. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                     | 0    | ANY       | 0    | 2 | ",
                "energetic                                              | 1    | ANY       | 0    | 2 | ",
                "a very energetic remix                                 | 2    | ANY       | 0    | 2 | ",
                "slightly calmer, chill                                 | -1   | ANY       | 0    | 2 | ",
                "not energetic                                          | -1   | ANY       | 0    | 2 | ",
                "not very calm                                          | 1    | ANY       | 0    | 2 | ",
                "less energetic                                         | -1   | ANY       | 0    | 2 | ",
                "more relaxed                                           | -1   | ANY       | 0    | 2 | ",
                "much more energy                                       | 2    | ANY       | 0    | 2 | ",
                "high energy, vocals up front                           | 1    | ANY       | 1    | 2 | ",
                "quiet vocals with high energy                          | 1    | ANY       | -1   | 2 | ",
                "more energy and quieter vocals                         | 1    | ANY       | -1   | 2 | ",
                "vocals way up front                                    | 0    | ANY       | 2    | 2 | ",
                "the voice a little louder                              | 0    | ANY       | 0.5  | 2 | ",
                "no vocals                                              | 0    | ANY       | -2   | 2 | ",
                "vocals not too loud                                    | 0    | ANY       | -1   | 2 | ",
                "quiet                                                  | -1   | ANY       | 0    | 2 | ",
                "slow build, then explosive                             | 1    | BUILD     | 0    | 2 | ",
                "start immediately                                      | 0    | IMMEDIATE | 0    | 2 | ",
                "no build up                                            | 0    | IMMEDIATE | 0    | 2 | ",
                "wild and experimental                                  | 0    | ANY       | 0    | 4 | ",
                "nothing too wild                                       | 0    | ANY       | 0    | 1 | ",
                "creativity 4                                           | 0    | ANY       | 0    | 4 | ",
                "very safe                                              | 0    | ANY       | 0    | 0 | ",
                "make it a hip-hop remix                                | 0    | ANY       | 0    | 2 | HIP_HOP",
                "drum & bass but mellow                                 | -1   | ANY       | 0    | 2 | DRUM_AND_BASS",
                "R&B, laid-back                                         | -1   | ANY       | 0    | 2 | RNB",
                "dnb!                                                   | 0    | ANY       | 0    | 2 | DRUM_AND_BASS",
                "powerful but not too aggressive                        | 0    | ANY       | 0    | 2 | ",
            })
    void wordsBecomeWishes(String text, double energy, Opening opening, double vocals, int creativity, Genre genre) {
        PlanPrompt prompt = PromptGrammar.read(text, TopicRecall.none()).prompt();
        assertThat(prompt).isEqualTo(new PlanPrompt(energy, opening, vocals, creativity, Optional.ofNullable(genre)));
    }

    @Test
    void itSaysWhatItUnderstoodAndWhatNot() {
        PromptReading reading =
                PromptGrammar.read("very energetic house, purple vocals, not techno, louder", TopicRecall.none());
        assertThat(reading.understood())
                .containsExactly("\"very energetic\": more energy (+2.0)", "\"house\": in the manner of house");
        assertThat(reading.notUnderstood())
                .containsExactly(
                        "\"purple\"",
                        "\"vocals\": more or less of it?",
                        "\"not techno\": name the genre that is wanted",
                        "\"louder\": of what?");
        assertThat(reading.prompt().sentence())
                .isEqualTo("More energy (+2.0), in the manner of house, creativity 2 of 4.");
    }

    @Test
    void aRecalledTopicTakesItsDirectionFromTheGrammarOnly() {
        TopicRecall<PromptTopic> oomph =
                word -> word.equals("oomph") ? Optional.of(PromptTopic.ENERGY) : Optional.empty();
        assertThat(PromptGrammar.read("more oomph", oomph).prompt().energy()).isEqualTo(1);
        assertThat(PromptGrammar.read("much less oomph", oomph).prompt().energy())
                .isEqualTo(-2);
        PromptReading open = PromptGrammar.read("oomph", oomph);
        assertThat(open.prompt()).isEqualTo(PlanPrompt.NONE);
        assertThat(open.notUnderstood()).containsExactly("\"oomph\": seems to be about energy; more or less of it?");
    }

    @Test
    void wishesAddUpAndStopAtTheEnd() {
        assertThat(PromptGrammar.read("very hard, very heavy, banging", TopicRecall.none())
                        .prompt()
                        .energy())
                .isEqualTo(2);
        assertThat(PromptGrammar.read("very wild, crazy, weird", TopicRecall.none())
                        .prompt()
                        .creativity())
                .isEqualTo(4);
    }
}
