package studio.taste.remix;

/**
 * How well two songs go together in tempo and key, the better first. The worse of the two decides; genres do not, because a fit of
 * genres is a matter of taste ({@link GenreFit}).
 */
public enum CompatibilityTier {
    /** Hardly anything is bent: no artefacts to hear, and keys at most one step apart. */
    EXCELLENT("excellent"),
    /** Every stem within its safe stretch; the vocals shifted by 2 semitones at most. */
    GOOD("good"),
    /** Some stem beyond its safe stretch, a rare ratio of tempi, or vocals shifted by 3 semitones. */
    FAIR("fair"),
    /** Something is near its limit: artefacts are plain to hear, or the vocals are shifted by 4 semitones. */
    RISKY("risky");

    private final String word;

    CompatibilityTier(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static CompatibilityTier of(TempoDecision tempo, PitchDecision pitch) {
        CompatibilityTier byTempo = of(tempo);
        CompatibilityTier byKey = of(pitch);
        return byTempo.compareTo(byKey) > 0 ? byTempo : byKey;
    }

    private static CompatibilityTier of(TempoDecision tempo) {
        ArtefactGrade worst = tempo.stretches().stream()
                .map(StemStretch::grade)
                .max(ArtefactGrade::compareTo)
                .orElseThrow();
        boolean safe = tempo.stretches().stream().allMatch(StemStretch::isSafe);
        if (worst.compareTo(ArtefactGrade.DEGRADED) >= 0) {
            return RISKY;
        }
        if (!safe || tempo.hasRareRatio()) {
            return FAIR;
        }
        return worst.compareTo(ArtefactGrade.EXCELLENT) <= 0 ? EXCELLENT : GOOD;
    }

    private static CompatibilityTier of(PitchDecision pitch) {
        return switch (Math.abs(pitch.vocalSemitones())) {
            case 0 -> pitch.distanceAfter() <= KeyMatch.SAFE_STEPS ? EXCELLENT : GOOD;
            case 1, 2 -> GOOD;
            case 3 -> FAIR;
            default -> RISKY;
        };
    }
}
