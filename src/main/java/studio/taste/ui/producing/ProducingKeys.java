package studio.taste.ui.producing;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import studio.taste.session.producing.ProducingSnapshot;
import studio.taste.session.producing.ProducingSnapshot.Phase;
import studio.taste.ui.producing.PortfolioModel.Mode;

/** What the keys of the portfolio screen mean at this moment. Knows key codes, but no control. */
final class ProducingKeys {
    /** Cards stand in rows of this many. */
    static final int CARDS_PER_ROW = 4;

    private final PortfolioModel model;
    private final PortfolioController controller;
    private final Runnable leave;

    /**
     * @param leave goes back to the set-up
     */
    ProducingKeys(PortfolioModel model, PortfolioController controller, Runnable leave) {
        this.model = model;
        this.controller = controller;
        this.leave = leave;
    }

    /** Acts on a key; false when it means nothing here. */
    boolean press(KeyEvent event) {
        ProducingSnapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null) {
            return false;
        }
        if (snapshot.phase() == Phase.FAILED) {
            return failed(event.getCode());
        }
        if (model.modeProperty().get() == Mode.MAP) {
            return covered(event.getCode());
        }
        return isDigit(event.getCode()) ? digit(event) : !event.isAltDown() && plain(event.getCode());
    }

    private boolean failed(KeyCode code) {
        if (code == KeyCode.ENTER) {
            controller.retry();
        } else if (code == KeyCode.ESCAPE) {
            leave.run();
        } else {
            return false;
        }
        return true;
    }

    /** Under the key map nothing can be seen, so nothing is done. */
    private boolean covered(KeyCode code) {
        if (code == KeyCode.ESCAPE) {
            controller.clear();
        }
        return code != KeyCode.TAB;
    }

    private static boolean isDigit(KeyCode code) {
        return code.isDigitKey() && code.getChar().length() == 1;
    }

    private boolean digit(KeyEvent event) {
        int card = event.getCode().getChar().charAt(0) - '1';
        if (event.isShiftDown()) {
            controller.markSecond(card);
        } else if (event.isAltDown()) {
            controller.markWorst(card);
        } else {
            controller.hear(card);
        }
        return true;
    }

    private boolean plain(KeyCode code) {
        switch (code) {
            case LEFT -> controller.move(-1);
            case RIGHT -> controller.move(1);
            case UP -> controller.move(-CARDS_PER_ROW);
            case DOWN -> controller.move(CARDS_PER_ROW);
            case SPACE -> controller.transport().playOrPause();
            case R -> controller.transport().restart();
            case L -> controller.transport().toggleLoop();
            case ENTER -> enter();
            case ESCAPE -> controller.clear();
            case M -> knobs();
            case N -> controller.rejectAll();
            case S -> controller.askSameSound();
            case T -> controller.nextView();
            case Z -> controller.undo();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Yes to what waits for one, or else the pick. */
    private void enter() {
        if (model.modeProperty().get() == Mode.KNOBS) {
            controller.edits().turn();
        } else if (controller.edits().proposal() != null) {
            controller.edits().confirm();
        } else if (model.walkedToProperty().get() != PortfolioModel.NONE) {
            controller.history().goBack();
        } else if (model.modeProperty().get() == Mode.PLAIN) {
            controller.pick();
        }
    }

    private void knobs() {
        if (model.modeProperty().get() == Mode.KNOBS) {
            controller.clear();
        } else {
            controller.edits().openKnobs();
        }
    }

    /** Acts on a character that lies elsewhere on every keyboard; false when it means nothing here. */
    boolean type(String character) {
        if (model.modeProperty().get() == Mode.MAP && !character.equals("?")) {
            return false;
        }
        switch (character) {
            case "+", "=" -> controller.judge(true);
            case "-", "−" -> controller.judge(false);
            case "," -> controller.transport().step(false);
            case "." -> controller.transport().step(true);
            case "?" -> controller.toggleMap();
            default -> {
                return false;
            }
        }
        return true;
    }
}
