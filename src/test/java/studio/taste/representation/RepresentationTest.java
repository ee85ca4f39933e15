package studio.taste.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.taste.StudioException;
import studio.taste.features.MusicalAxes;
import studio.taste.text.SentenceEncoder;
import studio.taste.training.representation.PlanBankFile;

/** The representation that ships, on the bank that ships. */
class RepresentationTest {
    private static final Representation SHIPPED = Representation.initial();
    private static final float[] NOTHING = new float[384];

    private static PlanBank bank;

    @BeforeAll
    static void readTheBank() {
        bank = PlanBankFile.shipped();
    }

    private static double[][] points(PlanBank.Pool pool) {
        return SHIPPED.points(pool.audio(), NOTHING, NOTHING);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void itReadsThisStudiosEncoders() {
        assertThat(SHIPPED.audioEncoder()).isEqualTo(new BuiltInAudioEncoder().id());
        assertThat(SHIPPED.manifest().audioDimension()).isEqualTo(new BuiltInAudioEncoder().dimension());
        assertThat(bank.encoder()).isEqualTo(SHIPPED.audioEncoder());
        assertThat(SHIPPED.textEncoder()).isEqualTo(new SentenceEncoder().id());
        assertThat(SHIPPED.dimension()).isEqualTo(64);
        assertThat(SHIPPED.manifest().parent()).isEmpty();
    }

    @Test
    void fittingTheBankAgainGivesTheSameRepresentation() {
        Representation again = InitialRepresentation.fit(
                bank, SHIPPED.textEncoder(), 384, 64, SHIPPED.manifest().made(), new SplittableRandom(1));
        for (PlanBank.Pool pool : bank.pools().subList(0, 4)) {
            double[][] expected = points(pool);
            double[][] found = again.points(pool.audio(), NOTHING, NOTHING);
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i]).containsExactly(expected[i], within(1e-4));
            }
        }
        assertThat(again.manifest().dataHash()).isEqualTo(SHIPPED.manifest().dataHash());
    }

    @Test
    void optionsAreAboutOneAwayFromTheMiddleOfTheirPool() {
        double sum = 0;
        for (PlanBank.Pool pool : bank.pools()) {
            double square = 0;
            for (double[] row : Rows.centred(points(pool))) {
                square += dot(row, row) / pool.entries().size();
            }
            assertThat(square).as(pool.name()).isBetween(0.6, 1.6);
            sum += square / bank.pools().size();
        }
        assertThat(sum).isCloseTo(1, within(0.02));
    }

    @Test
    void aboutHalfOfTheVarianceComesFromTheMusicalAxes() {
        double axes = 0;
        double all = 0;
        for (PlanBank.Pool pool : bank.pools()) {
            for (double[] row : Rows.centred(Rows.doubles(SHIPPED.inputs(pool.audio())))) {
                for (int i = 0; i < row.length; i++) {
                    axes += i < BuiltInAudioEncoder.AXES ? row[i] * row[i] : 0;
                    all += row[i] * row[i];
                }
            }
        }
        assertThat(axes / all).isBetween(0.5, 0.68);
    }

    @Test
    void anythingPeopleSpeakOfCanBeReadFromH() {
        double[][] directions = SHIPPED.directions().directions();
        assertThat(directions).hasNumberOfRows(MusicalAxes.AXES.size());
        for (int axis = 0; axis < directions.length; axis++) {
            // Someone who likes more of this axis alone: does their utility follow the axis?
            double[] taste = tasteFor(directions, axis);
            double ha = 0;
            double hh = 0;
            double aa = 0;
            for (PlanBank.Pool pool : bank.pools()) {
                double[][] points = Rows.centred(points(pool));
                double[][] values = Rows.centred(pool.axes());
                for (int i = 0; i < points.length; i++) {
                    double utility = dot(points[i], taste);
                    ha += utility * values[i][axis];
                    hh += utility * utility;
                    aa += values[i][axis] * values[i][axis];
                }
            }
            assertThat(ha / Math.sqrt(hh * aa))
                    .as(MusicalAxes.AXES.get(axis).id())
                    .isGreaterThan(0.9);
        }
    }

    /** Least-norm z with wⱼᵀz = 1 for the one axis and 0 for all others. */
    private static double[] tasteFor(double[][] directions, int axis) {
        var rows = new org.ejml.data.DMatrixRMaj(directions);
        var wanted = new org.ejml.data.DMatrixRMaj(directions.length, 1);
        wanted.set(axis, 0, 1);
        var inverse = new org.ejml.data.DMatrixRMaj(rows.numCols, rows.numRows);
        org.ejml.dense.row.CommonOps_DDRM.pinv(rows, inverse);
        var taste = new org.ejml.data.DMatrixRMaj(rows.numCols, 1);
        org.ejml.dense.row.CommonOps_DDRM.mult(inverse, wanted, taste);
        return taste.getData();
    }

    @Test
    void beforeTrainingWordsSayNothingAndHIsLinear() {
        float[][] audio = bank.pools().get(0).audio();
        float[] words = new float[384];
        words[7] = 1;
        assertThat(SHIPPED.point(audio[0], words, words)).isEqualTo(SHIPPED.point(audio[0], NOTHING, NOTHING));
        float[] middle = audio[0].clone();
        for (int i = 0; i < middle.length; i++) {
            middle[i] = (audio[0][i] + audio[1][i]) / 2;
        }
        double[] h = SHIPPED.point(middle, NOTHING, NOTHING);
        double[] one = SHIPPED.point(audio[0], NOTHING, NOTHING);
        double[] other = SHIPPED.point(audio[1], NOTHING, NOTHING);
        for (int i = 0; i < h.length; i++) {
            assertThat(h[i]).isCloseTo((one[i] + other[i]) / 2, within(1e-4));
        }
    }

    @Test
    void whatIsWrittenIsReadBackAndTheBytesAreTheSame() throws Exception {
        byte[] bytes = bytes(SHIPPED);
        Representation read = Representation.read(new ByteArrayInputStream(bytes));
        assertThat(read.version()).isEqualTo(SHIPPED.version()).matches("[0-9a-f]{16}");
        assertThat(read.manifest()).isEqualTo(SHIPPED.manifest());
        assertThat(bytes(read)).isEqualTo(bytes);
        float[] audio = bank.pools().get(0).audio()[3];
        assertThat(read.point(audio, NOTHING, NOTHING)).isEqualTo(SHIPPED.point(audio, NOTHING, NOTHING));
    }

    private static byte[] bytes(Representation representation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        representation.write(out);
        return out.toByteArray();
    }

    @Test
    void whatIsNoRepresentationOrDamagedIsRefusedInASentence() throws Exception {
        refused("no zip at all".getBytes(StandardCharsets.UTF_8), "has no manifest.json");
        refused(changed("layers.f32", null), "has no layers.f32");
        refused(changed("layers.f32", new byte[12]), "layers.f32 is too short");
        refused(changed("whitening.f64", new byte[64 * 65 * 8]), "damaged: its numbers are those of");
        refused(changed("whitening.f64", new byte[64 * 65 * 8 + 8]), "whitening.f64 is too long");
        refused(changed("manifest.json", "{".getBytes(StandardCharsets.UTF_8)), "not what the studio writes");
        refused(changed("manifest.json", "{\"format\":2}".getBytes(StandardCharsets.UTF_8)), "by a later studio");
        refused(
                changed("manifest.json", "{\"format\":1}".getBytes(StandardCharsets.UTF_8)),
                "no number \"audioDimension\"");
    }

    private static void refused(byte[] bytes, String sentence) {
        assertThatThrownBy(() -> Representation.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining(sentence);
    }

    /** The shipped representation with one part left out or replaced. */
    private static byte[] changed(String name, byte @Nullable [] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes(SHIPPED)));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                boolean isMeant = entry.getName().equals(name);
                if (!isMeant || content != null) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(isMeant ? content : in.readAllBytes());
                    zip.closeEntry();
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void numbersOfAnotherEncoderAreRefused() {
        assertThatThrownBy(() -> SHIPPED.point(new float[7], NOTHING, NOTHING))
                .hasMessageContaining("built-in")
                .hasMessageContaining("there were 7");
        assertThatThrownBy(() -> SHIPPED.point(bank.pools().get(0).audio()[0], new float[3], NOTHING))
                .hasMessageContaining("all-minilm");
        assertThat(List.of(EncoderId.parse("a@1"), new EncoderId("a", "1"))).containsOnly(new EncoderId("a", "1"));
        assertThatThrownBy(() -> new EncoderId("a b", "1")).hasMessageContaining("a b");
    }
}
