package studio.taste.remix;

/** What a prompt can speak of, apart from genres. */
public enum PromptTopic {
    ENERGY("energy", "how energetic, driving and intense or how calm and relaxed the music is"),
    OPENING("opening", "whether the music builds up slowly or starts immediately"),
    VOCALS("vocals", "how loud and prominent the singing voice is"),
    CREATIVITY("creativity", "how experimental and surprising or how safe and conventional the remix is");

    private final String word;
    private final String description;

    PromptTopic(String word, String description) {
        this.word = word;
        this.description = description;
    }

    public String word() {
        return word;
    }

    /** A sentence that an encoder of sentences can compare words with. */
    public String description() {
        return description;
    }

    /** What a value above or below 0 means. */
    String meaning(double value) {
        return switch (this) {
            case ENERGY -> value > 0 ? "more energy" : "less energy";
            case OPENING -> (value > 0 ? PlanPrompt.Opening.BUILD : PlanPrompt.Opening.IMMEDIATE).word();
            case VOCALS -> value > 0 ? "vocals forward" : "vocals back";
            case CREATIVITY -> value > 0 ? "more creative" : "safer";
        };
    }
}
