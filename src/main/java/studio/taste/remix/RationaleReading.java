package studio.taste.remix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a producer chose a version, as far as words say: "the drums sit back" praises soft drums. A complaint about the versions that were
 * not chosen ("too loud in the others") praises the opposite.
 *
 * @param reasons each parameter once, in the order it was first named
 * @param notUnderstood words that named nothing, or could mean two things; each a sentence
 */
public record RationaleReading(List<Reason> reasons, List<String> notUnderstood) {
    public RationaleReading {
        reasons = List.copyOf(reasons);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /**
     * One thing that was praised.
     *
     * @param parameter what it is about; {@link EditParameter#axis()} is the axis
     * @param direction 1 when the high end is praised, −1 when the low end is, 0 when the words leave it open ("great drums")
     * @param words as written, in quotation marks
     */
    public record Reason(EditParameter parameter, int direction, String words) {
        public Reason {
            if (Math.abs(direction) > 1) {
                throw new IllegalArgumentException("a direction is −1, 0 or 1, was " + direction);
            }
        }

        /** What is praised, such as "softer drums". */
        public String meaning() {
            return direction == 0 ? parameter.word() : direction > 0 ? parameter.highWords() : parameter.lowWords();
        }
    }

    /**
     * Reads a rationale in English. Where the same thing is praised both ways, the way is left open.
     *
     * @param text free text, may be empty
     * @param recall asked about words the grammar does not know
     */
    public static RationaleReading of(String text, TopicRecall<EditParameter> recall) {
        EditMeaning meaning = EditSpeech.read(text, EditMood.PRAISING, recall);
        Map<EditParameter, Reason> reasons = new LinkedHashMap<>();
        for (EditFinding finding : meaning.findings()) {
            Reason reason = new Reason(finding.parameter(), (int) Math.signum(finding.amount()), finding.words());
            reasons.merge(finding.parameter(), reason, RationaleReading::together);
        }
        return new RationaleReading(List.copyOf(reasons.values()), meaning.questions());
    }

    private static Reason together(Reason one, Reason other) {
        int direction = one.direction == 0
                ? other.direction
                : other.direction == 0 || other.direction == one.direction ? one.direction : 0;
        return new Reason(one.parameter, direction, one.words + ", " + other.words);
    }
}
