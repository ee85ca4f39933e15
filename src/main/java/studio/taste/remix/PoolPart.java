package studio.taste.remix;

/** What the plans of one third of a taste pool differ in. */
public enum PoolPart {
    /** Form, passages and joins, in a neutral mix: what a seed decides. */
    TEXTURE("texture"),
    /** The mix, to the end of one axis each: sparse or dense, warm or bright, dry or ambient and so on. */
    STYLE("style"),
    /** How much is dared, from safe to as far as it goes. */
    ADVENTURE("adventure");

    private final String word;

    PoolPart(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
