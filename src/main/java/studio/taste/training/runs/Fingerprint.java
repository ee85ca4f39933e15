package studio.taste.training.runs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import studio.taste.training.LabelledPair;
import studio.taste.training.RankedItem;
import studio.taste.training.TrainerSettings;
import studio.taste.training.TrainingData;

/** Hashes that tell whether two trainings were the same: 64 hexadecimal digits, the same on every machine. */
final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of all that shapes the model; neither threads nor patience of people do. */
    static String of(TrainerSettings settings) {
        return new Fingerprint()
                .add(settings.loss().name())
                .add(settings.trees())
                .add(settings.depth())
                .add(bits(settings.learningRate()))
                .add(bits(settings.l2()))
                .add(settings.seed())
                .add(settings.patience())
                .hex();
    }

    /** Of features, items and pairs, in their order. */
    static String of(TrainingData data) {
        Fingerprint print = new Fingerprint()
                .add(data.features().version())
                .add(data.features().names());
        for (LabelledPair pair : data.pairs()) {
            print.add(pair.request())
                    .add(pair.outcome().name())
                    .add(bits(pair.weight()))
                    .add(pair.source().id());
            print.add(data.items().get(pair.first()).item())
                    .add(data.items().get(pair.second()).item());
        }
        return print.hex();
    }

    private Fingerprint add(RankedItem item) {
        add(item.plan()).add(item.kinds());
        item.numbers().forEach(number -> add(bits(number)));
        return this;
    }

    private Fingerprint add(Object value) {
        digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    private static String bits(double value) {
        return Long.toHexString(Double.doubleToLongBits(value));
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
