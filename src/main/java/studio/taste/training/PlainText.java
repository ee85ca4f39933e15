package studio.taste.training;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import studio.taste.StudioException;

/** Text that a file of tab-separated fields can hold as it is. */
final class PlainText {
    private PlainText() {}

    /**
     * @param what the text is, for the complaint
     * @throws StudioException when it holds quotation marks, tabs, line breaks or other control characters, or halves of characters
     */
    static void require(String text, String what) throws StudioException {
        boolean hasRoom = text.chars().noneMatch(c -> c == '"' || Character.isISOControl(c));
        if (!hasRoom || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new StudioException(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1)
                    + " is "
                    + quote(text) + ": CatBoost's files have no room for quotation marks, tabs, line breaks and other"
                    + " control characters. Give it another name.");
        }
    }

    /** The text on one line, in quotation marks, with what cannot be seen spelled out. */
    static String quote(String text) {
        StringBuilder seen = new StringBuilder("\u201c");
        for (char c : text.toCharArray()) {
            if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                seen.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                seen.append(c);
            }
        }
        return seen.append('\u201d').toString();
    }
}
