package studio.taste.remix;

import java.util.Arrays;
import java.util.List;
import studio.taste.music.StemRole;

/**
 * The one tempo both songs are played at.
 *
 * @param targetBpm tempo of the remix
 * @param vocalStretch playing speed of the vocal song: 1.1 is ten per cent faster than recorded
 * @param instrumentalStretch playing speed of the instrumental song
 * @param vocalBeatsPerBeat beats of the vocal song's grid in one beat of the remix: 1, or 0.5 or 2 when an octave was resolved, or
 *     2/3, 3/2, 3/4 or 4/3 in a rare ratio
 * @param instrumentalBeatsPerBeat beats of the instrumental song's grid in one beat of the remix
 * @param reason why, in one sentence
 */
public record TempoDecision(
        double targetBpm,
        double vocalStretch,
        double instrumentalStretch,
        double vocalBeatsPerBeat,
        double instrumentalBeatsPerBeat,
        String reason) {
    public TempoDecision {
        if (!(targetBpm > 0 && vocalStretch > 0 && instrumentalStretch > 0)) {
            throw new IllegalArgumentException("tempo and stretch must be positive, were " + targetBpm + ", "
                    + vocalStretch + " and " + instrumentalStretch);
        }
    }

    /** What becomes of each stem, in the order of the roles. */
    public List<StemStretch> stretches() {
        return Arrays.stream(StemRole.values())
                .map(role -> new StemStretch(role, role == StemRole.VOCALS ? vocalStretch : instrumentalStretch))
                .toList();
    }

    /** Whether the vocal song's beats lie 2:3 or 3:4 on the remix's. */
    public boolean hasRareRatio() {
        return vocalBeatsPerBeat != 1 && vocalBeatsPerBeat != 2 && vocalBeatsPerBeat != 0.5;
    }
}
