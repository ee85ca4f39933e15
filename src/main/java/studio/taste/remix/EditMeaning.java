package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.taste.remix.EditTargets.Target;
import studio.taste.remix.EditTokens.Token;

/** What pieces of a producer's words mean: findings where they are clear, questions where they are not. */
final class EditMeaning {
    /** No knob goes further than this from end to end, dB. */
    private static final double MOST_DB = 12;

    private static final int BEATS_PER_BAR = 4;

    private final EditMood mood;
    private final List<EditFinding> findings = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();

    EditMeaning(EditMood mood) {
        this.mood = mood;
    }

    List<EditFinding> findings() {
        return findings;
    }

    List<String> questions() {
        return questions;
    }

    void doNotKnow(String word) {
        questions.add("“" + word + "” is not a word I know; it changes nothing.");
    }

    void take(EditPiece piece) {
        if (!piece.puzzles().isEmpty()) {
            piece.puzzles().forEach(puzzle -> ask("“" + puzzle.words() + "”", question(puzzle)));
        } else if (!piece.isKept() && (piece.hasThing() || piece.hasWay())) {
            takeWish(piece);
        }
    }

    private static String question(Token puzzle) {
        return puzzle.meaning() == null ? "" : puzzle.meaning().question();
    }

    private void takeWish(EditPiece piece) {
        if (mood == EditMood.ASKING && piece.isBroughtBack()) {
            ask(piece.words(), "in again and louder, or further back?");
        } else if (!piece.things().isEmpty()) {
            piece.things().forEach(thing -> takeThing(piece, thing));
        } else if (piece.recalled().isPresent()) {
            takeRecalled(piece, piece.recalled().get());
        } else {
            takeAspect(piece);
        }
    }

    private void takeThing(EditPiece piece, EditThing thing) {
        EditAspect aspect = piece.way().aspect().orElse(EditAspect.AMOUNT);
        Optional<Target> target = EditTargets.of(thing, aspect);
        if (piece.way().isAway()) {
            takeAway(piece, thing);
        } else if (piece.way().isOpen() && piece.direction(mood) == 0) {
            open(piece, thing);
        } else if (target.isPresent()) {
            settle(piece, target.get(), EditTargets.isSharedWithAll(thing, aspect));
        } else {
            ask(piece.words(), "that cannot be changed; " + thing.choices() + "?");
        }
    }

    /** Something is named and no way said. A pause is praised for being there; of all else there is more or less. */
    private void open(EditPiece piece, EditThing thing) {
        if (mood == EditMood.PRAISING) {
            boolean isThere = thing == EditThing.PAUSE || thing == EditThing.CUTS;
            boolean isSmooth = thing == EditThing.FADES;
            findings.add(new EditFinding(thing.main(), isThere ? 1 : isSmooth ? -1 : 0, piece.words(), false));
        } else {
            ask(piece.words(), thing.choices() + "?");
        }
    }

    private void takeAway(EditPiece piece, EditThing thing) {
        EditParameter parameter = thing == EditThing.TRANSITIONS ? EditParameter.TRANSITION_LENGTH : thing.main();
        int sign = EditTargets.of(thing, EditAspect.AMOUNT).map(Target::sign).orElse(1);
        if (mood == EditMood.ASKING && !thing.canGo()) {
            ask(piece.words(), "an edit cannot take the " + thing.word() + " away; " + thing.choices() + "?");
        } else {
            addHere(piece, parameter, -sign * EditStep.ALL_THE_WAY, false);
        }
    }

    private void takeRecalled(EditPiece piece, EditParameter parameter) {
        if (piece.way().aspect().isEmpty() && piece.direction(mood) != 0) {
            settle(piece, new Target(parameter, 1), false);
        } else if (mood == EditMood.PRAISING) {
            findings.add(new EditFinding(parameter, 0, piece.words(), false));
        } else {
            ask(piece.words(), "seems to be about " + parameter.word() + "; more or less of it?");
        }
    }

