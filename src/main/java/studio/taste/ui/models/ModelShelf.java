package studio.taste.ui.models;

import java.util.List;

/**
 * All models, and what there is to train with.
 *
 * @param models the latest first
 * @param broken a sentence for each that cannot be read
 * @param people answers of people there are
 * @param programs answers of programs there are
 * @param trial how the model on trial does, in a sentence; empty when there is nothing to tell
 */
public record ModelShelf(List<ModelRow> models, List<String> broken, int people, int programs, String trial) {
    public ModelShelf {
        models = List.copyOf(models);
        broken = List.copyOf(broken);
    }
}
