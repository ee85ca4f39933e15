package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.taste.remix.EditTokens.Token;
import studio.taste.remix.EditWord.Role;

/**
 * Divides a producer's words into wishes. A wish has something it is about and a way it should go, and ends where the next begins; what one
 * of several in a list lacks it takes from its neighbours: "louder drums and bass", "vocals louder and earlier". Words that are
 * not known are reported, and a parameter may be recalled for them; which way they point is never guessed.
 */
final class EditSpeech {
    private final EditMood mood;
    private final TopicRecall<EditParameter> recall;
    private final EditMeaning meaning;
    private final List<EditPiece> pieces = new ArrayList<>();
    private EditPiece piece = new EditPiece();

    private EditSpeech(EditMood mood, TopicRecall<EditParameter> recall) {
        this.mood = mood;
        this.recall = recall;
        this.meaning = new EditMeaning(mood);
    }

    /** What was found, and what must be asked, in the order of the words. */
    static EditMeaning read(String text, EditMood mood, TopicRecall<EditParameter> recall) {
        EditSpeech speech = new EditSpeech(mood, recall);
        for (List<Token> sentence : EditTokens.sentences(text)) {
            speech.readSentence(sentence);
        }
        return speech.meaning;
    }

    private void readSentence(List<Token> sentence) {
        pieces.clear();
        piece = new EditPiece();
        for (int i = 0; i < sentence.size(); i++) {
            read(sentence, i);
        }
        close();
        sharePlaces();
        shareWays();
        shareThings();
        pieces.forEach(meaning::take);
    }

    private void close() {
        pieces.add(piece);
        piece = new EditPiece();
    }

    private void read(List<Token> sentence, int at) {
        Token token = sentence.get(at);
        if (token.isComma() || token.is(Role.AND)) {
            close();
        } else if (token.quantity() != null) {
            closeBefore(sentence, at);
            piece.take(token, token.quantity());
        } else if (token.meaning() == null) {
            readUnknown(token);
        } else {
            readKnown(sentence, at, token.meaning());
        }
    }

    private void readKnown(List<Token> sentence, int at, EditWord word) {
        switch (word.role()) {
            case THING -> closeIf(piece.hasThing() && piece.isComplete() && !qualifies(sentence, at, word));
            case ASPECT, COMPARED, FLAW -> closeIf(piece.way().aspect().isPresent() || piece.isCounted());
            case MORE, COMPLAINT, WANT, NOT, REMOVE -> closeIf(piece.isComplete());
            case TOO -> {
                if (isLast(sentence, at)) {
                    // "… and the drums too": as well.
                    return;
                }
                closeIf(piece.isComplete());
            }
            case DEGREE, SO_MUCH -> closeBefore(sentence, at);
            case ENOUGH, KEEP, PLACE, OTHERS, BRING, QUESTION, AND, FILLER -> {}
        }
        piece.take(sentence.get(at), word);
    }

    /** "Less reverb on the vocals" is one wish, "less reverb, vocals louder" are two, with the comma or without. */
    private boolean qualifies(List<Token> sentence, int at, EditWord word) {
        boolean saysWay = follows(sentence, at)
                .filter(next -> next.is(Role.ASPECT) || next.is(Role.COMPARED))
                .isPresent();
        return word.thing() != null && piece.isQualifiedBy(word.thing()) && !saysWay;
    }

    private void closeIf(boolean isDone) {
        if (isDone) {
            close();
        }
    }

    /** A degree behind a wish belongs to it, unless a further one follows that may have it: "drums louder, a bit more bass". */
    private void closeBefore(List<Token> sentence, int at) {
        closeIf(piece.isComplete()
                && follows(sentence, at).filter(next -> !next.is(Role.THING)).isPresent());
    }

    /** The next word of the same clause that says something. */
    private static Optional<Token> follows(List<Token> sentence, int at) {
        for (Token token : sentence.subList(at + 1, sentence.size())) {
            if (token.isComma() || token.is(Role.AND)) {
                return Optional.empty();
            }
            boolean speaks = token.meaning() != null
                    && !token.is(Role.FILLER)
                    && !token.is(Role.PLACE)
                    && !token.is(Role.OTHERS)
                    && !token.is(Role.DEGREE);
            if (speaks) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private static boolean isLast(List<Token> sentence, int at) {
        return at + 1 == sentence.size()
                || sentence.get(at + 1).isComma()
                || sentence.get(at + 1).is(Role.AND);
    }

    private void readUnknown(Token token) {
        Optional<EditParameter> about = recall.topicOf(token.words());
        if (about.isEmpty()) {
            meaning.doNotKnow(token.words());
            return;
        }
        closeIf(piece.hasThing() && piece.isComplete());
        piece.recall(token, about.get());
    }

    private void sharePlaces() {
        for (int i = 0; i < pieces.size(); i++) {
            EditPiece here = pieces.get(i);
            if (here.isPlaceOnly() && pieces.size() > 1) {
                pieces.get(i > 0 ? i - 1 : 1).takePlaceFrom(here);
            }
        }
    }

    /** "Louder drums and bass", "drums, bass and vocals louder". */
    private void shareWays() {
        for (int n = 0; n < pieces.size(); n++) {
            int i = n;
            EditPiece here = pieces.get(i);
            if (!here.hasThing() || here.hasWay() || here.isKept()) {
                continue;
            }
            Optional<EditPiece> before =
                    i == 0 ? Optional.empty() : Optional.of(pieces.get(i - 1)).filter(p -> p.isWayFirst());
            Optional<EditPiece> giver = before.or(() -> following(i))
                    .filter(p -> mood == EditMood.ASKING || p.way().isCompared());
            giver.ifPresent(here::takeWayFrom);
        }
    }

    /** The next piece that has a way, if it names first and then says which way. */
    private Optional<EditPiece> following(int at) {
        return pieces.subList(at + 1, pieces.size()).stream()
                .filter(EditPiece::hasWay)
                .findFirst()
                .filter(next -> next.hasThing() && !next.isWayFirst());
    }

    /** "Vocals louder and earlier", "louder and punchier drums". */
    private void shareThings() {
        for (int i = 0; i < pieces.size(); i++) {
            EditPiece here = pieces.get(i);
            boolean needs = here.hasWay() && !here.hasThing() && !here.isAspectAlone();
            if (!needs) {
                continue;
            }
            List<EditPiece> before =
                    pieces.subList(0, i).stream().filter(EditPiece::hasThing).toList();
            Optional<EditPiece> giver = before.isEmpty()
                    ? pieces.subList(i + 1, pieces.size()).stream()
                            .filter(EditPiece::hasThing)
                            .findFirst()
                    : Optional.of(before.get(before.size() - 1));
            giver.ifPresent(here::takeThingFrom);
        }
    }
}
