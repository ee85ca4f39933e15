package studio.taste.remix;

import java.util.List;

/** What a prompt can speak of, apart from genres. */
public enum PromptTopic implements Topic {
    ENERGY("energy", "energetic", "calm", "intense", "relaxing", "powerful", "sleepy", "excitement"),
    OPENING("opening", "gradual build-up", "immediate start", "introduction", "climax"),
    VOCALS("vocals", "singing", "singer", "voice", "lyrics", "choir"),
    CREATIVITY("creativity", "experimental", "conventional", "surprising", "weird", "inventive");

    private final String word;
    private final List<String> examples;

    PromptTopic(String word, String... examples) {
        this.word = word;
        this.examples = List.of(examples);
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public List<String> examples() {
        return examples;
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
