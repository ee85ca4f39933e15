package studio.taste.features;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import studio.taste.music.Genre;

/**
 * What a prompt asks of a plan, as numbers that features can be held against.
 *
 * @param energy mean energy, 0 calm to 1 full; empty when nothing was said
 * @param build 0 to have the song at once, 1 to build up to it; empty when nothing was said
 * @param vocals 0 for hardly any vocal, 1 for vocals in front throughout; empty when nothing was said
 * @param creativity 0 safe to 4 daring; empty when nothing was said, which is taken as {@link #USUAL_CREATIVITY}
 * @param genres genres that were named; may be empty
 */
public record PromptWishes(
        OptionalDouble energy, OptionalDouble build, OptionalDouble vocals, OptionalInt creativity, Set<Genre> genres) {
    /** Between safe and daring. */
    public static final int USUAL_CREATIVITY = 2;

    /** Nothing was said. */
    public static final PromptWishes NONE = new PromptWishes(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(), Set.of());

    private static final int DARING = 4;

    public PromptWishes {
        genres = genres.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(genres));
        requireShare("energy", energy);
        requireShare("build", build);
        requireShare("vocals", vocals);
        if (creativity.isPresent() && (creativity.getAsInt() < 0 || creativity.getAsInt() > DARING)) {
            throw new IllegalArgumentException("creativity is 0 to 4, was " + creativity.getAsInt());
        }
    }

    private static void requireShare(String name, OptionalDouble share) {
        if (share.isPresent() && !(share.getAsDouble() >= 0 && share.getAsDouble() <= 1)) {
            throw new IllegalArgumentException(name + " is wished between 0 and 1, was " + share.getAsDouble());
        }
    }
}
