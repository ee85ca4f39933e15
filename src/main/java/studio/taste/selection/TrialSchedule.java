package studio.taste.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which trials of a session ask a pair again, and which fresh ones draw at random: fixed by the seed, spread over the session. The trials
 * from the first possible one on are cut into as many stretches as there are to place, and one is drawn in each.
 *
 * <p>A trial may ask again only where two or more earlier pairs wait that were asked once: with a single one, its number would tell which
 * pair it is. A session of few trials therefore has fewer of them than the protocol asks, or none.
 */
final class TrialSchedule {
    private static final int STREAM = 0;

    private final TrialKind[] kinds;
    private final PairSource[] sources;

    TrialSchedule(Protocol protocol, long seed) {
        kinds = new TrialKind[protocol.trials()];
        sources = new PairSource[protocol.trials()];
        Arrays.fill(kinds, TrialKind.FRESH);
        Arrays.fill(sources, PairSource.INFORMATION);
        SplittableRandom random = random(seed, STREAM);
        placeThoseAskedAgain(protocol, random);
        List<Integer> fresh = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == TrialKind.FRESH) {
                fresh.add(i);
            }
        }
        int drawn = (int) Math.rint(protocol.randomShare() * fresh.size());
        for (int position : spread(0, fresh.size(), drawn, random)) {
            sources[fresh.get(position)] = PairSource.RANDOM;
        }
    }

    /** Kind of trial {@code number}, from 1. */
    TrialKind kind(int number) {
        return kinds[number - 1];
    }

    /** How trial {@code number} chooses its pair, should it be fresh. */
    PairSource pairSource(int number) {
        return sources[number - 1];
    }

    /** Whether fresh trial {@code number} takes its pair from the rankers' queue, if there is one: every other that is not drawn by lot. */
    boolean asksQueue(int number) {
        if (sources[number - 1] == PairSource.RANDOM || kinds[number - 1] != TrialKind.FRESH) {
            return false;
        }
        int before = 0;
        for (int i = 0; i < number - 1; i++) {
            before += kinds[i] == TrialKind.FRESH && sources[i] != PairSource.RANDOM ? 1 : 0;
        }
        return before % 2 == 0;
    }

    /** Randomness of its own for each trial, so that none depends on how often another was planned. */
    static SplittableRandom random(long seed, int number) {
        return new SplittableRandom(mixed(mixed(seed) + number));
    }

    private void placeThoseAskedAgain(Protocol protocol, SplittableRandom random) {
        int reversals = protocol.reversals();
        int count = protocol.repeats() + reversals;
        int earliest = protocol.minimumTrialsApart() + 1;
        List<TrialKind> order = new ArrayList<>(Collections.nCopies(count, TrialKind.REPEAT));
        Collections.fill(order.subList(0, reversals), TrialKind.REVERSED);
        int placed = 0;
        int next = earliest;
        for (int wish : spread(earliest, kinds.length, Math.min(count, kinds.length - earliest), random)) {
            int at = Math.max(wish, next);
            while (at < kinds.length && waiting(at - protocol.minimumTrialsApart()) < placed + 2) {
                at++;
            }
            if (at >= kinds.length) {
                break;
            }
            // Where not all find a place, it is the repeats that stay out: a reversal tests the listener as well as the
            // position.
            kinds[at] = order.get(placed);
            placed++;
            next = at + 1;
        }
        shuffle(placed, random);
    }

    /** How many fresh trials lie at positions 0 to {@code last}, inclusive. */
    private int waiting(int last) {
        int fresh = 0;
        for (int i = 0; i <= last; i++) {
            fresh += kinds[i] == TrialKind.FRESH ? 1 : 0;
        }
        return fresh;
    }

    private void shuffle(int placed, SplittableRandom random) {
        int[] positions = new int[placed];
        int found = 0;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] != TrialKind.FRESH) {
                positions[found++] = i;
            }
        }
        for (int i = placed - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            TrialKind swapped = kinds[positions[i]];
            kinds[positions[i]] = kinds[positions[j]];
            kinds[positions[j]] = swapped;
        }
    }

    /** {@code count} increasing numbers from {@code first} to {@code end} − 1, one from each of as many even stretches. */
    private static int[] spread(int first, int end, int count, SplittableRandom random) {
        int[] numbers = new int[Math.max(0, count)];
        for (int k = 0; k < numbers.length; k++) {
            int from = first + (int) ((long) k * (end - first) / count);
            int to = first + (int) ((k + 1L) * (end - first) / count);
            numbers[k] = from + random.nextInt(to - from);
        }
        return numbers;
    }

    /** Stafford's 13th variant of the 64-bit finaliser of MurmurHash3. */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
