package studio.taste.remix;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import studio.taste.music.StemRole;

/**
 * Writes a plan as bytes in one fixed way and hashes them. Numbers go in as their bits and enums as their names, because the
 * text of a double differs between Java versions and an enum's place may change.
 */
final class PlanIdentity {
    /** Goes into every hash; raised when the fields or their order change. */
    private static final int LAYOUT = 1;

    private static final int HASH_BYTES = 16;

    private PlanIdentity() {}

    static PlanId of(RemixPlan plan) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(LAYOUT);
            out.writeUTF(plan.vocalSong().value());
            out.writeUTF(plan.instrumentalSong().value());
            out.writeUTF(plan.genre().name());
            out.writeUTF(plan.family().name());
            write(plan.tempo(), out);
            out.writeInt(plan.pitch().vocalSemitones());
            out.writeInt(plan.sections().size());
            for (Section section : plan.sections()) {
                write(section, out);
            }
            write(plan.style(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return new PlanId(HexFormat.of().formatHex(sha256(bytes.toByteArray()), 0, HASH_BYTES));
    }

    private static void write(TempoDecision tempo, DataOutputStream out) throws IOException {
        out.writeDouble(tempo.targetBpm());
        out.writeDouble(tempo.vocalStretch());
        out.writeDouble(tempo.instrumentalStretch());
        out.writeDouble(tempo.vocalBeatsPerBeat());
        out.writeDouble(tempo.instrumentalBeatsPerBeat());
    }

    private static void write(Section section, DataOutputStream out) throws IOException {
        out.writeUTF(section.label().name());
        out.writeInt(section.startBeat());
        out.writeInt(section.endBeat());
        out.writeInt(section.gains().density());
        for (Map.Entry<StemRole, Double> gain : section.gains().gainDb().entrySet()) {
            out.writeUTF(gain.getKey().name());
            out.writeDouble(gain.getValue());
        }
        out.writeUTF(section.transitionIn().type().name());
        out.writeInt(section.transitionIn().beats());
        out.writeInt(section.vocalSourceBeat());
        out.writeInt(section.instrumentalSourceBeat());
    }

    private static void write(MixStyle style, DataOutputStream out) throws IOException {
        out.writeDouble(style.vocalLevelDb());
        out.writeDouble(style.drumLevelDb());
        out.writeDouble(style.bassLevelDb());
        out.writeDouble(style.brightnessDb());
        writeLaterKnobs(
                new double[] {style.reverbDb(), style.warmth(), style.tightness(), style.density(), style.widthDb()},
                out);
    }

    /**
     * Mixes had only the four knobs above at first. A plan that leaves the later ones neutral is still the plan it was then, so its id
     * stays, and votes on it keep their plan.
     */
    private static void writeLaterKnobs(double[] knobs, DataOutputStream out) throws IOException {
        if (Arrays.stream(knobs).anyMatch(knob -> knob != 0)) {
            for (double knob : knobs) {
                out.writeDouble(knob);
            }
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
