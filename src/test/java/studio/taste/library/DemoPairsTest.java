package studio.taste.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.loudness.LoudnessMeter;
import studio.taste.music.Song;
import studio.taste.remix.ArrangementFamily;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.CandidatePool;
import studio.taste.remix.Compatibility;
import studio.taste.remix.Excerpt;
import studio.taste.remix.ForecastError;
import studio.taste.remix.HardConstraint;
import studio.taste.remix.PairDecision;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.PoolPlan;
import studio.taste.remix.PoolPlanner;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.SoundForecast;
import studio.taste.remix.SourcePair;
import studio.taste.render.PlanRenderer;

/**
 * Every ordered pair of demo songs: what is decided, and what can be planned. The page of them in the guide is held to it; the
 * whole page, as it should be now, is written to the build's directory.
 */
class DemoPairsTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "demo-pairs.md");
    private static List<Song> songs = List.of();

    @BeforeAll
    static void install() throws StudioException {
        songs = SongLibrary.open(Path.of("target", "demo-home"))
                .installDemoSongs(Runnable::run, Progress.NONE, song -> {});
    }

    private interface PairCheck {
        void check(Song vocal, Song instrumental, PairDecision decision) throws Exception;
    }

    private static int forEveryCompatiblePair(PairCheck check) throws Exception {
        int pairs = 0;
        for (Song vocal : songs) {
            for (Song instrumental : songs) {
                Optional<PairDecision> decision =
                        Compatibility.decide(vocal, instrumental).decision();
                if (decision.isPresent()) {
                    check.check(vocal, instrumental, decision.get());
                    pairs++;
                }
            }
        }
        return pairs;
    }

    @Test
    void everyFamilyYieldsAtLeastTwoValidPlansForEveryCompatiblePair() throws Exception {
        int pairs = forEveryCompatiblePair((vocal, instrumental, decision) -> {
            for (long seed = 1; seed <= 3; seed++) {
                CandidatePool pool = CandidatePlanner.candidates(vocal, instrumental, PlanPrompt.NONE, 12, seed);
                for (ArrangementFamily family : ArrangementFamily.values()) {
                    assertThat(valid(pool, family))
                            .as("%s of %s over %s, seed %d", family, vocal.title(), instrumental.title(), seed)
                            .isGreaterThanOrEqualTo(2);
                }
            }
        });
        assertThat(pairs).isGreaterThanOrEqualTo(30);
    }

    @Test
    void aTastePoolIsFullForEveryCompatiblePair() throws Exception {
        forEveryCompatiblePair((vocal, instrumental, decision) -> {
            List<PoolPlan> pool = PoolPlanner.plan(vocal, instrumental, PlanPrompt.NONE, 32, 1);
            SourcePair pair = SourcePair.of(vocal, instrumental);
            assertThat(pool)
                    .as(vocal.title() + " over " + instrumental.title())
                    .hasSize(32)
                    .allMatch(plan -> HardConstraint.check(plan.plan(), pair).isEmpty());
        });
    }

    /** The bounds are three times the deviations found over 68 rendered plans, two for each pair. */
    @Test
    void theForecastIsNearWhatIsRendered() throws Exception {
        SongLibrary library = SongLibrary.open(Path.of("target", "demo-home"));
        for (int[] pair : new int[][] {{0, 1}, {5, 7}, {3, 4}}) {
            Song vocal = songs.get(pair[0]);
            Song instrumental = songs.get(pair[1]);
            RemixPlan plan = CandidatePlanner.plan(vocal, instrumental, 5).get(pair[1]);
            AudioClip mix = new PlanRenderer()
                    .render(
                            plan,
                            vocal,
                            library.load(vocal.id()),
                            instrumental,
                            library.load(instrumental.id()),
                            new Excerpt(0, plan.beats()));
            SoundForecast forecast = SoundForecast.of(plan, SourcePair.of(vocal, instrumental));
            ForecastError error = forecast.error(LoudnessMeter.measure(mix));
            assertThat(error.integratedLu()).isCloseTo(0, within(1.2));
            assertThat(error.loudnessRangeLu()).isCloseTo(0, within(3.4));
            assertThat(error.truePeakDb()).isCloseTo(0, within(2.9));
        }
    }

    @Test
    void thePageInTheGuideTellsWhatIsDecided() throws Exception {
        List<String> page = page();
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "demo-pairs.md"), page);
        // How many had to be made for the valid ones changes with every change of the planner; what was decided does
        // not.
        assertThat(decisions(Files.readAllLines(PAGE))).isEqualTo(decisions(page));
    }

    private static List<String> decisions(List<String> page) {
        return page.stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|"))
                .map(cells -> String.join("|", List.of(cells).subList(1, 6)))
                .toList();
    }

    private static List<String> page() throws StudioException {
        List<String> page = new ArrayList<>();
        page.add("# Every pair of demo songs");
        page.add("");
        page.add(
                "For the vocals of one demo song over the instruments of another: how well the two go together, the common tempo, "
                        + "the vocals' shift, and for each family of arrangements how many of the plans made for a request of twelve "
                        + "(seed 1) were valid. Some pairs fit only where tempi of 2:3 or 3:4 are allowed, from creativity 3 on.");
        page.add("");
        StringBuilder head = new StringBuilder("| vocals | instruments | fit | tempo | shift |");
        StringBuilder rule = new StringBuilder("| --- | --- | --- | ---: | ---: |");
        for (ArrangementFamily family : ArrangementFamily.values()) {
            head.append(' ').append(family.word()).append(" |");
            rule.append(" ---: |");
        }
        page.add(head.toString());
        page.add(rule.toString());
        for (Song vocal : songs) {
            for (Song instrumental : songs) {
                if (vocal != instrumental) {
                    page.add(row(vocal, instrumental));
                }
            }
        }
        return page;
    }

    private static String row(Song vocal, Song instrumental) throws StudioException {
        Compatibility compatibility = Compatibility.decide(vocal, instrumental);
        String names = "| " + vocal.title() + " | " + instrumental.title() + " | ";
        Optional<PairDecision> found = compatibility.decision();
        if (found.isEmpty()) {
            boolean daring =
                    Compatibility.decide(vocal, instrumental, 3).decision().isPresent();
            return names + (daring ? "refused below creativity 3" : "refused") + " | | | | | | |";
        }
        PairDecision decision = found.get();
        StringBuilder row = new StringBuilder(names);
        row.append(String.format(
                Locale.ROOT,
                "%s | %.1f | %+d |",
                decision.tier().word(),
                decision.tempo().targetBpm(),
                decision.pitch().vocalSemitones()));
        CandidatePool pool = CandidatePlanner.candidates(vocal, instrumental, PlanPrompt.NONE, 12, 1);
        for (ArrangementFamily family : ArrangementFamily.values()) {
            long valid = valid(pool, family);
            long dropped = pool.dropped().stream()
                    .filter(plan -> plan.plan().family() == family)
                    .count();
            row.append(' ').append(valid).append(" of ").append(valid + dropped).append(" |");
        }
        return row.toString();
    }

    private static long valid(CandidatePool pool, ArrangementFamily family) {
        return pool.plans().stream().filter(plan -> plan.family() == family).count();
    }
}
