package studio.taste.music.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import studio.taste.StudioException;

/**
 * Reads a score from text. At the margin stand settings ({@code tempo 124 bpm}), patterns ({@code chords}, {@code drums},
 * {@code figure}, {@code melody}, {@code riff}, each with a name) and sections; what belongs to a pattern or section is
 * indented below it. A section names patterns written above it.
 */
public final class ScoreReader {
    private ScoreReader() {}

    /**
     * @param in the text; left open
     * @param name of the score, for sentences
     * @throws StudioException with the name and the line when the text is not a score
     */
    public static Score read(Reader in, String name) throws StudioException {
        try {
            List<ScoreBlock> blocks = ScoreBlock.readAll(new BufferedReader(in));
            if (blocks.isEmpty()) {
                throw new StudioException(name + " is empty: a score begins with its title");
            }
            return score(blocks);
        } catch (MisreadLine e) {
            throw new StudioException(name + ", line " + e.number() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StudioException(name + " could not be read: " + e.getMessage(), e);
        }
    }

    private static Score score(List<ScoreBlock> blocks) throws MisreadLine {
        ScoreHeader header = new ScoreHeader(blocks.get(blocks.size() - 1).head());
        ScorePatterns patterns = new ScorePatterns();
        List<ScoreSection> sections = new ArrayList<>();
        for (ScoreBlock block : blocks) {
            if (block.head().keyword().equals("section")) {
                sections.add(new SectionReader(patterns).read(block));
            } else if (block.body().isEmpty() ? !header.take(block.head()) : !patterns.take(block)) {
                throw new MisreadLine(
                        block.head(),
                        "\"" + block.head().keyword() + "\" is neither a setting, a pattern nor a section");
            }
        }
        return header.score(sections, patterns.drums());
    }
}
