package studio.taste.remix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.taste.music.Genre;
import studio.taste.remix.PromptLexicon.Meaning;
import studio.taste.remix.PromptLexicon.Role;

/**
 * Reads a prompt in English. A clause ends at punctuation and at "but". In a clause, negators, degrees and comparatives wait for what
 * they speak of: a quality ("not too wild"), a genre, or a topic by name ("more energy"); words of direction go with the nearest
 * topic ("vocals up front"). What is said of one topic several times adds up. Words that are not known are reported, and a topic may be
 * recalled for them; which way they point is never guessed.
 */
public final class PromptGrammar {
    private record Token(
            String words,
            @Nullable Meaning meaning,
            @Nullable Genre genre) {
        boolean is(Role role) {
            return meaning != null && meaning.role() == role;
        }
    }

    /** "No vocals" asks for the least there is. */
    private static final double NONE_AT_ALL = -PlanPrompt.MOST;

    private final TopicRecall<PromptTopic> recall;
    private final Map<PromptTopic, Double> wishes = new EnumMap<>(PromptTopic.class);
    private final List<String> understood = new ArrayList<>();
    private final List<String> notUnderstood = new ArrayList<>();
    private @Nullable Genre genre;
    private @Nullable Integer creativity;

    // What waits in the current clause for a word it applies to.
    private boolean negated;
    private double degree = 1;
    private double way;
    private final List<String> waiting = new ArrayList<>();

    private PromptGrammar(TopicRecall<PromptTopic> recall) {
        this.recall = recall;
    }

    /**
     * @param text free text, may be empty
     * @param recall asked about words the grammar does not know
     */
    public static PromptReading read(String text, TopicRecall<PromptTopic> recall) {
        PromptGrammar grammar = new PromptGrammar(recall);
        for (String clause : text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[,.;:!?\n]+")) {
            List<String> words = new ArrayList<>();
            for (String word : clause.split("[^\\p{L}\\p{N}&']+")) {
                if (AskingWords.CLAUSE_ENDS.contains(word)) {
                    grammar.readClause(words);
                    words = new ArrayList<>();
                } else if (!word.isEmpty()) {
                    words.add(word);
                }
            }
            grammar.readClause(words);
        }
        return grammar.reading();
    }

    private PromptReading reading() {
        PlanPrompt prompt = new PlanPrompt(
                wish(PromptTopic.ENERGY),
                opening(wish(PromptTopic.OPENING)),
                wish(PromptTopic.VOCALS),
                creativity != null
                        ? creativity
                        : (int) Math.round(PlanPrompt.USUAL_CREATIVITY + wish(PromptTopic.CREATIVITY)),
                Optional.ofNullable(genre));
        return new PromptReading(prompt, understood, notUnderstood);
    }

    private double wish(PromptTopic topic) {
        return Math.max(-PlanPrompt.MOST, Math.min(PlanPrompt.MOST, wishes.getOrDefault(topic, 0.0)));
    }

    private static PlanPrompt.Opening opening(double wish) {
        return wish > 0 ? PlanPrompt.Opening.BUILD : wish < 0 ? PlanPrompt.Opening.IMMEDIATE : PlanPrompt.Opening.ANY;
    }

    private void readClause(List<String> words) {
        List<Token> clause = tokens(words);
        for (int i = 0; i < clause.size(); i++) {
            read(clause, i);
        }
        if (waiting.stream().anyMatch(PromptGrammar::isDirection)) {
            notUnderstood.add("\"" + String.join(" ", waiting) + "\": of what?");
        }
        settle();
    }

    private static boolean isDirection(String word) {
        return PromptLexicon.meaning(word)
                .filter(meaning -> meaning.role() == Role.DIRECTION)
                .isPresent();
    }

    /** The longest known phrases, from left to right. */
    private static List<Token> tokens(List<String> words) {
        return AskingWords.phrases(words, PromptLexicon.LONGEST_PHRASE, PromptGrammar::isKnown).stream()
                .map(PromptGrammar::token)
                .toList();
    }

    private static boolean isKnown(String phrase) {
        return PromptLexicon.meaning(phrase).isPresent()
                || PromptLexicon.genre(phrase).isPresent();
    }

    private static Token token(String phrase) {
        Optional<Meaning> meaning = PromptLexicon.meaning(phrase);
        Optional<Genre> genre = meaning.isPresent() ? Optional.empty() : PromptLexicon.genre(phrase);
        return new Token(phrase, meaning.orElse(null), genre.orElse(null));
    }