    private void takeAspect(EditPiece piece) {
        Optional<Target> target = piece.way().aspect().flatMap(EditTargets::alone);
        boolean isSaid = piece.way().aspect().isPresent() || piece.way().isCounted();
        if (target.isPresent()) {
            settle(piece, target.get(), false);
        } else if (isSaid && piece.place().isPresent()) {
            askForAll(piece, piece.place().get());
        } else if (isSaid) {
            ask(piece.words(), "of what?");
        }
    }

    private void settle(EditPiece piece, Target target, boolean isOfWhole) {
        EditWay way = piece.way();
        int direction = piece.direction(mood) * target.sign();
        if (mood == EditMood.PRAISING) {
            add(piece, target.parameter(), direction, isOfWhole);
        } else if (direction == 0) {
            ask(piece.words(), way.isEnough() ? "more, less, or as it is?" : "as it is, or less of it?");
        } else if (way.isPulledBothWays()) {
            ask(piece.words(), "up or down?");
        } else if (way.quantity().isPresent()) {
            settle(piece, way.quantity().get(), direction, target.parameter(), isOfWhole);
        } else {
            addHere(piece, target.parameter(), direction * way.degree(), isOfWhole);
        }
    }

    private void settle(
            EditPiece piece, EditQuantity quantity, int direction, EditParameter parameter, boolean isOfWhole) {
        boolean isBare = quantity.unit().isEmpty();
        boolean isLevel = parameter.isInDecibels() && (quantity.unit().equals("db") || isBare);
        boolean isKnob = parameter.knob().isPresent() && isBare;
        double beats =
                quantity.unit().equals("bar") ? BEATS_PER_BAR : quantity.unit().equals("beat") ? 1 : 0;
        boolean isPlace = parameter == EditParameter.PEAK_ARRIVAL && beats > 0;
        double amount = isPlace
                ? quantity.value() * beats / (BEATS_PER_BAR * EditParameter.ARRIVAL_STEP_BARS)
                : quantity.value() / parameter.stepSize();
        if (!isLevel && !isKnob && !isPlace) {
            ask(
                    piece.words(),
                    "how far cannot be given like this here; say “a bit” or “much”"
                            + (parameter.isInDecibels() ? ", or a number of dB." : "."));
        } else if (amount == 0 || amount > EditStep.ALL_THE_WAY) {
            ask(piece.words(), "say how far between 0 and " + EditStep.plain(MOST_DB) + " dB.");
        } else {
            addHere(piece, parameter, direction * amount, isOfWhole);
        }
    }

    private void askForAll(EditPiece piece, Token place) {
        ask(
                piece.words(),
                "a wish goes for the whole remix, single sections cannot be edited in words; say it without “"
                        + place.words() + "” to have it everywhere.");
    }

    private void addHere(EditPiece piece, EditParameter parameter, double amount, boolean isOfWhole) {
        Optional<Token> elsewhere = piece.place().filter(place -> isElsewhere(place, parameter));
        if (mood == EditMood.ASKING && elsewhere.isPresent()) {
            askForAll(piece, elsewhere.get());
        } else {
            add(piece, parameter, amount, isOfWhole);
        }
    }

    private void add(EditPiece piece, EditParameter parameter, double amount, boolean isOfWhole) {
        findings.add(new EditFinding(parameter, amount, piece.words(), isOfWhole));
    }

    private void ask(String words, String question) {
        questions.add(words + ": " + question);
    }

    /** What is wished of the joins and of the drop is of the place before the drop by itself. */
    private static boolean isElsewhere(Token place, EditParameter parameter) {
        boolean isBeforeDrop = place.meaning() != null && place.meaning().value() == 1;
        return !isBeforeDrop
                || switch (parameter) {
                    case PAUSE, JOINS, TRANSITION_LENGTH, CONTRAST, PEAK_ARRIVAL -> false;
                    default -> true;
                };
    }
}
