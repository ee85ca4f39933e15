package studio.taste.ranking;

/** What a remix is judged by, and how much each counts. */
public enum RubricDimension {
    ARRANGEMENT("arrangement", 0.15),
    ENERGY_ARC("energy arc", 0.15),
    VOCAL_INTELLIGIBILITY("vocal intelligibility", 0.15),
    HARMONIC_FIT("harmonic fit", 0.15),
    TRANSITIONS("transitions", 0.15),
    GROOVE("groove", 0.15),
    LOUDNESS_FATIGUE("loudness and fatigue", 0.10);

    private final String word;
    private final double weight;

    RubricDimension(String word, double weight) {
        this.word = word;
        this.weight = weight;
    }

    public String word() {
        return word;
    }

    /** Share of the total; all together are 1. */
    public double weight() {
        return weight;
    }
}
