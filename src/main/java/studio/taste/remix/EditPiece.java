package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.taste.remix.EditTokens.Token;
import studio.taste.remix.EditWord.Role;

/** What belongs to one wish in an edit, gathered word by word: what it is about, which way, and how far. */
final class EditPiece {
    private final List<Token> tokens = new ArrayList<>();
    private final List<EditThing> things = new ArrayList<>();
    private final List<Token> puzzles = new ArrayList<>();
    private @Nullable EditParameter recalled;
    private EditWay way = new EditWay();
    private boolean brought;
    private boolean ofOthers;
    private boolean kept;
    private @Nullable Token place;
    private boolean wayFirst;

    /** Takes a word that is known. */
    void take(Token token, EditWord word) {
        tokens.add(token);
        if (word.thing() != null) {
            take(word.thing());
        }
        way.take(token, word);
        switch (word.role()) {
            case BRING -> brought = true;
            case OTHERS -> ofOthers = true;
            case KEEP -> kept = true;
            case PLACE -> place = token;
            case QUESTION -> puzzles.add(token);
            default -> {}
        }
    }

    private void take(EditThing thing) {
        if (!isQualifiedBy(thing)) {
            things.add(thing);
        } else if (!thing.isStem()) {
            // "The vocal reverb", "the reverb on the vocals": it is about the reverb.
            things.set(0, thing);
        }
        wayFirst = things.size() == 1 && hasWay();
    }

    void take(Token token, EditQuantity number) {
        tokens.add(token);
        way.take(number);
    }

    /** Takes a word that is not known but recalls a parameter. */
    void recall(Token token, EditParameter parameter) {
        tokens.add(token);
        recalled = parameter;
        wayFirst = hasWay();
    }

    /** Takes over from another piece what this one is about. */
    void takeThingFrom(EditPiece other) {
        things.addAll(other.things);
        recalled = other.recalled;
    }

    /** Takes over from another piece which way, and how far. */
    void takeWayFrom(EditPiece other) {
        way = other.way;
        wayFirst = other.wayFirst;
    }

    /** Takes over where another piece speaks of, or of whom. */
    void takePlaceFrom(EditPiece other) {
        place = place == null ? other.place : place;
        ofOthers |= other.ofOthers;
    }

    boolean hasThing() {
        return !things.isEmpty() || recalled != null;
    }

    boolean hasWay() {
        return way.isSaid();
    }

    /** Whether a further word of more or less, or a further name, begins another wish. */
    boolean isComplete() {
        return (hasThing() || isAspectAlone()) && way.isFirm();
    }

    /** Whether it asks for more or less of what it names. */
    boolean isCounted() {
        return hasThing() && way.isCounted();
    }

    /** Whether it says to leave things as they are. */
    boolean isKept() {
        return kept && !hasWay();
    }

    /** Whether a further name qualifies the first, as in "vocal reverb". */
    boolean isQualifiedBy(EditThing thing) {
        return !things.isEmpty() && things.get(0).isStem() != thing.isStem();
    }

    /** Whether it says only where, or of whom. */
    boolean isPlaceOnly() {
        return (place != null || ofOthers) && !hasThing() && !hasWay() && puzzles.isEmpty();
    }

    /** Whether it names an aspect that is of nothing in particular: "warmer". */
    boolean isAspectAlone() {
        return way.aspect().flatMap(EditTargets::alone).isPresent();
    }

    EditWay way() {
        return way;
    }

    int direction(EditMood mood) {
        return way.direction(mood, ofOthers);
    }

    boolean isWayFirst() {
        return wayFirst;
    }

    List<EditThing> things() {
        return things;
    }

    List<Token> puzzles() {
        return puzzles;
    }

    Optional<EditParameter> recalled() {
        return Optional.ofNullable(recalled);
    }

    /** "Bring the vocals back" may mean in again, or further away. */
    boolean isBroughtBack() {
        return brought && way.isBack();
    }

    Optional<Token> place() {
        return Optional.ofNullable(place);
    }

    /** As written, without the words before and behind that say nothing. */
    String words() {
        int from = 0;
        int to = tokens.size();
        while (from < to && tokens.get(from).is(Role.FILLER)) {
            from++;
        }
        while (to > from && tokens.get(to - 1).is(Role.FILLER)) {
            to--;
        }
        return "“"
                + String.join(
                        " ", tokens.subList(from, to).stream().map(Token::words).toList()) + "”";
    }
}
