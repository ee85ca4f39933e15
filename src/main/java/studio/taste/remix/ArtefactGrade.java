package studio.taste.remix;

/** How much of a stretch is heard. Slowing down leaves more artefacts than speeding up, so it counts one and a half times. */
public enum ArtefactGrade {
    TRANSPARENT("transparent", 0.05),
    EXCELLENT("excellent", 0.10),
    GOOD("good", 0.15),
    ACCEPTABLE("acceptable", 0.20),
    DEGRADED("degraded", 0.30),
    POOR("poor", Double.POSITIVE_INFINITY);

    private static final double SLOWING_PENALTY = 1.5;

    /** Two tempi that should be at a limit exactly are not always so in binary. */
    private static final double ROUNDING = 1e-9;

    private final String word;
    private final double upTo;

    ArtefactGrade(String word, double upTo) {
        this.word = word;
        this.upTo = upTo;
    }

    public String word() {
        return word;
    }

    /**
     * The grade of a stretch.
     *
     * @param stretch playing speed: 1.1 is ten per cent faster than recorded; positive
     */
    public static ArtefactGrade of(double stretch) {
        for (ArtefactGrade grade : values()) {
            if (effort(stretch) <= grade.upTo + ROUNDING) {
                return grade;
            }
        }
        throw new IllegalArgumentException("a stretch is a positive number, was " + stretch);
    }

    /** How far a stretch is from none, slowing down counted one and a half times. */
    static double effort(double stretch) {
        return stretch >= 1 ? stretch - 1 : SLOWING_PENALTY * (1 - stretch);
    }
}
