package studio.taste.remix;

import java.util.List;

/**
 * Ways to meet a step of an edit, the one that comes nearest to it first.
 *
 * @param all each a changed plan, which may break constraints
 * @param otherwise why there is none; a sentence
 */
record Proposals(List<Proposal> all, String otherwise) {
    Proposals {
        all = List.copyOf(all);
    }

    /** There is no way. */
    static Proposals none(String why) {
        return new Proposals(List.of(), why);
    }

    /**
     * One way.
     *
     * @param plan the plan with the change
     * @param done what was changed, with numbers; a sentence
     */
    record Proposal(RemixPlan plan, String done) {}
}
