package studio.taste.music.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import studio.taste.music.StemRole;

/**
 * How a demo song is made to sound.
 *
 * @param kit the drums
 * @param bass the bass
 * @param singer the voice
 * @param pumpDb how far the kick pushes bass and accompaniment down, 0 to 12
 * @param reverbSeconds time for the hall around voice and accompaniment to fall by 60 dB, 0.2 to 5
 * @param echo level of the voice's echo, 0 to 1
 * @param levelDb level of each stem relative to the studio's usual balance; every stem present
 * @param pickup drums that lead in to the first downbeat, aligned at their end
 * @param seed of everything that is left to chance
 */
public record Production(
        KitStyle kit,
        BassStyle bass,
        Singer singer,
        double pumpDb,
        double reverbSeconds,
        double echo,
        Map<StemRole, Double> levelDb,
        Optional<DrumPattern> pickup,
        long seed) {
    public Production {
        if (!(pumpDb >= 0 && pumpDb <= 12)) {
            throw new IllegalArgumentException("the pump is 0 to 12 dB, was " + pumpDb);
        }
        if (!(reverbSeconds >= 0.2 && reverbSeconds <= 5)) {
            throw new IllegalArgumentException("the reverb is 0.2 to 5 seconds, was " + reverbSeconds);
        }
        if (!(echo >= 0 && echo <= 1)) {
            throw new IllegalArgumentException("the echo is 0 % to 100 %, was " + 100 * echo + " %");
        }
        levelDb = Map.copyOf(new EnumMap<>(levelDb));
    }

    double levelDb(StemRole role) {
        return levelDb.getOrDefault(role, 0.0);
    }
}
