package studio.taste.training.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.StudioException;
import studio.taste.representation.Representation;

class RepresentationStoreTest {
    private static final Representation OWN = Representation.initial();
    private static final Representation OTHER = SimulatedProducers.initial(SimulatedProducers.bank());

    @TempDir
    Path home;

    private RepresentationStore store() {
        return new RepresentationStore(home.resolve("representations"));
    }

    private static List<String> versions(RepresentationStore store) throws StudioException {
        return store.list(trouble -> {}).stream().map(Representation::version).toList();
    }

    @Test
    void aFreshHomeUsesTheStudiosOwnAndWritesNothing() throws Exception {
        assertThat(store().inUse()).isSameAs(OWN);
        assertThat(versions(store())).containsExactly(OWN.version());
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void whatIsAddedIsKeptAndUsedWhenChosen() throws Exception {
        store().add(OTHER);
        assertThat(store().inUse()).isSameAs(OWN);
        store().use(OTHER.version());
        assertThat(store().inUse().version()).isEqualTo(OTHER.version());
        assertThat(versions(store())).containsExactly(OWN.version(), OTHER.version());
        store().use(OWN.version());
        assertThat(store().inUse()).isSameAs(OWN);
        assertThat(versions(store())).containsExactly(OWN.version(), OTHER.version());
    }

    @Test
    void whatIsMissingOrDamagedIsNamed() throws Exception {
        assertThatThrownBy(() -> store().use("abc")).hasMessageContaining("no representation \"abc\"");
        assertThatThrownBy(() -> store().named("../secret")).hasMessageContaining("no representation");
        Path file = store().add(OTHER);
        store().use(OTHER.version());
        Files.write(file, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> store().inUse())
                .isInstanceOf(StudioException.class)
                .hasMessageStartingWith(file.toString());
        List<StudioException> troubles = new ArrayList<>();
        assertThat(store().list(troubles::add)).containsExactly(OWN);
        assertThat(troubles).hasSize(1);
    }
}
