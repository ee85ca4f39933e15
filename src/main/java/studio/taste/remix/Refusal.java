package studio.taste.remix;

import java.util.Optional;

/**
 * Two songs that do not fit.
 *
 * @param reason why, in a sentence
 * @param remedy what would make a remix possible, in a sentence
 */
public record Refusal(String reason, String remedy) implements Compatibility {
    @Override
    public Optional<PairDecision> decision() {
        return Optional.empty();
    }

    @Override
    public String sentence() {
        return reason + " " + remedy;
    }
}
