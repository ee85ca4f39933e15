package studio.taste.ui.models;

import studio.taste.training.runs.ModelStage;

/** What is done with a model: an act that is logged with a reason, and shows the evidence first. */
public enum ModelAct {
    TRIAL(
            "Put on trial",
            "It ranks a share of the requests beside the one in production; the choices of both are logged and come to raters"
                    + " as ordinary blind pairs.",
            ModelStage.CANARY),
    PRODUCTION(
            "Put into production",
            "It ranks the plans of all requests from the next one on. The one before is archived and can be put back.",
            ModelStage.PRODUCTION),
    ROLL_BACK(
            "Roll back",
            "The model in production is archived, and the one before it ranks again; without one, the heuristic does.",
            ModelStage.ARCHIVED);

    private final String words;
    private final String consequence;
    private final ModelStage stage;

    ModelAct(String words, String consequence, ModelStage stage) {
        this.words = words;
        this.consequence = consequence;
        this.stage = stage;
    }

    /** As on its button. */
    public String words() {
        return words;
    }

    /** What it does, in a sentence or two. */
    String consequence() {
        return consequence;
    }

    /** Where it leads the model. */
    ModelStage stage() {
        return stage;
    }
}
