package studio.taste.training;

/** Who or what said that one plan is better than another. */
public enum LabelSource {
    /** A person heard both. */
    HUMAN("human", 1.0),
    /** A program of known taste answered in a person's place. */
    SIMULATED("simulated", 1.0),
    /** One plan breaks a hard constraint and the other keeps them all. */
    AUTOMATIC("automatic", 0.5),
    /** The heuristic scores one higher. */
    HEURISTIC("heuristic", 0.2);

    private final String id;
    private final double weight;

    LabelSource(String id, double weight) {
        this.id = id;
        this.weight = weight;
    }

    /** Its name in files. */
    public String id() {
        return id;
    }

    /** How much one of its labels counts. */
    public double weight() {
        return weight;
    }

    /** Whether somebody listened. */
    public boolean isAnswer() {
        return this == HUMAN || this == SIMULATED;
    }
}
