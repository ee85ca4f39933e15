package studio.taste.ui.plans;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import studio.taste.Progress;
import studio.taste.remix.RemixPlan;

/** What the plan room asks of the studio. Answers come on any thread; trouble is a {@code StudioException}. */
public interface PlanDesk {
    /** Plans remixes and judges them; the request is logged with all its candidates. */
    CompletionStage<PlanChoice> choose(PlanOrder order);

    /** Reads a plan from a file that {@link #save} wrote, and judges it; its songs are in the library. */
    CompletionStage<PlanCard> open(Path file);

    /** Writes a plan as JSON; answers with a sentence that says where. */
    CompletionStage<String> save(RemixPlan plan, Path file);

    /** The whole remix as a file to be heard. The files of a few plans stay. */
    CompletionStage<Path> sound(RemixPlan plan, Progress progress);

    /**
     * Writes the whole remix, finished.
     *
     * @param file its name ends in {@code .wav} or {@code .flac}
     * @return a sentence that says where it is and what a meter reads on it
     */
    CompletionStage<String> export(RemixPlan plan, Path file, Progress progress);
}
