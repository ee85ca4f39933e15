package studio.taste.ranking.catboost;

/**
 * Exact Shapley values of one oblivious tree. The game's players are the tree's features, few even when the model has many; what a set of
 * them is worth is the leaf expected when only they are known: where a node asks for one of them its answer is followed, at any other node
 * both, by the shares of the training set that went either way.
 *
 * <p>With d features every one of the 2ᵈ sets is valued, together at most 3ᵈ steps for d splits; CatBoost allows no more than 16.
 */
final class TreeShapley {
    private TreeShapley() {}

    /** What the tree is worth when nothing is known. */
    static double expected(ObliviousTrees.Tree tree) {
        return new Walk(tree, 0, new int[tree.features().length]).worth(0, 1, tree.features().length - 1);
    }

    /**
     * Adds the tree's values.
     *
     * @param leaf where the plan ends up
     * @param amounts per feature; added to
     */
    static void add(ObliviousTrees.Tree tree, int leaf, double[] amounts) {
        int[] splits = tree.features();
        int[] players = new int[splits.length];
        int[] playerOfSplit = new int[splits.length];
        int count = 0;
        for (int i = 0; i < splits.length; i++) {
            int player = 0;
            while (player < count && players[player] != splits[i]) {
                player++;
            }
            if (player == count) {
                players[count++] = splits[i];
            }
            playerOfSplit[i] = player;
        }
        Walk walk = new Walk(tree, leaf, playerOfSplit);
        double[] weights = weights(count);
        for (int known = 0; known < 1 << count; known++) {
            double worth = walk.worth(known, 1, splits.length - 1);
            int size = Integer.bitCount(known);
            for (int player = 0; player < count; player++) {
                boolean in = (known >> player & 1) == 1;
                amounts[players[player]] += in ? weights[size - 1] * worth : -weights[size] * worth;
            }
        }
    }

    /** Shapley's weight of a set of s other players among d: s! (d − s − 1)! / d!, for s from 0 to d − 1; one 0 behind. */
    private static double[] weights(int d) {
        double[] weights = new double[d + 1];
        double choose = 1;
        for (int s = 0; s < d; s++) {
            weights[s] = 1 / (d * choose);
            choose = choose * (d - 1 - s) / (s + 1);
        }
        return weights;
    }

    /** Walks of one plan through one tree. */
    private record Walk(ObliviousTrees.Tree tree, int leaf, int[] playerOfSplit) {
        /** What is expected from a node on, whose question is that of {@code split}; below 0 it is a leaf. */
        double worth(int known, int node, int split) {
            if (split < 0) {
                return tree.values()[node - tree.values().length];
            }
            if ((known >> playerOfSplit[split] & 1) == 1) {
                return worth(known, 2 * node + (leaf >> split & 1), split - 1);
            }
            double share = tree.shares()[node];
            double worth = 0;
            if (share < 1) {
                worth += (1 - share) * worth(known, 2 * node, split - 1);
            }
            if (share > 0) {
                worth += share * worth(known, 2 * node + 1, split - 1);
            }
            return worth;
        }
    }
}
