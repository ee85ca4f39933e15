package studio.taste.remix;

/**
 * The one tempo both songs are played at.
 *
 * @param targetBpm tempo of the remix
 * @param vocalStretch playing speed of the vocal song: 1.1 is ten per cent faster than recorded
 * @param instrumentalStretch playing speed of the instrumental song
 * @param vocalBeatsPerBeat beats of the vocal song's grid in one beat of the remix: 1, or 0.5 or 2 when an octave was resolved
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
}
