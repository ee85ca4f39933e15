package studio.taste.ranking.catboost;

import java.util.regex.Pattern;

/**
 * Names a model for good; also the name of its folder.
 *
 * @param value 1 to 64 lower-case letters, digits and hyphens, the first no hyphen
 */
public record ModelId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public ModelId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a model's name is 1 to 64 lower-case letters, digits and hyphens, was \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
