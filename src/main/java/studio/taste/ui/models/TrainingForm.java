package studio.taste.ui.models;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.taste.training.Loss;
import studio.taste.training.TrainerSettings;

/** What is filled in before a training. */
public final class TrainingForm {
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ObjectProperty<@Nullable Boolean> simulated = new SimpleObjectProperty<>(this, "simulated", false);
    private final BooleanProperty violations = new SimpleBooleanProperty(this, "violations");
    private final BooleanProperty heuristic = new SimpleBooleanProperty(this, "heuristic");
    private final ObjectProperty<@Nullable Loss> loss =
            new SimpleObjectProperty<>(this, "loss", TrainerSettings.USUAL.loss());
    private final StringProperty trees =
            new SimpleStringProperty(this, "trees", Integer.toString(TrainerSettings.USUAL.trees()));
    private final StringProperty depth =
            new SimpleStringProperty(this, "depth", Integer.toString(TrainerSettings.USUAL.depth()));
    private final StringProperty seed =
            new SimpleStringProperty(this, "seed", Long.toString(TrainerSettings.USUAL.seed()));
    private final StringProperty refusal = new SimpleStringProperty(this, "refusal", "");
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final StringProperty complaint = new SimpleStringProperty(this, "complaint", "");

    /** Whether it lies open. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether the answers of programs are learnt from, and not those of people. */
    public ObjectProperty<@Nullable Boolean> simulatedProperty() {
        return simulated;
    }

    /** Whether pairs are added of which one plan breaks a hard constraint. */
    public BooleanProperty violationsProperty() {
        return violations;
    }

    /** Whether pairs are added that the heuristic decides. */
    public BooleanProperty heuristicProperty() {
        return heuristic;
    }

    public ObjectProperty<@Nullable Loss> lossProperty() {
        return loss;
    }

    /** As typed. */
    public StringProperty treesProperty() {
        return trees;
    }

    /** As typed. */
    public StringProperty depthProperty() {
        return depth;
    }

    /** As typed. */
    public StringProperty seedProperty() {
        return seed;
    }

    /** Why the labels should not be learnt from; empty while nothing speaks against it. */
    public StringProperty refusalProperty() {
        return refusal;
    }

    /** Why it is to be trained all the same. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** What is wrong with what was filled in; empty when nothing is. */
    public StringProperty complaintProperty() {
        return complaint;
    }

    /**
     * The settings as filled in.
     *
     * @throws IllegalArgumentException with a sentence that says which cannot be used
     */
    TrainerSettings settings() {
        TrainerSettings usual = TrainerSettings.USUAL;
        Loss chosen = loss.get();
        return new TrainerSettings(
                chosen == null ? usual.loss() : chosen,
                (int) number("trees", trees.get()),
                (int) number("depth", depth.get()),
                usual.learningRate(),
                usual.l2(),
                number("the seed", seed.get()),
                usual.patience(),
                usual.threads(),
                usual.timeLimit());
    }

    private static long number(String what, String typed) {
        try {
            return Integer.parseInt(typed.trim());
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(what + ": a whole number is needed, was \"" + typed + "\"", none);
        }
    }
}
