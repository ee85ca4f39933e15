package studio.taste.training.runs;

import java.time.Instant;

/**
 * Something that was done to a model; kept for good.
 *
 * @param at when
 * @param model which
 * @param stage where it stands since
 * @param reason why, in the words of the one who did it
 * @param evidence what was known of the model then, in a sentence
 */
public record RegistryAct(Instant at, String model, ModelStage stage, String reason, String evidence) {}
