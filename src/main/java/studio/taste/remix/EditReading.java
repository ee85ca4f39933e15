package studio.taste.remix;

import java.util.List;

/**
 * Words of a producer as they were understood. Nothing is changed yet.
 *
 * @param steps what is to be changed, each parameter once, in the order it was first named
 * @param understood each finding in words, such as {@code “less reverb”: drier (−2 dB)}
 * @param questions what was not understood, or could mean two things; each a sentence for the producer
 */
public record EditReading(List<EditStep> steps, List<String> understood, List<String> questions) {
    public EditReading {
        steps = List.copyOf(steps);
        understood = List.copyOf(understood);
        questions = List.copyOf(questions);
    }
}
