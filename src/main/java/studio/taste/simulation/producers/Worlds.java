package studio.taste.simulation.producers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.taste.StudioException;

/** The worlds by their names. One that is slow to make is made when it is first asked for. */
public final class Worlds {
    private final Map<String, ProducerWorld> made = new LinkedHashMap<>();

    /** All names, the usual one first. */
    public static List<String> names() {
        return List.of("lowrank", "clustered", "isotropic", "remix");
    }

    /**
     * Makes sure that there is a world of that name.
     *
     * @throws StudioException when there is none, with a sentence that lists those there are
     */
    public static void check(String name) throws StudioException {
        if (!names().contains(name)) {
            throw new StudioException(
                    "There is no world \"" + name + "\". Those there are: " + String.join(", ", names()) + ".");
        }
    }

    /** The world of that name. */
    synchronized ProducerWorld named(String name) {
        return made.computeIfAbsent(name, Worlds::make);
    }

    private static ProducerWorld make(String name) {
        return switch (name) {
            case "lowrank" -> LinearWorld.lowRank();
            case "clustered" -> LinearWorld.clustered();
            case "isotropic" -> LinearWorld.isotropic();
            case "remix" -> RemixWorld.shipped();
            default -> throw new IllegalArgumentException("there is no world " + name);
        };
    }
}
