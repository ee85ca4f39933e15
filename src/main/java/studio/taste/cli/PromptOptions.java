package studio.taste.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.music.Genre;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.PromptGrammar;
import studio.taste.remix.PromptReading;
import studio.taste.remix.PromptTopic;
import studio.taste.remix.TopicRecall;

/** What is wished of plans: in words, and by options that win over the words. */
final class PromptOptions {
    @Option(
            names = "--prompt",
            paramLabel = "TEXT",
            description =
                    "What is wished, in English: \"slow build, vocals up front, not too wild, in the manner of house\".")
    private String text = "";

    @Option(names = "--energy", paramLabel = "-2..2", description = "From very calm to very energetic.")
    private @Nullable Double energy;

    @Option(names = "--opening", description = "How the remix opens: ${COMPLETION-CANDIDATES}.")
    private PlanPrompt.@Nullable Opening opening;

    @Option(names = "--vocal-prominence", paramLabel = "-2..2", description = "From vocals far back to far in front.")
    private @Nullable Double vocalProminence;

    @Option(names = "--creativity", paramLabel = "0..4", description = "From safe to daring; 2 is usual.")
    private @Nullable Integer creativity;

    @Option(names = "--genre", paramLabel = "GENRE", description = "Whose transitions and energy curve to take.")
    private @Nullable String genre;

    String text() {
        return text;
    }

    /**
     * @param recall asked about words the grammar does not know
     */
    PromptReading read(TopicRecall<PromptTopic> recall) throws StudioException {
        PromptReading words = PromptGrammar.read(text, recall);
        PlanPrompt prompt = words.prompt();
        try {
            prompt = energy == null ? prompt : prompt.withEnergy(energy);
            prompt = opening == null ? prompt : prompt.withOpening(opening);
            prompt = vocalProminence == null ? prompt : prompt.withVocalProminence(vocalProminence);
            prompt = creativity == null ? prompt : prompt.withCreativity(creativity);
        } catch (IllegalArgumentException e) {
            throw new StudioException("This cannot be wished: " + e.getMessage() + ".", e);
        }
        return new PromptReading(
                genre == null ? prompt : prompt.withGenre(named(genre)), words.understood(), words.notUnderstood());
    }

    private static Genre named(String word) throws StudioException {
        return Genre.named(word)
                .orElseThrow(() -> new StudioException("There is no genre \"" + word
                        + "\": write house, hip-hop, lo-fi " + "or another that the studio's songs have."));
    }
}
