package studio.taste.ui.models;

import java.time.Instant;
import java.util.Optional;
import studio.taste.training.runs.ModelStage;
import studio.taste.training.runs.RunReport;

/**
 * A model as the room lists it.
 *
 * @param id its name
 * @param stage where it stands
 * @param at when it was trained or imported
 * @param labels pairs learnt from; negative when it was trained elsewhere
 * @param note what it was trained on, in a sentence
 * @param evidence what speaks for it, in a sentence
 * @param report of its training; empty for a model trained elsewhere
 */
public record ModelRow(
        String id, ModelStage stage, Instant at, int labels, String note, String evidence, Optional<RunReport> report) {
    /** Its stage in a word or two. */
    String stageName() {
        return stage == ModelStage.PRODUCTION ? "production" : stageWords();
    }

    /** Where it stands, to go on a sentence with. */
    String stageWords() {
        return switch (stage) {
            case CANDIDATE -> "candidate";
            case CANARY -> "on trial";
            case PRODUCTION -> "in production";
            case ARCHIVED -> "archived";
        };
    }
}
