package studio.taste.remix;

import org.jspecify.annotations.Nullable;

/**
 * What a word of an edit does.
 *
 * @param role how it is used
 * @param thing what it names; null unless it is a {@link Role#THING}
 * @param aspect in what respect it compares; null unless it is an {@link Role#ASPECT}, {@link Role#COMPARED} or {@link Role#FLAW}
 * @param value 1 or −1 for the way, or the factor of a degree
 * @param question what to ask back when it is a {@link Role#QUESTION}; otherwise empty
 */
record EditWord(
        Role role, @Nullable EditThing thing, @Nullable EditAspect aspect, double value, String question) {
    enum Role {
        /** Names something: "drums". */
        THING,
        /** Says how it is or should be: "bright". */
        ASPECT,
        /** Says how it should be against what it is: "brighter". */
        COMPARED,
        /** Says how it should not be: "muddy". */
        FLAW,
        /** Asks for more or less of what follows. */
        MORE,
        /** Asks for it by saying what is wrong: "not enough". */
        COMPLAINT,
        /** Asks for what follows, where nothing says how much: "needs". */
        WANT,
        /** Turns what follows round. */
        NOT,
        /** Says that there is more than enough of what follows: "too". */
        TOO,
        ENOUGH,
        /** "So much", which is less once it is turned round. */
        SO_MUCH,
        /** Asks to take something away. */
        REMOVE,
        /** Makes what it stands with stronger or weaker. */
        DEGREE,
        AND,
        /** Asks to leave something as it is. */
        KEEP,
        /** Names a part of the remix; with the value 1 the drop, where some wishes belong anyway. */
        PLACE,
        /** Speaks of the versions that were not chosen. */
        OTHERS,
        /** With "back" it may mean two things: "bring". */
        BRING,
        /** Must be asked about. */
        QUESTION,
        /** Says nothing. */
        FILLER
    }
}
