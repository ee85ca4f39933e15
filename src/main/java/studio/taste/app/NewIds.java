package studio.taste.app;

import java.security.SecureRandom;
import java.util.HexFormat;
import studio.taste.session.RaterId;
import studio.taste.session.SessionId;

/** Gives new things their names: random, so that they tell nothing and never meet. */
final class NewIds {
    private final SecureRandom random = new SecureRandom();

    SessionId session() {
        return new SessionId("session-" + hex());
    }

    RaterId rater() {
        return new RaterId("rater-" + hex());
    }

    long seed() {
        return random.nextLong();
    }

    private String hex() {
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
