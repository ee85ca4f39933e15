package studio.taste.remix;

import java.util.Optional;

/**
 * Recalls what a word that a grammar does not know is about. It never says in which direction: encoders of sentences put "less reverb"
 * next to "more reverb".
 *
 * @param <T> the topics that there are
 */
@FunctionalInterface
public interface TopicRecall<T extends Topic> {
    /**
     * @param word one word in lower case
     * @return the topic it is about, empty when it is about none
     */
    Optional<T> topicOf(String word);

    /** Recalls nothing. */
    static <T extends Topic> TopicRecall<T> none() {
        return word -> Optional.empty();
    }
}
