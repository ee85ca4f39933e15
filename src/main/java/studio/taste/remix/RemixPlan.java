package studio.taste.remix;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import studio.taste.music.Genre;
import studio.taste.music.SongId;

/**
 * An arrangement decision: which stem plays when, at what level, with which transitions, tempo, pitch and mix.
 *
 * <p>A plan may be malformed; {@link HardConstraint} says how. Only plans that pass all constraints are shown.
 *
 * @param vocalSong gives the vocals
 * @param instrumentalSong gives drums, bass and other
 * @param genre the remix's genre, that of the instrumental song
 * @param family the shape of the arrangement
 * @param tempo the common tempo
 * @param pitch the vocal's shift
 * @param sections in order; at least one
 * @param style the mix
 */
public record RemixPlan(
        SongId vocalSong,
        SongId instrumentalSong,
        Genre genre,
        ArrangementFamily family,
        TempoDecision tempo,
        PitchDecision pitch,
        List<Section> sections,
        MixStyle style) {
    public RemixPlan {
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a plan needs at least one section");
        }
    }

    /** The plan's identity: a hash over everything in it. Equal plans have equal ids, on every machine. */
    public PlanId id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(toString().getBytes(StandardCharsets.UTF_8));
            return new PlanId(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Length in beats. */
    public int beats() {
        return sections.get(sections.size() - 1).endBeat();
    }

    public double durationSeconds() {
        return beats() * 60.0 / tempo.targetBpm();
    }

    public double secondsPerBeat() {
        return 60.0 / tempo.targetBpm();
    }
}
