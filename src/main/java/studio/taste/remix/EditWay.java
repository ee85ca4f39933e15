package studio.taste.remix;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.taste.remix.EditTokens.Token;
import studio.taste.remix.EditWord.Role;

/** Which way a wish goes and how far, gathered from its words of comparison, negation and degree. */
final class EditWay {
    private @Nullable EditAspect aspect;
    private Role aspectRole = Role.ASPECT;
    private int side;
    private int more;
    private boolean complained;
    private boolean wanted;
    private boolean negated;
    private boolean tooMuch;
    private boolean enough;
    private boolean removed;
    private boolean back;
    private double degree = 1;
    private @Nullable EditQuantity quantity;

    /** Takes a word that may say which way; others change nothing. */
    void take(Token token, EditWord word) {
        int way = (int) Math.signum(word.value());
        switch (word.role()) {
            case ASPECT, COMPARED, FLAW -> {
                aspect = word.aspect();
                aspectRole = word.role();
                side = way;
                back = token.words().equals("back");
            }
            case MORE, COMPLAINT -> {
                more = way;
                complained = word.role() == Role.COMPLAINT;
            }
            case SO_MUCH -> {
                more = negated ? -1 : 1;
                degree = negated ? 1 : word.value();
                negated = false;
            }
            case DEGREE -> {
                degree = word.value();
                // "A touch of reverb" asks for it.
                wanted |= token.words().endsWith(" of");
            }
            case WANT -> wanted = true;
            case NOT -> negated = true;
            case TOO -> tooMuch = true;
            case ENOUGH -> enough = true;
            case REMOVE -> removed = true;
            case THING, AND, PLACE, OTHERS, BRING, KEEP, QUESTION, FILLER -> {}
        }
    }

    void take(EditQuantity number) {
        quantity = number;
    }

    /** Whether it says which way, if only weakly: "needs". */
    boolean isSaid() {
        return isFirm() || wanted;
    }

    /** Whether it says which way by itself. */
    boolean isFirm() {
        return aspect != null || more != 0 || removed || negated || sign() != 0;
    }

    /** Whether it says more or less. */
    boolean isCounted() {
        return more != 0;
    }

    /** Whether it says how things should be against how they are. */
    boolean isCompared() {
        return more != 0 || aspectRole == Role.COMPARED;
    }

    Optional<EditAspect> aspect() {
        return Optional.ofNullable(aspect);
    }

    /** Whether it wants to be rid of something altogether. */
    boolean isAway() {
        return isOpen() && (negated || removed);
    }

    /** Whether neither an aspect nor more or less is named. */
    boolean isOpen() {
        return aspect == null && more == 0 && (!wanted || negated);
    }

    /** Whether it says "back", which may be a place or a return. */
    boolean isBack() {
        return back;
    }

    boolean isEnough() {
        return enough;
    }

    /** How far, in usual steps. "Not very bright" is no more than not bright. */
    double degree() {
        return negated && degree > 1 ? 1 : degree;
    }

    Optional<EditQuantity> quantity() {
        return Optional.ofNullable(quantity);
    }

    /** Whether its words and its number's sign disagree: "down +3 dB". */
    boolean isPulledBothWays() {
        return aspect != null && side * sign() < 0 || more * sign() < 0;
    }

    private int sign() {
        return quantity == null ? 0 : quantity.sign();
    }

    /**
     * 1 for more of what is spoken of, −1 for less, 0 when the words do not say, or say to leave it.
     *
     * @param isOfOthers whether it is said of the versions that were not chosen
     */
    int direction(EditMood mood, boolean isOfOthers) {
        if (aspect == null) {
            return turned(ofAmount(mood), isOfOthers);
        }
        return aspectRole == Role.FLAW ? side * ofFlaw(mood, isOfOthers) : turned(side * ofAspect(mood), isOfOthers);
    }

    /** "Too loud in the others" is a complaint already; "the others are louder" becomes one. */
    private int turned(int stated, boolean isOfOthers) {
        boolean isComplaint = complained || tooMuch || (negated && enough);
        return isOfOthers && !isComplaint ? -stated : stated;
    }

    private int ofAmount(EditMood mood) {
        if (more != 0) {
            return !negated ? more : mood == EditMood.PRAISING ? -more : 0;
        }
        if (tooMuch || negated || removed) {
            return -1;
        }
        return wanted ? 1 : sign();
    }

    /** A flaw is to go, unless more of it is asked for, or it is what is praised. */
    private int ofFlaw(EditMood mood, boolean isOfOthers) {
        boolean isTurned = negated || tooMuch || removed || more < 0;
        boolean isMeant = mood == EditMood.PRAISING ? !isOfOthers : more > 0;
        return isMeant && !isTurned ? 1 : -1;
    }

    private int ofAspect(EditMood mood) {
        int way = more < 0 ? -1 : 1;
        if (tooMuch || removed) {
            return -way;
        }
        if (negated) {
            boolean mayStay = mood == EditMood.ASKING && isCompared();
            return enough ? way : mayStay ? 0 : -way;
        }
        return enough && mood == EditMood.ASKING ? 0 : way;
    }
}
