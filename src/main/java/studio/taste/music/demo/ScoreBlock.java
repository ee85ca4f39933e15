package studio.taste.music.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement of a score: a line at the margin, and the indented lines that belong to it. A {@code #} at the start of a line
 * or after a blank begins a comment.
 *
 * @param head the line at the margin
 * @param body the indented lines below it
 */
record ScoreBlock(Line head, List<Line> body) {
    /**
     * @param number in the file, from 1
     * @param text without comment and surrounding blanks
     */
    record Line(int number, String text) {
        /** The first word. */
        String keyword() {
            return text.split("\\s+", 2)[0];
        }

        /** What follows the first word; empty when nothing does. */
        String rest() {
            String[] halves = text.split("\\s+", 2);
            return halves.length < 2 ? "" : halves[1];
        }
    }

    /** All statements of a score. */
    static List<ScoreBlock> readAll(BufferedReader in) throws IOException {
        List<ScoreBlock> blocks = new ArrayList<>();
        int number = 0;
        for (String raw = in.readLine(); raw != null; raw = in.readLine()) {
            number++;
            String text = raw.replaceAll("(^|\\s)#.*", "");
            if (text.isBlank()) {
                continue;
            }
            Line line = new Line(number, text.strip());
            if (Character.isWhitespace(text.charAt(0)) && !blocks.isEmpty()) {
                blocks.get(blocks.size() - 1).body.add(line);
            } else {
                blocks.add(new ScoreBlock(line, new ArrayList<>()));
            }
        }
        return blocks;
    }
}
