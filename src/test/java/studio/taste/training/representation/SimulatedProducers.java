package studio.taste.training.representation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import studio.taste.StudioException;
import studio.taste.remix.Excerpt;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.PoolPlan;
import studio.taste.remix.PoolPlanner;
import studio.taste.remix.WrittenSongs;
import studio.taste.representation.EncoderId;
import studio.taste.representation.InitialRepresentation;
import studio.taste.representation.PlanBank;
import studio.taste.representation.Representation;

/** Producers of known taste over candidates of a few numbers, so that what training should find is known. */
final class SimulatedProducers {
    static final EncoderId AUDIO = new EncoderId("noise", "1");
    static final EncoderId WORDS = new EncoderId("reasons", "1");
    static final int NUMBERS = 10;
    static final int WORD_NUMBERS = 4;

    private static final int OPTIONS = 6;
    private static final double TEMPERATURE = 0.5;

    private SimulatedProducers() {}

    /** Pools of independent standard normals; the first two are also the musical axes. */
    static PlanBank bank() {
        SplittableRandom random = new SplittableRandom(5);
        PoolPlan plan = anyPlan();
        List<PlanBank.Pool> pools = new ArrayList<>();
        for (int pool = 0; pool < 20; pool++) {
            List<PlanBank.Entry> entries = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                float[] audio = normals(random, NUMBERS);
                entries.add(new PlanBank.Entry(plan, new Excerpt(0, 4), new double[] {audio[0], audio[1]}, audio));
            }
            pools.add(new PlanBank.Pool("pool " + pool, entries));
        }
        return new PlanBank(AUDIO, pools);
    }

    private static PoolPlan anyPlan() {
        try {
            return PoolPlanner.plan(
                            WrittenSongs.all().get(4), WrittenSongs.all().get(5), PlanPrompt.NONE, 24, 1)
                    .get(0);
        } catch (StudioException e) {
            throw new AssertionError(e);
        }
    }

    static Representation initial(PlanBank bank) {
        return InitialRepresentation.fit(bank, WORDS, WORD_NUMBERS, 8, Instant.EPOCH, new SplittableRandom(3));
    }

    /**
     * @param utility of a candidate to someone of this taste, given the context
     * @param tasteNumbers how long a taste is
     */
    static TrainingChoices choose(
            int producers,
            int rounds,
            int tasteNumbers,
            ToDoubleBiFunction<double[], float[]> utility,
            boolean withReasons,
            long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TrainingChoices.Producer> all = new ArrayList<>();
        for (int producer = 0; producer < producers; producer++) {
            double[] taste = random.doubles(tasteNumbers).toArray();
            for (int i = 0; i < tasteNumbers; i++) {
                taste[i] = normal(random);
            }
            List<TrainingChoices.Round> made = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                made.add(pick(random, taste, utility, withReasons));
            }
            all.add(new TrainingChoices.Producer("producer " + producer, made));
        }
        return new TrainingChoices(AUDIO, WORDS, all);
    }

    private static TrainingChoices.Round pick(
            SplittableRandom random,
            double[] taste,
            ToDoubleBiFunction<double[], float[]> utility,
            boolean withReasons) {
        float[][] options = new float[OPTIONS][];
        int chosen = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < OPTIONS; i++) {
            options[i] = normals(random, NUMBERS);
            double gumbel = -Math.log(-Math.log(random.nextDouble()));
            double worth = utility.applyAsDouble(taste, options[i]) / TEMPERATURE + gumbel;
            if (worth > most) {
                most = worth;
                chosen = i;
            }
        }
        float[] none = new float[WORD_NUMBERS];
        return new TrainingChoices.Round(
                options,
                none,
                none,
                chosen,
                withReasons ? Optional.of(reason(options, chosen, random)) : Optional.empty());
    }

    /** What the pick's first numbers say, in other words: |x₀|, |x₁|, |x₂|, and some noise. */
    private static float[] reason(float[][] options, int chosen, SplittableRandom random) {
        float[] reason = new float[WORD_NUMBERS];
        for (int i = 0; i < 3; i++) {
            reason[i] = Math.abs(options[chosen][i]) - 0.8f;
        }
        reason[3] = (float) (0.1 * normal(random));
        return reason;
    }

    static float[] normals(SplittableRandom random, int count) {
        float[] normals = new float[count];
        for (int i = 0; i < count; i++) {
            normals[i] = (float) normal(random);
        }
        return normals;
    }

    private static double normal(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
