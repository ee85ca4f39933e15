package studio.taste.remix;

import java.util.Optional;

/**
 * Recalls what a word that the prompt's grammar does not know is about. It never says in which direction: encoders of sentences
 * put "less reverb" next to "more reverb".
 */
@FunctionalInterface
public interface TopicRecall {
    /** Recalls nothing. */
    TopicRecall NONE = word -> Optional.empty();

    /**
     * @param word one word in lower case
     * @return the topic it is about, empty when it is about none
     */
    Optional<PromptTopic> topicOf(String word);
}
