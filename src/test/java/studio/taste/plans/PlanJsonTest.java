package studio.taste.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import studio.taste.StudioException;
import studio.taste.music.Song;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.PoolPlan;
import studio.taste.remix.PoolPlanner;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.WrittenSongs;

class PlanJsonTest {
    private static RemixPlan plan() throws StudioException {
        return CandidatePlanner.plan(
                        WrittenSongs.all().get(4), WrittenSongs.all().get(5), 3)
                .get(0);
    }

    private static JsonSchema schema() throws Exception {
        try (InputStream in = Objects.requireNonNull(PlanJson.class.getResourceAsStream("plan.schema.json"))) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }

    @Test
    void plansComeBackExactlyAndFitTheSchema() throws Exception {
        JsonSchema schema = schema();
        for (List<Song> pair : WrittenSongs.compatiblePairs()) {
            for (PoolPlan plan : PoolPlanner.plan(pair.get(0), pair.get(1), PlanPrompt.NONE, 24, 2)) {
                assertThat(schema.validate(PlanJson.write(plan.plan()))).isEmpty();
                RemixPlan back = PlanJson.read(PlanJson.text(plan.plan()), "plan");
                assertThat(back).isEqualTo(plan.plan());
                assertThat(back.id()).isEqualTo(plan.plan().id());
            }
        }
    }

    @Test
    void theSchemaRefusesWhatIsNoPlan() throws Exception {
        ObjectNode broken = PlanJson.write(plan());
        ((ObjectNode) broken.get("style")).put("warmth", 7);
        ((ObjectNode) broken.get("sections").get(0)).remove("label");
        broken.put("colour", "blue");
        assertThat(schema().validate(broken)).hasSize(3);
    }

    @Test
    void plansOfBeforeTheLaterKnobsAreRead() throws Exception {
        ObjectNode old = PlanJson.write(plan());
        ((ObjectNode) old.get("style")).remove(List.of("reverbDb", "warmth", "tightness", "density", "widthDb"));
        assertThat(schema().validate(old)).isEmpty();
        assertThat(PlanJson.read(old.toString(), "old")).isEqualTo(plan());
    }

    @Test
    void whatCannotBeReadIsAnsweredInWords() throws Exception {
        assertThatThrownBy(() -> PlanJson.read("[]", "a.json")).hasMessageContaining("a.json: this is no plan");
        assertThatThrownBy(() -> PlanJson.read("{", "a.json"))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("a.json: the plan cannot be read");
        ObjectNode later = PlanJson.write(plan()).put("format", 9);
        assertThatThrownBy(() -> PlanJson.read(later.toString(), "a.json")).hasMessageContaining("later version");
        ObjectNode changed = PlanJson.write(plan());
        ((ObjectNode) changed.get("pitch")).put("vocalSemitones", 4);
        assertThatThrownBy(() -> PlanJson.read(changed.toString(), "a.json")).hasMessageContaining("was changed");
        changed.remove("id");
        assertThat(PlanJson.read(changed.toString(), "a.json").pitch().vocalSemitones())
                .isEqualTo(4);
        ObjectNode poor = PlanJson.write(plan());
        poor.remove(List.of("genre", "id"));
        assertThatThrownBy(() -> PlanJson.read(poor.toString(), "a.json"))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("genre");
    }
}