    private void read(List<Token> clause, int at) {
        Token token = clause.get(at);
        if (token.genre() != null) {
            take(token.genre(), token.words());
        } else if (token.meaning() == null) {
            readUnknown(token.words(), at > 0 ? clause.get(at - 1) : null);
        } else {
            readKnown(clause, at, token.meaning());
        }
    }

    private void readKnown(List<Token> clause, int at, Meaning meaning) {
        String words = clause.get(at).words();
        switch (meaning.role()) {
            case NEGATOR -> {
                negated = true;
                waiting.add(words);
            }
            case DEGREE -> {
                degree = meaning.value();
                waiting.add(words);
            }
            case COMPARATIVE -> {
                way = meaning.value();
                waiting.add(words);
            }
            case QUALITY -> wish(topic(meaning), (way == 0 ? 1 : way) * meaning.value(), words);
            case DIRECTION -> readDirection(clause, at, meaning);
            case NOUN -> readNoun(clause, at, topic(meaning));
            case FILLER -> {}
        }
    }

    private void readDirection(List<Token> clause, int at, Meaning meaning) {
        Optional<Token> noun = nearestNoun(clause, at);
        String words = clause.get(at).words();
        if (noun.isPresent()) {
            wish(topic(noun.get().meaning()), meaning.value(), noun.get().words() + " " + words);
        } else if (meaning.topic() != null) {
            wish(meaning.topic(), (way == 0 ? 1 : way) * meaning.value(), words);
        } else {
            way = meaning.value();
            waiting.add(words);
        }
    }

    /** The topic's name that a word of direction goes with, the later one of two as near. */
    private static Optional<Token> nearestNoun(List<Token> clause, int at) {
        for (int distance = 1; distance < clause.size(); distance++) {
            for (int i : new int[] {at + distance, at - distance}) {
                if (i >= 0 && i < clause.size() && clause.get(i).is(Role.NOUN)) {
                    return Optional.of(clause.get(i));
                }
            }
        }
        return Optional.empty();
    }

    private void readNoun(List<Token> clause, int at, PromptTopic topic) {
        Token noun = clause.get(at);
        String next = at + 1 < clause.size() ? clause.get(at + 1).words() : "";
        boolean hasDirection = IntStream.range(0, clause.size())
                .filter(i -> clause.get(i).is(Role.DIRECTION))
                .anyMatch(i -> nearestNoun(clause, i).filter(noun::equals).isPresent());
        if (topic == PromptTopic.CREATIVITY && next.matches("[0-4]")) {
            creativity = Integer.valueOf(next);
            understood.add("\"" + noun.words() + " " + next + "\": creativity " + next);
            settle();
        } else if (hasDirection) {
            return;
        } else if (negated && way == 0) {
            note(topic, NONE_AT_ALL, noun.words());
        } else if (way != 0 || degree != 1) {
            wish(topic, way == 0 ? 1 : way, noun.words());
        } else {
            notUnderstood.add("\"" + noun.words() + "\": more or less of it?");
        }
    }

    private void readUnknown(String word, @Nullable Token before) {
        boolean isTaken = before != null && before.is(Role.NOUN) && word.matches("[0-4]");
        if (isTaken) {
            return;
        }
        Optional<PromptTopic> topic = recall.topicOf(word);
        if (topic.isEmpty()) {
            notUnderstood.add("\"" + word + "\"");
        } else if (way != 0) {
            wish(topic.get(), way, word);
        } else {
            notUnderstood.add(
                    "\"" + word + "\": seems to be about " + topic.get().word() + "; more or less of it?");
        }
    }

    private void take(Genre named, String words) {
        if (negated) {
            notUnderstood.add("\"" + String.join(" ", waiting) + " " + words + "\": name the genre that is wanted");
        } else {
            genre = named;
            understood.add("\"" + words + "\": in the manner of " + named.word());
        }
        settle();
    }

    /** Notes a wish with what waits for it. "Not very calm" is no more than not calm. */
    private void wish(PromptTopic topic, double value, String words) {
        note(topic, negated ? -Math.signum(value) : value * degree, words);
    }

    private void note(PromptTopic topic, double wished, String words) {
        wishes.merge(topic, wished, Double::sum);
        waiting.add(words);
        understood.add(String.format(
                Locale.ROOT, "\"%s\": %s (%+.1f)", String.join(" ", waiting), topic.meaning(wished), wished));
        settle();
    }

    /** Nothing waits any longer. */
    private void settle() {
        waiting.clear();
        negated = false;
        degree = 1;
        way = 0;
    }

    private static PromptTopic topic(@Nullable Meaning meaning) {
        if (meaning == null || meaning.topic() == null) {
            throw new IllegalStateException("this word should have a topic: " + meaning);
        }
        return meaning.topic();
    }
}
