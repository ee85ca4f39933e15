package studio.taste.ranking.catboost;

import java.util.ArrayList;
import java.util.List;

/**
 * How unsure a model is of plans, by how much it learnt in the leaves they fall into. A leaf's value is a mean over the n plans in it, shrunk by
 * the trainer's λ: the posterior mean under a prior whose weight is that of λ plans. The posterior variance is then the prior's times
 * λ/(n + λ), and the prior's is taken from the tree itself: the variance of its leaves over the training set. Trees are taken as independent, so
 * two plans are as correlated as they share leaves. Boosted trees are not independent, so these are variances to compare plans by, no
 * intervals.
 */
public final class LeafPosterior {
    private final ObliviousTrees trees;
    private final double slope;
    private final double learnt;
    private final double l2;

    /**
     * @param slope turns scores into utilities, those of {@link studio.taste.ranking.PlattScaling}
     * @param learnt number of pairs the model learnt from
     * @param l2 the trainer's λ, above 0
     */
    public LeafPosterior(ObliviousTrees trees, double slope, double learnt, double l2) {
        if (!(l2 > 0)) {
            throw new IllegalArgumentException("without regularisation a leaf has no prior, λ was " + l2);
        }
        this.trees = trees;
        this.slope = slope;
        this.learnt = learnt;
        this.l2 = l2;
    }

    /** A plan as the model is told it. */
    public record Told(List<Double> numbers, List<String> kinds) {}

    /** Expected utilities of plans. */
    public double[] means(List<Told> plans) {
        return plans.stream()
                .mapToDouble(plan -> slope * trees.score(plan.numbers(), plan.kinds()))
                .toArray();
    }

    /** Covariance of the plans' utilities, n × n. */
    public double[][] covariance(List<Told> plans) {
        int n = plans.size();
        List<int[]> leaves = new ArrayList<>();
        plans.forEach(plan -> leaves.add(trees.leaves(plan.numbers(), plan.kinds())));
        double[][] covariance = new double[n][n];
        for (int t = 0; t < trees.count(); t++) {
            double[] variances = variances(trees.tree(t));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (leaves.get(i)[t] == leaves.get(j)[t]) {
                        covariance[i][j] += variances[leaves.get(i)[t]];
                    }
                }
            }
        }
        return covariance;
    }

    /** Posterior variance of each leaf of a tree, in utilities. */
    private double[] variances(ObliviousTrees.Tree tree) {
        int leaves = tree.values().length;
        double[] shares = new double[leaves];
        double mean = 0;
        double square = 0;
        for (int leaf = 0; leaf < leaves; leaf++) {
            shares[leaf] = share(tree, leaf);
            mean += shares[leaf] * tree.values()[leaf];
            square += shares[leaf] * tree.values()[leaf] * tree.values()[leaf];
        }
        double scale = slope * trees.scale();
        double prior = scale * scale * Math.max(0, square - mean * mean);
        double[] variances = new double[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            variances[leaf] = prior * l2 / (learnt * shares[leaf] + l2);
        }
        return variances;
    }

    /** Part of the training set that fell into a leaf. */
    private static double share(ObliviousTrees.Tree tree, int leaf) {
        double share = 1;
        int node = 1;
        for (int level = tree.features().length - 1; level >= 0; level--) {
            int yes = leaf >> level & 1;
            share *= yes == 1 ? tree.shares()[node] : 1 - tree.shares()[node];
            node = 2 * node + yes;
        }
        return share;
    }
}
