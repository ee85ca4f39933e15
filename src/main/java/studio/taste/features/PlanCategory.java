package studio.taste.features;

/**
 * What a ranker knows of a plan that is a kind and no number. All are known with {@link FeatureTier#PLAN}. Raise a constant's method version
 * whenever what it tells changes: the manifests' versions follow.
 */
public enum PlanCategory {
    GENRE("genre", 1, "The genre whose manner the remix takes, by its constant's name."),
    VOCAL_GENRE("vocal_genre", 1, "The genre of the song that gives the vocals."),
    FAMILY("family", 1, "The arrangement family."),
    TRANSITION(
            "transition", 1, "The type most joins have; of types as frequent the one named first in the enumeration.");

    private final String id;
    private final int methodVersion;
    private final String method;

    PlanCategory(String id, int methodVersion, String method) {
        this.id = id;
        this.methodVersion = methodVersion;
        this.method = method;
    }

    /** Its name in tables and models. */
    public String id() {
        return id;
    }

    /** Goes up whenever the same plan would be told another kind. */
    public int methodVersion() {
        return methodVersion;
    }

    /** How it is found, in a sentence. */
    public String method() {
        return method;
    }
}
