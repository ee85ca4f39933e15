package studio.taste.music;

/** Identifies a song by the content of its stems: lower-case hexadecimal digits of a SHA-256. */
public record SongId(String value) {
    public SongId {
        if (!value.matches("[0-9a-f]{16,64}")) {
            throw new IllegalArgumentException("a song id is 16 to 64 hexadecimal digits, was \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
