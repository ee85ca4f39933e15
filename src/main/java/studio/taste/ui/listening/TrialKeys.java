package studio.taste.ui.listening;

import javafx.scene.input.KeyCode;
import studio.taste.preference.Outcome;
import studio.taste.session.Confidence;
import studio.taste.session.FailureTag;
import studio.taste.session.SessionSnapshot;
import studio.taste.session.SessionSnapshot.Phase;
import studio.taste.session.Side;

/** What the keys of the trial screen mean at this moment. Knows key codes, but no control. */
final class TrialKeys {
    private final TrialModel model;
    private final TrialController controller;

    private final Runnable leave;

    /**
     * @param leave goes back to the start
     */
    TrialKeys(TrialModel model, TrialController controller, Runnable leave) {
        this.model = model;
        this.controller = controller;
        this.leave = leave;
    }

    /** Acts on a key; false when it means nothing here. */
    boolean press(KeyCode code) {
        SessionSnapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null || snapshot.phase() == Phase.FINISHED) {
            return false;
        }
        return switch (snapshot.phase()) {
            case PAUSED -> away(code, controller::resume);
            case FAILED -> away(code, controller::retry);
            case PREPARING, LISTENING, FINISHED -> here(code);
        };
    }

    /** While there is no trial, Enter leads back to it and Esc to the start. */
    private boolean away(KeyCode code, Runnable back) {
        if (code == KeyCode.ENTER) {
            back.run();
        } else if (code == KeyCode.ESCAPE) {
            leave.run();
        } else {
            return false;
        }
        return true;
    }

    private boolean here(KeyCode code) {
        if (isDigit(code)) {
            digit(code.getChar().charAt(0) - '0');
            return true;
        }
        switch (code) {
            case A, LEFT -> controller.deck().hear(Side.A);
            case B, RIGHT -> controller.deck().hear(Side.B);
            case SPACE -> controller.deck().playOrPause();
            case R -> controller.deck().restart();
            case L -> controller.deck().toggleLoop();
            case T -> controller.toggleTagging();
            case ENTER -> controller.next();
            case ESCAPE -> controller.clear();
            case Z -> controller.undo();
            case P -> controller.pause();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Acts on a character that lies elsewhere on every keyboard; false when it means nothing here. */
    boolean type(String character) {
        switch (character) {
            case "[" -> controller.deck().loopFromHere();
            case "]" -> controller.deck().loopToHere();
            case "," -> controller.deck().back();
            case "." -> controller.deck().forward();
            case "?" -> controller.toggleMap();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(KeyCode code) {
        return code.isDigitKey() && code.getChar().length() == 1;
    }

    private void digit(int digit) {
        if (model.taggingProperty().get()) {
            if (digit >= 1 && digit <= FailureTag.values().length) {
                controller.toggle(model.deck().selected(), FailureTag.values()[digit - 1]);
            }
        } else if (model.outcomeProperty().get() == null) {
            vote(digit);
        } else if (digit >= 1 && digit <= Confidence.values().length) {
            controller.confidence(Confidence.values()[digit - 1]);
        }
    }

    private void vote(int digit) {
        switch (digit) {
            case 0 -> controller.vote(Outcome.TIE);
            case 1 -> controller.vote(Outcome.FIRST);
            case 2 -> controller.vote(Outcome.SECOND);
            default -> {}
        }
    }
}
