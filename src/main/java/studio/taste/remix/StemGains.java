package studio.taste.remix;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import studio.taste.music.StemRole;

/**
 * Which stems sound in a section, and how loud relative to their staged level.
 *
 * @param gainDb gain per sounding stem, −60 to +12 dB; a stem that is absent is muted
 */
public record StemGains(Map<StemRole, Double> gainDb) {
    public StemGains {
        for (Map.Entry<StemRole, Double> entry : gainDb.entrySet()) {
            if (!(entry.getValue() >= -60 && entry.getValue() <= 12)) {
                throw new IllegalArgumentException("a stem gain is −60 to +12 dB, but "
                        + entry.getKey().word() + " was given " + entry.getValue());
            }
        }
        // An EnumMap keeps one order everywhere, so that equal gains are written the same way.
        gainDb = Collections.unmodifiableMap(gainDb.isEmpty() ? new EnumMap<>(StemRole.class) : new EnumMap<>(gainDb));
    }

    public boolean sounds(StemRole role) {
        return gainDb.containsKey(role);
    }

    /** Gain of a sounding stem, empty when it is muted. */
    public OptionalDouble of(StemRole role) {
        Double gain = gainDb.get(role);
        return gain == null ? OptionalDouble.empty() : OptionalDouble.of(gain);
    }

    /**
     * Mean-square power of the sum of the sounding stems, each staged to the same loudness and taken as unrelated: the sum of
     * {@code 10^((gain + style) / 10)}. One staged stem at 0 dB is 1; nothing sounding is 0.
     */
    public double power(MixStyle style) {
        double power = 0;
        for (Map.Entry<StemRole, Double> entry : gainDb.entrySet()) {
            power += Math.pow(10, (entry.getValue() + style.levelDb(entry.getKey())) / 10);
        }
        return power;
    }

    /** Number of sounding stems. */
    public int density() {
        return gainDb.size();
    }
}
