package studio.taste.remix;

import java.util.List;

/**
 * A prompt as it was understood.
 *
 * @param prompt what is wished
 * @param understood each finding in words, such as {@code "very energetic": more energy}
 * @param notUnderstood words that changed nothing, each with the reason where there is one
 */
public record PromptReading(PlanPrompt prompt, List<String> understood, List<String> notUnderstood) {
    public PromptReading {
        understood = List.copyOf(understood);
        notUnderstood = List.copyOf(notUnderstood);
    }
}
