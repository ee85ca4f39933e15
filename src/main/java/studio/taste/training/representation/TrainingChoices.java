package studio.taste.training.representation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import studio.taste.StudioException;
import studio.taste.representation.EncoderId;

/**
 * What producers chose, as a representation is trained on it.
 *
 * @param audioEncoder whose numbers the options are
 * @param textEncoder whose numbers the words are
 * @param producers those who chose at least once, in a fixed order
 */
public record TrainingChoices(EncoderId audioEncoder, EncoderId textEncoder, List<Producer> producers) {
    /** Fewest producers to learn from: fewer say more about themselves than about what makes remixes differ. */
    public static final int LEAST_PRODUCERS = 16;

    /** Fewest rounds for a producer to count: before that their taste is not known. */
    public static final int LEAST_ROUNDS = 8;

    public TrainingChoices {
        producers = List.copyOf(producers);
    }

    /**
     * One person.
     *
     * @param id tells them apart
     * @param rounds in the order they happened
     */
    public record Producer(String id, List<Round> rounds) {
        public Producer {
            rounds = List.copyOf(rounds);
        }
    }

    /**
     * One pick.
     *
     * @param audio a row for each option, at least two
     * @param prompt what was asked for; zeros for nothing
     * @param context what it was for; zeros for nothing
     * @param chosen the option picked
     * @param rationale why, in the text encoder's numbers
     */
    public record Round(float[][] audio, float[] prompt, float[] context, int chosen, Optional<float[]> rationale) {
        public Round {
            if (audio.length < 2 || chosen < 0 || chosen >= audio.length) {
                throw new IllegalArgumentException(
                        "a pick is one of at least two options, was " + chosen + " of " + audio.length);
            }
        }
    }

    /** Those with enough rounds to learn from. */
    TrainingChoices usable() {
        return new TrainingChoices(
                audioEncoder,
                textEncoder,
                producers.stream()
                        .filter(producer -> producer.rounds().size() >= LEAST_ROUNDS)
                        .toList());
    }

    /**
     * @throws StudioException when there are too few choices to learn from; the sentence says how many are missing
     */
    public void requireEnough() throws StudioException {
        int usable = usable().producers.size();
        if (usable < LEAST_PRODUCERS) {
            throw new StudioException("There is too little to learn from: " + usable + " of at least " + LEAST_PRODUCERS
                    + " producers have picked in " + LEAST_ROUNDS + " rounds or more, so " + (LEAST_PRODUCERS - usable)
                    + " are missing. Nothing was changed.");
        }
    }

    int rounds() {
        return producers.stream().mapToInt(producer -> producer.rounds().size()).sum();
    }

    long rationales() {
        return producers.stream()
                .flatMap(producer -> producer.rounds().stream())
                .filter(round -> round.rationale().isPresent())
                .count();
    }

    /** A hash over all of it: 16 hexadecimal digits. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Producer producer : producers) {
                digest.update((byte) 1);
                for (Round round : producer.rounds()) {
                    digest.update(ByteBuffer.allocate(4).putInt(round.chosen()).array());
                    for (float[] row : round.audio()) {
                        update(digest, row);
                    }
                    update(digest, round.prompt());
                    update(digest, round.context());
                    round.rationale().ifPresent(words -> update(digest, words));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
        bytes.asFloatBuffer().put(values);
        digest.update(bytes.array());
    }
}
