package studio.taste.ui.models;

import java.util.Optional;
import studio.taste.training.TrainerSettings;

/**
 * What is to be trained.
 *
 * @param simulated whether the answers of programs are learnt from, and not those of people
 * @param violations whether pairs are learnt from too of which one plan breaks a hard constraint
 * @param heuristic whether pairs are learnt from too that the heuristic decides
 * @param settings of the trainer
 * @param forced why it is trained although raters do not agree; empty to refuse then
 */
public record TrainingWish(
        boolean simulated, boolean violations, boolean heuristic, TrainerSettings settings, Optional<String> forced) {}
