package studio.taste.remix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads an edit in English, such as "less reverb, tighter low end, bring the vocal in later". What is to change and which way comes from
 * words with a known meaning only; where that is not enough the reading asks. What is said of one parameter several times adds
 * up, unless it points both ways.
 */
public final class EditGrammar {
    /** How an edit can be put. */
    static final String EXAMPLE = "“less reverb, tighter low end, bring the vocal in later”";

    private EditGrammar() {}

    /**
     * @param text free text, may be empty
     * @param recall asked about words the grammar does not know
     */
    public static EditReading read(String text, TopicRecall<EditParameter> recall) {
        EditMeaning meaning = EditSpeech.read(text, EditMood.ASKING, recall);
        Map<EditParameter, List<EditFinding>> found = meaning.findings().stream()
                .collect(Collectors.groupingBy(EditFinding::parameter, LinkedHashMap::new, Collectors.toList()));
        List<EditStep> steps = new ArrayList<>();
        List<String> understood = new ArrayList<>();
        List<String> questions = new ArrayList<>(meaning.questions());
        found.forEach((parameter, findings) -> {
            double amount = findings.stream().mapToDouble(EditFinding::amount).sum();
            if (isContradictory(findings)) {
                String words = findings.stream().map(EditFinding::words).collect(Collectors.joining(" and "));
                questions.add(words + ": " + parameter.lowWords() + ", or " + parameter.highWords() + "?");
            } else {
                findings.forEach(finding -> understood.add(understood(finding)));
                steps.add(new EditStep(parameter, within(amount)));
            }
        });
        if (steps.isEmpty() && questions.isEmpty()) {
            questions.add(
                    (text.isBlank() ? "Say what to change, such as " : "Nothing in this can be changed; say it like ")
                            + EXAMPLE + ".");
        }
        return new EditReading(steps, understood, questions);
    }

    private static boolean isContradictory(List<EditFinding> findings) {
        return findings.stream().mapToDouble(EditFinding::amount).min().orElse(0) < 0
                && findings.stream().mapToDouble(EditFinding::amount).max().orElse(0) > 0;
    }

    private static double within(double amount) {
        return Math.max(-EditStep.ALL_THE_WAY, Math.min(EditStep.ALL_THE_WAY, amount));
    }

    private static String understood(EditFinding finding) {
        String change = new EditStep(finding.parameter(), within(finding.amount())).words();
        return finding.words() + ": " + change + (finding.isOfWhole() ? ", of the whole remix" : "");
    }
}
