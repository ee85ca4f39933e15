package studio.taste.music.demo;

/** A sentence about a line of a score that cannot be read; {@link ScoreReader} adds the file's name. */
final class MisreadLine extends Exception {
    private static final long serialVersionUID = 1L;
    private final int number;

    MisreadLine(ScoreBlock.Line line, String sentence) {
        super(sentence);
        this.number = line.number();
    }

    int number() {
        return number;
    }

    /** A reading that refuses what it cannot understand with an {@link IllegalArgumentException} and a sentence. */
    @FunctionalInterface
    interface Reading<T> {
        T read();
    }

    /** Reads something on a line, and names the line when it is refused. */
    static <T> T on(ScoreBlock.Line line, Reading<T> reading) throws MisreadLine {
        try {
            return reading.read();
        } catch (IllegalArgumentException e) {
            throw new MisreadLine(line, String.valueOf(e.getMessage()));
        }
    }
}
