package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Divides an edit into sentences, and these into known phrases, numbers and commas. */
final class EditTokens {
    private static final String UNIT =
            "db|decibels?|bars?|beats?|semitones?|percent|%|bpm|ms|seconds?|secs?|k?hz|steps?|x";
    private static final Pattern LEXEME = Pattern.compile("(?<word>\\p{L}[\\p{L}\\p{N}']*|\\d+s|&)"
            + "|(?<number>(?:(?<![\\p{L}\\p{N}])[+-]\\s?)?\\d+(?:[.,]\\d+)?)\\s*(?<unit>(?:" + UNIT
            + ")(?![\\p{L}\\p{N}]))?|(?<comma>,)|(?<stop>[.;!?\\n]+)");
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("half a", "0.5"),
            Map.entry("a couple of", "2"),
            Map.entry("a few", "3"),
            Map.entry("a", "1"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("eight", "8"));
    private static final Pattern WORDS_BEFORE_UNIT =
            Pattern.compile("\\b(half a|a couple of|a few|an?|one|two|three|four|five|six|eight)\\s+(?=(?:" + UNIT
                    + ")(?![\\p{L}\\p{N}]))");

    private static final Token COMMA = new Token(",", null, null);

    /**
     * @param words as written, in lower case
     * @param meaning null when they are not known
     * @param quantity null unless it is a number
     */
    record Token(
            String words,
            @Nullable EditWord meaning,
            @Nullable EditQuantity quantity) {
        boolean isComma() {
            return words.equals(COMMA.words);
        }

        boolean is(EditWord.Role role) {
            return meaning != null && meaning.role() == role;
        }
    }

    private EditTokens() {}

    /** Sentences end at full stops and the like, and at "but". */
    static List<List<Token>> sentences(String text) {
        String plain = withDigits(text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("[−–—]", "-")
                .replaceAll("(?<=\\p{L})-(?=\\p{L})", " "));
        List<List<Token>> sentences = new ArrayList<>();
        List<Token> sentence = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher lexeme = LEXEME.matcher(plain);
        while (lexeme.find()) {
            String word = lexeme.group("word");
            boolean ends = word == null ? lexeme.group("stop") != null : AskingWords.CLAUSE_ENDS.contains(word);
            if (word != null && !ends) {
                words.add(word);
                continue;
            }
            sentence.addAll(phrases(words));
            words.clear();
            if (ends) {
                sentences.add(sentence);
                sentence = new ArrayList<>();
            } else if (lexeme.group("comma") != null) {
                sentence.add(COMMA);
            } else {
                sentence.add(number(lexeme));
            }
        }
        sentence.addAll(phrases(words));
        sentences.add(sentence);
        return sentences;
    }

    /** "Two dB" as "2 dB". */
    private static String withDigits(String text) {
        return WORDS_BEFORE_UNIT.matcher(text).replaceAll(found -> {
            String number = found.group(1).equals("an") ? "a" : found.group(1);
            return NUMBERS.getOrDefault(number, number) + " ";
        });
    }

    private static List<Token> phrases(List<String> words) {
        return AskingWords.phrases(words, EditLexicon.LONGEST_PHRASE, phrase -> EditLexicon.meaning(phrase)
                        .isPresent())
                .stream()
                .map(phrase -> new Token(phrase, EditLexicon.meaning(phrase).orElse(null), null))
                .toList();
    }

    private static Token number(Matcher lexeme) {
        String number = lexeme.group("number").replace(" ", "");
        int sign = number.startsWith("-") ? -1 : number.startsWith("+") ? 1 : 0;
        double value = Double.parseDouble(number.replaceAll("[+-]", "").replace(',', '.'));
        String unit = Optional.ofNullable(lexeme.group("unit")).orElse("");
        Optional<EditWord> named = unit.isEmpty() && sign == 0 ? EditLexicon.meaning(number) : Optional.empty();
        return named.isPresent()
                ? new Token(number, named.get(), null)
                : new Token(
                        lexeme.group().strip().replace("db", "dB"),
                        null,
                        new EditQuantity(value, sign, unitName(unit)));
    }

    private static String unitName(String unit) {
        return switch (unit) {
            case "db", "decibel", "decibels" -> "db";
            case "bar", "bars" -> "bar";
            case "beat", "beats" -> "beat";
            default -> unit;
        };
    }
}
