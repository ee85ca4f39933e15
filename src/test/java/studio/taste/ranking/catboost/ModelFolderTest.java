package studio.taste.ranking.catboost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.StudioException;

class ModelFolderTest {
    @TempDir
    Path home;

    private Path models;
    private Map<String, byte[]> files;

    @BeforeEach
    void prepare() {
        models = home.resolve("models");
        files = KeptModels.files("plans-good");
    }

    @Test
    void aModelIsReadBackAsItWasWritten() throws StudioException {
        files.put("report.html", "<p>".getBytes(StandardCharsets.UTF_8));
        ModelManifest manifest = KeptModels.manifest("first", files);
        ModelFolder folder = ModelFolder.write(models, manifest, files);
        assertThat(folder).isEqualTo(ModelFolder.of(models, new ModelId("first")));
        assertThat(folder.manifest()).isEqualTo(manifest);
        assertThat(folder.file(manifest, ModelFolder.BINARY))
                .contains(Objects.requireNonNull(files.get(ModelFolder.BINARY)));
        assertThat(folder.file(manifest, ModelFolder.JSON)).contains(files.get(ModelFolder.JSON));
        assertThat(folder.path().resolve("report.html")).hasContent("<p>");
        assertThat(models).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void aModelMayHaveOneFormOnly() throws StudioException {
        files.remove(ModelFolder.JSON);
        ModelManifest manifest = KeptModels.manifest("first", files);
        ModelFolder folder = ModelFolder.write(models, manifest, files);
        assertThat(folder.file(manifest, ModelFolder.JSON)).isEqualTo(Optional.empty());
    }

    @Test
    void modelsAreNeverChanged() throws StudioException {
        ModelFolder folder = KeptModels.write(models, "first", files);
        Map<String, byte[]> others = KeptModels.files("plans-gentle");
        assertThatThrownBy(() -> KeptModels.write(models, "first", others))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("never changed");
        assertThat(folder.file(folder.manifest(), ModelFolder.BINARY))
                .contains(Objects.requireNonNull(files.get(ModelFolder.BINARY)));
    }

    @Test
    void whatAnEarlierAttemptLeftIsNoObstacle() throws IOException, StudioException {
        Files.createDirectories(models.resolve(".first.part"));
        Files.writeString(models.resolve(".first.part/model.cbm"), "half");
        assertThat(KeptModels.write(models, "first", files).path()).isDirectoryContaining("glob:**manifest.json");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(models, "a file");
        assertThatThrownBy(() -> KeptModels.write(models, "first", files))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("check the disk");
    }

    @Test
    void filesOtherThanTheManifestTellsOfAreAMistake() {
        ModelManifest manifest = KeptModels.manifest("first", KeptModels.files("plans-gentle"));
        assertThatThrownBy(() -> ModelFolder.write(models, manifest, files))
                .isInstanceOf(IllegalArgumentException.class);
        files.put("../outside", new byte[1]);
        assertThatThrownBy(() -> KeptModels.write(models, "second", files))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../outside");
        assertThat(home.resolve("outside")).doesNotExist();
    }

    @Test
    void aChangedFileIsNoticed() throws IOException, StudioException {
        ModelFolder folder = KeptModels.write(models, "first", files);
        byte[] bytes = Objects.requireNonNull(files.get(ModelFolder.BINARY)).clone();
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.path().resolve(ModelFolder.BINARY), bytes);
        ModelManifest manifest = folder.manifest();
        assertThatThrownBy(() -> folder.file(manifest, ModelFolder.BINARY))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("model.cbm: is damaged or was changed");
        Files.delete(folder.path().resolve(ModelFolder.BINARY));
        assertThatThrownBy(() -> folder.file(manifest, ModelFolder.BINARY))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("model.cbm: missing");
    }

    @Test
    void aRenamedFolderIsNoticed() throws IOException, StudioException {
        ModelFolder folder = KeptModels.write(models, "first", files);
        Path other = Files.move(folder.path(), models.resolve("second"));
        assertThatThrownBy(() -> new ModelFolder(other).manifest())
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("is the manifest of model first");
    }

    @Test
    void aFileTooLargeIsNotReadWhole() throws IOException, StudioException {
        ModelFolder folder = KeptModels.write(models, "first", files);
        Path file = folder.path().resolve(ModelFolder.MANIFEST);
        Files.write(file, new byte[ModelFolder.LARGEST_MANIFEST_BYTES + 1]);
        assertThatThrownBy(folder::manifest)
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("larger than the 1 MB");
    }

    @Test
    void aPointerIsReadBackAsItWasWritten() throws StudioException, IOException {
        Path file = home.resolve(ProductionPointer.FILE);
        ProductionPointer some = new ProductionPointer(Optional.of(new ModelId("first")));
        some.write(file);
        assertThat(ProductionPointer.read(file)).isEqualTo(some);
        new ProductionPointer(Optional.empty()).write(file);
        assertThat(ProductionPointer.read(file).model()).isEmpty();
        for (String broken :
                new String[] {"", "{", "{}", "[]", "{\"model\": 3}", "{\"model\": \"../x\"}", "{\"mode\": 1}"}) {
            Files.writeString(file, broken);
            assertThatThrownBy(() -> ProductionPointer.read(file))
                    .as(broken)
                    .isExactlyInstanceOf(StudioException.class)
                    .hasMessageStartingWith(file.toString());
        }
    }
}
