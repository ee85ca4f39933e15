package studio.taste.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which part of the data a request's pairs belong to, by a hash of the request alone: it never changes, whatever else is collected, so the
 * test part stays unseen for good.
 */
public enum Split {
    /** 60 % of the requests. */
    TRAIN,
    /** 20 %: for stopping and calibration. */
    VALIDATION,
    /** 20 %: looked at once per model. */
    TEST;

    private static final String SALT = "taste-studio split 1";
    private static final double TRAIN_SHARE = 0.6;
    private static final double VALIDATION_SHARE = 0.2;

    /** The part of a request. */
    public static Split of(String request) {
        double place = place(request);
        return place < TRAIN_SHARE ? TRAIN : place < TRAIN_SHARE + VALIDATION_SHARE ? VALIDATION : TEST;
    }

    /** 0 to 1, evenly spread. */
    private static double place(String request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(SALT.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(request.getBytes(StandardCharsets.UTF_8));
            return Integer.toUnsignedLong(ByteBuffer.wrap(digest.digest()).getInt()) / 0x1p32;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
