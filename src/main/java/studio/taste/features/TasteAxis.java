package studio.taste.features;

/**
 * One direction of taste, in words a listener would use.
 *
 * @param id {@code snake_case}, unique
 * @param lowWords what the music is like at the low end
 * @param highWords what it is like at the high end
 * @param unit unit of the raw number, {@code "1"} when it has none
 * @param method how it is computed from a plan's excerpt
 * @param lowest smallest possible raw value
 * @param highest largest possible raw value
 * @param mean expected raw value over the planner's pools
 * @param deviation expected standard deviation of the raw value over the planner's pools
 */
public record TasteAxis(
        String id,
        String lowWords,
        String highWords,
        String unit,
        String method,
        double lowest,
        double highest,
        double mean,
        double deviation) {}
