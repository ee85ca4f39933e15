package studio.taste.ui.library;

import java.util.Set;
import studio.taste.music.StemRole;

/** What of a song is heard. */
public enum SongPart {
    WHOLE("Whole song", StemRole.values()),
    VOCALS("Vocals", StemRole.VOCALS),
    DRUMS("Drums", StemRole.DRUMS),
    BASS("Bass", StemRole.BASS),
    OTHER("Other", StemRole.OTHER);

    private final String words;
    private final Set<StemRole> stems;

    SongPart(String words, StemRole... stems) {
        this.words = words;
        this.stems = Set.of(stems);
    }

    /** As it is written on its button. */
    public String words() {
        return words;
    }

    /** The stems that sound. */
    public Set<StemRole> stems() {
        return stems;
    }

    /** What is printed on its key. */
    public String key() {
        return Integer.toString(ordinal() + 1);
    }
}
