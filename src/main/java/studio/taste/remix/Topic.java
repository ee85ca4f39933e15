package studio.taste.remix;

import java.util.List;

/** Something that words can be about. */
public interface Topic {
    /** Its name in what people read. */
    String word();

    /** Words about it, of both directions, that an encoder can compare other words with. */
    List<String> examples();
}
