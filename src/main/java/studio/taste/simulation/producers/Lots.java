package studio.taste.simulation.producers;

import java.util.SplittableRandom;

/** Chance that depends on nothing but a seed and what it is for. */
final class Lots {
    /** What a draw is for; its place in the order is part of the seed. */
    enum Purpose {
        WORLD,
        TASTE,
        POOL,
        PORTFOLIO,
        PICK,
        REJECTION,
        LIKE,
        EDIT,
        RATIONALE
    }

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Lots() {}

    static SplittableRandom random(long seed, Purpose purpose, int user, int round) {
        return new SplittableRandom(seed(seed, purpose, user, round));
    }

    static long seed(long seed, Purpose purpose, int user, int round) {
        long mixed = mix(seed + GOLDEN);
        mixed = mix(mixed + GOLDEN * (purpose.ordinal() + 1));
        mixed = mix(mixed + GOLDEN * (user + 1L));
        return mix(mixed + GOLDEN * (round + 1L));
    }

    /** Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators": the finaliser of SplitMix64. */
    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static double[] normals(SplittableRandom random, int count) {
        double[] normals = new double[count];
        for (int i = 0; i < count; i++) {
            normals[i] = random.nextGaussian();
        }
        return normals;
    }

    /** An index drawn with these probabilities, which sum to 1. */
    static int index(SplittableRandom random, double[] probabilities) {
        double left = random.nextDouble();
        for (int i = 0; i < probabilities.length - 1; i++) {
            left -= probabilities[i];
            if (left < 0) {
                return i;
            }
        }
        return probabilities.length - 1;
    }
}
